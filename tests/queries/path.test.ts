import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import schema from '../../src/db/schema.sql'
import { deriveTables } from '../../src/load/derive.ts'
import { findChain, pathBetween } from '../../src/queries/path.ts'

const folder = mkdtempSync(join(tmpdir(), 'summit-path-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Ids whose order is that of the numbers. */
const idOf = (number: number): string => `leader-${String(number).padStart(2, '0')}`

type Meeting = {
  readonly a: number
  readonly b: number
  readonly status: 'held' | 'cancelled'
  readonly mode?: 'telephone'
}

/** A database that holds just these meetings of two, the first on the first day of 2000, and so on. */
function recordOf(meetings: readonly Meeting[]): Database.Database {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = off')
  db.exec(schema)
  const leader = db.prepare('INSERT INTO leader (id, name) VALUES (?, ?)')
  const ids = new Set(meetings.flatMap(({ a, b }) => [a, b]))
  for (const id of ids) leader.run(idOf(id), `Leader ${id}`)
  const meeting = db.prepare(
    'INSERT INTO meeting (id, name, date, first, last, mode, status) VALUES (@id, @id, @day, @day, @day, @mode, @status)',
  )
  const participant = db.prepare("INSERT INTO participant VALUES (?, ?, 'AA', 'principal', ?, NULL, 'in-office')")
  for (const [index, { a, b, status, mode = 'in-person' }] of meetings.entries()) {
    const id = `meeting-${String(index).padStart(3, '0')}`
    const day = `2000-01-${String((index % 28) + 1).padStart(2, '0')}`
    meeting.run({ id, day, status, mode })
    for (const [number, one] of [a, b].entries()) participant.run(id, idOf(one), number + 1)
  }
  deriveTables(db)
  return db
}

/** The steps of the shortest chain, by a search from one end; -1 where there is none. */
function stepsBetween(meetings: readonly Meeting[], from: number, to: number): number {
  const far = new Map([[from, 0]])
  for (const queue = [from]; queue.length > 0; ) {
    const here = queue.shift() ?? 0
    for (const { a, b, status } of meetings)
      for (const next of a === here ? [b] : b === here ? [a] : [])
        if (status === 'held' && !far.has(next)) {
          far.set(next, (far.get(here) ?? 0) + 1)
          queue.push(next)
        }
  }
  return far.get(to) ?? -1
}

const held = (a: number, b: number): Meeting => ({ a, b, status: 'held' })

test('a step is their first meeting in person, a call only where there was none', () => {
  const db = recordOf([{ ...held(1, 2), mode: 'telephone' }, held(1, 2), { ...held(2, 3), mode: 'telephone' }])
  const steps = pathBetween(db, idOf(1), idOf(3)).map(({ mode, id }) => [mode, id])
  expect(steps).toEqual([
    ['in-person', 'meeting-001'],
    ['telephone', 'meeting-002'],
  ])
})

test('each step is the first held meeting of its two', () => {
  const db = recordOf([held(1, 2), { a: 2, b: 3, status: 'cancelled' }, held(2, 3), held(2, 3), held(3, 4)])
  expect(
    pathBetween(db, 'leader-01', 'leader-04').map(({ number, participants, id }) => [number, participants, id]),
  ).toEqual([
    [1, ['leader-01', 'leader-02'], 'meeting-000'],
    [2, ['leader-02', 'leader-03'], 'meeting-002'],
    [3, ['leader-03', 'leader-04'], 'meeting-004'],
  ])
})

test('of several as short the one whose ids come first is taken', () => {
  const meetings = [held(1, 7), held(7, 9), held(1, 3), held(3, 9), held(1, 5), held(5, 9)]
  expect(findChain(recordOf(meetings), 'leader-01', 'leader-09')).toEqual(['leader-01', 'leader-03', 'leader-09'])
  expect(findChain(recordOf([...meetings].reverse()), 'leader-01', 'leader-09')).toEqual([
    'leader-01',
    'leader-03',
    'leader-09',
  ])
})

test('no chain: nobody is joined, or only by what was not held; one and the same', () => {
  expect(pathBetween(recordOf([held(1, 2), held(3, 4)]), 'leader-01', 'leader-04')).toEqual([])
  expect(pathBetween(recordOf([held(1, 2), { a: 2, b: 3, status: 'cancelled' }]), 'leader-01', 'leader-03')).toEqual([])
  expect(pathBetween(recordOf([held(1, 2)]), 'leader-01', 'leader-01')).toEqual([])
})

test('it is the first of the shortest chains, in the order of ids, and every step was held', () => {
  const meeting = fc
    .record({
      a: fc.nat(14),
      b: fc.nat(14),
      status: fc.constantFrom('held' as const, 'held' as const, 'cancelled' as const),
    })
    .filter(({ a, b }) => a !== b)
  fc.assert(
    fc.property(fc.array(meeting, { minLength: 1, maxLength: 40 }), fc.nat(14), fc.nat(14), (meetings, from, to) => {
      const db = recordOf(meetings)
      const chain = findChain(db, idOf(from), idOf(to))
      const steps = from === to ? -1 : stepsBetween(meetings, from, to)
      expect(chain).toEqual(chainsBetween(meetings, from, to, steps).sort()[0]?.split(' ') ?? [])
      expect(chain.length - 1).toBe(steps)
      db.close()
    }),
    { numRuns: 300, seed: 20_261_122 },
  )
})

/** Every chain of held meetings with so many steps, as its ids. */
function chainsBetween(meetings: readonly Meeting[], from: number, to: number, steps: number): string[] {
  let chains = steps < 0 ? [] : [[from]]
  for (let step = 0; step < steps; step++)
    chains = chains.flatMap((chain) =>
      meetings.flatMap(({ a, b, status }) => {
        const here = chain.at(-1)
        const next = a === here ? b : b === here ? a : undefined
        return status === 'held' && next !== undefined && stepsBetween(meetings, next, to) === steps - step - 1
          ? [[...chain, next]]
          : []
      }),
    )
  return chains.map((chain) => chain.map(idOf).join(' '))
}
