import type { Token } from './tokens.ts'

/** A number found in a text: how many tokens it takes, and whether it is an ordinal. */
export type NumberFound = { readonly value: number; readonly size: number; readonly ordinal: boolean }

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinalUnits =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')

const cardinals = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
])
const ordinals = new Map<string, number>([
  ...ordinalUnits.map((word, value): [string, number] => [word, value]),
  ...ordinalTens.map((word, index): [string, number] => [word, (index + 2) * 10]),
])

/** Every word with which a number can begin. */
export const numberWords: readonly string[] = [...cardinals.keys(), ...ordinals.keys()]

/** Reads a number at a place: `12`, `12th`, `forty-seven`, `twenty-first`, `one hundred and thirty-six`, `a dozen`, `$500 million`. */
export function readNumber(tokens: readonly Token[], at: number): NumberFound | undefined {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  const figure = /^(\d+(?:,\d{3})*(?:\.\d+)?)(st|nd|rd|th)?$/.exec((tokens[at]?.text ?? '').toLowerCase())
  if (figure) {
    const value = Number((figure[1] ?? '').replaceAll(',', ''))
    if (figure[2] !== undefined) return { value, size: 1, ordinal: true }
    const factor = scale(next)
    return factor === undefined
      ? { value, size: 1, ordinal: false }
      : { value: value * factor, size: 2, ordinal: false }
  }
  if ((word === 'a' || word === 'half') && next === 'dozen')
    return { value: word === 'a' ? 12 : 6, size: 2, ordinal: false }
  if (word === 'dozen') return { value: 12, size: 1, ordinal: false }
  return readWords(tokens, at)
}

function scale(word: string): number | undefined {
  return word === 'thousand' ? 1000 : word === 'million' ? 1_000_000 : word === 'billion' ? 1_000_000_000 : undefined
}

function readWords(tokens: readonly Token[], at: number): NumberFound | undefined {
  let value = 0
  let size = 0
  let open = false
  for (let index = at; index < tokens.length; index++) {
    const word = tokens[index]?.word ?? ''
    const last = ordinals.get(word)
    if (last !== undefined && (size === 0 || open)) return { value: value + last, size: index - at + 1, ordinal: true }
    const cardinal = cardinals.get(word)
    if (cardinal !== undefined && (size === 0 || open)) {
      value += cardinal
      size = index - at + 1
      open = cardinal >= 20 && cardinals.has(tokens[index + 1]?.word ?? '') === true
      if (cardinal >= 20 && ordinals.has(tokens[index + 1]?.word ?? '') && tokens[index + 1]?.joined === true)
        open = true
    } else if (size > 0 && (word === 'hundred' || scale(word) !== undefined)) {
      value *= word === 'hundred' ? 100 : (scale(word) ?? 1)
      size = index - at + 1
      open = word === 'hundred'
    } else if (open && word === 'and' && cardinals.has(tokens[index + 1]?.word ?? '')) continue
    else break
  }
  return size === 0 ? undefined : { value, size, ordinal: false }
}

const small = ['no', ...units.slice(1, 13)]

/** A number as it is written in running text: words up to twelve. */
export function writeNumber(value: number): string {
  return small[value] ?? String(value)
}

/** `1st`, `2nd`, `3rd`, `4th`, `11th`. */
export function writeOrdinal(value: number): string {
  const two = value % 100
  const one = value % 10
  const ending = two >= 11 && two <= 13 ? 'th' : one === 1 ? 'st' : one === 2 ? 'nd' : one === 3 ? 'rd' : 'th'
  return `${value}${ending}`
}

/** An ordinal in words up to nineteenth. */
export function spellOrdinal(value: number): string {
  return ordinalUnits[value] ?? writeOrdinal(value)
}
