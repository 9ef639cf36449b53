import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderTable } from '../../src/render/table.ts'
import { visible } from '../../src/render/visible.ts'

test.each([
  ['plain ASCII, as it is', 'plain ASCII, as it is'],
  ['a\tb\r\nc\0', 'a␉b␍␊c␀'],
  ['\u001b[31mred\u001b]8;;http://x\u0007', '␛[31mred␛]8;;http://x␇'],
  ['\u007f\u0085\u009b1m', '␡<U+0085><U+009B>1m'],
  ['user\u202egnp.exe', 'user<U+202E>gnp.exe'],
  ['\u2066a\u2069', '<U+2066>a<U+2069>'],
  ['a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
  ['flag\u{e0041}\u{e007f}', 'flag<U+E0041><U+E007F>'],
  ['Lee\u200bJae', 'Lee<U+200B>Jae'],
  ['\ufeffLee\u00ad\u2060', '<U+FEFF>Lee<U+00AD><U+2060>'],
  ['a\u3164b\u115f', 'a<U+3164>b<U+115F>'],
  ['Lee\u200dJae\u200c', 'Lee<U+200D>Jae<U+200C>'],
  ['Lee\u200f', 'Lee<U+200F>'],
  ['a\ufe0f\ufe0fb \ufe01', 'a\ufe0f<U+FE0F>b <U+FE01>'],
  ['\ufe0f\u200d🈲', '<U+FE0F><U+200D>🈲'],
  ['\ud800x', '<U+D800>x'],
  ['\ufffe', '<U+FFFE>'],
  ['a\u061c', 'a<U+061C>'],
  ['\ufdd0\u200e', '<U+FDD0><U+200E>'],
])('%j is shown', (text, expected) => expect(visible(text)).toBe(expected))

test.each([
  ['Persian, with the joiner it is spelled with', 'می\u200cخواهم'],
  ['Devanagari, with a joiner', 'क्\u200dष'],
  ['Hebrew, with a mark of direction', 'שלום\u200f!'],
  ['a family of emoji', '👩\u200d👩\u200d👧'],
  ['a skin tone and a sign', '🤦🏽\u200d♂\ufe0f'],
  ['a flag', '🇯🇵'],
  ['a variant of a Han character', '辻\u{e0100}'],
  ['an Arabic number sign', '\u0600١٢'],
  ['a wide space', '高市\u3000早苗'],
])('%s is left alone', (_, text) => expect(visible(text)).toBe(text))

test('normal form C', () => {
  expect(visible('e\u0301')).toBe('é')
  expect(visible('\u1112\u1161\u11ab')).toBe('한')
})

const runs = process.env.SUMMIT_SOAK ? 200_000 : 20_000
const obeyed = /[\p{Cc}\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u

/** Pieces of escape sequences, whole, nested and unfinished, among text of every script. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      '\u001b[',
      '\u001b]8;;',
      '\u001b]52;c;',
      '\u001bP',
      '\u001b_',
      '\u001b\\',
      '\u009b',
      '\u009d',
      '\u0090',
      '\u001b[3\u001b[31m1m',
      '\r',
      '\b',
    ),
    fc.constantFrom(
      '\u202a',
      '\u202e',
      '\u2066',
      '\u2068',
      '\u2069',
      '\u200e',
      '\u061c',
      '\u2028',
      '\u2029',
      '\u{e0001}',
      '\u{e0041}',
      '\u200d',
      '\ufe0f',
      '\ud83d',
      '\udc00',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
})

test('no text that is shown has a character that a terminal obeys, and showing it twice changes nothing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = visible(text)
      if (obeyed.test(shown) || !shown.isWellFormed() || visible(shown) !== shown)
        throw new Error(JSON.stringify(shown))
    }),
    { numRuns: runs },
  )
})

test('composed and decomposed text are shown alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(visible(text.normalize('NFD'))).toBe(visible(text.normalize('NFC')))
    }),
    { numRuns: 5000 },
  )
})

test('nothing in a table reaches a terminal raw but line ends, our colours and pairs of isolates', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ a: hostile, b: hostile }), { minLength: 1, maxLength: 4 }), async (rows) => {
      const columns = [
        { key: 'a', tint: 'name' },
        { key: 'b', tint: 'status' },
      ] as const
      const lines = [...(await renderTable(rows, columns, { color: 1, width: 60 }))]
      expect(lines.length).toBe(rows.length + 1)
      for (const line of lines) {
        const rest = line
          // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours
          .replace(/\u001b\[(?:1|2|4|22|24|3[1-6]|39)m/g, '')
          .replace(/\u2068([^\u2068\u2069]*)\u2069/g, '$1')
          .replace(/\n$/, '')
        expect(rest).not.toMatch(obeyed)
      }
    }),
    { numRuns: runs / 20 },
  )
})
