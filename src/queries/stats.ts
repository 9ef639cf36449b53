import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'

/** What there is of one kind of record. */
export type StatRow = {
  readonly record: string
  readonly count: number
  /** Records whose citations rest on one voice, and on two or more (via, else origin, else publisher). */
  readonly single: number
  readonly several: number
  readonly disputed: number
  /** The day on which the first and the last of the facts begin; null for kinds without days. */
  readonly first: string | null
  readonly last: string | null
}

export const statColumns: readonly Column[] = [
  { key: 'record', fit: 'keep', tint: 'name' },
  { key: 'count', is: 'integer', align: 'right', tint: 'number' },
  { key: 'single', is: 'integer', align: 'right', about: 'records that rest on one voice' },
  { key: 'several', is: 'integer', align: 'right', about: 'records that rest on two independent voices or more' },
  { key: 'disputed', is: 'integer', align: 'right' },
  { key: 'first', is: 'text?', tint: 'date' },
  { key: 'last', is: 'text?', tint: 'date' },
]

const days = ['meeting', 'visit', 'occasion', 'statement', 'background', 'tenure', 'coverage', 'correction']

/** Every kind of record, with how many there are, how well they are supported, and which days they span. */
export function statsOf(db: Database): StatRow[] {
  const spans = days
    .map(
      (kind) => `SELECT '${kind}' AS kind, min(nullif(first, '0000-01-01')) AS first, max(first) AS last FROM ${kind}`,
    )
    .join(' UNION ALL ')
  return db
    .prepare<[], StatRow>(`
WITH support AS (
  SELECT citation.record, count(DISTINCT coalesce(citation.via, voice.voice)) AS voices
  FROM citation JOIN voice ON voice.source = citation.source JOIN source ON source.id = citation.source
  WHERE source.withdrawn IS NULL
  GROUP BY citation.record
), span AS (${spans})
SELECT record.kind AS record, count(*) AS count, count(*) FILTER (WHERE voices = 1) AS single, count(*) FILTER (WHERE voices > 1) AS several,
       count(*) FILTER (WHERE record.id IN (SELECT record FROM dispute)) AS disputed,
       (SELECT first FROM span WHERE span.kind = record.kind) AS first, (SELECT last FROM span WHERE span.kind = record.kind) AS last
FROM record LEFT JOIN support ON support.record = record.id
GROUP BY record.kind
ORDER BY record.kind`)
    .all()
}
