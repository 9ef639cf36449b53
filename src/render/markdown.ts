import { textOf } from './cell.ts'
import type { Column, Row } from './column.ts'
import { visible } from './visible.ts'

/** A GitHub-flavoured pipe table; no text of a cell is read as markup, and a line end is shown, not obeyed. */
export function* renderMarkdown(rows: Iterable<Row>, columns: readonly Column[]): Generator<string> {
  yield line(columns.map(({ key }) => escapeMarkdown(key)))
  yield line(columns.map(({ align }) => (align === 'right' ? '---:' : '---')))
  for (const row of rows) yield line(columns.map(({ key }) => escapeMarkdown(textOf(row[key]))))
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** Text that Markdown prints as it stands, inside a table or out of it. */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>|~&]/g, '\\$&')
}
