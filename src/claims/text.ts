import type { Column } from '../render/column.ts'
import type { ClaimAnswer } from './answer.ts'

/** A claim of a stream or a text, as a row. `line` and `column` count from 1. */
export type ClaimRow = {
  readonly query: string
  readonly verdict: string
  readonly reading: string | null
  readonly wording: string | null
  readonly reasons: readonly string[]
  readonly unread: readonly string[]
  readonly sources: readonly string[]
}

export const lineColumns: readonly Column[] = [
  { key: 'verdict', fit: 'keep', tint: 'status' },
  { key: 'reading', is: 'text?' },
  { key: 'wording', is: 'text?', about: 'what can safely be written instead' },
  { key: 'reasons', is: 'list', fit: 'drop' },
  { key: 'unread', is: 'list', about: 'the words that were not read' },
  { key: 'sources', is: 'list', fit: 'drop', tint: 'quiet' },
  { key: 'query', tint: 'name' },
]

export const claimColumns: readonly Column[] = [
  { key: 'line', is: 'integer', align: 'right', fit: 'keep', tint: 'number' },
  { key: 'column', is: 'integer', align: 'right', fit: 'keep', tint: 'number' },
  ...lineColumns,
]

export function claimRow(
  query: string,
  { verdict, reading, wording, reasons, unread, sources }: ClaimAnswer,
): ClaimRow {
  return { verdict, reading, wording, reasons, unread, sources, query }
}

/** A sentence of a text with where it begins. */
export type Sentence = { readonly text: string; readonly line: number; readonly column: number }

const abbreviations =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Jr|Sr|Gen|Sen|Gov|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu})\.$/u

/** The sentences of a running text. A blank line, a list item or a heading ends one. */
export function splitSentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const take = (end: number) => {
    const raw = text.slice(start, end)
    const lead = /^[\s#>*\-–•]*/.exec(raw)?.[0].length ?? 0
    const body = raw.slice(lead).trimEnd()
    if (body !== '') found.push({ text: body.replace(/\s*\n\s*/g, ' '), ...positionOf(text, start + lead) })
    start = end
  }
  for (const match of text.matchAll(/[.!?]["”’)]*(?=\s|$)|\n\s*\n|\n(?=[#>*\-–•])/g)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && abbreviations.test(text.slice(start, match.index + 1))) continue
    take(end)
  }
  take(text.length)
  return found
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** The claims found in a text: every sentence that was read, and every one that names a leader but was not. */
export async function claimsInText(
  text: string,
  check: (claim: string) => Promise<ClaimAnswer>,
): Promise<(ClaimRow & { line: number; column: number })[]> {
  const rows: (ClaimRow & { line: number; column: number })[] = []
  for (const { text: sentence, line, column } of splitSentences(text)) {
    const answer = await check(sentence)
    if (
      answer.verdict === 'unread' &&
      answer.reading === null &&
      !/\d|first|last|never|only|twice|second|third/i.test(sentence)
    )
      continue
    rows.push({ line, column, ...claimRow(sentence, answer) })
  }
  return rows
}
