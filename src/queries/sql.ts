import type { Database, Statement } from 'better-sqlite3'
import { SummitError } from '../errors.ts'
import type { Cell, Column, Row } from '../render/column.ts'

/**
 * Runs one reading query. The connection is read-only and `query_only`; besides, a statement must return rows, write nothing, and begin as a query does: SQLite
 * calls `ATTACH` and `BEGIN` read-only, and `VACUUM INTO` writes a file.
 * @throws SummitError usage, where it is anything else or not SQL
 */
export function runQuery(db: Database, query: string): { rows: Iterable<Row>; columns: readonly Column[] } {
  const statement = prepare(db, query)
  const names = statement.columns().map(({ name }) => name)
  const keys = names.map((name, index) => (names.indexOf(name) === index ? name : `${name}_${index + 1}`))
  return { rows: rowsOf(statement, keys), columns: keys.map((key) => ({ key })) }
}

function prepare(db: Database, query: string): Statement<unknown[], unknown[]> {
  const refuse = (why: string) =>
    new SummitError(
      'usage',
      why,
      'Write one SELECT; `summit sql "SELECT name FROM sqlite_schema"` lists what there is.',
    )
  if (!/^\s*(SELECT|WITH|EXPLAIN|VALUES)\b/i.test(query.replace(/^(\s*(--[^\n]*\n|\/\*[\s\S]*?\*\/))+/, '')))
    throw refuse('only a reading query is run')
  try {
    const statement = db.prepare<unknown[], unknown[]>(query)
    if (!statement.reader || !statement.readonly) throw refuse('only a reading query is run')
    return statement.raw()
  } catch (error) {
    if (error instanceof SummitError || !(error instanceof Error)) throw error
    throw refuse(error.message.replace(/\.$/, ''))
  }
}

function* rowsOf(statement: Statement<unknown[], unknown[]>, keys: readonly string[]): Generator<Row> {
  try {
    for (const values of statement.iterate()) {
      const row: Record<string, Cell> = {}
      for (const [index, key] of keys.entries()) row[key] = cellOf(values[index])
      yield row
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')
      throw new SummitError('usage', error.message, 'Mend the query and run it again.')
    throw error
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value === null || value === undefined ? null : String(value)
}
