import type { Database } from 'better-sqlite3'

/** The places of a meeting's sessions, or the venues and purposes of a visit's stops. */
export function placesOf(db: Database, id: string): string[] {
  return db
    .prepare<[string, string], string>(
      `SELECT place FROM session WHERE meeting = ? AND place IS NOT NULL
       UNION SELECT venue.name FROM stop JOIN venue ON venue.id = stop.venue WHERE stop.visit = ? ORDER BY 1`,
    )
    .pluck()
    .all(id, id)
}

/** Whether the stops of a visit are told with their days: only then are they all of them. */
export function stopsAreDated(db: Database, visit: string): boolean {
  return (
    db
      .prepare<[string], number>('SELECT count(*) FROM stop WHERE visit = ? AND date IS NOT NULL')
      .pluck()
      .get(visit) !== 0
  )
}

/** The minutes of each session of a meeting that states them. */
export function minutesOf(db: Database, id: string): number[] {
  return db
    .prepare<[string], number>('SELECT minutes FROM session WHERE meeting = ? AND minutes IS NOT NULL ORDER BY number')
    .pluck()
    .all(id)
}

/** The days of a meeting's sessions, where they are stated. */
export function sessionDays(db: Database, id: string): { readonly first: string; readonly last: string }[] {
  return db
    .prepare<[string], { first: string; last: string }>(
      'SELECT first, last FROM session WHERE meeting = ? AND first IS NOT NULL AND last IS NOT NULL ORDER BY number',
    )
    .all(id)
}

/** What sources say of a field otherwise than the record, with the ruling. */
export type SaidRow = {
  readonly field: string
  readonly value: string | null
  readonly ruling: string | null
  readonly source: string
}

export function saidOtherwise(db: Database, record: string): SaidRow[] {
  return db
    .prepare<[string], SaidRow>(
      `SELECT field, value, ruling, citation.source FROM assertion JOIN citation ON citation.key = assertion.citation
       WHERE assertion.record = ? AND differs = 1 ORDER BY field, citation.key`,
    )
    .all(record)
}

/** A held meeting by its days and place, whoever took part: its principals' polities. */
export type PlacedMeeting = { readonly id: string; readonly leaders: string; readonly polities: string }

export function meetingsBetweenDays(db: Database, first: string, last: string): PlacedMeeting[] {
  return db
    .prepare<[string, string], PlacedMeeting>(
      `SELECT id, (SELECT json_group_array(leader) FROM participant WHERE meeting = meeting.id AND part = 'principal') AS leaders,
              (SELECT json_group_array(DISTINCT polity) FROM participant WHERE meeting = meeting.id AND part = 'principal') AS polities
       FROM meeting WHERE first >= ? AND first <= ? AND status IN ('held', 'planned') AND level <= 3 ORDER BY first, id`,
    )
    .all(first, last)
}
