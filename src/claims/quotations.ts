import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'
import { createContext } from './context.ts'
import { compareWords, nearestStatements, writeDifferences } from './quoting.ts'

/** A recorded statement near some words. `score`: the share of the words that it has, in order; `differences`: null where it has all of them word for word. */
export type QuoteRow = {
  readonly score: number
  readonly date: string
  readonly speakers: readonly string[]
  readonly form: string
  readonly kind: string
  readonly lang: string
  readonly text: string
  readonly differences: string | null
  readonly sources: readonly string[]
  readonly id: string
}

export const quoteColumns: readonly Column[] = [
  {
    key: 'score',
    is: 'number',
    align: 'right',
    fit: 'keep',
    tint: 'number',
    about: 'the share of the words that it has, in order',
  },
  { key: 'date', fit: 'keep', tint: 'date' },
  { key: 'speakers', is: 'list', tint: 'name' },
  { key: 'form', fit: 'keep', tint: 'status', about: 'verbatim, translation or paraphrase' },
  { key: 'kind', fit: 'drop' },
  { key: 'lang', fit: 'drop', tint: 'quiet' },
  { key: 'text' },
  {
    key: 'differences',
    is: 'text?',
    about: '[-only in the words given-] {+only in the record+}; null where they are the same',
  },
  { key: 'sources', is: 'list', fit: 'drop', tint: 'quiet' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

/** The recorded statements nearest to some words, best first. */
export function findQuotations(db: Database, words: string, today: string, most: number): QuoteRow[] {
  const context = createContext(db, { at: undefined, today, asof: today })
  return nearestStatements(context, words)
    .slice(0, most)
    .map(({ statement, share, exact }) => ({
      score: Math.round(share * 1000) / 1000,
      date: statement.date,
      speakers: statement.names,
      form: statement.form,
      kind: statement.kind,
      lang: statement.lang,
      text: statement.text,
      differences: exact ? null : writeDifferences(compareWords(words, statement.text)),
      sources: statement.sources,
      id: statement.id,
    }))
}
