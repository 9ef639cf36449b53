import type { Item, Span } from './items.ts'
import { readNumber } from './numbers.ts'
import type { Token } from './tokens.ts'
import { findComparison, units } from './vocabulary.ts'
import type { Comparison } from './words.ts'

type Taken = { readonly item: Item; readonly size: number }

/** A number, count of times, ordinal or length of time at a place, with the comparison before it. */
export function readQuantity(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): Taken | undefined {
  const compared = findComparison(words, at)
  const skipThe = words[at + (compared?.size ?? 0)] === 'the' && compared !== undefined ? 1 : 0
  const from = at + (compared?.size ?? 0) + skipThe
  const op: Comparison = compared?.value ?? '='
  const place = (size: number) => {
    const start = tokens[at]?.start ?? 0
    const end = tokens[at + size - 1]?.end ?? start
    return { start, end, text: text.slice(start, end) }
  }
  const before = from - at
  const word = words[from] ?? ''
  if (word === 'earliest') return { item: { ...place(1), tag: 'ORDINAL', value: 1 }, size: 1 }
  const single = word === 'once' ? 1 : word === 'twice' ? 2 : word === 'thrice' ? 3 : undefined
  if (single !== undefined && words[from + 1] !== 'more')
    return { item: { ...place(before + 1), tag: 'TIMES', value: single, op }, size: before + 1 }
  const article =
    (word === 'a' || word === 'an' || word === 'one' || word === 'single') && units.has(words[from + 1] ?? '')
  const money = word === '$'
  const number = readNumber(tokens, from + (money ? 1 : 0))
  const onlyOne =
    compared?.value === '=' &&
    words[at] === 'only' &&
    word === 'one' &&
    ['with', 'between', 'of', 'since', 'in'].includes(words[from + 1] ?? '')
  if (onlyOne) return { item: { ...place(1), tag: 'WORD', word: 'only' }, size: 2 }
  if (number === undefined && article) {
    const unit = units.get(words[from + 1] ?? '')
    if (unit === undefined) return undefined
    return { item: { ...place(before + 2), tag: 'SPAN', span: spanOf(1, unit, op) }, size: before + 2 }
  }
  if (word === 'a' && words[from + 1] === 'single' && units.has(words[from + 2] ?? ''))
    return {
      item: { ...place(before + 3), tag: 'SPAN', span: spanOf(1, units.get(words[from + 2] ?? '') ?? 'day', op) },
      size: before + 3,
    }
  if (number === undefined) return undefined
  const size = before + (money ? 1 : 0) + number.size
  const end = at + size
  if (number.ordinal)
    return compared === undefined ? { item: { ...place(size), tag: 'ORDINAL', value: number.value }, size } : undefined
  const unit = units.get(words[end] ?? '')
  if (unit !== undefined)
    return { item: { ...place(size + 1), tag: 'SPAN', span: spanOf(number.value, unit, op) }, size: size + 1 }
  if (words[end] === 'times' || words[end] === 'time' || words[end] === 'occasions' || words[end] === 'occasion')
    return { item: { ...place(size + 1), tag: 'TIMES', value: number.value, op }, size: size + 1 }
  if (
    (words[end] === 'different' || words[end] === 'separate') &&
    (words[end + 1] === 'occasions' || words[end + 1] === 'times')
  )
    return { item: { ...place(size + 2), tag: 'TIMES', value: number.value, op }, size: size + 2 }
  return { item: { ...place(size), tag: 'NUMBER', value: number.value, op: compared?.value, money }, size }
}

function spanOf(count: number, unit: Span['unit'] | 'decade', op: Comparison): Span {
  return unit === 'decade' ? { count: count * 10, unit: 'year', op } : { count, unit, op }
}
