import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { requireBuilt, scratch } from '../program.ts'
import { buildSmall, runSmall, smallDatabase } from '../small.ts'

const folder = mkdtempSync(join(scratch, 'sql-'))
const path = join(folder, 'summit.db')

beforeAll(() => {
  requireBuilt()
  buildSmall()
  copyFileSync(smallDatabase, path)
})

const file = join(folder, 'written.db')

describe('no statement but a reading query is run', () => {
  test.each([
    'delete from meeting',
    "INSERT INTO meta VALUES ('a', 'b')",
    "UPDATE leader SET name = 'x' RETURNING id",
    'DROP TABLE meeting',
    'CREATE TABLE extra (id)',
    'CREATE TEMP TABLE extra (id)',
    `VACUUM INTO '${file}'`,
    'VACUUM',
    `ATTACH '${file}' AS other`,
    "DETACH 'main'",
    'BEGIN',
    'COMMIT',
    'SAVEPOINT a',
    'PRAGMA writable_schema = on',
    'PRAGMA query_only = off',
    'PRAGMA user_version',
    'REINDEX',
    'ANALYZE',
    'SELECT 1; DELETE FROM meeting',
    'SELECT 1; SELECT 2',
    "SELECT load_extension('/tmp/none.so')",
    '/* SELECT */ DELETE FROM meeting',
    '-- SELECT\nDELETE FROM meeting',
    'WITH a AS (SELECT 1) DELETE FROM meeting',
    'EXPLAIN DELETE FROM meeting; DELETE FROM meeting',
    "SELECT writefile('/tmp/none', 'x')",
    "SELECT * FROM pragma_query_only('off')",
    '',
    ';',
  ])('%s', (query) => {
    const before = readFileSync(path)
    const { code, out, err } = runSmall(['--db', path, 'sql', query])
    expect(code, out).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^summit: .+\n.+\n$/s)
    expect(err).not.toMatch(/^\s+at /m)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['summit.db'])
  })

  test.each([
    ['SELECT 1', '1\n'],
    ['  with a (b) as (select 2) select b from a', '2\n'],
    ['/* a question */ -- of one line\n VALUES (3), (4);', '3\n4\n'],
    ["SELECT count(*) FROM meeting WHERE status = 'held'", '1\n'],
    ["SELECT 'delete from meeting; --'", 'delete from meeting; --\n'],
  ])('but %s is', (query, answer) => {
    expect(runSmall(['--db', path, 'sql', query])).toEqual({ code: 0, out: answer, err: '' })
  })
})
