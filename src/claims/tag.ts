import type { DateFound } from './dates.ts'
import { findDates } from './dates.ts'
import type { Item } from './items.ts'
import { joinTitles } from './joining.ts'
import type { Lexicon } from './lexicon.ts'
import { findName, findOccasion, findPlace } from './naming.ts'
import { readQuantity } from './quantities.ts'
import { looksLikeName, readTokens, type Token } from './tokens.ts'
import { findHostVerb, findMeetingVerb, findNoun, findTitle, findVisitVerb, starters } from './vocabulary.ts'
import { glue, standings } from './words.ts'

/** How a sentence is read: what its names may mean, its day, and names that were resolved beyond the name table (folded → leader). */
export type Tagging = { readonly lexicon: Lexicon; readonly at: string; readonly aliases: ReadonlyMap<string, string> }

const quoted = /"([^"]+)"|“([^”]+)”|「([^」]+)」/g

/** Says of every part of a sentence what it is: names, polities, offices, places, occasions, dates, lengths of time, numbers, events; any other word is a word. */
export function tagText(text: string, tagging: Tagging): Item[] {
  const tokens = readTokens(text)
  const words = tokens.map(({ word }) => word)
  const dates = findDates(text, tagging.at)
  const quotes = [...text.matchAll(quoted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    quote: match[1] ?? match[2] ?? match[3] ?? '',
  }))
  const items: Item[] = []
  const scan = { text, tokens, words, tagging, items }
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const quote = quotes.find(({ start }) => start === token.start)
    if (quote !== undefined) {
      items.push({
        tag: 'QUOTE',
        start: quote.start,
        end: quote.end,
        text: text.slice(quote.start, quote.end),
        quote: quote.quote,
      })
      at = tokens.findIndex((later) => later.start >= quote.end)
      if (at < 0) break
      continue
    }
    at += takeOne(scan, at, token, dates)
  }
  return joinTitles(items, tagging)
}

const plainWord = /^[a-z]+$/

export type Scan = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly tagging: Tagging
  readonly items: Item[]
}

/** Tags what begins at a token and says how many tokens it took. */
function takeOne(scan: Scan, at: number, token: Token, dates: readonly DateFound[]): number {
  const { items } = scan
  const { start, end, text, word } = token
  if (token.kind === 'sign' && word !== '$') {
    items.push({ start, end, text, tag: 'SIGN', word })
    return 1
  }
  if (token.kind === 'possessive') {
    items.push({ start, end, text, tag: 'SIGN', word: "'s" })
    return 1
  }
  const date = dates.find((one) => one.start <= start && end <= one.end)
  if (date === undefined && token.kind === 'word' && plainWord.test(text) && !starters.has(word)) {
    items.push({ start, end, text, tag: 'WORD', word })
    return 1
  }
  const { item, size } = findItem(scan, at, token, date)
  items.push(item)
  return size
}

/** What begins at a token, the longest of what it can be. */
function findItem(scan: Scan, at: number, token: Token, date: DateFound | undefined): { item: Item; size: number } {
  const { text, tokens, words } = scan
  const { start } = token
  const name = looksLikeName(token) ? findName(scan, at) : findOccasion(scan, at)
  if (date !== undefined && date.start === start) {
    const size = tokens.slice(at).filter((one) => one.start < date.end).length
    const end = tokens[at + size - 1]?.end ?? token.end
    if (name === undefined || name.size <= size)
      return {
        item: { start, end, text: text.slice(start, end), tag: 'DATE', first: date.first, last: date.last },
        size,
      }
  }
  if (name !== undefined && name.size > 1) return name
  const quantity = readQuantity(text, tokens, words, at)
  if (quantity !== undefined) return quantity
  const event = takeEvent(scan, at)
  const held = standings.get(token.word)
  if (held !== undefined) {
    const title = { posts: [], standing: held, text: token.text }
    return { item: { start, end: token.end, text: token.text, tag: 'TITLE', title }, size: 1 }
  }
  const title = findTitle(words, at)
  if (title !== undefined && (event === undefined || title.size >= event.size)) {
    const end = tokens[at + title.size - 1]?.end ?? token.end
    const said = text.slice(start, end)
    return {
      item: { start, end, text: said, tag: 'TITLE', title: { posts: title.value, standing: undefined, text: said } },
      size: title.size,
    }
  }
  if (event !== undefined && (name === undefined || event.size > 1)) return event
  return (
    name ??
    findPlace(scan, at) ?? {
      item: { start, end: token.end, text: token.text, tag: 'WORD', word: token.word },
      size: 1,
    }
  )
}

const beforeNoun = new Set(
  "the a an this that his her their its no only last latest recent previous 's first full more fewer such both next".split(
    ' ',
  ),
)
const afterNoun = new Set(
  ', to by was were in since lasted took had has of between with for on came ended began marked ran'.split(' '),
)
const afterVerb = new Set([
  'did',
  'not',
  'never',
  'to',
  'has',
  'have',
  'had',
  'ever',
  'he',
  'she',
  'they',
  'and',
  'did',
  'who',
  'again',
  'last',
  'first',
])

/** An event by its noun or verb. A word that can be either (`visit`, `meeting`, `return`) is a noun after an article, a possessive, an adjective or a number. */
function takeEvent(scan: Scan, at: number): { item: Item; size: number } | undefined {
  const { text, tokens, words } = scan
  const noun = findNoun(words, at)
  const meets = findMeetingVerb(words, at)
  const visits = findVisitVerb(words, at)
  const hosts = findHostVerb(words, at)
  const verb = [meets, visits, hosts].reduce(
    (best, one) => ((one?.size ?? 0) > (best?.size ?? 0) ? one : best),
    undefined,
  )
  if (noun === undefined && verb === undefined) return undefined
  const size = Math.max(noun?.size ?? 0, verb?.size ?? 0)
  const start = tokens[at]?.start ?? 0
  const end = tokens[at + size - 1]?.end ?? start
  const place = { start, end, text: text.slice(start, end) }
  if (
    noun !== undefined &&
    (verb === undefined || noun.size > verb.size || (noun.size === verb.size && isNoun(scan, at)))
  )
    return { item: { ...place, tag: 'EVENT', event: noun.value }, size }
  if (meets !== undefined && meets === verb) return { item: { ...place, tag: 'MEETS', event: meets.value }, size }
  if (visits !== undefined && visits === verb) return { item: { ...place, tag: 'VISITS', event: visits.value }, size }
  return { item: { ...place, tag: 'HOSTS', word: words[at] ?? '' }, size }
}

function isNoun({ words, items, tagging }: Scan, at: number): boolean {
  const before = words[at - 1] ?? ''
  const item = items.at(-1)
  const after = words[at + 1] ?? ''
  const isCountry = (word: string) => word === 'the' || tagging.lexicon.senses(word).polities.length > 0
  if (words[at] === 'talks') return true
  if (words[at] === 'meeting' && item?.tag === 'WHO') return after === 'in' || after === 'at'
  if (words[at] === 'return') return before === "'s" || before === 'his' || before === 'her'
  if (afterVerb.has(before) && !(before === 'last' || before === 'first')) return false
  if (beforeNoun.has(before))
    return !(after === 'each' || (before === 'first' && item?.tag === 'ORDINAL' && isCountry(after)))
  if (item === undefined) return true
  if (item.tag === 'TITLE' || item.tag === 'NATION') return afterNoun.has(after)
  return (
    item.tag === 'ORDINAL' || item.tag === 'NUMBER' || item.tag === 'DATE' || item.tag === 'PLACE' || glue.has(before)
  )
}
