import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'

/** One step of a chain: two who met, and the meeting (of those they shared, the first). */
export type PathRow = {
  /** From 1, in the order of the chain. */
  readonly number: number
  readonly date: string
  readonly first: string
  readonly last: string
  readonly name: string
  readonly leaders: readonly string[]
  readonly participants: readonly string[]
  readonly polity: string | null
  readonly city: string | null
  readonly id: string
}

export const pathColumns: readonly Column[] = [
  { key: 'number', is: 'integer', align: 'right', fit: 'keep', tint: 'number', about: 'the step, from 1' },
  { key: 'date', fit: 'keep', tint: 'date', about: 'as written (EDTF)' },
  { key: 'first', fit: 'drop', tint: 'quiet' },
  { key: 'last', fit: 'drop', tint: 'quiet' },
  { key: 'name', tint: 'name', about: 'the first held meeting of the two' },
  { key: 'leaders', is: 'list', fit: 'keep', about: 'the two of this step' },
  { key: 'participants', is: 'list', fit: 'drop', tint: 'quiet', about: 'ids, as `leaders`' },
  { key: 'polity', is: 'text?', fit: 'keep' },
  { key: 'city', is: 'text?' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

/**
 * The shortest chain of held meetings, in person or not, from one leader to another; where several are as short, the one whose ids come first in code-point order, read from
 * `from`. A breadth-first search from both ends at once, the smaller frontier first (Pohl, "Bi-directional search", 1971).
 * @returns no rows where no chain joins them, or they are one
 */
export function pathBetween(db: Database, from: string, to: string): PathRow[] {
  const chain = findChain(db, from, to)
  const meeting = db.prepare<[{ a: string; b: string }], Omit<PathRow, 'number' | 'leaders' | 'participants'>>(
    `SELECT meeting.id, meeting.date, meeting.first, meeting.last, meeting.name, meeting.polity, meeting.city
     FROM pair JOIN meeting ON meeting.id = pair.meeting WHERE pair.a = @a AND pair.b = @b AND meeting.status = 'held'
     ORDER BY pair.first, pair.meeting LIMIT 1`,
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

/** One end of the search: how far each leader is from it, and those at its edge. */
type Side = { readonly far: Map<string, number>; edge: string[]; steps: number }

/** Whom a leader met, in the order of ids. */
type Near = (leader: string) => readonly string[]

/**
 * The ids of the chain, both ends included; empty where there is none. Meetings that were not held are few: they are walked too, and a chain with a step that no
 * held meeting makes is sought again without it.
 */
export function findChain(db: Database, from: string, to: string): string[] {
  if (from === to) return []
  const near = db.prepare<[string], string>('SELECT DISTINCT b FROM pair WHERE a = ? ORDER BY b').pluck()
  const held = db.prepare<[string, string]>(
    "SELECT 1 FROM pair JOIN meeting ON meeting.id = pair.meeting WHERE pair.a = ? AND pair.b = ? AND status = 'held' LIMIT 1",
  )
  const blocked = new Set<string>()
  const known = new Map<string, readonly string[]>()
  const neighbours: Near = (leader) => {
    const had = known.get(leader) ?? near.all(leader)
    known.set(leader, had)
    return blocked.size === 0 ? had : had.filter((other) => !blocked.has(edgeOf(leader, other)))
  }
  for (;;) {
    const chain = search(neighbours, from, to)
    const unheld = chain.slice(1).flatMap((b, index) => {
      const a = chain[index] ?? ''
      return held.get(a, b) === undefined ? [edgeOf(a, b)] : []
    })
    if (unheld.length === 0) return chain
    for (const edge of unheld) blocked.add(edge)
  }
}

const edgeOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

function search(near: Near, from: string, to: string): string[] {
  const start: Side = { far: new Map([[from, 0]]), edge: [from], steps: 0 }
  const end: Side = { far: new Map([[to, 0]]), edge: [to], steps: 0 }
  while (start.edge.length > 0 && end.edge.length > 0) {
    const [side, other] = start.edge.length <= end.edge.length ? [start, end] : [end, start]
    if (widen(side, other, near)) return readChain(start, end, near, from)
  }
  return []
}

/** Takes one side a step further; true where it now touches the other. */
function widen(side: Side, other: Side, near: Near): boolean {
  const edge: string[] = []
  let touches = false
  side.steps += 1
  for (const leader of side.edge)
    for (const next of near(leader)) {
      if (side.far.has(next)) continue
      side.far.set(next, side.steps)
      edge.push(next)
      if (other.far.has(next)) touches = true
    }
  side.edge = edge
  return touches
}

/** Reads the chain from `from` on: at each step the first neighbour that is on a shortest way. */
function readChain(start: Side, end: Side, near: Near, from: string): string[] {
  const length = start.steps + end.steps
  const left = waysTo(start, end, near)
  const chain = [from]
  while (chain.length <= length) {
    const next = near(chain.at(-1) ?? '').find((one) => left.get(one) === length - chain.length)
    if (next === undefined) return []
    chain.push(next)
  }
  return chain
}

/** How far from the end each leader is who is on a shortest way: the end's own side, and from where the sides touch, back towards the start. */
function waysTo(start: Side, end: Side, near: Near): ReadonlyMap<string, number> {
  const length = start.steps + end.steps
  const left = new Map(end.far)
  let layer = [...start.far.keys()].filter((id) => start.far.get(id) === start.steps && end.far.get(id) === end.steps)
  for (let steps = start.steps - 1; steps > 0; steps--) {
    const before = new Set<string>()
    for (const id of layer) for (const one of near(id)) if (start.far.get(one) === steps) before.add(one)
    layer = [...before]
    for (const id of layer) left.set(id, length - steps)
  }
  return left
}
