import type { Database } from 'better-sqlite3'
import { matchParticipant, type Who, whoParameters } from './who.ts'

/** How a principal stood on the day. `unrecorded`: the record holds no tenure of theirs. */
export type Stood = {
  readonly leader: string
  readonly standing: 'in-office' | 'elect' | 'other' | 'none' | 'unrecorded'
  readonly office: string | null
}

/** A meeting that all WHO took part in as principals, before any rule is applied. */
export type Encounter = {
  readonly id: string
  readonly date: string
  /** First and last possible day. */
  readonly first: string
  readonly last: string
  readonly name: string
  readonly mode: string
  readonly status: string
  /** What the counting rules go by (schema.sql). */
  readonly level: number
  /** As printed: a stand-alone one is `summit`; null where no source states it. */
  readonly setting: string | null
  readonly venue: string | null
  readonly city: string | null
  /** The country, an id. */
  readonly polity: string | null
  readonly occasion: string | null
  readonly occasionId: string | null
  readonly series: string | null
  readonly leaders: readonly string[]
  readonly participants: readonly string[]
  readonly disputed: boolean
  readonly sources: readonly string[]
  /** Principals of other polities than those asked for took part. */
  readonly wide: boolean
  /** The principals asked for, each as they stood. */
  readonly stood: readonly Stood[]
}

type Raw = Omit<Encounter, 'leaders' | 'participants' | 'sources' | 'disputed' | 'wide' | 'stood'> & {
  readonly leaders: string
  readonly participants: string
  readonly sources: string
  readonly disputed: number
  readonly wide: number
  readonly stood: string
}

/** Every meeting, of any status, mode and setting, that all of them took part in as principals, in order. */
export function encountersOf(db: Database, who: readonly Who[]): Encounter[] {
  const raw = db.prepare<[Record<string, string>], Raw>(encounterSql(who)).all(whoParameters(who))
  return raw.map((row) => ({
    ...row,
    leaders: JSON.parse(row.leaders),
    participants: JSON.parse(row.participants),
    sources: JSON.parse(row.sources),
    disputed: row.disputed === 1,
    wide: row.wide === 1,
    stood: JSON.parse(row.stood),
  }))
}

/** The query: two leaders are one range of `pair`; anyone else enters through `party`, and every further WHO is a condition. */
export function encounterSql(who: readonly Who[]): string {
  const asked = who.map((one, index) => `(${matchParticipant(one, index)})`)
  const principal = "p.meeting = m.id AND p.part = 'principal'"
  const [one, two] = who
  const pair = one?.kind === 'leader' && two?.kind === 'leader'
  const rest = (pair ? asked.slice(2) : asked).map(
    (condition) => `EXISTS (SELECT 1 FROM participant AS p WHERE ${principal} AND ${condition})`,
  )
  const leading = who.findIndex(({ kind }) => kind !== 'office')
  const enter = pair ? 'pair JOIN meeting AS m ON m.id = pair.meeting' : 'meeting AS m'
  const where = [
    ...(pair
      ? ['pair.a = @who0', 'pair.b = @who1']
      : leading >= 0
        ? [`m.id IN (SELECT record FROM party WHERE party = @who${leading})`]
        : []),
    ...rest,
  ]
  return `
SELECT e.id, e.date, e.first, e.last, e.name, e.mode, e.status, e.level, e.setting, e.venue, e.city, e.polity, e.occasion,
       m.occasion AS occasionId, (SELECT series FROM occasion WHERE occasion.id = m.occasion) AS series,
       e.leaders, e.participants, e.disputed, e.sources,
       (SELECT count(DISTINCT p.polity) FROM participant AS p WHERE ${principal})
         > (SELECT count(DISTINCT p.polity) FROM participant AS p WHERE ${principal} AND (${asked.join(' OR ')})) AS wide,
       (SELECT json_group_array(json_object('leader', leader.name, 'standing', p.standing, 'office', (SELECT title FROM office WHERE office.id = p.office)))
         FROM participant AS p JOIN leader ON leader.id = p.leader WHERE ${principal} AND (${asked.join(' OR ')})) AS stood
FROM ${enter} JOIN encounter AS e ON e.id = m.id
WHERE ${where.join('\n  AND ')}
ORDER BY e.first, e.last, e.id`
}
