import type { Kind } from '../load/kinds/shared.ts'

/** Fields that are no column of the kind's table, by name; `@` stands for that table. */
const made: Readonly<Record<string, string>> = {
  names: `(SELECT json_group_array(json_object('text', text, 'lang', lang, 'kind', kind))
    FROM (SELECT text, lang, kind FROM name WHERE record = @.id AND (rank > 0 OR text <> @.name) ORDER BY rank))`,
  participants: `(SELECT json_group_array(json_object('leader', leader, 'polity', polity, 'part', nullif(part, 'principal')))
    FROM (SELECT leader, polity, part FROM participant WHERE meeting = @.id ORDER BY number))`,
  speakers: '(SELECT json_group_array(text) FROM (SELECT text FROM speaker WHERE statement = @.id ORDER BY number))',
  topics: '(SELECT json_group_array(text) FROM (SELECT text FROM topic WHERE record = @.id ORDER BY text))',
  figures:
    '(SELECT json_group_object(name, value) FROM (SELECT name, value FROM figure WHERE record = @.id ORDER BY name))',
  withdrawn: "CASE WHEN @.withdrawn IS NOT NULL THEN json_object('date', @.withdrawn, 'why', @.why) END",
  citations: `(SELECT json_group_array(json_object('source', source, 'via', via, 'locator', locator, 'quote', quote, 'says', json(says), 'note', note))
    FROM (SELECT source, via, locator, quote, note,
            (SELECT json_group_array(json_array(field, value, scope, label, ruling, note))
              FROM (SELECT field, value, scope, label, ruling, note FROM assertion
                    WHERE assertion.record = @.id AND assertion.citation = citation.key ORDER BY field)) AS says
          FROM citation WHERE citation.record = @.id ORDER BY citation.key))`,
  sessions: `(SELECT json_group_array(json_object('date', date, 'place', place, 'minutes', minutes, 'note', note))
    FROM (SELECT date, place, minutes, note FROM session WHERE meeting = @.id ORDER BY number))`,
  stops: `(SELECT json_group_array(json_object('date', date, 'city', city, 'polity', polity, 'venue', venue, 'purpose', purpose))
    FROM (SELECT date, city, polity, venue, purpose FROM stop WHERE visit = @.id ORDER BY number))`,
}

/** References to what may not yet have been known on the day of a lens: there they are left out, so that none dangles. */
const later: Readonly<Record<string, readonly string[]>> = {
  meeting: ['occasion'],
  visit: ['occasion'],
  statement: ['meeting'],
  source: ['origin'],
}

/** The fields of every record of a kind, in order; lists and objects as JSON. */
export function exportSql({ table, fields }: Kind): string {
  const columns = Object.keys(fields).map((field) => `${columnOf(table, field)} AS "${field}"`)
  return `SELECT ${columns.join(',\n  ')}\nFROM ${table} ORDER BY ${table}.id`
}

function columnOf(table: string, field: string): string {
  const sql = made[field]
  if (sql !== undefined) return sql.replaceAll('@', table)
  const column = `${table}."${field}"`
  return later[table]?.includes(field) === true
    ? `CASE WHEN EXISTS (SELECT 1 FROM record WHERE record.id = ${column}) THEN ${column} END`
    : column
}
