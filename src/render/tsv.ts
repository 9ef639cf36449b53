import { textOf } from './cell.ts'
import type { Column, Row } from './column.ts'

const escapes = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\\', '\\\\'],
])

/** A line a row, cells between tabs; a tab, line end or backslash inside a cell is written `\t`, `\n`, `\r`, `\\`. */
export function* renderTsv(
  rows: Iterable<Row>,
  columns: readonly Column[],
  { header }: { readonly header: boolean },
): Generator<string> {
  if (header) yield `${columns.map(({ key }) => escapeCell(key)).join('\t')}\n`
  for (const row of rows) yield `${columns.map(({ key }) => escapeCell(textOf(row[key]))).join('\t')}\n`
}

function escapeCell(text: string): string {
  if (!/[\t\n\r\\]/.test(text)) return text
  return text.replace(/[\t\n\r\\]/g, (character) => escapes.get(character) ?? character)
}
