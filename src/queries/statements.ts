import type { Database } from 'better-sqlite3'

/** Words issued, with who issued them: ids of leaders, else names. `form`: verbatim, translation or paraphrase. */
export type StatementRow = {
  readonly id: string
  readonly text: string
  readonly original: string | null
  readonly lang: string
  readonly form: string
  readonly kind: string
  readonly date: string
  readonly medium: string | null
  readonly speakers: readonly string[]
  readonly names: readonly string[]
  readonly sources: readonly string[]
}

type Raw = Omit<StatementRow, 'speakers' | 'names' | 'sources'> & {
  readonly speakers: string
  readonly names: string
  readonly sources: string
}

/** Every statement on record, by day. */
export function statementsOf(db: Database): StatementRow[] {
  return db
    .prepare<[], Raw>(
      `SELECT id, text, original, lang, form, kind, date, medium,
              (SELECT json_group_array(coalesce(leader, text)) FROM (SELECT leader, text FROM speaker WHERE statement = statement.id ORDER BY number)) AS speakers,
              (SELECT json_group_array(coalesce((SELECT name FROM leader WHERE leader.id = speaker.leader), speaker.text)) FROM speaker WHERE statement = statement.id) AS names,
              (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM citation WHERE record = statement.id ORDER BY source)) AS sources
       FROM statement ORDER BY first, id`,
    )
    .all()
    .map((row) => ({
      ...row,
      speakers: JSON.parse(row.speakers),
      names: JSON.parse(row.names),
      sources: JSON.parse(row.sources),
    }))
}
