import { textOf } from './cell.ts'
import { joinChunks } from './chunks.ts'
import type { Column, Row } from './column.ts'
import { renderCsv } from './csv.ts'
import { renderJson, renderNdjson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { Screen } from './screen.ts'
import { renderTsv } from './tsv.ts'
import { visible } from './visible.ts'

/** The formats of `-o`. */
export const formats = ['text', 'json', 'ndjson', 'csv', 'tsv', 'md'] as const
export type Format = (typeof formats)[number]

/**
 * Rows as text, in chunks of about 64 KiB. `screen` is absent where the reader is no terminal: `text` is then tab-separated, without a
 * header; where its width is `Infinity`, colour was asked for on a pipe. On a terminal, a format that carries text as it stands carries it as `visible` shows it.
 */
export async function renderRows(
  rows: Iterable<Row>,
  columns: readonly Column[],
  format: Format,
  screen: Screen | undefined,
): Promise<Generator<string>> {
  if (format === 'text' && screen) {
    const { renderTable } = await import('./table.ts')
    return joinChunks(await renderTable(rows, columns, screen))
  }
  const isJson = format === 'json' || format === 'ndjson'
  const isSeen = screen !== undefined && Number.isFinite(screen.width)
  return joinChunks(renderPlain(isSeen && !isJson ? showRows(rows, columns) : rows, columns, format))
}

function renderPlain(rows: Iterable<Row>, columns: readonly Column[], format: Format): Generator<string> {
  switch (format) {
    case 'json':
      return renderJson(rows, columns)
    case 'ndjson':
      return renderNdjson(rows, columns)
    case 'csv':
      return renderCsv(rows, columns)
    case 'md':
      return renderMarkdown(rows, columns)
    default:
      return renderTsv(rows, columns, { header: format === 'tsv' })
  }
}

function* showRows(rows: Iterable<Row>, columns: readonly Column[]): Generator<Row> {
  for (const row of rows) yield Object.fromEntries(columns.map(({ key }) => [key, visible(textOf(row[key]))]))
}
