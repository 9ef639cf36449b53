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
export function counterpartsOf(db: Database, who: Who, filter: CounterpartFilter): IterableIterator<CounterpartRow> {
  const { status, since, until } = filter
  const isStored = who.kind === 'leader' && isPlain(filter)
  const statement = isStored
    ? prepareStored(db)
    : prepare(db, who.kind === 'leader' ? countPairs(filter) : countSides(who, filter))
  return statement.iterate({
    ...whoParameters([who]),
    ...(status === 'any' ? {} : { status }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  })
}

const prepare = (db: Database, sql: string) => db.prepare<[Record<string, string>], CounterpartRow>(sql)

const prepared = new WeakMap<Database, ReturnType<typeof prepare>>()

/** To prepare it takes as long as to answer: once a connection, unless an answer is still being read. */
function prepareStored(db: Database): ReturnType<typeof prepare> {
  const known = prepared.get(db)
  if (known !== undefined && !known.busy) return known
  const statement = prepare(db, stored)
  prepared.set(db, statement)
  return statement
}

/** Whether nothing but a leader is asked for: that answer is kept. */
function isPlain({ rule, status, anyCapacity, since, until }: CounterpartFilter): boolean {
  return rule.name === 'face-to-face' && status === 'held' && !anyCapacity && since === undefined && until === undefined
}

const order = 'ORDER BY count DESC, others DESC, last DESC, id, polity'

const stored = `
SELECT (SELECT name FROM leader WHERE leader.id = b) AS leader, polity, count, others, first, last, b AS id
FROM acquaintance WHERE a = @who0 ${order}`

const conditions = (of: string, { rule, status, since, until }: CounterpartFilter): string[] => [
  `${of}.level BETWEEN ${rule.least} AND ${rule.most}`,
  ...(status === 'any' ? [] : [`${of}.status = @status`]),
  ...(since === undefined ? [] : [`${of}.first >= @since`]),
  ...(until === undefined ? [] : [`${of}.last <= @until`]),
]

/** A leader's counterparts: one range of `pair`. */
function countPairs(filter: CounterpartFilter): string {
  const where = ['pair.a = @who0', ...conditions('pair', filter), ...(filter.anyCapacity ? [] : ['pair.officed = 1'])]
  return `
SELECT (SELECT name FROM leader WHERE leader.id = b) AS leader, polity,
       count(*) FILTER (WHERE wide = 0) AS count, count(*) FILTER (WHERE wide = 1) AS others, min(first) AS first, max(last) AS last, b AS id
FROM pair WHERE ${where.join(' AND ')}
GROUP BY b, polity
${order}`
}

/** The counterparts of a polity or an office: those of other polities at its meetings. */
function countSides(who: Who, filter: CounterpartFilter): string {
  const own = matchParticipant(who, 0)
  const officed = (alias: string) => `${alias}.standing IN ('in-office', 'unrecorded')`
  const where = [
    who.kind === 'polity' ? `m.id IN (SELECT record FROM party WHERE party = @who0) AND ${own}` : own,
    ...conditions('m', filter),
    ...(filter.anyCapacity ? [] : [officed('p'), officed('q')]),
  ]
  return `
SELECT (SELECT name FROM leader WHERE leader.id = met.id) AS leader, polity,
       count(*) FILTER (WHERE polities <= 2) AS count, count(*) FILTER (WHERE polities > 2) AS others, min(first) AS first, max(last) AS last, met.id
FROM (
  SELECT DISTINCT q.leader AS id, q.polity, m.id AS meeting, m.first, m.last,
         (SELECT count(DISTINCT polity) FROM participant WHERE participant.meeting = m.id AND part = 'principal') AS polities
  FROM meeting AS m JOIN participant AS p ON p.meeting = m.id AND p.part = 'principal'
    JOIN participant AS q ON q.meeting = m.id AND q.part = 'principal' AND q.polity <> p.polity
  WHERE ${where.join(' AND ')}
) AS met
GROUP BY met.id, polity
${order}`
}
