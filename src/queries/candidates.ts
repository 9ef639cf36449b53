import type { Database } from 'better-sqlite3'
import { eachNumber } from '../text/postings.ts'

/** A name of the record that shares letters with a query. */
export type Spelling = {
  readonly record: string
  readonly kind: string
  readonly text: string
  readonly computed: number
}

type Gram = { readonly gram: string; readonly count: number }

/** How many names a query reads at most before the rest of its commoner grams is left, and how many names it keeps. */
const budget = 300_000
const kept = 200

/**
 * The names that share most with `grams`, by posting lists: the rarest grams first, a whole word counting as four grams, until `budget` entries are read. A few
 * hundred names whatever the size of the record; ranking them is the caller's.
 */
export function findSpellings(db: Database, grams: readonly string[]): Spelling[] {
  const counted = db
    .prepare<[string], Gram>(
      'SELECT gram, count FROM gram WHERE gram IN (SELECT value FROM json_each(?)) ORDER BY count, gram',
    )
    .all(JSON.stringify(grams))
  const shared = new Map<number, number>()
  const namesOf = db.prepare<[string], Uint8Array>('SELECT names FROM gram WHERE gram = ?').pluck()
  let read = 0
  for (const { gram, count } of counted) {
    if (read > 0 && read + count > budget) break
    read += count
    const weight = gram.startsWith('=') ? 4 : 1
    const names = namesOf.get(gram)
    if (names !== undefined) eachNumber(names, (name) => shared.set(name, (shared.get(name) ?? 0) + weight))
  }
  const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, kept)
  return db
    .prepare<[string], Spelling>(
      `SELECT spelling.record, record.kind, spelling.text, spelling.computed FROM spelling JOIN record ON record.id = spelling.record
       WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key`,
    )
    .all(JSON.stringify(best.map(([name]) => name)))
}
