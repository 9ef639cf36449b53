import type { Database } from 'better-sqlite3'

/** A figure with its name; money in whole units of its currency. */
export type Figure = { readonly name: string; readonly value: number }

/** A piece of background, with every name and topic of it as one text. */
export type BackgroundRow = {
  readonly id: string
  readonly name: string
  readonly date: string
  readonly first: string
  readonly last: string
  readonly summary: string
  readonly words: string
  readonly figures: readonly Figure[]
  readonly sources: readonly string[]
}

type Raw = Omit<BackgroundRow, 'figures' | 'sources'> & { readonly figures: string; readonly sources: string }

/** All background on record. */
export function backgroundOf(db: Database): BackgroundRow[] {
  return db
    .prepare<[], Raw>(
      `SELECT id, name, date, first, last, summary,
              name || ' ' || coalesce((SELECT group_concat(text, ' ') FROM name WHERE record = background.id AND rank > 0), '')
                || ' ' || coalesce((SELECT group_concat(text, ' ') FROM topic WHERE record = background.id), '') || ' ' || coalesce(city, '') || ' '
                || coalesce((SELECT group_concat(polity.name, ' ') FROM json_each(background.polities) JOIN polity ON polity.id = json_each.value), '') || ' '
                || coalesce((SELECT group_concat(leader.name, ' ') FROM json_each(background.leaders) JOIN leader ON leader.id = json_each.value), '') AS words,
              (SELECT json_group_array(json_object('name', name, 'value', value)) FROM figure WHERE record = background.id AND typeof(value) IN ('integer', 'real')) AS figures,
              (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM citation WHERE record = background.id ORDER BY source)) AS sources
       FROM background ORDER BY first, id`,
    )
    .all()
    .map((row) => ({ ...row, figures: JSON.parse(row.figures), sources: JSON.parse(row.sources) }))
}
