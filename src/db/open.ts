import { closeSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { SummitError } from '../errors.ts'
import { knowAt, speakIn } from './lens.ts'
import schema from './schema.sql'

/** How the record is looked at: as it was known at the end of a day, and with names in a language. */
export type Lens = { readonly knownAt: string | undefined; readonly lang: string | undefined }

const applicationId = 0x534d4954
const version = 1

/**
 * Opens a built database for reading, behind a lens. Nothing is asked of a file before it has shown that it is ours: a regular file, an SQLite database,
 * this program's id and version, and no table, view or trigger but those of schema.sql.
 * @throws SummitError database, where it is not
 */
export function openDatabase(path: string, lens: Lens): Database.Database {
  checkHeader(path)
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    db.pragma('trusted_schema = off')
    db.pragma('cell_size_check = on')
    db.pragma('mmap_size = 0')
    // One transaction for all that is read: the file is locked, and its first page read, once.
    db.exec('BEGIN')
    checkSchema(db, path)
    if (lens.knownAt !== undefined) knowAt(db, lens.knownAt)
    if (lens.lang !== undefined) speakIn(db, lens.lang)
    db.pragma('query_only = on')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Whether a file says that this program made it, of whatever version and in whatever state. */
export function isOurs(path: string): boolean {
  const header = readHeader(path)
  return header !== undefined && header.toString('latin1', 0, 16) === magic && header.readUInt32BE(68) === applicationId
}

function refuse(path: string, why: string): SummitError {
  return new SummitError(
    'database',
    `"${path}" ${why}`,
    'Build it again with `summit load`, or name another file with --db.',
  )
}

const magic = 'SQLite format 3\0'

function checkHeader(path: string): void {
  const header = readHeader(path)
  if (header === undefined || header.toString('latin1', 0, 16) !== magic) throw refuse(path, 'is not a database')
  if (header.readUInt32BE(68) !== applicationId) throw refuse(path, 'is not a summit database')
  const found = header.readUInt32BE(60)
  if (found !== version) throw refuse(path, `was built by ${found > version ? 'a newer' : 'an older'} summit`)
}

/** The first hundred bytes; undefined where there are fewer. @throws SummitError database, where the file cannot be read or is none */
function readHeader(path: string): Buffer | undefined {
  const file = openFile(path)
  try {
    const header = Buffer.alloc(100)
    return readSync(file, header, 0, 100, 0) < 100 ? undefined : header
  } finally {
    closeSync(file)
  }
}

/** To open a named pipe would wait for its writer: what is no file is never opened. */
function openFile(path: string): number {
  try {
    if (statSync(path).isFile()) return openSync(path, 'r')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw refuse(path, missing ? 'does not exist' : 'cannot be read')
  }
  throw refuse(path, 'is not a file')
}

/** Every object must stand word for word in schema.sql, but for the tables that SQLite keeps for full-text search, which it makes always alike. */
function checkSchema(db: Database.Database, path: string): void {
  const rows = db
    .prepare<[], { name: string; sql: string }>('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .all()
  let known = 0
  let at = 0
  for (const { name, sql } of rows) {
    // The file's order is mostly that of schema.sql: looking on from the last one finds the next at once.
    const next = schema.indexOf(sql, at)
    at = next < 0 ? schema.indexOf(sql) : next
    if (at >= 0) known += 1
    else if (!shadows.includes(sql)) throw refuse(path, `holds "${name}", which summit did not make`)
  }
  if (known !== schema.split('\nCREATE ').length - 1) throw refuse(path, 'is not complete')
}

const shadows: readonly string[] = [
  "CREATE TABLE 'passage_text_data'(id INTEGER PRIMARY KEY, block BLOB)",
  "CREATE TABLE 'passage_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
  "CREATE TABLE 'passage_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
  "CREATE TABLE 'passage_text_config'(k PRIMARY KEY, v) WITHOUT ROWID",
]
