import type { Database } from 'better-sqlite3'
import { openFirst, openLast, type Window } from '../period.ts'
import type { Column } from '../render/column.ts'
import { politiesOf, type Who } from './who.ts'

/** A window in which the record claims to hold every meeting, visit, call or statement of a pair. */
export type CoverageRow = {
  readonly of: string
  readonly with: string | null
  readonly kind: string
  /** The widest rule it is complete for; null: every rule. */
  readonly rule: string | null
  readonly place: string | null
  readonly since: string
  readonly until: string
  readonly first: string
  readonly last: string
  readonly level: 'complete' | 'partial'
  /** The independent list it was checked against. */
  readonly basis: string
  readonly checked: string
  readonly id: string
}

export const coverageColumns: readonly Column[] = [
  { key: 'of', fit: 'keep', tint: 'name' },
  { key: 'with', is: 'text?', fit: 'keep', tint: 'name', about: 'the other of the pair; of visits: to whom' },
  { key: 'kind', fit: 'keep' },
  { key: 'rule', is: 'text?', fit: 'keep', about: 'the widest rule it is complete for; null: every rule' },
  { key: 'place', is: 'text?' },
  { key: 'since', fit: 'keep', tint: 'date' },
  { key: 'until', fit: 'keep', tint: 'date' },
  { key: 'first', fit: 'machine', tint: 'quiet' },
  { key: 'last', fit: 'machine', tint: 'quiet' },
  { key: 'level', fit: 'keep', tint: 'status' },
  { key: 'basis', about: 'the independent list it was checked against' },
  { key: 'checked', fit: 'drop', tint: 'date', about: 'when' },
  { key: 'id', fit: 'drop', tint: 'quiet' },
]

const named = (
  column: string,
) => `coalesce((SELECT name FROM polity WHERE polity.id = coverage."${column}"), (SELECT name FROM leader WHERE leader.id = coverage."${column}"),
  (SELECT title FROM office WHERE office.id = coverage."${column}"))`

const select = `
SELECT ${named('of')} AS "of", ${named('with')} AS "with", kind, rule, place, since, until, first, last, level, basis, checked, id
FROM coverage`

/** The windows of visits by one WHO to another; either may be anyone. */
export function coverageOfVisits(db: Database, from: Who | undefined, to: Who | undefined): CoverageRow[] {
  const sides = [from, to].map((one) => (one === undefined ? undefined : idsOf(db, one)))
  const [a, b] = sides
  const conditions = [
    "kind = 'visits'",
    ...(a === undefined ? [] : ['"of" IN (SELECT value FROM json_each(@a))']),
    ...(b === undefined ? [] : ['("with" IS NULL OR "with" IN (SELECT value FROM json_each(@b)))']),
  ]
  return db
    .prepare<[Record<string, string>], CoverageRow>(
      `${select} WHERE ${conditions.join(' AND ')} ORDER BY 1, 2, kind, first, id`,
    )
    .all({
      ...(a === undefined ? {} : { a: JSON.stringify(a) }),
      ...(b === undefined ? {} : { b: JSON.stringify(b) }),
    })
}

/** What coverage of a WHO may be declared for: itself, the polities it led, the offices it held. */
function idsOf(db: Database, who: Who): string[] {
  return [who.id, ...politiesOf(db, who), ...officesOf(db, who)]
}

/** All windows, or those of each WHO, or of the pair of two (in either direction, theirs as leaders or their polities'). */
export function coverageOf(db: Database, who: readonly Who[], kinds: readonly string[] = []): CoverageRow[] {
  const sides = who.map((one) => idsOf(db, one))
  const [a, b] = sides.map((ids) => JSON.stringify(ids))
  const within = (column: string, ids: 'a' | 'b') => `"${column}" IN (SELECT value FROM json_each(@${ids}))`
  const conditions = [
    ...(b !== undefined
      ? [
          `((${within('of', 'a')} AND (${within('with', 'b')} OR "with" IS NULL)) OR (${within('of', 'b')} AND (${within('with', 'a')} OR "with" IS NULL)))`,
        ]
      : []),
    ...(a !== undefined && b === undefined ? [`(${within('of', 'a')} OR ${within('with', 'a')})`] : []),
    ...(kinds.length > 0 ? ['kind IN (SELECT value FROM json_each(@kinds))'] : []),
  ]
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
  const parameters = {
    ...(a !== undefined ? { a } : {}),
    ...(b !== undefined ? { b } : {}),
    ...(kinds.length > 0 ? { kinds: JSON.stringify(kinds) } : {}),
  }
  return db
    .prepare<[Record<string, string>], CoverageRow>(`${select}${where} ORDER BY 1, 2, kind, first, id`)
    .all(parameters)
}

function officesOf(db: Database, who: Who): string[] {
  return who.kind === 'leader'
    ? db.prepare<[string], string>('SELECT DISTINCT office FROM tenure WHERE leader = ? ORDER BY 1').pluck().all(who.id)
    : []
}

/** The days on which all these leaders can have met in office: from the latest first day of theirs to the earliest last one; others do not narrow it. */
export function daysTogether(db: Database, who: readonly Who[]): { first: string; last: string } {
  const span = db.prepare<[string], { first: string | null; last: string | null }>(
    'SELECT min(first) AS first, max(last) AS last FROM tenure WHERE leader = ?',
  )
  let first = openFirst
  let last = openLast
  for (const { kind, id } of who) {
    const held = kind === 'leader' ? span.get(id) : undefined
    if (held?.first != null && held.first > first) first = held.first
    if (held?.last != null && held.last < last) last = held.last
  }
  return { first, last }
}

/** The days on which a WHO can be a principal: a leader's in a leading office; always, of a polity or an office. */
export function daysInOffice(db: Database, { kind, id }: Who): Window[] {
  if (kind !== 'leader') return [{ first: openFirst, last: openLast }]
  return db
    .prepare<[string], Window>(
      `SELECT tenure.first, tenure.last FROM tenure JOIN office ON office.id = tenure.office
       WHERE tenure.leader = ? AND tenure.capacity IN ('substantive', 'acting') AND office.rank IN ('head-of-state', 'head-of-government', 'head-of-organization') ORDER BY tenure.first, tenure.id`,
    )
    .all(id)
}

/** The day of the newest source: up to when the record reaches. */
export function asOf(db: Database): string {
  return db.prepare<[], string>("SELECT value FROM meta WHERE key = 'asof'").pluck().get() ?? ''
}
