import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'

/** A field on which sources disagree with the record or with each other. */
export type DisputeRow = {
  readonly record: string
  readonly name: string
  readonly field: string
  /** The editors' value; null where they hold none. */
  readonly value: string | null
  /** Every value that a source gives, with whose word it is; those that differ from the record first. */
  readonly answers: readonly string[]
  readonly rulings: readonly string[]
  /** No ruling settles it. */
  readonly open: boolean
  readonly date: string | null
  readonly sources: readonly string[]
  readonly id: string
}

export const disputeColumns: readonly Column[] = [
  { key: 'record', fit: 'drop', tint: 'quiet' },
  { key: 'name', tint: 'name' },
  { key: 'field', fit: 'keep' },
  { key: 'value', is: 'text?' },
  { key: 'answers', is: 'list' },
  { key: 'rulings', is: 'list', fit: 'keep', tint: 'status' },
  { key: 'open', is: 'flag', fit: 'machine' },
  { key: 'date', is: 'text?', fit: 'drop', tint: 'date' },
  { key: 'sources', is: 'list', fit: 'drop', tint: 'quiet' },
  { key: 'id', fit: 'drop', tint: 'quiet' },
]

/** Every disputed field, open ones first, then those that move a count, then those that are ruled. */
export function disputesOf(db: Database, ids?: readonly string[]): DisputeRow[] {
  const where = ids === undefined ? '' : 'WHERE dispute.record IN (SELECT value FROM json_each(@ids))'
  const rows = db
    .prepare<
      [Record<string, string>],
      Omit<DisputeRow, 'answers' | 'rulings' | 'open' | 'sources'> & {
        answers: string
        rulings: string
        sources: string
        open: number
      }
    >(`
WITH said AS (
  SELECT assertion.record, assertion.field, assertion.value,
         coalesce((SELECT name FROM publisher WHERE publisher.id = citation.via), (SELECT name FROM polity WHERE polity.id = citation.via), publisher.name) AS voice
  FROM assertion JOIN citation ON citation.key = assertion.citation JOIN source ON source.id = citation.source JOIN publisher ON publisher.id = source.publisher
)
SELECT record.kind AS record, ${nameSql} AS name, field, value,
       (SELECT json_group_array(answer) FROM (
         SELECT coalesce(a.value, 'left open') || ' (' || (SELECT group_concat(voice, ', ') FROM (SELECT DISTINCT voice FROM said WHERE said.record = dispute.record AND said.field = dispute.field AND said.value IS a.value ORDER BY voice)) || ')' AS answer
         FROM assertion AS a WHERE a.citation IS NOT NULL AND a.record = dispute.record AND a.field = dispute.field GROUP BY a.value ORDER BY max(a.differs) DESC, count(*) DESC, a.value)) AS answers,
       (SELECT json_group_array(ruling) FROM (SELECT DISTINCT coalesce(ruling, 'none') AS ruling FROM assertion AS a WHERE a.record = dispute.record AND a.field = dispute.field AND differs = 1 ORDER BY 1)) AS rulings,
       EXISTS (SELECT 1 FROM assertion AS a WHERE a.record = dispute.record AND a.field = dispute.field AND differs = 1 AND coalesce(ruling, 'open') = 'open') AS open,
       coalesce((SELECT date FROM meeting WHERE meeting.id = record.id), (SELECT date FROM visit WHERE visit.id = record.id), (SELECT date FROM background WHERE background.id = record.id),
         (SELECT date FROM statement WHERE statement.id = record.id), (SELECT date FROM occasion WHERE occasion.id = record.id), (SELECT since FROM tenure WHERE tenure.id = record.id)) AS date,
       (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM assertion AS a JOIN citation ON citation.key = a.citation WHERE a.record = dispute.record AND a.field = dispute.field ORDER BY 1)) AS sources,
       record.id
FROM dispute JOIN record ON record.id = dispute.record
${where}`)
    .all(ids === undefined ? {} : { ids: JSON.stringify(ids) })
  return rows
    .map((row) => ({
      ...row,
      answers: JSON.parse(row.answers),
      rulings: JSON.parse(row.rulings),
      open: row.open === 1,
      sources: JSON.parse(row.sources),
    }))
    .sort(
      (a, b) =>
        weigh(a) - weigh(b) || order(a.date ?? '', b.date ?? '') || order(a.id, b.id) || order(a.field, b.field),
    )
}

/** What a reader calls a record of any kind. */
export const nameSql = `coalesce((SELECT name FROM meeting WHERE meeting.id = record.id), (SELECT name FROM background WHERE background.id = record.id), (SELECT name FROM occasion WHERE occasion.id = record.id),
         (SELECT name FROM venue WHERE venue.id = record.id), (SELECT name FROM leader WHERE leader.id = record.id), (SELECT name FROM polity WHERE polity.id = record.id),
         (SELECT title FROM office WHERE office.id = record.id), (SELECT name FROM publisher WHERE publisher.id = record.id), (SELECT coalesce(title, id) FROM source WHERE source.id = record.id),
         (SELECT name FROM timeline_entry WHERE timeline_entry.id = record.id LIMIT 1), record.id)`

function weigh({ open, rulings }: { readonly open: boolean; readonly rulings: readonly string[] }): number {
  if (open) return 0
  if (rulings.includes('other-rule')) return 1
  return rulings.includes('rounding') ? 2 : 3
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
