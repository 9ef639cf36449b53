import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { buildDatabase } from '../../src/load/build.ts'
import { findFacts } from '../../src/load/facts.ts'
import { fromFile } from '../../src/load/source.ts'
import { checks, findFaults } from '../../src/queries/lint/findings.ts'
import { root } from '../program.ts'

const fixtures = join(root, 'tests', 'fixtures', 'lint')
const scratch = mkdtempSync(join(tmpdir(), 'summit-lint-'))

/** What is found in the base and a folder beside it, as `FILE:LINE check: sentence`. */
function lint(folder: string): string[] {
  const path = join(scratch, `${folder}.db`)
  const folders = [join(fixtures, 'base'), ...(folder === 'base' ? [] : [join(fixtures, folder)])]
  const problems = buildDatabase(
    path,
    findFacts(folders).map((file) => fromFile(file, file.path.startsWith(join(fixtures, 'base')))),
    {},
  )
  expect(problems).toEqual([])
  const db = openDatabase(path, { knownAt: undefined, lang: undefined })
  const findings = findFaults(db, '2021-01-01')
  db.close()
  return findings.map(({ check, file, line, sentence }) => `${basename(file)}:${line} ${check}: ${sentence}`)
}

test('nothing is found where all is well', () => expect(lint('base')).toEqual([]))

describe('each check finds what its folder holds, and nothing else does', () => {
  test.each(checks.map(({ id }) => id))('%s', (id) => {
    const expected = readFileSync(join(fixtures, id, 'expected.txt'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(expected.some((line) => line.includes(` ${id}: `))).toBe(true)
    expect(lint(id)).toEqual(expected)
  })
})

test('each folder of fixtures is that of a check', () => {
  const folders = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'expected.txt')))
  expect(folders).toEqual(checks.map(({ id }) => id).sort())
})

test('each check says what to do, as a sentence', () => {
  for (const { id, mend } of checks) expect(mend, id).toMatch(/^[A-Z].*\.$/)
})
