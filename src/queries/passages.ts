import type { Database } from 'better-sqlite3'
import { foldText } from '../text/fold.ts'
import { segment } from '../text/segment.ts'

/** A record whose text holds the words; `rank` is bm25, smaller is better. */
export type Passage = { readonly id: string; readonly kind: string; readonly rank: number }

/** Passages, and whether each holds every word. */
export type Passages = { readonly rows: readonly Passage[]; readonly all: boolean }

/**
 * The records of these kinds whose text holds every word of the query, best first; those that hold any, where none holds all. Words of an alphabet also
 * match as beginnings unless `exact`. Whatever is typed, no character of it is a command to the index.
 */
export function findPassages(
  db: Database,
  query: string,
  kinds: readonly string[],
  exact: boolean,
  most: number,
): Passages {
  const phrases = tokensOf(query).map((token) => phraseOf(token, exact))
  if (phrases.length === 0) return { rows: [], all: false }
  const find = db.prepare<[string, string, number], Passage>(
    `SELECT record.id, record.kind, passage_text.rank AS rank
     FROM passage_text JOIN passage ON passage.key = passage_text.rowid JOIN record ON record.id = passage.record
     WHERE passage_text MATCH ? AND record.kind IN (SELECT value FROM json_each(?))
     ORDER BY passage_text.rank, record.id LIMIT ?`,
  )
  const rows = find.all(phrases.join(' AND '), JSON.stringify(kinds), most)
  if (rows.length > 0 || phrases.length === 1 || exact) return { rows, all: rows.length > 0 }
  return { rows: find.all(phrases.join(' OR '), JSON.stringify(kinds), most), all: false }
}

/** The folded words of a query, at most forty. */
export function tokensOf(query: string): string[] {
  const folded = foldText(query.slice(0, 2000))
  return folded === '' ? [] : folded.split(' ').slice(0, 40)
}

function phraseOf(token: string, exact: boolean): string {
  const quoted = `"${segment(token).replaceAll('"', '')}"`
  return exact || token.length < 2 ? quoted : `${quoted} *`
}
