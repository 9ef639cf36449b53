import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'
import type { Rule } from './rules.ts'
import { matchParticipant, type Who, whoParameters } from './who.ts'

/** Whom a leader, polity or office met, how often, and when first and last. */
export type CounterpartRow = {
  readonly leader: string
  readonly polity: string
  /** Meetings of just the two polities under the rule. */
  readonly count: number
  /** With other polities besides; not in `count`. */
  readonly others: number
  readonly first: string
  readonly last: string
  readonly id: string
}

export const counterpartColumns: readonly Column[] = [
  { key: 'leader', fit: 'keep', tint: 'name' },
  { key: 'polity', fit: 'keep', about: 'for whom, an id' },
  {
    key: 'count',
    is: 'integer',
    align: 'right',
    fit: 'keep',
    tint: 'number',
    about: 'meetings of just the two polities',
  },
  { key: 'others', is: 'integer', align: 'right', fit: 'keep', about: 'with other polities besides; not in `count`' },
  { key: 'first', fit: 'keep', tint: 'date' },
  { key: 'last', fit: 'keep', tint: 'date' },
  { key: 'id', fit: 'drop', tint: 'quiet', about: 'of the leader' },
]

export type CounterpartFilter = {
  readonly rule: Rule
  readonly status: string
  readonly anyCapacity: boolean
  readonly since: string | undefined
  readonly until: string | undefined
}

/** Everyone WHO met under the rule within the window (facts whose days lie inside it), most often first. */
export function counterpartsOf(db: Database, who: Who, filter: CounterpartFilter): CounterpartRow[] {
  const own = matchParticipant(who, 0)
  const officed = (alias: string) => (filter.anyCapacity ? '' : ` AND ${alias}.standing IN ('in-office', 'unrecorded')`)
  const where = [
    `m.level BETWEEN ${filter.rule.least} AND ${filter.rule.most}`,
    ...(filter.status === 'any' ? [] : ['m.status = @status']),
    ...(filter.since === undefined ? [] : ['m.first >= @since']),
    ...(filter.until === undefined ? [] : ['m.last <= @until']),
  ]
  const enter =
    who.kind === 'leader'
      ? 'pair JOIN meeting AS m ON m.id = pair.meeting JOIN participant AS p ON p.meeting = m.id AND p.leader = pair.a JOIN participant AS q ON q.meeting = m.id AND q.leader = pair.b'
      : "meeting AS m JOIN participant AS p ON p.meeting = m.id AND p.part = 'principal' JOIN participant AS q ON q.meeting = m.id AND q.part = 'principal' AND q.polity <> p.polity"
  const from =
    who.kind === 'leader'
      ? 'pair.a = @who0'
      : who.kind === 'polity'
        ? `m.id IN (SELECT record FROM party WHERE party = @who0) AND ${own}`
        : own
  const sql = `
SELECT (SELECT name FROM leader WHERE leader.id = met.id) AS leader, polity,
       count(*) FILTER (WHERE polities <= 2) AS count, count(*) FILTER (WHERE polities > 2) AS others, min(first) AS first, max(last) AS last, met.id
FROM (
  SELECT DISTINCT q.leader AS id, q.polity, m.id AS meeting, m.first, m.last,
         (SELECT count(DISTINCT polity) FROM participant WHERE participant.meeting = m.id AND part = 'principal') AS polities
  FROM ${enter}
  WHERE ${[from, ...where].join(' AND ')}${officed('p')}${officed('q')}
) AS met
GROUP BY met.id, polity
ORDER BY count DESC, others DESC, last DESC, met.id`
  const { status, since, until } = filter
  return db.prepare<[Record<string, string>], CounterpartRow>(sql).all({
    ...whoParameters([who]),
    ...(status === 'any' ? {} : { status }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  })
}
