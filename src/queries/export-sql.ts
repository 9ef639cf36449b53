import type { Fields, Shape } from '../load/fields.ts'
import type { Kind } from '../load/kinds/shared.ts'

/** Ids, words of a fixed list and dates, which hold nothing that JSON would escape. */
const plain = new Set(['leader', 'polity', 'venue', 'part', 'source', 'via', 'ruling', 'date', 'lang', 'kind'])

/** Fields that are no column of the kind's table, as JSON, null where there is nothing; `@` stands for that table. */
const made: Readonly<Record<string, string>> = {
  names: arrayOf(
    objectOf('text', 'lang', 'kind'),
    'SELECT text, lang, kind FROM name WHERE record = @.id AND (rank > 0 OR text <> @.name) ORDER BY rank',
  ),
  participants: arrayOf(
    `'{"leader":"' || leader || '","polity":"' || polity || iif(part = 'principal', '"}', '","part":"' || part || '"}')`,
    'SELECT leader, polity, part FROM participant WHERE participant.meeting = @.id ORDER BY number',
  ),
  sessions: arrayOf(
    objectOf('date', 'place', 'minutes', 'note'),
    'SELECT date, place, minutes, note FROM session WHERE session.meeting = @.id ORDER BY number',
  ),
  stops: arrayOf(
    objectOf('date', 'city', 'polity', 'venue', 'purpose'),
    'SELECT date, city, polity, venue, purpose FROM stop WHERE stop.visit = @.id ORDER BY number',
  ),
  speakers: arrayOf('json_quote(text)', 'SELECT text FROM speaker WHERE speaker.statement = @.id ORDER BY number'),
  topics: arrayOf('json_quote(text)', 'SELECT text FROM topic WHERE topic.record = @.id ORDER BY text'),
  figures: `(SELECT '{' || group_concat(json_quote(name) || ':' || iif(value = CAST(value AS INTEGER), CAST(value AS INTEGER), json_quote(value))) || '}'
    FROM (SELECT name, value FROM figure WHERE figure.record = @.id ORDER BY name))`,
  withdrawn: `iif(@.withdrawn IS NULL, NULL, '{"date":' || json_quote(@.withdrawn) || ',"why":' || json_quote(@.why) || '}')`,
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
  const columns = Object.keys(fields).map((field) => `${columnOf(table, fields, field)} AS "${field}"`)
  return `SELECT ${columns.join(',\n  ')}\nFROM ${table} ORDER BY ${table}.id`
}

function columnOf(table: string, fields: Fields, field: string): string {
  const sql = field === 'citations' ? citationsOf(fields) : made[field]
  if (sql !== undefined) return sql.replaceAll('@', table)
  const column = `${table}."${field}"`
  return later[table]?.includes(field) === true
    ? `iif(${column} IS NOT NULL AND EXISTS (SELECT 1 FROM record WHERE record.id = ${column}), ${column}, NULL)`
    : column
}

/** What a source says of a field is kept as text: it is a number or a list again where the field holds such. A value alone, or with what goes with it. */
function citationsOf(fields: Fields): string {
  const loose = [...Object.entries(fields).flatMap(([key, field]) => looseIn(key, field)), 'count']
  const value = `CASE WHEN value IS NULL THEN 'null'
    WHEN (field IN (${loose.map((key) => `'${key}'`).join(', ')}) OR field LIKE 'figures.%') AND json_valid(value) THEN value ELSE json_quote(value) END`
  const beside = `${memberOf('ruling')} || iif(scope IS NULL, '', ',' || substr(scope, 2, length(scope) - 2)) || ${memberOf('label')} || ${memberOf('note')}`
  const says = `(SELECT '{' || group_concat(json_quote(field) || ':' || iif(beside = '', value, '{"value":' || value || beside || '}')) || '}'
    FROM (SELECT field, ${value} AS value, ${beside} AS beside FROM assertion
      WHERE assertion.record = @.id AND assertion.citation = citation.key ORDER BY field))`
  return arrayOf(
    `'{"source":' || ${quoted('source')} || ${['via', 'locator', 'quote'].map(memberOf).join(' || ')} || iif(says IS NULL, '', ',"says":' || says) || ${memberOf('note')} || '}'`,
    `SELECT source, via, locator, quote, note, ${says} AS says FROM citation WHERE citation.record = @.id ORDER BY citation.key`,
  )
}

/** Fields, dotted where they are parts, that hold no text. */
function looseIn(key: string, shape: Shape): string[] {
  if (['integer', 'number', 'figures'].includes(shape.is)) return [key]
  if (shape.is === 'list') return [key, ...looseIn(key, shape.of)]
  if (shape.is !== 'object') return []
  return [key, ...Object.entries(shape.fields).flatMap(([part, field]) => looseIn(`${key}.${part}`, field))]
}

function arrayOf(element: string, rows: string): string {
  return `(SELECT '[' || group_concat(${element}) || ']' FROM (${rows}))`
}

function objectOf(...keys: readonly string[]): string {
  return `'{' || substr(${keys.map(memberOf).join(' || ')}, 2) || '}'`
}

function memberOf(key: string): string {
  return `iif(${key} IS NULL, '', ',"${key}":' || ${quoted(key)})`
}

function quoted(key: string): string {
  return plain.has(key) ? `'"' || ${key} || '"'` : `json_quote(${key})`
}
