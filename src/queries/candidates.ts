import type { Database } from 'better-sqlite3'
import { joinNeighbours } from '../text/grams.ts'
import { isParticle } from '../text/match.ts'
import { createTally, givePoints, type Scored, type Tally, takeBest } from '../text/tally.ts'
import { byLetters, type Nearness } from './nearness.ts'

/** A name of the record that shares words with a query, letter for letter or nearly. */
export type Spelling = {
  readonly record: string
  readonly kind: string
  readonly text: string
  /** Its words, folded, parted by spaces. */
  readonly folded: string
  readonly computed: number
  /** How much it shares with the query, against the others. */
  readonly shared: number
}

/** How many entries are read for a word, commoner grams left, and how near the words must be. */
const wordBudget = 3_000
const leastLikeness = 0.42
/** How many entries of words' lists are read for a query, how many names are looked up, how many at a time, and how many kept. */
const nameBudget = 30_000
const fetched = 96
const batch = 16
const keptNames = 64
/** A name that shares less than this part of what the best one shares is left. */
const share = 0.3
/** More words of a query than this say nothing new. */
const mostWords = 8

type Index = { readonly words: Tally; readonly names: Tally }
const indices = new WeakMap<Database, Index>()

/** The tallies of a database, kept from query to query. */
function indexOf(db: Database): Index {
  let index = indices.get(db)
  if (index === undefined) {
    const [words = 0, names = 0] = db
      .prepare<[], number | null>(
        'SELECT (SELECT max(key) FROM word) AS last UNION ALL SELECT (SELECT max(key) FROM spelling)',
      )
      .pluck()
      .all()
    index = { words: createTally(words ?? 0), names: createTally(names ?? 0) }
    indices.set(db, index)
  }
  return index
}

/**
 * The names of records of these kinds that share most with `tokens`: for every word the words of the record that come near it, then the names that hold most of
 * those, words with few names first. At most `keptNames` whatever the size of the record, those that share most first, read as they are asked for; ranking them
 * is the caller's.
 */
export function* findSpellings(
  db: Database,
  tokens: readonly string[],
  kinds: readonly string[],
  nearness: Nearness = byLetters,
): Generator<Spelling> {
  const best = bestNames(db, tokens, nearness)
  const read = db.prepare<[string, string], SpellingRow>(
    `SELECT spelling.key, spelling.record, record.kind, spelling.text, spelling.folded, spelling.computed
     FROM spelling JOIN record ON record.id = spelling.record
     WHERE key IN (SELECT value FROM json_each(?)) AND record.kind IN (SELECT value FROM json_each(?)) ORDER BY key`,
  )
  let given = 0
  for (let start = 0; start < best.length && given < keptNames; start += batch) {
    const some = best.slice(start, start + batch)
    const pointsOf = new Map(some.map(({ number, points }) => [number, points]))
    const rows = read
      .all(JSON.stringify([...pointsOf.keys()]), JSON.stringify(kinds))
      .map(({ key, ...row }) => ({ ...row, shared: pointsOf.get(key) ?? 0 }))
    rows.sort((a, b) => b.shared - a.shared)
    yield* rows
    given += rows.length
  }
}

type SpellingRow = Omit<Spelling, 'shared'> & { readonly key: number }

/** The numbers of the spellings that hold most of the words near the query's. */
function bestNames(db: Database, tokens: readonly string[], nearness: Nearness): Scored[] {
  const index = indexOf(db)
  const telling = tokens.filter((token) => !isParticle(token))
  const asked = (telling.length > 0 ? telling : tokens).slice(0, mostWords)
  const near = nearWords(db, index.words, [...asked, ...joinNeighbours(asked)], nearness)
  near.sort((a, b) => entriesOf(a) - entriesOf(b))
  const namesOf = db.prepare<[number], Uint8Array>('SELECT names FROM word WHERE key = ?').pluck()
  let read = 0
  let left = near.reduce((sum, [nearest]) => sum + (nearest?.points ?? 0), 0)
  for (const [place, words] of near.entries()) {
    // A name that holds none of the rarer words can share no more than what is left.
    const late = left < index.names.most
    for (const { key, count, points } of words) {
      if (read > 0 && read + count > nameBudget) continue
      read += count
      const names = namesOf.get(key)
      if (names !== undefined) givePoints(index.names, names, place + 1, points, late)
    }
    left -= words[0]?.points ?? 0
  }
  return takeBest(index.names, fetched, share)
}

type WordRow = { readonly key: number; readonly text: string; readonly count: number }
type NearWord = { readonly key: number; readonly count: number; readonly points: number }

function entriesOf(words: readonly NearWord[]): number {
  return words.reduce((sum, { count }) => sum + count, 0)
}

/** For each word of a query the words of the record nearest to it, nearest first. */
function nearWords(
  db: Database,
  tally: Tally,
  tokens: readonly string[],
  { gramsOf, looked, compared, likeness }: Nearness,
): (readonly NearWord[])[] {
  const grams = tokens.map((token) => gramsOf(token))
  const counts = new Map(
    db
      .prepare<[string], [string, number]>(
        'SELECT gram, count FROM gram WHERE gram IN (SELECT value FROM json_each(?))',
      )
      .raw()
      .all(JSON.stringify(grams.flat())),
  )
  const wordsOf = db.prepare<[string], Uint8Array>('SELECT words FROM gram WHERE gram = ?').pluck()
  const rowsOf = db.prepare<[string, string], WordRow>(
    'SELECT key, text, count FROM word WHERE key IN (SELECT value FROM json_each(?)) OR text = ? ORDER BY key',
  )
  return tokens.map((token, i) => {
    const rarest = (grams[i] ?? []).filter((gram) => counts.has(gram))
    rarest.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    let read = 0
    for (const [place, gram] of rarest.entries()) {
      const count = counts.get(gram) ?? 0
      if (read > 0 && read + count > wordBudget) break
      read += count
      const words = wordsOf.get(gram)
      if (words !== undefined) givePoints(tally, words, (place % 255) + 1, 1)
    }
    const best = takeBest(tally, looked, 0.25)
    const sharedBy = new Map(best.map(({ number, points }) => [number, points]))
    const rows = rowsOf.all(JSON.stringify([...sharedBy.keys()]), token).map(({ key, text, count }) => {
      const dice = text === token ? 2 : (sharedBy.get(key) ?? 0) / (text.length + token.length + 2)
      return { key, text, count, dice }
    })
    rows.sort((a, b) => b.dice - a.dice)
    const nearTo = likeness(token)
    const weight = 4 + Math.min(token.length, 12)
    const words: NearWord[] = []
    for (const { key, text, count } of rows.slice(0, compared)) {
      const near = text === token ? 1 : 0.9 * nearTo(text)
      if (near >= leastLikeness) words.push({ key, count, points: Math.round(16 * near * near * weight) })
    }
    words.sort((a, b) => b.points - a.points || a.key - b.key)
    return words
  })
}

/** Whether a word holds letters in a sequence that no word of the record has. */
export function holdsStrangeGram(db: Database, word: string): boolean {
  const isThere = db.prepare<[string], number>('SELECT 1 FROM gram WHERE gram = ?').pluck()
  return byLetters.gramsOf(word).some((gram) => isThere.get(gram) === undefined)
}
