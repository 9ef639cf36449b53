import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sizeOf, writeRecord } from '../../bench/generate.ts'
import { SummitError } from '../../src/errors.ts'
import { buildDatabase } from '../../src/load/build.ts'
import { findFacts } from '../../src/load/facts.ts'
import { fromFile } from '../../src/load/source.ts'
import { buildByTwo, filesOf } from '../../src/load/threads.ts'
import { requireBuilt, root, scratch } from '../program.ts'
import { smallRoot } from '../small.ts'

const worker = join(root, 'dist', 'worker.cjs')
const shipped = join(smallRoot, 'data')
const record = join(scratch, 'threads')
const meta = { facts: 'test', folders: '[]', version: '0' }

beforeAll(() => {
  requireBuilt()
  writeRecord(record, sizeOf(4000))
})

const sourcesOf = (folder: string) =>
  findFacts([shipped, folder]).map((file) => fromFile(file, file.path.startsWith(shipped)))

function filesIn(folder: string) {
  const files = filesOf(sourcesOf(folder))
  if (files === undefined) throw new Error('too few facts for two threads')
  return files
}

const byOne = (folder: string, path: string) => buildDatabase(path, sourcesOf(folder), meta)
const byTwo = (folder: string, path: string, read = filesIn(folder)) =>
  buildByTwo(worker, path, read, meta, () => undefined)
const lefts = (name: string) => readdirSync(scratch).filter((file) => file.startsWith(`${name}-`))

test('two threads build the same bytes as one', async () => {
  const [one, two] = [join(scratch, 'one.db'), join(scratch, 'two.db')]
  expect(byOne(record, one)).toEqual([])
  expect(await byTwo(record, two)).toEqual([])
  expect(readFileSync(two).equals(readFileSync(one))).toBe(true)
  expect([...lefts('one.db'), ...lefts('two.db')]).toEqual([])
})

test('two threads report the same problems, in the same order', async () => {
  const faulty = join(scratch, 'faulty')
  mkdirSync(faulty)
  for (const file of readdirSync(record)) copyFileSync(join(record, file), join(faulty, file))
  const lines = readFileSync(join(record, 'meetings.jsonl'), 'utf8').split('\n')
  for (const [at, wrong] of [
    [7, '{"id":'],
    [70, lines[69] ?? ''],
    [700, (lines[700] ?? '').replace('"held"', '"helt"')],
    [3000, (lines[3000] ?? '').replaceAll('leader-', 'leader')],
  ] as const)
    lines[at] = wrong
  writeFileSync(join(faulty, 'meetings.jsonl'), lines.join('\n'))
  const problems = byOne(faulty, join(scratch, 'faulty-one.db'))
  expect(problems.length).toBeGreaterThan(4)
  expect(await byTwo(faulty, join(scratch, 'faulty-two.db'))).toEqual(problems)
})

test('a few facts, or facts that are no files, are left to one thread', () => {
  expect(filesOf(sourcesOf(shipped))).toBeUndefined()
  expect(filesOf(sourcesOf(record).map(({ path: _, ...source }) => source))).toBeUndefined()
})

describe('what fails in the other thread fails here', () => {
  test('a file that cannot be read', async () => {
    const gone = filesIn(record).map((file) => ({ ...file, path: file.path.replace('meetings', 'gone') }))
    const failure = await byTwo(record, join(scratch, 'gone.db'), gone).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(SummitError)
    expect(failure).toMatchObject({
      kind: 'io',
      message: expect.stringMatching(/gone\.jsonl" could not be read \(ENOENT\)$/),
    })
  })

  test.each(['search', 'met'])('a half that cannot be written: %s', async (half) => {
    const path = join(scratch, `${half}.db`)
    mkdirSync(`${path}-${half}`)
    await expect(byTwo(record, path)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
    expect(existsSync(`${path}-${half}`)).toBe(true)
  })

  test('a program that is not there', async () => {
    const missing = buildByTwo(
      join(scratch, 'none.cjs'),
      join(scratch, 'none.db'),
      filesIn(record),
      meta,
      () => undefined,
    )
    await expect(missing).rejects.toThrow(/none\.cjs/)
  })
})
