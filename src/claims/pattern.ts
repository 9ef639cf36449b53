import type { Item, Tag } from './items.ts'
import { wordClasses } from './words.ts'

/**
 * A pattern over tagged words. Elements are parted by spaces: a lower-case word is that word (`'s` and `,` too), `a|b` either, an upper-case one a tag or a class of words
 * (words.ts), `x?` may be absent.
 */
export type Pattern = readonly Element[]
type Element = { readonly optional: boolean; readonly accepts: (item: Item) => boolean }

const tags: ReadonlySet<string> = new Set<Tag>([
  'WHO',
  'NATION',
  'OFFICE',
  'TITLE',
  'PLACE',
  'OCCASION',
  'THING',
  'DATE',
  'SPAN',
  'ORDINAL',
  'NUMBER',
  'TIMES',
  'EVENT',
  'MEETS',
  'VISITS',
  'HOSTS',
  'QUOTE',
  'SIGN',
])

export function compilePattern(text: string): Pattern {
  return text.split(' ').map((part) => {
    const optional = part.endsWith('?')
    const choices = (optional ? part.slice(0, -1) : part).split('|').map(readChoice)
    return { optional, accepts: (item) => choices.some((accepts) => accepts(item)) }
  })
}

function readChoice(choice: string): (item: Item) => boolean {
  if (tags.has(choice)) return (item) => item.tag === choice
  const listed = wordClasses[choice]
  if (listed !== undefined) {
    const words = new Set(listed)
    return (item) => item.tag === 'WORD' && words.has(item.word)
  }
  return (item) => (item.tag === 'WORD' || item.tag === 'SIGN') && item.word === choice
}

/** The items that a pattern takes at a place, the most it can; undefined where it does not fit. */
export function matchPattern(pattern: Pattern, items: readonly Item[], at: number, from = 0): Item[] | undefined {
  const element = pattern[from]
  if (element === undefined) return []
  const item = items[at]
  if (item !== undefined && element.accepts(item)) {
    const rest = matchPattern(pattern, items, at + 1, from + 1)
    if (rest !== undefined) return [item, ...rest]
  }
  return element.optional ? matchPattern(pattern, items, at, from + 1) : undefined
}

/** The first item of a tag among those a pattern took. */
export function pick<T extends Tag>(items: readonly Item[], tag: T, nth = 0): Extract<Item, { tag: T }> | undefined {
  let left = nth
  for (const item of items) {
    if (isTag(item, tag)) {
      if (left === 0) return item
      left -= 1
    }
  }
  return undefined
}

function isTag<T extends Tag>(item: Item, tag: T): item is Extract<Item, { tag: T }> {
  return item.tag === tag
}
