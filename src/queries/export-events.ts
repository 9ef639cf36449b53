import type { Database } from 'better-sqlite3'
import { openFirst, openLast } from '../period.ts'

/** A meeting or visit as a calendar or a page shows it, names for ids. */
export type EventRow = {
  readonly id: string
  readonly record: 'meeting' | 'visit'
  readonly name: string
  /** As the record has it (EDTF). */
  readonly date: string
  /** Its first and last possible day. */
  readonly first: string
  readonly last: string
  readonly status: string
  /** The setting of a meeting (a stand-alone one is a `summit`), the kind of a visit; null where no source states it. */
  readonly kind: string | null
  /** in-person, telephone or video; of a visit null. */
  readonly mode: string | null
  /** Names, and the ids of the same leaders. */
  readonly leaders: readonly string[]
  readonly participants: readonly string[]
  readonly venue: string | null
  /** Of a visit those of its stops, in order. */
  readonly cities: readonly string[]
  /** Name and id of the country it took place in. */
  readonly polity: string | null
  readonly polityId: string | null
  readonly occasion: string | null
  readonly summary: string | null
  /** The day of the latest source that tells of it. */
  readonly told: string
  readonly sources: readonly EventSource[]
}

/** A source that tells of it: who published it, and where it can be read. */
export type EventSource = { readonly id: string; readonly publisher: string; readonly url: string | null }

/** Whether both ends of a date are known, so that it has a place in a calendar or on a timeline. */
export function hasDays({ first, last }: EventRow): boolean {
  return first !== openFirst && last !== openLast
}

type Lists = 'leaders' | 'participants' | 'cities' | 'sources'
type Raw = Omit<EventRow, Lists> & { readonly [Key in Lists]: string }

/** Every meeting in the order of their days, one after the other: memory does not grow with their number. */
export function* meetingsInOrder(db: Database): Generator<EventRow> {
  for (const row of db.prepare<[], Raw>(meetings).iterate()) yield read(row)
}

/** Every visit in the order of their days, likewise; its polity is the host. */
export function* visitsInOrder(db: Database): Generator<EventRow> {
  for (const row of db.prepare<[], Raw>(visits).iterate()) yield read(row)
}

const read = (row: Raw): EventRow => ({
  ...row,
  leaders: JSON.parse(row.leaders),
  participants: JSON.parse(row.participants),
  cities: JSON.parse(row.cities),
  sources: JSON.parse(row.sources),
})

const cited = (table: string) => `
  coalesce((SELECT max(day) FROM citation WHERE citation.record = ${table}.id), ${table}.last) AS told,
  (SELECT json_group_array(json_object('id', id, 'publisher', publisher, 'url', url)) FROM
    (SELECT DISTINCT source.id, (SELECT name FROM publisher WHERE publisher.id = source.publisher) AS publisher, source.url
     FROM citation JOIN source ON source.id = citation.source WHERE citation.record = ${table}.id ORDER BY source.id)) AS sources`

const meetings = `
SELECT meeting.id, 'meeting' AS record, meeting.name, meeting.date, meeting.first, meeting.last, meeting.status,
  CASE meeting.level WHEN 1 THEN 'summit' ELSE meeting.setting END AS kind, meeting.mode,
  (SELECT json_group_array(name) FROM (SELECT leader.name FROM participant JOIN leader ON leader.id = participant.leader
    WHERE participant.meeting = meeting.id ORDER BY participant.number)) AS leaders,
  (SELECT json_group_array(leader) FROM (SELECT leader FROM participant WHERE participant.meeting = meeting.id ORDER BY number)) AS participants,
  (SELECT name FROM venue WHERE venue.id = meeting.venue) AS venue, iif(meeting.city IS NULL, '[]', json_array(meeting.city)) AS cities,
  (SELECT name FROM polity WHERE polity.id = meeting.polity) AS polity, meeting.polity AS polityId,
  (SELECT name FROM occasion WHERE occasion.id = meeting.occasion) AS occasion, meeting.summary,${cited('meeting')}
FROM meeting
ORDER BY meeting.first, meeting.last, meeting.id`

const visits = `
SELECT visit.id, 'visit' AS record, (SELECT name FROM visit_words WHERE visit_words.visit = visit.id) AS name, visit.date, visit.first, visit.last, visit.status,
  visit.kind, NULL AS mode, json_array(leader.name) AS leaders, json_array(leader.id) AS participants, NULL AS venue,
  (SELECT json_group_array(city) FROM (SELECT city FROM stop WHERE stop.visit = visit.id AND city IS NOT NULL GROUP BY city ORDER BY min(number))) AS cities,
  host.name AS polity, visit.host AS polityId,
  (SELECT name FROM occasion WHERE occasion.id = visit.occasion) AS occasion, visit.purpose AS summary,${cited('visit')}
FROM visit JOIN leader ON leader.id = visit.leader JOIN polity AS host ON host.id = visit.host
ORDER BY visit.first, visit.last, visit.id`
