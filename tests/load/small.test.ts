import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { buildDatabase } from '../../src/load/build.ts'
import { findFacts } from '../../src/load/facts.ts'
import { fromFile } from '../../src/load/source.ts'
import { root } from '../program.ts'

const scratch = mkdtempSync(join(tmpdir(), 'summit-small-'))
const base = join(root, 'tests', 'fixtures', 'lint', 'base')
const citations = [{ source: 'gazette-2020' }]

/** Builds the base and records of one kind; answers the sentences of the problems, and the database's path. */
function build(name: string, file: string, records: readonly object[]): { sentences: string[]; path: string } {
  const folder = join(scratch, name)
  mkdirSync(folder)
  writeFileSync(join(folder, `${file}.jsonl`), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const path = join(scratch, `${name}.db`)
  const problems = buildDatabase(
    path,
    findFacts([base, folder]).map((one) => fromFile(one, one.path.startsWith(base))),
    {},
  )
  return { sentences: problems.map(({ line, sentence }) => `${line}: ${sentence}`), path }
}

const background = (id: string, more: object = {}) => ({
  id,
  name: 'A',
  date: '2020',
  summary: 'B',
  ...more,
  citations,
})

describe('a few records, fewer than go to the database at once', () => {
  test('a statement finds its meeting', () => {
    const { sentences, path } = build('statement', 'statements', [
      {
        id: 'words',
        speakers: ['anna-alpha'],
        kind: 'speech',
        form: 'verbatim',
        date: '2020-02-01',
        lang: 'en',
        text: 'Good.',
        meeting: '2020-02-01-alpha-beta',
        citations,
      },
    ])
    expect(sentences).toEqual([])
    const meeting = new Database(path, { readonly: true }).prepare('SELECT meeting FROM statement').pluck().get()
    expect(meeting).toBe('2020-02-01-alpha-beta')
  })

  test('a correction finds its record, whatever its kind', () => {
    const correction = { id: 'mended', date: '2020', record: '2020-02-01-beta-france', field: 'date', why: 'a slip' }
    expect(build('correction', 'corrections', [correction]).sentences).toEqual([])
  })
})

describe('what stands twice is a problem', () => {
  test('an id, with many records after it', () => {
    const many = Array.from({ length: 100 }, (_, index) => background(`many-${index}`))
    const { sentences } = build('ids', 'background', [background('same'), background('same'), ...many])
    expect(sentences).toEqual([`2: the id "same" is taken already, by ${join(scratch, 'ids', 'background.jsonl')}:1`])
  })

  test('a topic', () => {
    const { sentences } = build('topics', 'background', [background('one', { topics: ['trade', 'history', 'trade'] })])
    expect(sentences).toEqual(['1: "topics" names "trade" twice'])
  })
})
