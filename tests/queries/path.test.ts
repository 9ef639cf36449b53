import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import schema from '../../src/db/schema.sql'
import { findChain, pathBetween } from '../../src/queries/path.ts'

const folder = mkdtempSync(join(tmpdir(), 'summit-path-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Meeting = { readonly a: number; readonly b: number; readonly status: 'held' | 'cancelled' }

/** A database that holds just these meetings of two, the first on the first day of 2000, and so on. */
function recordOf(meetings: readonly Meeting[]): Database.Database {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = off')
  db.exec(schema)
  const leader = db.prepare('INSERT INTO leader (id, name) VALUES (?, ?)')
  const ids = new Set(meetings.flatMap(({ a, b }) => [a, b]))
  for (const id of ids) leader.run(`leader-${id}`, `Leader ${id}`)
  const meeting = db.prepare(
    "INSERT INTO meeting (id, name, date, first, last, mode, status) VALUES (@id, @id, @day, @day, @day, 'in-person', @status)",
  )
  const pair = db.prepare('INSERT INTO pair VALUES (?, ?, ?, ?)')
  for (const [index, { a, b, status }] of meetings.entries()) {
    const id = `meeting-${String(index).padStart(3, '0')}`
    const day = `2000-01-${String((index % 28) + 1).padStart(2, '0')}`
    meeting.run({ id, day, status })
    for (const [one, other] of [
      [a, b],
      [b, a],
    ])
      pair.run(`leader-${one}`, `leader-${other}`, day, id)
  }
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

test('each step is the first held meeting of its two', () => {
  const db = recordOf([held(1, 2), { a: 2, b: 3, status: 'cancelled' }, held(2, 3), held(2, 3), held(3, 4)])
  expect(
    pathBetween(db, 'leader-1', 'leader-4').map(({ number, participants, id }) => [number, participants, id]),
  ).toEqual([
    [1, ['leader-1', 'leader-2'], 'meeting-000'],
    [2, ['leader-2', 'leader-3'], 'meeting-002'],
    [3, ['leader-3', 'leader-4'], 'meeting-004'],
  ])
})

test('of several as short the one whose ids come first is taken', () => {
  const meetings = [held(1, 7), held(7, 9), held(1, 3), held(3, 9), held(1, 5), held(5, 9)]
  expect(findChain(recordOf(meetings), 'leader-1', 'leader-9')).toEqual(['leader-1', 'leader-3', 'leader-9'])
  expect(findChain(recordOf([...meetings].reverse()), 'leader-1', 'leader-9')).toEqual([
    'leader-1',
    'leader-3',
    'leader-9',
  ])
})

test('no chain: nobody is joined, or only by what was not held; one and the same', () => {
  expect(pathBetween(recordOf([held(1, 2), held(3, 4)]), 'leader-1', 'leader-4')).toEqual([])
  expect(pathBetween(recordOf([held(1, 2), { a: 2, b: 3, status: 'cancelled' }]), 'leader-1', 'leader-3')).toEqual([])
  expect(pathBetween(recordOf([held(1, 2)]), 'leader-1', 'leader-1')).toEqual([])
})

test('it is as short as a search from one end finds it, and every step was held', () => {
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
      const chain = findChain(db, `leader-${from}`, `leader-${to}`)
      const steps = from === to ? -1 : stepsBetween(meetings, from, to)
      expect(chain.length - 1).toBe(steps)
      for (const [index, b] of chain.slice(1).entries())
        expect(
          meetings.some(
            (one) => one.status === 'held' && [one.a, one.b].every((id) => [chain[index], b].includes(`leader-${id}`)),
          ),
        ).toBe(true)
      db.close()
    }),
    { numRuns: 100, seed: 20_261_122 },
  )
})
