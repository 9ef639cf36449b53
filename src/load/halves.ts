import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { deriveTables } from './derive.ts'
import { indexNames, indexText } from './index.ts'

/**
 * What is made of the rows, in two halves that may be made at once: each reads the rows and writes a file of its own, whose tables are then copied page by page.
 */
export type Half = 'met' | 'search'

type Making = {
  readonly tables: readonly string[]
  readonly views: readonly string[]
  readonly fill: (db: Database.Database) => void
}

const makings: Readonly<Record<Half, Making>> = {
  met: {
    tables: ['pair', 'acquaintance', 'roll', 'circle', 'party'],
    views: ['acquainted', 'circled'],
    fill: (db) => {
      deriveTables(db)
      checkReferences(db)
    },
  },
  search: {
    tables: ['spelling', 'word', 'gram', 'passage', 'passage_text'],
    views: ['readable'],
    fill: (db) => {
      indexNames(db)
      indexText(db)
    },
  },
}

export const halves: readonly Half[] = ['met', 'search']

/** The file of a half, beside that of the rows. */
export const pathOfHalf = (rows: string, half: Half): string => `${rows}-${half}`

/** Opens a database that is built aside, to be written from its first page to its last but for the rows of the record. */
export function openAside(path: string): Database.Database {
  const db = new Database(path)
  // Else better-sqlite3 keeps a journal, and of each statement another. What fails is thrown away.
  db.unsafeMode(true)
  db.pragma('page_size = 8192')
  db.pragma('journal_mode = off')
  db.pragma('synchronous = off')
  db.pragma('cache_size = -65536')
  db.pragma('foreign_keys = off')
  // Every value was validated: the tables' own checks say the same, which a test holds them to.
  db.pragma('ignore_check_constraints = on')
  return db
}

/** Makes a half of the rows in the database at `rows`, which nobody may write meanwhile. */
export function makeHalf(rows: string, half: Half): void {
  const { tables, views, fill } = makings[half]
  const db = openAside(pathOfHalf(rows, half))
  try {
    db.prepare('ATTACH ? AS rows').run(rows)
    const sqlOf = db.prepare<[string], string>('SELECT sql FROM rows.sqlite_schema WHERE name = ?').pluck()
    for (const table of tables) db.exec(sqlOf.get(table) ?? '')
    // A view reads the tables of its own file only, unless it is temporary.
    for (const view of views) db.exec((sqlOf.get(view) ?? '').replace('CREATE VIEW', 'CREATE TEMP VIEW'))
    db.exec('BEGIN')
    fill(db)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}

/** Copies the tables of a half to the database of the rows, and removes its file. */
export function takeHalf(db: Database.Database, rows: string, half: Half): void {
  const path = pathOfHalf(rows, half)
  db.prepare('ATTACH ? AS half').run(path)
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM half.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid",
    )
    .pluck()
    .all()
  db.exec('BEGIN')
  // A full-text index is not empty when it is new.
  for (const table of tables)
    db.exec(`DELETE FROM main."${table}"; INSERT INTO main."${table}" SELECT * FROM half."${table}"`)
  db.exec('COMMIT')
  db.exec('DETACH half')
  rmSync(path)
}

/** Every reference was looked up before its row was written: a dangling one now is a bug of the loader. */
function checkReferences(db: Database.Database): void {
  const broken: unknown = db.pragma('rows.foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`the loader wrote a dangling reference: ${JSON.stringify(broken[0])}`)
}
