import type { Database } from 'better-sqlite3'

/** Whether there is a record of any kind with this id. */
export function hasRecord(db: Database, id: string): boolean {
  return db.prepare<[string], number>('SELECT 1 FROM record WHERE id = ?').pluck().get(id) !== undefined
}

/** A leader's name; the id where there is no such leader. */
export function nameOf(db: Database, leader: string): string {
  return db.prepare<[string], string>('SELECT name FROM leader WHERE id = ?').pluck().get(leader) ?? leader
}
