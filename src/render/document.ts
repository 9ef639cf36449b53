import type { Column, Row } from './column.ts'
import { loadWidths, widthOf } from './cut.ts'
import { isPlain } from './plain.ts'
import type { Screen } from './screen.ts'
import { loadStyle, type Style } from './style.ts'
import { layTable } from './table.ts'
import { isolate, visible } from './visible.ts'
import { wrapText } from './wrap.ts'

/** A line of a fact sheet: a value, or several under each other; nothing is printed for an absent or empty one. */
export type Fact = {
  readonly key: string
  readonly value: string | number | null | undefined | readonly string[]
  readonly tint?: Column['tint']
}

/** A part of a document. Keys of the fact sheets under one heading are set in one column. Nothing but `gap` leaves a line blank. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table'
      readonly rows: readonly Row[]
      readonly columns: readonly Column[]
      readonly header?: boolean
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tint?: Column['tint'] }
  | { readonly kind: 'gap' }

const widest = 100
const tableIndent = 2

/** Lays out a document. Text is wrapped at the width or at 100 columns; where the width is `Infinity`, as on a pipe, no cell is cut. */
export async function renderDocument(blocks: readonly Block[], { color, width }: Screen): Promise<Generator<string>> {
  if (!isPlain(JSON.stringify(blocks))) await loadWidths()
  return layBlocks(blocks, await loadStyle(color), width)
}

function* layBlocks(blocks: readonly Block[], style: Style, width: number): Generator<string> {
  const text = Math.min(width, widest)
  let keyWidth = keyWidthOf(blocks)
  const embed = Number.isFinite(width) ? isolate : (line: string) => line
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'gap') yield '\n'
    else if (block.kind === 'heading') {
      keyWidth = keyWidthOf(blocks.slice(index + 1))
      yield `${style.heading(embed(visible(block.text)))}\n`
    } else if (block.kind === 'facts')
      yield* layFacts(block.facts.filter(isPresent), { style, keyWidth, width: text, embed })
    else if (block.kind === 'table') {
      yield* layTable(block.rows, block.columns, {
        style,
        width,
        header: block.header ?? true,
        indent: tableIndent,
        long: 'wrap',
      })
    } else {
      const whole = visible(block.text)
      for (const line of wrapText(whole, text)) yield `${style.tint(embed(line), block.tint, whole)}\n`
    }
  }
}

/** The width of the keys up to the next heading, with the blanks after them. */
function keyWidthOf(blocks: readonly Block[]): number {
  let widest = 0
  for (const block of blocks) {
    if (block.kind === 'heading') break
    if (block.kind !== 'facts') continue
    for (const { key } of block.facts.filter(isPresent)) widest = Math.max(widest, widthOf(visible(key)))
  }
  return widest + 2
}

type Sheet = {
  readonly style: Style
  readonly keyWidth: number
  readonly width: number
  readonly embed: (line: string) => string
}

function* layFacts(facts: readonly Fact[], { style, keyWidth, width, embed }: Sheet): Generator<string> {
  for (const { key, value, tint } of facts) {
    const title = visible(key)
    let margin = style.key(title) + ' '.repeat(keyWidth - widthOf(title))
    for (const whole of linesOf(value)) {
      for (const line of wrapText(whole, Math.max(20, width - keyWidth))) {
        yield `${margin}${style.tint(embed(line), tint, whole)}\n`
        margin = ' '.repeat(keyWidth)
      }
    }
  }
}

function isPresent({ value }: Fact): boolean {
  return linesOf(value).length > 0
}

function linesOf(value: Fact['value']): string[] {
  if (value === null || value === undefined || value === '') return []
  return (typeof value === 'object' ? value : [String(value)]).map(visible)
}
