import { type EventWord, eventNouns, hostVerbs, meetingVerbs, visitVerbs } from './events.ts'
import { numberWords } from './numbers.ts'
import { type Comparison, commonOccasions, comparisons, standings, titles } from './words.ts'

/** A phrase of the vocabulary found at a place: what it is, and how many tokens it takes. */
export type Found<Value> = { readonly value: Value; readonly size: number }

/** A list of phrases as a map from their first word, longest first. */
function index<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
): Map<string, { words: string[]; value: Value }[]> {
  const found = new Map<string, { words: string[]; value: Value }[]>()
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ')
    const list = found.get(words[0] ?? '') ?? []
    list.push({ words, value })
    found.set(words[0] ?? '', list)
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** Finds the longest phrase of a list that begins at a token. */
function finder<Value>(entries: Iterable<readonly [phrase: string, value: Value]>) {
  const byFirst = index(entries)
  return (words: readonly string[], at: number): Found<Value> | undefined => {
    for (const entry of byFirst.get(words[at] ?? '') ?? [])
      if (entry.words.every((word, offset) => words[at + offset] === word))
        return { value: entry.value, size: entry.words.length }
    return undefined
  }
}

const spread = (list: readonly EventWord[]) =>
  list.flatMap((event) => event.words.split('|').map((phrase): [string, EventWord] => [phrase, event]))

export const findNoun = finder(spread(eventNouns))
export const findMeetingVerb = finder(spread(meetingVerbs))
export const findVisitVerb = finder(spread(visitVerbs))
export const findHostVerb = finder(hostVerbs.map((phrase): [string, string] => [phrase, phrase]))
export const findComparison = finder<Comparison>(comparisons)
export const findTitle = finder(
  titles.flatMap(([phrases, posts]) =>
    phrases.split('|').map((phrase): [string, readonly string[]] => [phrase, posts]),
  ),
)

/** Every word with which a phrase of the vocabulary can begin; a lower-case word that is none of these is just a word. */
export const starters: ReadonlySet<string> = new Set(
  [
    ...[...eventNouns, ...meetingVerbs, ...visitVerbs].flatMap(({ words }) => words.split('|')),
    ...hostVerbs,
    ...comparisons.map(([phrase]) => phrase),
    ...titles.flatMap(([phrases]) => phrases.split('|')),
    ...standings.keys(),
    ...commonOccasions,
    ...'a an earliest once twice thrice half dozen $ one single state city hotel temple airport shrine museum'.split(
      ' ',
    ),
    ...numberWords,
  ].map((phrase) => phrase.split(' ')[0] ?? ''),
)

/** Lower-case nouns that belong to the name of a place beside them, or stand for one: `a hotel`. */
export const placeNouns: ReadonlySet<string> = new Set(
  'temple palace hotel estate centre center convention hall museum airport house resort university city shrine residence lodge guest guesthouse castle state summit international national presidential office'.split(
    ' ',
  ),
)

/** Of those, the ones that stand for a place by themselves. */
export const findStandalone = finder(
  ['state guest house', 'city hall', 'hotel', 'temple', 'airport', 'shrine', 'museum'].map(
    (phrase): [string, string] => [phrase, phrase],
  ),
)

export const units: ReadonlyMap<string, 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade'> = new Map([
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
])
