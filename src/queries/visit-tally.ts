import { daysBetween } from '../period.ts'
import type { Column } from '../render/column.ts'
import type { VisitRow } from './visits.ts'

/** Visits that have something in common: whose they were, where they went, when, what for. */
export type VisitTally = {
  readonly name: string
  readonly count: number
  /** Calendar days in all, each counted once. */
  readonly days: number
  readonly first: string
  readonly last: string
  /** Of the leader or polity; else the same as `name`. */
  readonly id: string
  /** The visits. */
  readonly ids: readonly string[]
}

export const visitTallyColumns: readonly Column[] = [
  { key: 'name', fit: 'keep', tint: 'name', about: 'what the visits have in common' },
  { key: 'count', is: 'integer', align: 'right', fit: 'keep', tint: 'number', about: 'visits' },
  { key: 'days', is: 'integer', align: 'right', fit: 'keep', about: 'calendar days in all, each counted once' },
  { key: 'first', fit: 'keep', tint: 'date', about: 'first day of the first visit' },
  { key: 'last', fit: 'keep', tint: 'date', about: 'last day of the last' },
  { key: 'id', fit: 'drop', tint: 'quiet', about: 'of the leader or polity; else as `name`' },
  { key: 'ids', is: 'list', fit: 'drop', tint: 'quiet', about: 'the visits' },
]

/** By what visits can be counted. A visit of several places counts once under each. */
export const visitKeys = ['leader', 'from', 'to', 'place', 'year', 'month', 'occasion', 'kind', 'all'] as const
export type VisitKey = (typeof visitKeys)[number]

/**
 * Counts visits, the most first, those of one count in the order of their names. A visit without what is asked (no place, no occasion) is not counted.
 * @param nameOf the name of a polity, by its id
 */
export function tallyVisits(
  rows: readonly VisitRow[],
  key: VisitKey,
  nameOf: (polity: string) => string,
): VisitTally[] {
  const groups = new Map<string, { name: string; rows: VisitRow[] }>()
  for (const row of rows)
    for (const { id, name } of keysOf(row, key, nameOf)) {
      const group = groups.get(id)
      if (group === undefined) groups.set(id, { name, rows: [row] })
      else group.rows.push(row)
    }
  return [...groups]
    .map(([id, { name, rows }]) => ({
      name,
      count: rows.length,
      days: countDays(rows),
      first: rows.reduce((first, row) => (row.first < first ? row.first : first), rows[0]?.first ?? ''),
      last: rows.reduce((last, row) => (row.last > last ? row.last : last), ''),
      id,
      ids: rows.map((row) => row.id),
    }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

function keysOf(row: VisitRow, key: VisitKey, nameOf: (polity: string) => string): { id: string; name: string }[] {
  const plain = (text: string | null) => (text === null ? [] : [{ id: text, name: text }])
  switch (key) {
    case 'leader':
      return row.participants.map((id, index) => ({ id, name: row.leaders[index] ?? id }))
    case 'from':
      return [{ id: row.from, name: nameOf(row.from) }]
    case 'to':
      return [{ id: row.polity, name: nameOf(row.polity) }]
    case 'place':
      return [...new Set(row.city?.split('; ') ?? [])].map((city) => ({ id: city, name: city }))
    case 'year':
      return plain(row.first.slice(0, 4))
    case 'month':
      return plain(row.first.slice(0, 7))
    case 'all':
      return plain('all')
    default:
      return plain(row[key])
  }
}

/** The days on which there was a visit; visits that overlap count a day once. */
function countDays(rows: readonly VisitRow[]): number {
  let days = 0
  let reached = ''
  for (const { first, last } of [...rows].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    if (last <= reached) continue
    days += first > reached ? daysBetween(first, last) + 1 : daysBetween(reached, last)
    reached = last
  }
  return days
}
