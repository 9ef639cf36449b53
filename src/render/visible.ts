import { isPlain } from './plain.ts'

/** Made on the first use: to read the properties of Unicode takes milliseconds, and most texts are plain. */
const makePatterns = () => ({
  /** Whatever has no mark of its own: controls, formats, separators, surrogates, ignorables, noncharacters. */
  unseen: /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu,
  /** Signs that Unicode calls formats and fonts draw, such as the Arabic number sign. */
  drawn: /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u,
  rightToLeft:
    /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u,
  /** A letter or mark of a script that spells with joiners: Arabic and its kin, Mongolian, the scripts of India and South-East Asia. */
  joined:
    /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Phag}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u,
  letter: /[\p{L}\p{M}]/u,
  pictograph: /\p{Extended_Pictographic}/u,
  pictographEnd: /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u,
  selector: /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u,
  selectable: /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u,
})
let made: ReturnType<typeof makePatterns> | undefined
const patterns = () => {
  made ??= makePatterns()
  return made
}

/**
 * Text that a terminal prints and does not obey, in normal form C: control characters become control pictures (␛), and whatever else
 * would be invisible, reorder the line or hide text becomes its code point (<U+202E>). Joiners stay between letters that are spelled
 * with them and inside an emoji, one variation selector after its character, direction marks in text that has a right-to-left letter.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text
  const composed = text.normalize('NFC')
  const shown = composed.replace(patterns().unseen, (character, offset: number) =>
    isInPlace(character, composed, offset) ? character : show(character),
  )
  return shown.normalize('NFC')
}

/** A text of several lines, each `visible`. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

/** Whether a text has a letter that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return !isPlain(text) && patterns().rightToLeft.test(text)
}

/** A right-to-left text as a unit of its own, U+2068 … U+2069, so that it does not move its neighbours on the line. */
export function isolate(text: string): string {
  return hasRightToLeft(text) ? `\u2068${text}\u2069` : text
}

function isInPlace(character: string, text: string, offset: number): boolean {
  if (patterns().drawn.test(character)) return true
  if (character === '\u200e' || character === '\u200f' || character === '\u061c') return hasRightToLeft(text)
  const before = characterBefore(text, offset)
  if (patterns().selector.test(character)) return patterns().selectable.test(before)
  if (character !== '\u200c' && character !== '\u200d') return false
  const after = String.fromCodePoint(text.codePointAt(offset + 1) ?? 0)
  const upTo = text.slice(Math.max(0, offset - 3), offset)
  if (character === '\u200d' && patterns().pictographEnd.test(upTo) && patterns().pictograph.test(after)) return true
  return (
    patterns().joined.test(before) &&
    patterns().letter.test(before) &&
    patterns().joined.test(after) &&
    patterns().letter.test(after)
  )
}

function characterBefore(text: string, offset: number): string {
  const last = text.slice(Math.max(0, offset - 2), offset)
  const code = last.codePointAt(0) ?? 0
  return code > 0xffff ? last : last.slice(-1)
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
