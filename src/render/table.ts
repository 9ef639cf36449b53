import { textOf } from './cell.ts'
import type { Column, Row } from './column.ts'
import { setText, widthOf } from './cut.ts'
import { fitColumns, gap } from './fit.ts'
import type { Screen } from './screen.ts'
import { loadStyle, type Style } from './style.ts'
import { isolate, visible } from './visible.ts'

/** Rows that are measured together: a longer answer is several tables, so that it needs no memory. */
const batch = 1000

type Layout = { readonly style: Style; readonly width: number; readonly header: boolean; readonly indent: number }

/** A table for a terminal: a header of keys in capitals, cells aligned and cut to the width, columns without a cell left out. */
export async function renderTable(
  rows: Iterable<Row>,
  columns: readonly Column[],
  { color, width }: Screen,
): Promise<Generator<string>> {
  return layTables(rows, columns, { style: await loadStyle(color), width, header: true, indent: 0 })
}

function* layTables(rows: Iterable<Row>, columns: readonly Column[], layout: Layout): Generator<string> {
  let pending: Row[] = []
  let count = 0
  for (const row of rows) {
    pending.push(row)
    if (pending.length === batch) {
      yield* layTable(pending, columns, layout)
      count += batch
      pending = []
    }
  }
  if (pending.length > 0 || count === 0) yield* layTable(pending, columns, layout)
}

/** The lines of one table; with no rows, its header alone. */
export function* layTable(rows: readonly Row[], columns: readonly Column[], layout: Layout): Generator<string> {
  const texts = rows.map((row) => new Map(columns.map(({ key }) => [key, visible(textOf(row[key]))])))
  const filled = columns.filter(({ key }) => texts.some((text) => text.get(key) !== ''))
  const used = filled.length > 0 ? filled : columns
  const wishes = used.map((column) => ({
    column,
    width: texts.reduce(
      (most, text) => Math.max(most, widthOf(text.get(column.key) ?? '')),
      layout.header ? column.key.length : 0,
    ),
  }))
  const fields = fitColumns(wishes, layout.width - layout.indent).map(({ column, width }, index, all) => ({
    column,
    field: { width, align: column.align ?? alignOf(rows, column.key), isLast: index === all.length - 1 },
  }))
  const indent = ' '.repeat(layout.indent)
  const between = ' '.repeat(gap)
  const embed = Number.isFinite(layout.width) ? isolate : (text: string) => text
  if (layout.header && fields.length > 0) {
    const titles = fields.map(({ column, field }) => setText(column.key.toUpperCase(), field, layout.style.header))
    yield `${indent}${titles.join(between)}\n`
  }
  for (const text of texts) {
    const cells = fields.map(({ column, field }) => {
      const value = text.get(column.key) ?? ''
      return setText(value, field, (cut) => layout.style.tint(embed(cut), column.tint, value))
    })
    yield `${`${indent}${cells.join(between)}`.trimEnd()}\n`
  }
}

function alignOf(rows: readonly Row[], key: string): 'left' | 'right' {
  const cells = rows.map((row) => row[key] ?? null).filter((cell) => cell !== null)
  return cells.length > 0 && cells.every((cell) => typeof cell === 'number') ? 'right' : 'left'
}
