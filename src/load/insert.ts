import type { Database, Statement } from 'better-sqlite3'

/** A value as SQLite holds it. */
export type Value = string | number | null

/** Adds a row to a table; its columns are the same, and in the same order, each time. */
export type Into = (table: string, columns: readonly string[], row: readonly Value[]) => void

/** Rows of one table, all their values in one list. */
export type Batch = { readonly table: string; readonly columns: readonly string[]; readonly values: Value[] }

/** Rows wait for each other and go in many to a statement, which is about twice as fast as one by one. */
const most = 32

/** Gathers rows into batches, in the order they come; `flush` gives away what still waits. */
export function createBatches(take: (batch: Batch) => void): { readonly into: Into; readonly flush: () => void } {
  const waiting = new Map<string, { readonly columns: readonly string[]; values: Value[] }>()
  return {
    into: (table, columns, row) => {
      let rows = waiting.get(table)
      if (rows === undefined) {
        rows = { columns, values: [] }
        waiting.set(table, rows)
      }
      for (const value of row) rows.values.push(value)
      if (rows.values.length < most * rows.columns.length) return
      take({ table, columns: rows.columns, values: rows.values })
      rows.values = []
    },
    flush: () => {
      for (const [table, rows] of waiting) {
        if (rows.values.length > 0) take({ table, columns: rows.columns, values: rows.values })
        rows.values = []
      }
    },
  }
}

/** Writes batches to the tables of a database. */
export function createWriter(db: Database): (batch: Batch) => void {
  const statements = new Map<string, { readonly many: Statement; readonly single: Statement }>()
  return ({ table, columns, values }) => {
    let ready = statements.get(table)
    if (ready === undefined) {
      const head = `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES `
      const marks = `(${columns.map(() => '?').join(', ')})`
      ready = { many: db.prepare(head + Array(most).fill(marks).join(', ')), single: db.prepare(head + marks) }
      statements.set(table, ready)
    }
    if (values.length === most * columns.length) ready.many.run(...values)
    else
      for (let at = 0; at < values.length; at += columns.length)
        ready.single.run(...values.slice(at, at + columns.length))
  }
}
