import type { Database } from 'better-sqlite3'
import { daysBetween, holds, openFirst, openLast } from '../period.ts'
import type { Column } from '../render/column.ts'
import { foldName } from '../text/fold.ts'
import { leadersIn } from './parties.ts'
import { inPlace, type PlaceTest } from './place.ts'
import { type Who, whoParameters } from './who.ts'

/** A dated fact. */
export type TimelineRow = {
  readonly number: number
  readonly date: string
  readonly first: string
  readonly last: string
  /** Whole days since the last day of the row before; null for the first. */
  readonly gap: number | null
  /** The kind of record. */
  readonly record: string
  readonly name: string
  readonly status: string | null
  readonly possible: boolean
  readonly leaders: readonly string[]
  readonly polity: string | null
  readonly city: string | null
  readonly disputed: boolean
  readonly sources: readonly string[]
  readonly id: string
}

export const timelineColumns: readonly Column[] = [
  { key: 'number', is: 'integer', align: 'right', fit: 'keep', tint: 'number' },
  { key: 'date', fit: 'keep', tint: 'date' },
  { key: 'first', fit: 'machine', tint: 'quiet' },
  { key: 'last', fit: 'machine', tint: 'quiet' },
  {
    key: 'gap',
    is: 'integer?',
    align: 'right',
    fit: 'keep',
    tint: 'quiet',
    about: 'whole days since the last day of the row before',
  },
  { key: 'record', fit: 'keep', tint: 'quiet', about: 'the kind of record' },
  { key: 'name', tint: 'name' },
  { key: 'status', is: 'text?', fit: 'keep', tint: 'status' },
  { key: 'possible', is: 'flag', fit: 'keep', about: 'its days only straddle the window' },
  { key: 'leaders', is: 'list', fit: 'drop' },
  { key: 'polity', is: 'text?', fit: 'keep' },
  { key: 'city', is: 'text?' },
  { key: 'disputed', is: 'flag', fit: 'drop' },
  { key: 'sources', is: 'list', fit: 'drop', tint: 'quiet' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

/** How many dated facts a year or month holds; one that lasts longer stands where it begins. */
export type TallyRow = {
  readonly period: string
  readonly count: number
  readonly meetings: number
  readonly visits: number
}

export const tallyColumns: readonly Column[] = [
  { key: 'period', fit: 'keep', tint: 'date' },
  { key: 'count', is: 'integer', align: 'right', tint: 'number' },
  { key: 'meetings', is: 'integer', align: 'right' },
  { key: 'visits', is: 'integer', align: 'right' },
]

export type TimelineFilter = {
  readonly since: string | undefined
  readonly until: string | undefined
  readonly place: PlaceTest | undefined
  readonly topic: string | undefined
  /** Ids. */
  readonly occasions: ReadonlySet<string> | undefined
  /** The kind of record. */
  readonly record: string | undefined
  readonly status: string | undefined
}

type Raw = Omit<TimelineRow, 'number' | 'gap' | 'possible' | 'leaders' | 'sources' | 'disputed'> & {
  readonly venue: string | null
  readonly leaders: string
  readonly sources: string
  readonly disputed: number
}

/** Every dated fact that all of them are party to, in order. */
export function timelineOf(db: Database, who: readonly Who[], filter: TimelineFilter): TimelineRow[] {
  const where = [
    ...who.map((one, index) => `e.id IN (${recordsOf(one, index)})`),
    ...(filter.since === undefined ? [] : ['e.last >= @since']),
    ...(filter.until === undefined ? [] : ['e.first <= @until']),
    ...(filter.record === undefined ? [] : ['e.record = @record']),
    ...(filter.status === undefined ? [] : ['e.status = @status']),
    ...(filter.occasions === undefined ? [] : [occasionSql]),
  ]
  const sql = `
SELECT e.date, e.first, e.last, e.record, e.name, e.status, e.polity, e.city, e.id,
       (SELECT venue.name FROM meeting JOIN venue ON venue.id = meeting.venue WHERE meeting.id = e.id) AS venue,
       ${leadersIn('e.id')} AS leaders,
       EXISTS (SELECT 1 FROM assertion WHERE assertion.record = e.id AND differs = 1) AS disputed,
       (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM citation WHERE citation.record = e.id ORDER BY source)) AS sources
FROM timeline_entry AS e
${where.length > 0 ? `WHERE ${where.join('\n  AND ')}` : ''}
ORDER BY e.first, e.last, e.id, e.name`
  const { since, until, record, status, occasions } = filter
  const asked = {
    since,
    until,
    record,
    status,
    occasions: occasions === undefined ? undefined : JSON.stringify([...occasions]),
  }
  const parameters = Object.fromEntries(
    Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
  const raw = db.prepare<[Record<string, string>], Raw>(sql).all({ ...whoParameters(who), ...parameters })
  return numberRows(
    raw.filter((row) => isThere(db, row, filter)),
    filter,
  )
}

const occasionSql = `e.id IN (
    SELECT id FROM (SELECT id, occasion FROM meeting UNION ALL SELECT id, occasion FROM visit UNION ALL SELECT id, id FROM occasion) AS at
    WHERE at.occasion IN (SELECT value FROM json_each(@occasions)))`

function recordsOf(who: Who, index: number): string {
  if (who.kind !== 'office') return `SELECT record FROM party WHERE party = @who${index}`
  return `SELECT meeting FROM participant WHERE office = @who${index} UNION SELECT id FROM visit WHERE office = @who${index} UNION SELECT id FROM tenure WHERE office = @who${index}`
}

function isThere(db: Database, row: Raw, { place, topic }: TimelineFilter): boolean {
  if (place !== undefined && !inPlace(row, place)) return false
  if (topic === undefined) return true
  const folded = foldName(topic)
  const topics = db.prepare<[string], string>('SELECT text FROM topic WHERE record = ?').pluck().all(row.id)
  return foldName(row.name).includes(folded) || topics.some((text) => foldName(text).includes(folded))
}

function numberRows(raw: readonly Raw[], { since, until }: TimelineFilter): TimelineRow[] {
  const window = { first: since ?? openFirst, last: until ?? openLast }
  let reached = ''
  return raw.map((row, index) => {
    const gap = reached === '' ? null : Math.max(0, daysBetween(reached, row.first))
    const end = row.last === openLast ? row.first : row.last
    if (end > reached) reached = end
    return {
      number: index + 1,
      date: row.date,
      first: row.first,
      last: row.last,
      gap,
      record: row.record,
      name: row.name,
      status: row.status,
      possible: holds(window, row) === 'possible',
      leaders: JSON.parse(row.leaders),
      polity: row.polity,
      city: row.city,
      disputed: row.disputed === 1,
      sources: JSON.parse(row.sources),
      id: row.id,
    }
  })
}

/** The same facts, counted by year or month of their first day. */
export function tallyTimeline(rows: readonly TimelineRow[], by: 'year' | 'month'): TallyRow[] {
  const tally = new Map<string, { count: number; meetings: number; visits: number }>()
  for (const { first, record } of rows) {
    const period = first.slice(0, by === 'year' ? 4 : 7)
    const held = tally.get(period) ?? { count: 0, meetings: 0, visits: 0 }
    tally.set(period, {
      count: held.count + 1,
      meetings: held.meetings + (record === 'meeting' ? 1 : 0),
      visits: held.visits + (record === 'visit' ? 1 : 0),
    })
  }
  return [...tally].map(([period, held]) => ({ period, ...held })).sort((a, b) => (a.period < b.period ? -1 : 1))
}
