import type { Database } from 'better-sqlite3'

/** Someone recorded on an occasion, by a meeting held there or a visit made for it. */
export type Attendee = { readonly leader: string; readonly record: string; readonly sources: readonly string[] }

type Raw = Omit<Attendee, 'sources'> & { readonly sources: string }

export function occasionAttendees(db: Database, occasion: string): Attendee[] {
  return db
    .prepare<[string, string], Raw>(
      `SELECT leader, record, (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM citation WHERE citation.record = found.record ORDER BY source)) AS sources
       FROM (SELECT participant.leader, meeting.id AS record FROM meeting JOIN participant ON participant.meeting = meeting.id
             WHERE meeting.occasion = ? AND meeting.status = 'held' AND meeting.mode = 'in-person'
             UNION SELECT leader, id FROM visit WHERE occasion = ? AND status = 'held') AS found
       ORDER BY leader, record`,
    )
    .all(occasion, occasion)
    .map((row) => ({ ...row, sources: JSON.parse(row.sources) }))
}
