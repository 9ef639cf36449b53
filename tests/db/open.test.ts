import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { bin, database, plainEnv, requireBuilt, runSummit, scratch } from '../program.ts'
import { buildSmall, runSmall, smallArgs, smallDatabase } from '../small.ts'

beforeAll(() => {
  requireBuilt()
  buildSmall()
})

const folder = mkdtempSync(join(scratch, 'open-'))

/** A copy of the small database, changed. */
function alter(name: string, change: (db: Database.Database) => void): string {
  const path = join(folder, name)
  copyFileSync(smallDatabase, path)
  const db = new Database(path)
  db.unsafeMode()
  db.pragma('writable_schema = on')
  change(db)
  db.close()
  return path
}

/** What shows whether a file was touched: its bytes, its time, and what lies beside it. */
const stateOf = (path: string) => ({
  sha256: statSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : '',
  time: statSync(path, { bigint: true }).mtimeNs,
  beside: readdirSync(folder),
})

describe('a file that is not ours is refused, and stays as it is', () => {
  const others: Readonly<Record<string, () => string>> = {
    'an empty file': () => put('empty', ''),
    'a short file': () => put('short', 'SQLite format 3\0'),
    text: () => put('text', 'this is no database, and it is long enough to have a header of its own\n'.repeat(20)),
    'text that begins as a database does': () => put('pretender', `SQLite format 3\0${'x'.repeat(9000)}`),
    'a folder': () => {
      mkdirSync(join(folder, 'folder.db'), { recursive: true })
      return join(folder, 'folder.db')
    },
    'a device': () => '/dev/null',
    'a named pipe': () => {
      execFileSync('mkfifo', [join(folder, 'pipe')])
      return join(folder, 'pipe')
    },
    'a database of another program': () => alter('other', (db) => db.pragma('application_id = 1')),
    'a database of a newer version': () => alter('newer', (db) => db.pragma('user_version = 99')),
    'a database of an older version': () => alter('older', (db) => db.pragma('user_version = 0')),
    'a database cut in two': () => put('half', readFileSync(smallDatabase).subarray(0, 40_000)),
    'a database in another journal mode': () =>
      alter('wal', (db) => {
        db.pragma('application_id = 2')
        db.pragma('journal_mode = wal')
      }),
  }
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  test.each(Object.keys(others))('%s', (name) => {
    const path = others[name]?.() ?? ''
    const before = stateOf(path)
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [bin, '--db', path, 'stats'], {
      env: plainEnv,
      encoding: 'utf8',
      timeout: 5000,
    })
    expect({ status, signal, stdout }).toEqual({ status: 7, signal: null, stdout: '' })
    expect(stderr).toMatch(/^summit: .+\n.+\n$/)
    expect(stateOf(path)).toEqual(before)
  })

  test.each(['text', 'a folder', 'a database of another program'])('nor does a load replace %s', (name) => {
    const path = others[name]?.() ?? ''
    const before = stateOf(path)
    const { code, err } = runSmall(['load', '--db', path])
    expect(err).toMatch(/^summit: .+\n.+\n$/)
    expect(code).toBe(7)
    expect(stateOf(path)).toEqual(before)
  })
})

const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i'
const sqlOf = (db: Database.Database, name: string) =>
  db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) ?? ''

/** Puts a view that never ends in the place of a table. */
function mask(name: string): [string, (db: Database.Database) => void] {
  return [
    `the table ${name} as a view`,
    (db) => {
      db.prepare("UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = ? WHERE name = ?").run(
        `CREATE VIEW "${name}" AS ${endless} AS id, i AS kind, i AS name, i AS key, i AS value FROM n`,
        name,
      )
      db.prepare("DELETE FROM sqlite_schema WHERE tbl_name = ? AND type = 'index'").run(name)
    },
  ]
}

const edit = (name: string, from: string, to: string): [string, (db: Database.Database) => void] => [
  `${name}: ${to}`,
  (db) => {
    const sql = sqlOf(db, name)
    if (!sql.includes(from)) throw new Error(`${name} has no "${from}"`)
    db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql.replace(from, to), name)
  },
]

const add = (sql: string): [string, (db: Database.Database) => void] => [sql, (db) => void db.exec(sql)]

const impostors: readonly [string, (db: Database.Database) => void][] = [
  ...[
    'meta',
    'record',
    'name',
    'leader',
    'polity',
    'meeting',
    'participant',
    'pair',
    'party',
    'source',
    'citation',
    'coverage',
  ].map(mask),
  ...['passage_text_data', 'passage_text_idx', 'passage_text_docsize'].map(mask),
  edit('encounter', 'FROM meeting', `FROM (${endless} AS endless FROM n), meeting`),
  edit('dispute', 'GROUP BY record, field', 'GROUP BY record'),
  edit('timeline_entry', 'FROM meeting', 'FROM visit'),
  edit('leader', 'note     TEXT', "note     TEXT GENERATED ALWAYS AS ('x')"),
  edit('meeting', "WHEN setting = 'talks' AND occasion IS NULL           THEN 1", "WHEN setting = 'talks' THEN 1"),
  edit('rule', 'least INTEGER', 'least TEXT'),
  edit('meeting_first', 'meeting (first)', 'meeting (last)'),
  edit('passage_text', 'fts5', 'fts4'),
  add('CREATE TABLE extra (id TEXT)'),
  add('CREATE TABLE extra_data (id TEXT)'),
  add(`CREATE VIEW extra AS ${endless} FROM n`),
  add('CREATE VIEW passage_text_extra_data AS SELECT 1'),
  add('CREATE TRIGGER change AFTER INSERT ON leader BEGIN DELETE FROM meeting; END'),
  add('CREATE TRIGGER change_config INSTEAD OF INSERT ON encounter BEGIN DELETE FROM meeting; END'),
  add('CREATE INDEX extra ON leader (born)'),
  add('CREATE VIRTUAL TABLE extra USING fts5 (text)'),
  add('ANALYZE'),
  add('DROP VIEW dispute'),
  add('DROP INDEX tenure_leader'),
  [
    'an unknown virtual table',
    (db) =>
      db
        .prepare('INSERT INTO sqlite_schema VALUES (?, ?, ?, 0, ?)')
        .run('table', 'ghost', 'ghost', 'CREATE VIRTUAL TABLE ghost USING nowhere'),
  ],
]

describe(`${impostors.length} files with a schema that is not quite ours are refused before any query`, () => {
  test.each(impostors.map(([name, change], index) => [name, index, change] as const))('%s', (_, index, change) => {
    const path = alter(`impostor-${index}.db`, (db) => void change(db))
    const start = performance.now()
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, smallArgs(['--db', path, 'stats']), {
      env: plainEnv,
      encoding: 'utf8',
      timeout: 10_000,
    })
    expect({ status, signal, stdout }).toEqual({ status: 7, signal: null, stdout: '' })
    expect(stderr).toMatch(/^summit: .+\n.+\n$/)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

test('nor is a look-alike asked for the folders it was built from', () => {
  const path = alter('folders.db', (db) => mask('meta')[1](db))
  const { code } = runSmall(['load', '--db', path])
  expect(code).toBe(7)
})

const root = process.getuid?.() === 0
test.runIf(root)('a read-only file in a read-only folder answers another user, and nothing is left beside it', () => {
  const shelf = mkdtempSync('/tmp/summit-shelf-')
  copyFileSync(database, join(shelf, 'summit.db'))
  chmodSync(join(shelf, 'summit.db'), 0o444)
  chmodSync(shelf, 0o555)
  const calls = [
    ['met', 'Takaichi', 'Lee Jae-myung'],
    ['stats'],
    ['timeline', 'Takaichi'],
    ['search', 'Nara'],
    ['show', 'Takaichi'],
  ]
  for (const args of calls) {
    for (const lens of [[], ['--known-at', '2026-01-12', '--lang', 'ja']]) {
      const { status, stderr, stdout } = spawnSync(
        process.execPath,
        [bin, '--db', join(shelf, 'summit.db'), ...lens, ...args],
        {
          env: plainEnv,
          encoding: 'utf8',
          uid: 65_534,
          gid: 65_534,
        },
      )
      expect(status, stderr).toBe(0)
      expect(stdout).not.toBe('')
    }
  }
  expect(readdirSync(shelf)).toEqual(['summit.db'])
  const load = spawnSync(process.execPath, [bin, 'load', '--db', join(shelf, 'summit.db')], {
    env: plainEnv,
    encoding: 'utf8',
    uid: 65_534,
    gid: 65_534,
  })
  expect(load.status).toBe(74)
  expect(load.stderr).toMatch(/^summit: ".+summit\.db" could not be written \(\w+\)\n.+\n$/)
})

test('the damage of a sound file is none', async () => {
  const { findDamage } = await import('../../src/db/damage.ts')
  expect(findDamage(database)).toBe(undefined)
  expect(runSummit(['stats']).code).toBe(0)
})
