import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFacts } from '../../src/load/facts.ts'
import type { Fields } from '../../src/load/fields.ts'
import { findKind, kinds } from '../../src/load/kinds.ts'
import { everyField } from '../load/fields.ts'
import { database, requireBuilt, root, runSummit, scratch } from '../program.ts'
import { runSmall } from '../small.ts'

const source = join(scratch, 'every-field.db')
const jsonl = join(scratch, 'export-jsonl')
const csv = join(scratch, 'export-csv')

/** A package whose shipped record is a folder of facts. */
function packageOf(name: string, data: string): string {
  const home = join(scratch, name)
  mkdirSync(home, { recursive: true })
  symlinkSync(data, join(home, 'data'))
  return home
}

beforeAll(() => {
  requireBuilt()
  expect(runSmall(['load', '--db', source], { packageRoot: packageOf('every', everyField) }).code).toBe(0)
  expect(runSummit(['--db', source, 'export', 'jsonl', '--out', jsonl]).code).toBe(0)
  expect(runSummit(['--db', source, 'export', 'csv', '--out', csv]).code).toBe(0)
})

type Json = Record<string, unknown>

const linesOf = (path: string): Json[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A record without what has no meaning in it: the order of keys, topics and citations, and a part that is the usual one. */
function meaningOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => meaningOf(item))
    return key === 'topics' || key === 'citations'
      ? items.sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b)))
      : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, held]) => !(name === 'part' && held === 'principal'))
      .sort(([a], [b]) => byText(a, b))
      .map(([name, held]) => [name, meaningOf(held, name)]),
  )
}

const meaning = (records: readonly Json[]) =>
  records.map((record) => meaningOf(record)).sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b)))

describe('jsonl', () => {
  test.each(kinds.map(({ file }) => file))('every field of %s comes back', (file) => {
    const written = linesOf(join(everyField, `${file}.jsonl`))
    expect(written.length).toBeGreaterThan(0)
    expect(meaning(linesOf(join(jsonl, `${file}.jsonl`)))).toEqual(meaning(written))
  })

  test('the shipped record comes back, and again as the same bytes', { timeout: 120_000 }, () => {
    const out = join(scratch, 'shipped', 'data')
    expect(runSummit(['--db', database, 'export', 'jsonl', '--out', out]).code).toBe(0)
    for (const { file, path } of findFacts([join(root, 'data')]))
      expect(meaning(linesOf(join(out, file.split('/').at(-1) ?? ''))), file).toEqual(meaning(linesOf(path)))
    const again = join(scratch, 'again.db')
    expect(runSmall(['load', '--db', again], { packageRoot: join(scratch, 'shipped') }).err).toBe('')
    const bytes = (db: string) => runSummit(['--db', db, 'export', 'jsonl']).out
    expect(bytes(again)).toBe(bytes(database))
    expect(bytes(database).length).toBeGreaterThan(1_000_000)
  })

  test('one text holds what the folder holds, with the file of each record', () => {
    const { out, err, code } = runSummit(['--db', source, 'export', 'jsonl'])
    expect({ err: err.split('\n').slice(1), code }).toEqual({ err: [''], code: 0 })
    const folder = kinds.flatMap(({ file }) =>
      linesOf(join(jsonl, `${file}.jsonl`)).map((record) => JSON.stringify({ file, ...record })),
    )
    expect(out).toBe(`${folder.join('\n')}\n`)
  })
})

describe('csv', () => {
  const table = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(csv, `${file}.csv`)), { columns: true, relax_quotes: false, record_delimiter: '\n' })

  /** A record read by what the descriptor says of its columns. */
  const fromCells = (cells: Record<string, string>, types: ReadonlyMap<string, string>): Json =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([key, text]) => {
        if (text === '') return []
        const type = types.get(key) ?? ''
        return [[key, ['array', 'object', 'number', 'integer'].includes(type) ? JSON.parse(text) : text]]
      }),
    )

  type Resource = {
    name: string
    path: string
    schema: { fields: { name: string; type: string; description: string }[]; foreignKeys?: unknown[] }
  }
  const descriptor = (): { profile: string; asof: string; resources: Resource[] } =>
    JSON.parse(readFileSync(join(csv, 'datapackage.json'), 'utf8'))

  test('a file a kind, and the descriptor', () => {
    const files = kinds.map(({ file }) => `${file}.csv`)
    expect(readdirSync(csv).sort()).toEqual([...files, 'datapackage.json'].sort())
    expect(descriptor().resources.map(({ path }) => path)).toEqual(files)
  })

  test.each(kinds.map(({ file }) => file))('%s.csv says what %s.jsonl says', (file) => {
    const fields = descriptor().resources.find(({ name }) => name === file)?.schema.fields ?? []
    const types = new Map(fields.map(({ name, type }) => [name, type]))
    const rows = table(file)
    expect(rows.map((cells) => fromCells(cells, types))).toEqual(linesOf(join(jsonl, `${file}.jsonl`)))
    expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name))
    const fieldsOfKind: Fields = findKind(file)?.fields ?? {}
    expect(fields.map(({ description }) => description)).toEqual(Object.values(fieldsOfKind).map(({ about }) => about))
  })

  test.each([
    ['as it is', []],
    ['for a spreadsheet', ['--excel-safe']],
  ])('the folder, %s, can be loaded, and makes the same record', (name, options) => {
    const folder = join(scratch, `csv-${options.length}`)
    expect(runSummit(['--db', source, 'export', 'csv', '--out', folder, ...options]).code).toBe(0)
    const loaded = join(scratch, `from-csv-${options.length}.db`)
    const packageRoot = packageOf(`csv ${name}`, folder)
    expect(runSmall(['load', '--db', loaded], { packageRoot })).toMatchObject({ code: 0, err: '' })
    expect(runSummit(['--db', loaded, 'export', 'jsonl']).out).toBe(runSummit(['--db', source, 'export', 'jsonl']).out)
  })

  test('the descriptor names what refers to what', () => {
    const visits = descriptor().resources.find(({ name }) => name === 'visits')
    expect(visits?.schema.foreignKeys).toEqual([
      { fields: 'leader', reference: { resource: 'leaders', fields: 'id' } },
      { fields: 'polity', reference: { resource: 'polities', fields: 'id' } },
      { fields: 'host', reference: { resource: 'polities', fields: 'id' } },
      { fields: 'occasion', reference: { resource: 'occasions', fields: 'id' } },
    ])
    expect(visits?.schema.fields.slice(0, 2)).toEqual([
      {
        name: 'id',
        type: 'string',
        description: 'readable, unique across all kinds, and never changed',
        constraints: { required: true, unique: true },
      },
      { name: 'leader', type: 'string', description: 'who travels', constraints: { required: true } },
    ])
  })
})
