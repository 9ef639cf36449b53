import Database from 'better-sqlite3'
import schema from './schema.sql'

/**
 * The folders that a database was built from besides the shipped facts, whatever version built it: what a rebuild needs when the file itself can no longer
 * answer. Only the table `meta` is read, and only where it is one.
 * @returns undefined where the file does not tell
 */
export function readFolders(path: string): string[] | undefined {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      db.pragma('trusted_schema = off')
      const sql = db
        .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'meta'")
        .pluck()
        .get()
      if (sql === undefined || !sql.startsWith('CREATE TABLE meta') || !schema.includes(sql)) return undefined
      const text = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'folders'").pluck().get()
      const folders: unknown = JSON.parse(text ?? '')
      return Array.isArray(folders) && folders.every((folder) => typeof folder === 'string') ? folders : undefined
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}
