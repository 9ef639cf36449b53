import { textOf } from './cell.ts'
import type { Column, Row } from './column.ts'

/** RFC 4180 with LF line ends: a header of keys, then a record a row; quoted only where a comma, a quote or a line end asks for it. */
export function* renderCsv(rows: Iterable<Row>, columns: readonly Column[]): Generator<string> {
  yield `${columns.map(({ key }) => quote(key)).join(',')}\n`
  for (const row of rows) {
    const line = columns.map(({ key }) => quote(textOf(row[key]))).join(',')
    yield line === '' ? '""\n' : `${line}\n`
  }
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
