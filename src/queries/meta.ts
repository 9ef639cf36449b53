import type { Database } from 'better-sqlite3'

/** How a database came to be (schema.sql, `meta`), not as a lens shows it: `facts` is the digest of the shipped record. */
export function metaOf(db: Database, key: 'facts' | 'version'): string | undefined {
  return db.prepare<[string], string>('SELECT value FROM main.meta WHERE key = ?').pluck().get(key)
}
