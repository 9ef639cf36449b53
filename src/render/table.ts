import { textOf } from './cell.ts'
import type { Column, Row } from './column.ts'
import { cutText, loadWidths, paddingOf, splitText, widthOf } from './cut.ts'
import { fitColumns, gap } from './fit.ts'
import { isPlain } from './plain.ts'
import type { Screen } from './screen.ts'
import { loadStyle, type Style } from './style.ts'
import { isolate, visible } from './visible.ts'
import { widestPiece, wrapText } from './wrap.ts'

/** Rows that are measured together: a longer answer is several tables, so that it needs no memory. */
const batch = 1000

/** Where nothing is cut, a cell that is wider than this moves the rest of its line instead of the column. */
const widestColumn = 48

type Layout = {
  readonly style: Style
  readonly width: number
  readonly header: boolean
  readonly indent: number
  /** What becomes of a cell that does not fit its column: a list is looked through, a document is read. */
  readonly long: 'cut' | 'wrap'
}

type Field = { readonly column: Column; readonly width: number; readonly align: 'left' | 'right' }

/** A table for a terminal: a header of keys in capitals, cells aligned and cut to the width, columns without a cell left out. */
export async function renderTable(
  rows: Iterable<Row>,
  columns: readonly Column[],
  { color, width }: Screen,
): Promise<Generator<string>> {
  const shown = columns.filter(({ fit }) => fit !== 'machine')
  if (!Array.isArray(rows) || !isPlain(JSON.stringify(rows))) await loadWidths()
  return layTables(rows, shown, { style: await loadStyle(color), width, header: true, indent: 0, long: 'cut' })
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
  const fields = fieldsOf(rows, texts, columns, layout)
  if (layout.header && fields.length > 0) {
    yield layLine(fields, layout, ({ column }) => ({ text: column.key.toUpperCase(), paint: layout.style.header }))
  }
  const embed = Number.isFinite(layout.width) ? isolate : (text: string) => text
  for (const text of texts) {
    const cells = new Map(
      fields.map((field) => [field, linesOf(text.get(field.column.key) ?? '', field.width, layout)]),
    )
    const height = Math.max(...[...cells.values()].map((lines) => lines.length))
    for (let at = 0; at < height; at++) {
      yield layLine(fields, layout, (field) => ({
        text: cells.get(field)?.[at] ?? '',
        paint: (part) => layout.style.tint(embed(part), field.column.tint, text.get(field.column.key) ?? ''),
      }))
    }
  }
}

function fieldsOf(
  rows: readonly Row[],
  texts: readonly ReadonlyMap<string, string>[],
  columns: readonly Column[],
  { header, width, indent, long }: Layout,
): Field[] {
  const filled = columns.filter(({ key }) => texts.some((text) => text.get(key) !== ''))
  const wishes = (filled.length > 0 ? filled : columns).map((column) => {
    const widths = texts.map((text) => widthOf(text.get(column.key) ?? ''))
    const widest = widths.reduce((most, one) => Math.max(most, one), header ? column.key.length : 0)
    if (!Number.isFinite(width)) return { column, width: Math.min(widest, widestColumn) }
    if (long === 'cut') return { column, width: widest }
    const words = texts.map((text) => widestPiece(text.get(column.key) ?? ''))
    return { column, width: widest, word: words.reduce((most, one) => Math.max(most, one), 0) }
  })
  return fitColumns(wishes, width - indent).map((wish) => ({ ...wish, align: alignOf(rows, wish.column) }))
}

function linesOf(text: string, width: number, layout: Layout): string[] {
  if (!Number.isFinite(layout.width)) return [text]
  if (layout.long === 'cut') return [cutText(text, width)]
  return wrapText(text, width).flatMap((line) => splitText(line, width))
}

type Part = { readonly text: string; readonly paint: (text: string) => string }

function layLine(fields: readonly Field[], { indent }: Layout, partOf: (field: Field) => Part): string {
  const cells = fields.map((field, index) => {
    const { text, paint } = partOf(field)
    const padding = paddingOf(text, field.width)
    const painted = text === '' ? '' : paint(text)
    if (field.align === 'right') return padding + painted
    return index === fields.length - 1 ? painted : painted + padding
  })
  return `${`${' '.repeat(indent)}${cells.join(' '.repeat(gap))}`.trimEnd()}\n`
}

function alignOf(rows: readonly Row[], { key, align }: Column): 'left' | 'right' {
  if (align !== undefined) return align
  const cells = rows.map((row) => row[key] ?? null).filter((cell) => cell !== null)
  return cells.length > 0 && cells.every((cell) => typeof cell === 'number') ? 'right' : 'left'
}
