import type { Database } from 'better-sqlite3'
import { openFirst, openLast } from '../period.ts'
import type { Column } from '../render/column.ts'
import { findWords } from '../text/excerpt.ts'
import type { NameRank } from './names.ts'
import { leadersIn } from './parties.ts'
import { findPassages, tokensOf } from './passages.ts'
import { inPlace, type PlaceTest } from './place.ts'

/** A record that answers to the words, by its name or in its text. */
export type SearchRow = {
  readonly date: string | null
  readonly first: string | null
  readonly last: string | null
  /** The kind of record. */
  readonly record: string
  readonly name: string
  readonly status: string | null
  readonly leaders: readonly string[]
  readonly polity: string | null
  readonly city: string | null
  /** The line that holds most of the words, each between « and ». */
  readonly excerpt: string
  /** 1 the very name; from 0.6 down, words in the text. */
  readonly score: number
  readonly why: string
  readonly query: string
  readonly id: string
}

export const searchColumns: readonly Column[] = [
  { key: 'date', is: 'text?', fit: 'keep', tint: 'date' },
  { key: 'first', is: 'text?', fit: 'machine', tint: 'quiet' },
  { key: 'last', is: 'text?', fit: 'machine', tint: 'quiet' },
  { key: 'record', fit: 'keep', tint: 'quiet' },
  { key: 'name', tint: 'name' },
  { key: 'status', is: 'text?', fit: 'drop', tint: 'status' },
  { key: 'leaders', is: 'list', fit: 'drop' },
  { key: 'polity', is: 'text?', fit: 'drop' },
  { key: 'city', is: 'text?', fit: 'drop' },
  { key: 'excerpt' },
  { key: 'score', is: 'number', align: 'right', fit: 'drop', tint: 'number' },
  { key: 'why', fit: 'drop' },
  { key: 'query', fit: 'drop', tint: 'quiet' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

/** The kinds of record that can be searched. */
export const searchKinds: readonly string[] = [
  'leader',
  'polity',
  'office',
  'venue',
  'occasion',
  'meeting',
  'visit',
  'statement',
  'background',
  'source',
]

/** The row of a query that could not be read; its excerpt says why. */
export function unreadRow(why: string): SearchRow {
  const nothing = { date: null, first: null, last: null, status: null, leaders: [], polity: null, city: null }
  return { ...nothing, record: 'unread', name: '', excerpt: why, score: 0, why, query: '', id: '' }
}

export type SearchFilter = {
  readonly kinds: readonly string[]
  /** Names and words as typed, no slips and no beginnings. */
  readonly exact: boolean
  readonly since: string | undefined
  readonly until: string | undefined
  /** Ids of leaders or polities that must be party to it. */
  readonly with: readonly string[]
  readonly place: PlaceTest | undefined
  readonly most: number
}

/** `text` is the spelling that comes near the query; absent where only the record's text holds its words. */
type Hit = { readonly id: string; readonly score: number; readonly why: string; readonly text?: string }

/** Where some text holds every word, only names at least this near stand beside it. */
const near = 0.8

/** How many hits are read at a time, and how many passages where a filter may leave most of them out. */
const batch = 200
const widest = 20_000

/** The best records for a query, best first; `rankNames` finds those whose names come near it, where `sure` says that some text holds every word as typed. */
export function searchRecord(
  db: Database,
  query: string,
  filter: SearchFilter,
  rankNames: (query: string, sure: boolean) => readonly NameRank[],
): SearchRow[] {
  const tokens = tokensOf(query)
  const hits = findHits(db, query, filter, rankNames)
  const rows: SearchRow[] = []
  for (let start = 0; start < hits.length && rows.length < 4 * filter.most; start += batch) {
    const some = hits.slice(start, start + batch)
    const ids = some.map(({ id }) => id)
    const details = detailsOf(db, ids)
    for (const hit of some) {
      const detail = details.get(hit.id)
      if (detail === undefined || !passes(db, detail, filter)) continue
      const { count, excerpt } = findWords(readText(db, hit.id), tokens, filter.exact)
      if (count === 0 && hit.text === undefined) continue
      const named = hit.text === undefined && findWords(detail.name, tokens, filter.exact).count === tokens.length
      const { venue: _, ...shown } = detail
      rows.push({
        ...shown,
        leaders: JSON.parse(detail.leaders),
        excerpt: excerpt === '' ? (hit.text ?? '') : excerpt,
        score: Math.round((named ? hit.score + (detail.record === 'source' ? 0.2 : 0.3) : hit.score) * 1000) / 1000,
        why: hit.why,
        query,
      })
    }
  }
  return rows.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, filter.most)
}

function isNarrow({ since, until, place, with: party }: SearchFilter): boolean {
  return since !== undefined || until !== undefined || place !== undefined || party.length > 0
}

/** Names from 1 down; text that holds every word from 0.6 to 0.3, some of the words from 0.3 down. */
function findHits(
  db: Database,
  query: string,
  filter: SearchFilter,
  rankNames: (query: string, sure: boolean) => readonly NameRank[],
): Hit[] {
  const { rows, all } = findPassages(
    db,
    query,
    filter.kinds,
    filter.exact,
    isNarrow(filter) ? widest : filter.most * 8 + 40,
  )
  const hits = new Map<string, Hit>()
  for (const { record, score, certain, text, why } of rankNames(query, all)) {
    if (!all || certain || score >= near) hits.set(record, { id: record, score, why, text })
  }
  const best = rows[0]?.rank ?? 0
  const top = all ? 0.6 : 0.3
  for (const { id, rank } of rows) {
    const score = best === 0 ? top / 2 : (top / 2) * (1 + rank / best)
    if (score > (hits.get(id)?.score ?? 0)) hits.set(id, { id, score, why: 'words in its text' })
  }
  return [...hits.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

type Detail = Omit<SearchRow, 'leaders' | 'excerpt' | 'score' | 'why' | 'query'> & {
  readonly leaders: string
  readonly venue: string | null
}

function detailsOf(db: Database, ids: readonly string[]): Map<string, Detail> {
  const asked = 'IN (SELECT value FROM json_each(@ids))'
  const bare = 'NULL AS date, NULL AS first, NULL AS last'
  const rows = db
    .prepare<[{ ids: string }], Detail>(
      `SELECT date, first, last, record, CASE WHEN length(name) > 120 THEN substr(name, 1, 119) || '…' ELSE name END AS name, status,
         ${leadersIn('e.id')} AS leaders,
         polity, city, (SELECT venue.name FROM meeting JOIN venue ON venue.id = meeting.venue WHERE meeting.id = e.id) AS venue, id
       FROM timeline_entry AS e WHERE id ${asked} AND record <> 'tenure'
       UNION ALL SELECT ${bare}, 'leader', name, NULL, '[]', NULL, NULL, NULL, id FROM leader WHERE id ${asked}
       UNION ALL SELECT ${bare}, 'polity', name, NULL, '[]', id, capital, NULL, id FROM polity WHERE id ${asked}
       UNION ALL SELECT ${bare}, 'office', title, NULL, '[]', polity, NULL, NULL, id FROM office WHERE id ${asked}
       UNION ALL SELECT ${bare}, 'venue', name, NULL, '[]', polity, city, name, id FROM venue WHERE id ${asked}
       UNION ALL SELECT published, day, day, 'source', coalesce(title, url, id), NULL, '[]', NULL, NULL, NULL, id FROM source WHERE id ${asked}`,
    )
    .all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.id, row]))
}

function readText(db: Database, id: string): string {
  return db.prepare<[string], string>('SELECT text FROM readable WHERE id = ?').pluck().get(id) ?? ''
}

function passes(db: Database, detail: Detail, filter: SearchFilter): boolean {
  if (!filter.kinds.includes(detail.record)) return false
  if (filter.since !== undefined || filter.until !== undefined) {
    if (detail.first === null || detail.last === null) return false
    if (detail.last < (filter.since ?? openFirst) || detail.first > (filter.until ?? openLast)) return false
  }
  if (filter.place !== undefined && !inPlace(detail, filter.place)) return false
  const isParty = db
    .prepare<[string, string], number>('SELECT 1 FROM party WHERE party = ? AND record = ? LIMIT 1')
    .pluck()
  return filter.with.every((one) => isParty.get(one, detail.id) !== undefined)
}
