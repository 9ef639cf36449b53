import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { isPlain } from '../../src/render/plain.ts'

const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isPlain)

test('a plain character takes one column, is seen, and stays as it is', () => {
  const strange = characters.filter(
    (one) =>
      stringWidth(one) !== 1 || one.normalize('NFC') !== one || /[\p{C}\p{M}\p{Zl}\p{Zp}\p{DI}\p{RI}]/u.test(one),
  )
  expect(strange).toEqual([])
  expect(characters.length).toBeGreaterThan(500)
})

test('plain characters join with none beside them', () => {
  for (const one of characters) {
    const text = `a${one}${one}–é${one}`
    expect(stringWidth(text), text).toBe(text.length)
    expect(text.normalize('NFC')).toBe(text)
  }
})

test.each(['高市', '김정은', 'e\u0301', '\u202e', 'سلام', '🇯🇵', '\u001b', '\u00ad', '\n', '©', 'かな'])(
  '%j is not plain',
  (text) => {
    expect(isPlain(text)).toBe(false)
  },
)
