import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'
import { shortestChain } from './chain.ts'

/** One step of a chain: two who met, and the meeting: their first in person, or the first of any mode where there was none. */
export type PathRow = {
  /** From 1, in the order of the chain. */
  readonly number: number
  readonly date: string
  readonly first: string
  readonly last: string
  readonly name: string
  readonly mode: string
  readonly leaders: readonly string[]
  readonly participants: readonly string[]
  readonly polity: string | null
  readonly city: string | null
  readonly id: string
}

export const pathColumns: readonly Column[] = [
  { key: 'number', is: 'integer', align: 'right', fit: 'keep', tint: 'number', about: 'the step, from 1' },
  { key: 'date', fit: 'keep', tint: 'date', about: 'as written (EDTF)' },
  { key: 'first', fit: 'machine', tint: 'quiet' },
  { key: 'last', fit: 'machine', tint: 'quiet' },
  { key: 'name', tint: 'name', about: 'the first held meeting of the two, in person if any was' },
  { key: 'mode', fit: 'keep', about: 'in-person, telephone or video' },
  { key: 'leaders', is: 'list', fit: 'keep', about: 'the two of this step' },
  { key: 'participants', is: 'list', fit: 'machine', tint: 'quiet', about: 'ids, as `leaders`' },
  { key: 'polity', is: 'text?', fit: 'keep' },
  { key: 'city', is: 'text?' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

/**
 * The shortest chain of held meetings, in person or not, from one leader to another; where several are as short, the one whose ids come first in code-point order,
 * read from `from`.
 * @returns no rows where no chain joins them, or they are one
 */
export function pathBetween(db: Database, from: string, to: string): PathRow[] {
  const chain = findChain(db, from, to)
  const meeting = db.prepare<[{ a: string; b: string }], Omit<PathRow, 'number' | 'leaders' | 'participants'>>(
    `SELECT meeting.id, meeting.date, meeting.first, meeting.last, meeting.name, meeting.mode, meeting.polity, meeting.city
     FROM pair JOIN meeting ON meeting.id = pair.meeting WHERE pair.a = @a AND pair.b = @b AND meeting.status = 'held'
     ORDER BY meeting.mode <> 'in-person', pair.first, pair.meeting LIMIT 1`,
  )
  const name = db.prepare<[string], string>('SELECT name FROM leader WHERE id = ?').pluck()
  return chain.slice(1).flatMap((b, index) => {
    const a = chain[index] ?? ''
    const row = meeting.get({ a, b })
    return row === undefined
      ? []
      : [{ number: index + 1, ...row, leaders: [a, b].map((id) => name.get(id) ?? id), participants: [a, b] }]
  })
}

/** The ids of the chain, both ends included; empty where there is none. */
export function findChain(db: Database, from: string, to: string): string[] {
  const number = db.prepare<[string], number>('SELECT number FROM roll WHERE leader = ?').pluck()
  const leader = db.prepare<[number], string>('SELECT leader FROM roll WHERE number = ?').pluck()
  const met = db.prepare<[number], string>('SELECT met FROM circle WHERE number = ?').pluck()
  const near = (one: number): number[] => JSON.parse(met.get(one) ?? '[]')
  const [start, end] = [number.get(from), number.get(to)]
  if (start === undefined || end === undefined) return []
  return shortestChain(near, start, end).map((one) => leader.get(one) ?? '')
}
