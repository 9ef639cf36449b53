import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { buildDatabase } from '../../src/load/build.ts'
import { findFacts } from '../../src/load/facts.ts'
import type { Kind } from '../../src/load/kinds/shared.ts'
import { kinds } from '../../src/load/kinds.ts'
import type { Problem } from '../../src/load/problem.ts'
import { fromFile } from '../../src/load/source.ts'
import { showRecord } from '../../src/queries/record.ts'
import { root, scratch, soak } from '../program.ts'
import { recordOf } from './generate.ts'

const base = join(root, 'tests', 'fixtures', 'small', 'data')
const folder = mkdtempSync(join(scratch, 'records-'))
const path = join(folder, 'records.db')

/** Builds the small record and one more of a kind. */
function build(kind: Kind, facts: object): Problem[] {
  rmSync(path, { force: true })
  const own = join(folder, 'own')
  rmSync(own, { recursive: true, force: true })
  mkdirSync(own)
  writeFileSync(join(own, `${kind.file}.jsonl`), `${JSON.stringify(facts)}\n`)
  const files = findFacts([base, own])
  return buildDatabase(
    path,
    files.map((file) => fromFile(file, file.path.startsWith(base))),
    { facts: 'x', folders: '[]', version: '0' },
  )
}

type Cells = Readonly<Record<string, unknown>>

/** The rows of a part, without what is null. */
function partsOf(db: Database.Database, sql: string, id: string): Cells[] {
  return db
    .prepare<[string], Cells>(sql)
    .all(id)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))
}

/** A record put together again from every table it was written to. */
function readBack(db: Database.Database, kind: Kind, id: string): Cells {
  const row = db.prepare<[string], Cells>(`SELECT * FROM "${kind.table}" WHERE id = ?`).get(id) ?? {}
  const parts: Readonly<Record<string, () => unknown>> = {
    names: () => partsOf(db, 'SELECT text, lang, kind FROM name WHERE record = ? AND rank > 0 ORDER BY rank', id),
    citations: () => citationsOf(db, id),
    topics: () => db.prepare('SELECT text FROM topic WHERE record = ?').pluck().all(id),
    figures: () =>
      Object.fromEntries(
        db.prepare<[string], [string, unknown]>('SELECT name, value FROM figure WHERE record = ?').raw().all(id),
      ),
    stops: () => partsOf(db, 'SELECT date, city, polity, venue, purpose FROM stop WHERE visit = ? ORDER BY number', id),
    sessions: () => partsOf(db, 'SELECT date, place, minutes, note FROM session WHERE meeting = ? ORDER BY number', id),
    participants: () =>
      partsOf(db, 'SELECT leader, polity, part FROM participant WHERE meeting = ? ORDER BY number', id),
    speakers: () => db.prepare('SELECT text FROM speaker WHERE statement = ? ORDER BY number').pluck().all(id),
    withdrawn: () => (row.withdrawn === null ? undefined : { date: row.withdrawn, why: row.why }),
  }
  const fields = Object.entries(kind.fields).map(([key, field]): [string, unknown] => {
    const part = parts[key]
    if (part !== undefined) return [key, part()]
    return [key, field.is === 'list' && typeof row[key] === 'string' ? JSON.parse(row[key]) : row[key]]
  })
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)))
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

function citationsOf(db: Database.Database, id: string): Cells[] {
  const rows = db.prepare<[string], Cells>('SELECT * FROM citation WHERE record = ?').all(id)
  return rows.map(({ key, source, via, locator, quote, note }) => {
    const said = db
      .prepare<[unknown], Cells>('SELECT field, value, scope, label, ruling, note FROM assertion WHERE citation = ?')
      .all(key)
      .map(({ field, scope, ...rest }): [string, unknown] => [
        String(field),
        Object.fromEntries(
          Object.entries({ ...rest, ...JSON.parse(String(scope ?? '{}')) }).filter(([, value]) => value !== null),
        ),
      ])
    const whole = { source, via, locator, quote, note, says: said.length === 0 ? null : Object.fromEntries(said) }
    return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null))
  })
}

/** A record in one order, so that two can be compared: what the tables do not keep the order of is sorted, what they fill in is filled in. */
function inOrder(facts: Cells): Cells {
  const sorted = (list: unknown) =>
    Array.isArray(list) ? [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list
  const principal = (list: unknown) => (Array.isArray(list) ? list.map((one) => ({ part: 'principal', ...one })) : list)
  return JSON.parse(
    JSON.stringify({
      ...facts,
      topics: sorted(facts.topics),
      citations: sorted(Array.isArray(facts.citations) ? facts.citations.map(sortKeys) : undefined),
      participants: principal(facts.participants),
    }),
  )
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sortKeys(held)]),
  )
}

describe('a record loaded is the record read back: nothing is lost, nothing added', () => {
  test.each(kinds.map((kind) => [kind.table, kind] as const))('%s', { timeout: 600_000 }, (_, kind) => {
    fc.assert(
      fc.property(recordOf(kind), (facts) => {
        expect(build(kind, facts)).toEqual([])
        const db = new Database(path, { readonly: true })
        const back = readBack(db, kind, 'made')
        db.close()
        expect(sortKeys(inOrder(back))).toEqual(
          sortKeys(inOrder(Object.fromEntries(Object.entries(facts).filter(([, value]) => !isEmpty(value))))),
        )
      }),
      { numRuns: soak ? 300 : 12, endOnFailure: true },
    )
  })
})

test('a record shown has every field that was loaded', () => {
  for (const kind of kinds.filter(({ table }) => table === 'meeting' || table === 'visit' || table === 'statement'))
    fc.assert(
      fc.property(recordOf(kind), (facts) => {
        build(kind, facts)
        const db = openDatabase(path, { knownAt: undefined, lang: undefined })
        const shown = showRecord(db, 'made')
        db.close()
        const missing = Object.keys(facts).filter(
          (key) => !['id', 'citations'].includes(key) && !isEmpty(facts[key]) && !Object.hasOwn(shown.fields, key),
        )
        expect(missing).toEqual([])
        expect(shown.sources.length).toBeGreaterThan(0)
      }),
      { numRuns: soak ? 100 : 6 },
    )
})
