import type { Database } from 'better-sqlite3'

/** The usual name of a polity; the id where there is none. */
export function nameOfPolity(db: Database, id: string): string {
  return db.prepare<[string], string>('SELECT name FROM polity WHERE id = ?').pluck().get(id) ?? id
}

/** Its name within a sentence, with an article where it has one: the United States. */
export function polityCalled(db: Database, id: string): string {
  return db.prepare<[string], string>('SELECT called FROM polity WHERE id = ?').pluck().get(id) ?? id
}
