import type { Database } from 'better-sqlite3'
import type { VisitRow } from './visits.ts'
import { type Who, whoParameters } from './who.ts'

/** A visit before any rule is applied. */
export type Travel = Omit<VisitRow, 'number' | 'gap' | 'days' | 'possible' | 'record'> & {
  readonly occasionId: string | null
  readonly series: string | null
  readonly standing: string
  readonly office: string | null
  /** What the sources say of it in words, where that was asked for. */
  readonly words: string | null
}

/** Whose visits, from where and to where; each absent part is anyone or anywhere. */
export type Journey = {
  readonly who: Who | undefined
  readonly to: readonly string[]
  readonly from: readonly string[]
  /** A source that vouches for the visit; a visit has few, a source may have thousands. */
  readonly source?: string | undefined
  /** A leader who held a leading office on the visit's first day. */
  readonly during?: string | undefined
  /** Whether the sources' words are wanted too. */
  readonly words?: boolean
}

type Raw = Omit<Travel, 'leaders' | 'participants' | 'sources' | 'disputed'> & {
  readonly leader: string
  readonly leaderId: string
  readonly sources: string
  readonly disputed: number
}

/** Every visit of any status and kind on these journeys, in order. */
export function travelsOf(db: Database, { who, to, from, source, during, words = false }: Journey): Travel[] {
  const where = [
    ...(who?.kind === 'leader' ? ['v.leader = @who0'] : []),
    ...(who?.kind === 'polity' ? ['v.polity = @who0'] : []),
    ...(who?.kind === 'office'
      ? [
          "EXISTS (SELECT 1 FROM tenure WHERE tenure.leader = v.leader AND tenure.office = @who0 AND tenure.first <= v.last AND tenure.last >= v.first AND capacity IN ('substantive', 'acting'))",
        ]
      : []),
    ...(to.length > 0 ? ['v.host IN (SELECT value FROM json_each(@to))'] : []),
    ...(from.length > 0 ? ['v.polity IN (SELECT value FROM json_each(@from))'] : []),
    ...(source === undefined
      ? []
      : ['EXISTS (SELECT 1 FROM citation WHERE citation.record = v.id AND +citation.source = @source)']),
    ...(during === undefined
      ? []
      : [
          "EXISTS (SELECT 1 FROM tenure JOIN office ON office.id = tenure.office WHERE tenure.leader = @during AND v.first BETWEEN tenure.first AND tenure.last AND capacity IN ('substantive', 'acting') AND rank LIKE 'head-of-%')",
        ]),
  ]
  const sql = `
SELECT v.id, v.date, v.first, v.last, v.kind, v.status, v.polity AS "from", v.host AS polity, v.purpose, v.standing,
       (SELECT title FROM office WHERE office.id = v.office) AS office,
       ${words ? "(SELECT group_concat(coalesce(quote, '') || ' ' || coalesce(note, ''), ' ') FROM citation WHERE citation.record = v.id)" : 'NULL'} AS words,
       (SELECT name FROM visit_words WHERE visit_words.visit = v.id) AS name, leader.name AS leader, leader.id AS leaderId,
       (SELECT group_concat(city, '; ') FROM (SELECT DISTINCT city FROM stop WHERE stop.visit = v.id AND city IS NOT NULL ORDER BY number)) AS city,
       (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT venue.name FROM stop JOIN venue ON venue.id = stop.venue WHERE stop.visit = v.id ORDER BY number)) AS venue,
       (SELECT name FROM occasion WHERE occasion.id = v.occasion) AS occasion, v.occasion AS occasionId,
       (SELECT series FROM occasion WHERE occasion.id = v.occasion) AS series,
       EXISTS (SELECT 1 FROM assertion WHERE assertion.record = v.id AND differs = 1) AS disputed,
       (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM citation WHERE citation.record = v.id ORDER BY source)) AS sources
FROM visit AS v JOIN leader ON leader.id = v.leader JOIN polity ON polity.id = v.host
${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
ORDER BY v.first, v.last, v.id`
  const raw = db.prepare<[Record<string, string>], Raw>(sql).all({
    ...whoParameters(who === undefined ? [] : [who]),
    ...(to.length > 0 ? { to: JSON.stringify(to) } : {}),
    ...(from.length > 0 ? { from: JSON.stringify(from) } : {}),
    ...(source === undefined ? {} : { source }),
    ...(during === undefined ? {} : { during }),
  })
  return raw.map(({ leader, leaderId, sources, disputed, ...row }) => ({
    ...row,
    leaders: [leader],
    participants: [leaderId],
    sources: JSON.parse(sources),
    disputed: disputed === 1,
  }))
}
