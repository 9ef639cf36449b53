import type { Item, Tag } from './items.ts'
import { wordClasses } from './words.ts'

/**
 * A pattern over tagged words. Elements are parted by spaces: a lower-case word is that word (`'s` and `,` too), `a|b` either, an upper-case one a tag or a class of words
 * (words.ts), `x?` may be absent.
 */
export type Pattern = readonly Element[]
type Element = {
  readonly optional: boolean
  readonly keys: ReadonlySet<string>
}

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
    const keys = new Set((optional ? part.slice(0, -1) : part).split('|').flatMap(readChoice))
    return { optional, keys }
  })
}

/** What an item is to a pattern: its tag, or the word itself. */
export function keyOf(item: Item): string {
  return item.tag === 'WORD' || item.tag === 'SIGN' ? item.word : item.tag
}

function readChoice(choice: string): readonly string[] {
  return tags.has(choice) ? [choice] : (wordClasses[choice] ?? [choice])
}

/** What the first item that a pattern takes can be. */
export function startsOf(pattern: Pattern): readonly string[] {
  const first = pattern.findIndex(({ optional }) => !optional)
  return pattern.slice(0, first < 0 ? pattern.length : first + 1).flatMap(({ keys }) => [...keys])
}

/** The items that a pattern takes at a place, the most it can; undefined where it does not fit. */
export function matchPattern(pattern: Pattern, items: readonly Item[], at: number): Item[] | undefined {
  const size = measurePattern(pattern, items, at)
  return size < 0 ? undefined : items.slice(at, at + size)
}

/** How many items a pattern takes at a place, the most it can; -1 where it does not fit. */
export function measurePattern(pattern: Pattern, items: readonly Item[], at: number, from = 0): number {
  const element = pattern[from]
  if (element === undefined) return 0
  const item = items[at]
  if (item !== undefined && element.keys.has(keyOf(item))) {
    const rest = measurePattern(pattern, items, at + 1, from + 1)
    if (rest >= 0) return rest + 1
  }
  return element.optional ? measurePattern(pattern, items, at, from + 1) : -1
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
