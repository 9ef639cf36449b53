import anyAscii from 'any-ascii'
import { spellHanNames } from './han-names.ts'
import { scriptOf } from './script.ts'

/** Letters that any-ascii renders by their shape rather than their sound in a name: matres lectionis, geresh letters, Greek digraphs. */
const rules: Readonly<Partial<Record<string, readonly (readonly [RegExp, string])[]>>> = {
  Hebrew: [
    [/[\u0591-\u05c7]/g, ''],
    [/צ['׳]/g, 'ch'],
    [/ץ['׳]/g, 'ch'],
    [/ג['׳]/g, 'j'],
    [/ז['׳]/g, 'zh'],
    [/[אע]/g, 'a'],
    [/וו/g, 'v'],
    [/ו/g, 'o'],
    [/יי/g, 'ei'],
    [/י/g, 'i'],
    [/ב/g, 'b'],
    [/[פף]/g, 'p'],
    [/ח/g, 'h'],
    [/[ץצ]/g, 'ts'],
    [/כ|ך/g, 'k'],
    [/ש/g, 'sh'],
  ],
  Arabic: [
    [/[\u064b-\u0652\u0640]/g, ''],
    [/[اآأإىە]/g, 'a'],
    [/[وۇۆۈ]/g, 'o'],
    [/ۋ|ڤ/g, 'v'],
    [/[يیېئى]/g, 'i'],
    [/[عء]/g, ''],
    [/غ/g, 'g'],
    [/ة/g, 'a'],
    [/ہ|ھ/g, 'h'],
  ],
  Greek: [
    [/γκ/gi, 'g'],
    [/^μπ|(?<=\s)μπ/gi, 'b'],
    [/μπ/gi, 'b'],
    [/^ντ|(?<=\s)ντ/gi, 'd'],
    [/ντ/gi, 'd'],
    [/τζ/gi, 'j'],
    [/ου/gi, 'u'],
    [/β/gi, 'v'],
    [/χ/gi, 'h'],
  ],
  Hangul: [
    [/으/g, ''],
    [/르/g, '르'],
  ],
} // prettier-ignore

/**
 * The text in Latin letters, word by word, as nearly as its letters alone can tell (any-ascii's tables; Han is read as Mandarin, vowels that
 * Hebrew and Arabic do not write are missing). A key to search by, never to show.
 */
export function romanize(text: string): string {
  const composed = text.normalize('NFC')
  const script = scriptOf(composed)
  let plain = script === 'Han' ? spellHanNames(composed) : composed
  for (const [letters, sound] of rules[script] ?? []) plain = plain.replace(letters, sound)
  const latin = anyAscii(plain).replace(/['’`]/g, '').toLowerCase()
  return script === 'Hangul' ? latin.replace(/eu|(?<=[a-z])eo/g, (vowel) => (vowel === 'eu' ? '' : 'o')) : latin
}
