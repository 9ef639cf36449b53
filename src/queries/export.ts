import type { Database } from 'better-sqlite3'
import type { Kind } from '../load/kinds/shared.ts'
import { exportSql } from './export-sql.ts'

/** A record's fields in the order of its kind, null where it has none; a list or an object is JSON, as a line of data/ has it. */
export type Exported = readonly (string | number | null)[]

/**
 * Every record of a kind, by id, one after the other: memory does not grow with their number. Loading them again makes the same record. What a lens hides is
 * left out. The order of names, participants, stops and sessions is that of data/; citations go by their day, topics and figures by name.
 */
export function recordsOf(db: Database, kind: Kind): IterableIterator<Exported> {
  return db.prepare<[], Exported>(exportSql(kind)).raw().iterate()
}
