import type { Database } from 'better-sqlite3'

/** Whether there is a record of any kind with this id. */
export function hasRecord(db: Database, id: string): boolean {
  return db.prepare<[string], number>('SELECT 1 FROM record WHERE id = ?').pluck().get(id) !== undefined
}
