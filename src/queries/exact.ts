import type { Database } from 'better-sqlite3'
import { foldName } from '../text/fold.ts'

/** A record found by its id or by one of its names as typed; `text` is that name, null for an id. */
export type ExactHit = {
  readonly id: string
  readonly kind: string
  readonly text: string | null
  readonly lang: string | null
}

/** The record whose id this is, a code of a polity in either case (`JP`, `jp`); undefined where there is none of these kinds. */
export function findById(db: Database, id: string, kinds: readonly string[]): ExactHit | undefined {
  const upper = /^[a-z]{2}(?:[a-z]{2})?$/.test(id) ? id.toUpperCase() : id
  return db
    .prepare<[string, string, string], ExactHit>(
      `SELECT id, kind, NULL AS text, NULL AS lang FROM record
       WHERE id IN (?, ?) AND kind IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1`,
    )
    .get(id, upper, JSON.stringify(kinds))
}

/** Every record of these kinds that has this name, whatever its case, accents, hyphens, spaces and shapes; one row a record. */
export function findByName(db: Database, name: string, kinds: readonly string[]): ExactHit[] {
  const folded = foldName(name)
  if (folded === '') return []
  return db
    .prepare<[string, string], ExactHit>(
      `SELECT name.record AS id, record.kind, min(name.text) AS text, name.lang FROM name JOIN record ON record.id = name.record
       WHERE name.folded = ? AND record.kind IN (SELECT value FROM json_each(?)) GROUP BY name.record ORDER BY name.record`,
    )
    .all(folded, JSON.stringify(kinds))
}
