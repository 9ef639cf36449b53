import type { Database, Statement } from 'better-sqlite3'

/** A value as SQLite holds it. */
export type Value = string | number | null

/** Rows wait for each other and go in many to a statement, which is about twice as fast as one by one. */
const batch = 32

/** Takes rows for one table in the order they come; `flush` writes what still waits. */
export type Inserter = { readonly add: (row: readonly Value[]) => void; readonly flush: () => void }

/** Adds a row to a table. */
export type Into = (table: string, columns: readonly string[], row: readonly Value[]) => void

export function createInserter(db: Database, table: string, columns: readonly string[]): Inserter {
  const head = `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES `
  const marks = `(${columns.map(() => '?').join(', ')})`
  const many: Statement = db.prepare(head + Array(batch).fill(marks).join(', '))
  const single: Statement = db.prepare(head + marks)
  const full = batch * columns.length
  let waiting: Value[] = []
  return {
    add: (row) => {
      for (const value of row) waiting.push(value)
      if (waiting.length < full) return
      many.run(...waiting)
      waiting = []
    },
    flush: () => {
      for (let at = 0; at < waiting.length; at += columns.length) single.run(waiting.slice(at, at + columns.length))
      waiting = []
    },
  }
}
