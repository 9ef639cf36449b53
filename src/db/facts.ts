import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * Which facts the shipped database was built from: the build notes it beside the database, in `summit.facts`, since to open one takes as long as a question. It
 * came with the program, so that nothing else of it is looked at.
 */
export function factsOf(path: string): string | undefined {
  const note = path.replace(/db$/, 'facts')
  if (existsSync(note)) return readFileSync(note, 'utf8')
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return db.prepare<[], string>("SELECT value FROM meta WHERE key = 'facts'").pluck().get()
  } finally {
    db.close()
  }
}
