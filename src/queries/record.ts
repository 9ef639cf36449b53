import type { Database } from 'better-sqlite3'
import { SummitError } from '../errors.ts'
import { asOf } from './coverage.ts'
import { type DisputeRow, disputesOf, nameSql } from './disputes.ts'
import { type CitedSource, evidenceOf } from './evidence.ts'

/** A part of a record that is a row of its own: a participant, a session, a stop, a name. */
export type Part = Readonly<Record<string, string | number | null>>

/** Records that hang together with this one, under a heading. */
export type Related = {
  readonly title: string
  readonly rows: readonly {
    readonly date: string
    readonly name: string
    readonly status: string | null
    readonly id: string
  }[]
}

/** All that is known of one record. */
export type Shown = {
  readonly asof: string
  readonly record: string
  readonly id: string
  readonly name: string
  /** The fields of data/, as the editors hold them; lists of parts as lists of objects. */
  readonly fields: Readonly<Record<string, string | number | readonly (string | number | Part)[]>>
  /** Names for the ids that the fields refer to. */
  readonly called: Readonly<Record<string, string>>
  readonly related: readonly Related[]
  readonly disputes: readonly DisputeRow[]
  readonly sources: readonly CitedSource[]
}

/** Columns that the loader derives, and those that `name` says already. */
const derived = new Set(['id', 'first', 'last', 'ended', 'level', 'day', 'standing'])

/** Tables that hold parts of a record: the field of data/, the column that names the record, and the columns of a part. */
const parts: readonly {
  readonly field: string
  readonly table: string
  readonly owner: string
  readonly columns: string
  readonly order: string
}[] = [
  { field: 'names', table: 'name', owner: 'record', columns: 'text, lang, kind', order: 'rank' },
  {
    field: 'participants',
    table: 'participant',
    owner: 'meeting',
    columns: 'leader, polity, part, office, standing',
    order: 'number',
  },
  { field: 'sessions', table: 'session', owner: 'meeting', columns: 'date, place, minutes, note', order: 'number' },
  { field: 'stops', table: 'stop', owner: 'visit', columns: 'date, city, polity, venue, purpose', order: 'number' },
  { field: 'speakers', table: 'speaker', owner: 'statement', columns: 'text, leader', order: 'number' },
  { field: 'figures', table: 'figure', owner: 'record', columns: 'name, value', order: 'name' },
  { field: 'topics', table: 'topic', owner: 'record', columns: 'text', order: 'text' },
]

/** All that is known of a record. @throws SummitError name, where there is no such record */
export function showRecord(db: Database, id: string): Shown {
  const record = db
    .prepare<[string], { id: string; kind: string; name: string }>(
      `SELECT record.id, record.kind, ${nameSql} AS name FROM record WHERE record.id = ?`,
    )
    .get(id)
  if (record === undefined) throw new SummitError('name', `"${id}" is no record`, 'Find its id with `summit search`.')
  const fields = readFields(db, record.kind, id)
  return {
    asof: asOf(db),
    record: record.kind,
    id,
    name: record.name,
    fields,
    called: callAll(db, fields),
    related: relatedTo(db, record.kind, id),
    disputes: disputesOf(db, [id]),
    sources: evidenceOf(db, id).sources,
  }
}

function readFields(db: Database, kind: string, id: string): Shown['fields'] {
  const row =
    db.prepare<[string], Record<string, string | number | null>>(`SELECT * FROM ${kind} WHERE id = ?`).get(id) ?? {}
  const fields: Record<string, string | number | readonly (string | number | Part)[]> = {}
  for (const [key, value] of Object.entries(row)) {
    if (value === null || derived.has(key) || (kind === 'visit' && key === 'office')) continue
    fields[key] = typeof value === 'string' && /^\["/.test(value) ? JSON.parse(value) : value
  }
  for (const { field, table, owner, columns, order } of parts) {
    const rows = db
      .prepare<[string], Record<string, string | number | null>>(
        `SELECT ${columns} FROM ${table} WHERE "${owner}" = ?${field === 'names' ? ' AND rank > 0' : ''} ORDER BY ${order}`,
      )
      .all(id)
    if (rows.length > 0)
      fields[field] = rows.map((part) =>
        only(Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null))),
      )
  }
  return fields
}

/** A part of one text is that text. */
function only(part: Record<string, string | number | null>): string | number | Part {
  const [key, ...rest] = Object.keys(part)
  const value = key === 'text' && rest.length === 0 ? part.text : undefined
  return value ?? part
}

/** Names for every id among the values. */
function callAll(db: Database, fields: Shown['fields']): Record<string, string> {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (typeof value === 'object' && value !== null) for (const held of Object.values(value)) visit(held)
  }
  visit(fields)
  const rows = db
    .prepare<[string], { id: string; name: string }>(
      `SELECT record.id, ${nameSql} AS name FROM record WHERE record.id IN (SELECT value FROM json_each(?)) ORDER BY 1`,
    )
    .all(JSON.stringify([...texts]))
  return Object.fromEntries(rows.filter(({ id, name }) => id !== name).map(({ id, name }) => [id, name]))
}

/** What to list beside a record of each kind: a title, and the ids of dated facts; `@id` is the record. */
const relations: Readonly<Record<string, readonly (readonly [title: string, ids: string])[]>> = {
  leader: [
    ['offices', 'SELECT id FROM tenure WHERE leader = @id'],
    [
      'latest meetings',
      "SELECT id FROM meeting JOIN participant ON participant.meeting = meeting.id WHERE leader = @id AND status = 'held' ORDER BY meeting.first DESC, id LIMIT 8",
    ],
    ['latest visits', "SELECT id FROM visit WHERE leader = @id AND status = 'held' ORDER BY first DESC, id LIMIT 5"],
    [
      'planned',
      "SELECT record FROM party WHERE party = @id AND record IN (SELECT id FROM meeting WHERE status IN ('planned', 'proposed') UNION SELECT id FROM visit WHERE status IN ('planned', 'proposed'))",
    ],
    ['words', 'SELECT statement FROM speaker WHERE leader = @id'],
  ],
  polity: [
    [
      'leading offices today',
      "SELECT tenure.id FROM tenure JOIN office ON office.id = tenure.office WHERE polity = @id AND last = '9999-12-31'",
    ],
    [
      'latest meetings and visits',
      "SELECT record FROM party WHERE party = @id AND record IN (SELECT id FROM meeting WHERE status = 'held' UNION SELECT id FROM visit WHERE status = 'held') ORDER BY first DESC LIMIT 10",
    ],
  ],
  office: [['holders', 'SELECT id FROM tenure WHERE office = @id']],
  venue: [
    [
      'what took place there',
      'SELECT id FROM meeting WHERE venue = @id UNION SELECT visit FROM stop WHERE venue = @id',
    ],
  ],
  occasion: [
    [
      'what took place on it',
      'SELECT id FROM meeting WHERE occasion = @id UNION SELECT id FROM visit WHERE occasion = @id',
    ],
  ],
  meeting: [
    ['words', 'SELECT id FROM statement WHERE meeting = @id'],
    [
      'visits then',
      'SELECT visit.id FROM visit JOIN participant ON participant.leader = visit.leader JOIN meeting ON meeting.id = participant.meeting WHERE meeting.id = @id AND visit.first <= meeting.last AND visit.last >= meeting.first AND visit.host = meeting.polity',
    ],
  ],
  visit: [
    [
      'meetings on it',
      'SELECT meeting.id FROM meeting JOIN participant ON participant.meeting = meeting.id JOIN visit ON visit.leader = participant.leader WHERE visit.id = @id AND meeting.first <= visit.last AND meeting.last >= visit.first AND meeting.polity = visit.host',
    ],
  ],
  statement: [['at', 'SELECT meeting FROM statement WHERE id = @id']],
  source: [['what it says', 'SELECT record FROM citation WHERE source = @id']],
}

function relatedTo(db: Database, kind: string, id: string): Related[] {
  return (relations[kind] ?? []).flatMap(([title, ids]) => {
    const rows = db
      .prepare<[{ id: string }], Related['rows'][number]>(
        `SELECT DISTINCT date, name, status, id FROM timeline_entry WHERE id IN (SELECT * FROM (${ids})) ORDER BY first, last, id, name`,
      )
      .all({ id })
    return rows.length === 0 ? [] : [{ title, rows }]
  })
}
