import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { answers } from '../../src/commands/answers.ts'
import schema from '../../src/db/schema.sql'
import type { Field } from '../../src/load/fields.ts'
import type { Kind } from '../../src/load/kinds/shared.ts'
import { findKind, kinds } from '../../src/load/kinds.ts'
import { schemaOfKind } from '../../src/load/schema.ts'
import { root, runShell, runSummit, scratch } from '../program.ts'

const db = new Database(':memory:')
db.exec(schema)

/** Fields that stand in a table of their own, or in columns of other names. */
const elsewhere: Readonly<Record<string, { table: string; columns: Readonly<Record<string, string>> }>> = {
  names: { table: 'name', columns: { text: 'text', lang: 'lang', kind: 'kind' } },
  citations: {
    table: 'citation',
    columns: { source: 'source', via: 'via', locator: 'locator', quote: 'quote', note: 'note' },
  },
  topics: { table: 'topic', columns: {} },
  figures: { table: 'figure', columns: {} },
  stops: {
    table: 'stop',
    columns: { date: 'date', city: 'city', polity: 'polity', venue: 'venue', purpose: 'purpose' },
  },
  sessions: { table: 'session', columns: { date: 'date', place: 'place', minutes: 'minutes', note: 'note' } },
  participants: { table: 'participant', columns: { leader: 'leader', polity: 'polity', part: 'part' } },
  speakers: { table: 'speaker', columns: {} },
  withdrawn: { table: 'source', columns: { date: 'withdrawn', why: 'why' } },
}

/** Columns that the loader makes. */
const derived = new Set(['first', 'last', 'ended', 'day', 'office', 'standing', 'level', 'withdrawn', 'why', 'called'])

type ColumnInfo = { readonly name: string; readonly notnull: number; readonly pk: number }
const columnsOf = (table: string) =>
  db.prepare<[string], ColumnInfo>('SELECT name, "notnull", pk FROM pragma_table_xinfo(?)').all(table)

/** The values that a column's CHECK allows; undefined where it has none. */
function allowed(table: string, column: string): string[] | undefined {
  const sql = db.prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table) ?? ''
  const list = new RegExp(`CHECK \\("?${column}"? IN \\(([^)]*)\\)\\)`).exec(sql)?.[1]
  return list?.split(', ').map((value) => value.slice(1, -1))
}

function ownFields(kind: Kind): [string, Field][] {
  return Object.entries(kind.fields).filter(([key]) => !Object.hasOwn(elsewhere, key))
}

describe('the declarations and the tables say the same', () => {
  test.each(kinds.map((kind) => [kind.table, kind] as const))('%s', (table, kind) => {
    const columns = new Map(columnsOf(table).map((column) => [column.name, column]))
    for (const [key, field] of ownFields(kind)) {
      const column = columns.get(key)
      expect(column, `${table}.${key}`).toBeDefined()
      expect(column?.notnull === 1 || column?.pk === 1, `${table}.${key} is needed`).toBe(field.required === true)
      expect(allowed(table, key), `${table}.${key}`).toEqual(field.is === 'one' ? field.of : undefined)
    }
    const own = new Set(ownFields(kind).map(([key]) => key))
    expect([...columns.keys()].filter((name) => !own.has(name) && !derived.has(name))).toEqual([])
  })

  test.each(Object.entries(elsewhere))('%s', (key, { table, columns }) => {
    const found = columnsOf(table).map(({ name }) => name)
    const field = kinds.map((kind) => kind.fields[key]).find((one) => one !== undefined)
    const shape = field?.is === 'list' ? field.of : field
    const parts = shape?.is === 'object' ? Object.entries(shape.fields).filter(([, part]) => part.is !== 'says') : []
    expect(parts.map(([part]) => part)).toEqual(Object.keys(columns))
    for (const [part, declared] of parts) {
      const column = columns[part] ?? ''
      expect(found).toContain(column)
      if (declared.is === 'one') expect(allowed(table, column)).toEqual(declared.of)
    }
  })
})

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
const compile = (published: object): ValidateFunction => ajv.compile(published)
const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(join(root, 'data', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('the schemas of records', () => {
  test.each(readdirSync(join(root, 'data')).filter((name) => name.endsWith('.jsonl')))('%s is valid', (file) => {
    const kind = findKind(file.replace('.jsonl', ''))
    if (kind === undefined) throw new Error(`${file} is no kind of record`)
    const valid = compile(schemaOfKind(kind, `test-${file}`))
    for (const line of linesOf(file)) {
      expect(valid(line), `${String(line.id)}: ${ajv.errorsText(valid.errors)}`).toBe(true)
      for (const [key, field] of Object.entries(kind.fields))
        if (field.required === true) expect(valid({ ...line, [key]: undefined })).toBe(false)
    }
  })

  const wrong: readonly (readonly [why: string, file: string, change: Readonly<Record<string, unknown>>])[] = [
    ['a field that is none', 'meetings', { dat: '2026-01-13' }],
    ['a date that is none', 'meetings', { date: '13 January 2026' }],
    ['a month that is none', 'meetings', { date: '2026-13' }],
    ['an unknown setting', 'meetings', { setting: 'summit' }],
    ['an empty list', 'meetings', { topics: [] }],
    ['a call without a clock', 'meetings', { mode: 'telephone', zone: undefined }],
    [
      'an unknown ruling',
      'meetings',
      { citations: [{ source: 'a', says: { date: { value: '2026', ruling: 'wrong' } } }] },
    ],
    ['a figure in words', 'background', { figures: { killed: 'many' } }],
    ['an address without http', 'sources', { url: 'www.example.com' }],
    ['no day of publication', 'sources', { published: '' }],
    ['an id with a space', 'leaders', { id: 'sanae takaichi' }],
  ]
  test.each(wrong)('refuse %s', (why, file, change) => {
    const kind = findKind(file)
    const [line] = linesOf(`${file}.jsonl`)
    if (kind === undefined || line === undefined) throw new Error(`no ${file}`)
    const valid = compile(schemaOfKind(kind, why.replaceAll(' ', '-')))
    expect(valid(line)).toBe(true)
    expect(valid(JSON.parse(JSON.stringify({ ...line, ...change })))).toBe(false)
  })
})

const claim = 'third meeting between Takaichi and Lee Jae-myung'
const pair = ['Takaichi', 'Lee Jae-myung']
const calls: Readonly<Record<string, readonly string[]>> = {
  load: ['load', '--db', join(scratch, 'load.db')],
  'load-dry-run': ['load', join(root, 'tests', 'fixtures', 'my-facts'), '--dry-run', '--db', join(scratch, 'dry.db')],
  search: ['search', 'Nara', '--why'],
  resolve: ['resolve', 'Takaichi', 'Kim', 'Nobody at all'],
  show: ['show', '2026-01-13-takaichi-lee'],
  'show-lines': ['show', '-'],
  'show-pair': ['show', ...pair],
  timeline: ['timeline', ...pair],
  'timeline-by': ['timeline', 'Takaichi', '--by', 'month'],
  met: ['met', ...pair],
  'met-one': ['met', 'Takaichi'],
  count: ['count', ...pair],
  visits: ['visits', '--to', 'Japan', '--from', 'KR'],
  quote: ['quote', 'a free and open Indo-Pacific'],
  path: ['path', 'Takaichi', 'Kim Jong Un'],
  'visits-by': ['visits', '--to', 'Japan', '--by', 'year'],
  check: ['check', claim, '--at', '2026-01-13'],
  'check-lines': ['check', '-', '--at', '2026-01-13'],
  'check-file': ['check', '--file', '-', '--at', '2026-01-13'],
  evidence: ['evidence', '2026-01-13-takaichi-lee'],
  support: ['evidence'],
  lint: ['lint', '--known-at', '2025-12-31'],
  disputes: ['disputes'],
  coverage: ['coverage'],
  corrections: ['corrections'],
  stats: ['stats'],
  written: ['export', 'jsonl', '--out', join(scratch, 'written')],
  schema: ['schema'],
}

describe('the answers of the built program are what their schemas say', () => {
  test.each(answers.map(({ name }) => name))('%s', (name) => {
    const published = JSON.parse(runSummit(['schema', `answers/${name}`]).out)
    const call = calls[name]
    if (call === undefined) throw new Error(`there is no call for "${name}"`)
    const { code, out, err } = runShell(`printf '${claim}.\\nTakaichi\\n' | summit "$@" -o json`, call)
    expect(name.startsWith('check') ? 3 : 0, err).toBe(code)
    const answer: unknown = JSON.parse(out)
    const valid = compile(published)
    expect(valid(answer), ajv.errorsText(valid.errors)).toBe(true)
    expect(Array.isArray(answer) ? answer.length : 1).toBeGreaterThan(0)
  })
})
