import Database from 'better-sqlite3'
import { SummitError } from '../errors.ts'

/** The failure that a database is damaged, by SQLite's own check; undefined where it is sound. It reads the whole file: for use after a failure only. */
export function findDamage(path: string): SummitError | undefined {
  const found = check(path)
  if (found === 'ok') return undefined
  return new SummitError(
    'database',
    `"${path}" is damaged`,
    'Build it again with `summit load`, or name another file with --db.',
  )
}

function check(path: string): unknown {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      return db.pragma('quick_check(1)', { simple: true })
    } finally {
      db.close()
    }
  } catch (error) {
    return error
  }
}
