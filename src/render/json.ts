import type { Cell, Column, Row } from './column.ts'

/** Characters that JSON leaves as they are and a terminal would obey: DEL, C1, bidirectional controls, line separators, tags. */
const unsafe =
  /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g

/** One of them, or half of one: quick to rule out. */
const suspect = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\udb40]/

/** An array of objects, a row a line, keys in the order of the columns; `[]` when there are no rows. */
export function* renderJson(rows: Iterable<Row>, columns: readonly Column[]): Generator<string> {
  const write = writerOf(columns)
  let before = '[\n'
  for (const row of rows) {
    yield before + write(row)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** An object a line, keys in the order of the columns; nothing when there are no rows. */
export function* renderNdjson(rows: Iterable<Row>, columns: readonly Column[]): Generator<string> {
  const write = writerOf(columns)
  for (const row of rows) yield `${write(row)}\n`
}

/** One value over several lines, indented by two spaces, escaped like the rows. */
export function renderJsonValue(value: unknown): string {
  return `${escapeUnsafe(JSON.stringify(value, null, 2))}\n`
}

/** One value on one line, escaped like the rows. */
export function renderJsonLine(value: unknown): string {
  return `${escapeUnsafe(JSON.stringify(value))}\n`
}

function writerOf(columns: readonly Column[]): (row: Row) => string {
  const keys = columns.map(({ key }, index) => ({ key, label: `${index === 0 ? '' : ','}${JSON.stringify(key)}:` }))
  return (row) => {
    let line = '{'
    for (const { key, label } of keys) line += label + writeCell(row[key])
    return `${line}}`
  }
}

/** A value as JSON, escaped. Plain text, which most cells are, needs no escape and is written in half the time. */
export function writeCell(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return 'null'
  if (typeof cell === 'string') return /^[ !#-[\]-~]*$/.test(cell) ? `"${cell}"` : escapeUnsafe(JSON.stringify(cell))
  return typeof cell === 'object' ? escapeUnsafe(JSON.stringify(cell)) : JSON.stringify(cell)
}

/** JSON in which nothing is left that a terminal would obey. */
export function escapeUnsafe(json: string): string {
  if (!suspect.test(json)) return json
  return json.replace(unsafe, (text) => {
    let escaped = ''
    for (let i = 0; i < text.length; i++) escaped += `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`
    return escaped
  })
}
