import type { Database } from 'better-sqlite3'
import { eachNumber } from '../text/postings.ts'

/** A name of the record that shares letters with a query. */
export type Spelling = {
  readonly record: string
  readonly kind: string
  readonly text: string
  readonly computed: number
  /** How much it shares with the query, against the others. */
  readonly shared: number
}

type Gram = { readonly gram: string; readonly count: number }

/** How many entries a query reads before the rest of its commoner grams is left, and how many names it keeps. */
const budget = 100_000
const kept = 120

/** A name that shares less than this part of what the best one shares is left. */
const share = 0.2

/** A whole word counts as so many grams. */
const wordWeight = 4

/**
 * The names that share most with `grams`, by posting lists: the rarest grams first until `budget` entries are read. At most `kept` names whatever the
 * size of the record, those that share most first; ranking them is the caller's.
 */
export function findSpellings(db: Database, grams: readonly string[]): Spelling[] {
  const counted = db
    .prepare<[string], Gram>(
      'SELECT gram, count FROM gram WHERE gram IN (SELECT value FROM json_each(?)) ORDER BY count, gram',
    )
    .all(JSON.stringify(grams))
  const tally = tallyOf(db)
  const touched: number[] = []
  const namesOf = db.prepare<[string], Uint8Array>('SELECT names FROM gram WHERE gram = ?').pluck()
  let read = 0
  for (const { gram, count } of counted) {
    if (read > 0 && read + count > budget) break
    read += count
    const weight = gram.startsWith('=') ? wordWeight : 1
    const names = namesOf.get(gram)
    if (names === undefined) continue
    eachNumber(names, (name) => {
      const before = tally[name] ?? 0
      if (before === 0) touched.push(name)
      tally[name] = before + weight
    })
  }
  const best = takeBest(tally, touched)
  const sharedOf = new Map(best.map((name) => [name, tally[name] ?? 0]))
  for (const name of touched) tally[name] = 0
  return db
    .prepare<[string], Omit<Spelling, 'shared'> & { readonly key: number }>(
      `SELECT spelling.key, spelling.record, record.kind, spelling.text, spelling.computed FROM spelling JOIN record ON record.id = spelling.record
       WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key`,
    )
    .all(JSON.stringify(best))
    .map(({ key, ...row }) => ({ ...row, shared: sharedOf.get(key) ?? 0 }))
    .sort((a, b) => b.shared - a.shared)
}

const tallies = new WeakMap<Database, Uint16Array>()

/** A zero for every name of the record, kept from query to query. */
function tallyOf(db: Database): Uint16Array {
  let tally = tallies.get(db)
  if (tally === undefined) {
    const last = db.prepare<[], number>('SELECT coalesce(max(key), 0) FROM spelling').pluck().get() ?? 0
    tally = new Uint16Array(last + 1)
    tallies.set(db, tally)
  }
  return tally
}

/** The names with the highest tallies, at most `kept`, the highest first, then the lower number. */
function takeBest(tally: Uint16Array, touched: readonly number[]): number[] {
  const names: number[] = []
  const having: number[] = []
  for (const name of touched) {
    const count = tally[name] ?? 0
    having[count] = (having[count] ?? 0) + 1
  }
  let least = having.length - 1
  const floor = Math.max(1, Math.ceil(least * share))
  for (let sum = having[least] ?? 0; least > floor && sum < kept; sum += having[least] ?? 0) least -= 1
  for (const name of touched) if ((tally[name] ?? 0) >= least) names.push(name)
  return names.sort((a, b) => (tally[b] ?? 0) - (tally[a] ?? 0) || a - b).slice(0, kept)
}
