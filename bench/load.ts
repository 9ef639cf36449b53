import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { derivations } from '../src/load/derive.ts'
import { sizeOf, writeRecord } from './generate.ts'
import { medianOf } from './median.ts'

declare const ROOT: string

// P5: a validated load of made-up meetings, against the sqlite3 shell's .import of the same rows and the same indices, one after the other, several rounds.
// usage: node bench/run.js bench/load.ts [MEETINGS[,MEETINGS...]] [ROUNDS]

const [sizes = '10000,100000,1000000', rounds = '3'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Timed = { readonly seconds: number; readonly elapsed: number; readonly told: string }

/** Tables that the other side makes by SQL as the load does, or (names to be found with slips) not at all. */
const made = new Set(['pair', 'acquaintance', 'roll', 'circle', 'party', 'passage', 'gram', 'spelling', 'word'])
/** The full text of the records; words are not folded as ours are. */
const fullText = [
  'CREATE TABLE passage (key INTEGER PRIMARY KEY, record TEXT NOT NULL);',
  "CREATE VIRTUAL TABLE passage_text USING fts5 (folded, content = '');",
  "INSERT INTO passage_text (passage_text, rank) VALUES ('hashsize', 67108864);",
  'INSERT INTO passage SELECT row_number() OVER (ORDER BY id), id FROM record;',
  'INSERT INTO passage_text (rowid, folded) SELECT key, text FROM passage JOIN readable ON readable.id = passage.record;',
]

const folder = mkdtempSync(join(tmpdir(), 'summit-load-'))
let before: { meetings: number; seconds: number } | undefined
try {
  for (const meetings of sizes.split(',').map(Number)) {
    const record = join(folder, String(meetings))
    writeRecord(record, sizeOf(meetings))
    const database = join(folder, 'ours.db')
    const ours: Timed[] = []
    const theirs: Timed[] = []
    let peak = 0
    for (let round = 0; round < Number(rounds); round++) {
      rmSync(database, { force: true })
      const load = loadOnce(record, database)
      ours.push(load)
      peak = Math.max(peak, load.peak)
      const dump = join(folder, 'csv')
      if (round === 0) dumpTables(database, dump)
      theirs.push(importOnce(dump))
    }
    const ratio = (of: 'seconds' | 'elapsed') =>
      medianOf(ours.map((one, round) => one[of] / (theirs[round]?.[of] ?? Number.NaN))).toFixed(2)
    const seconds = medianOf(ours.map((one) => one.seconds))
    const growth =
      before === undefined ? '' : `, ${(seconds / before.seconds).toFixed(1)}x the time of ${before.meetings}`
    say(
      `${meetings} meetings: load ${seconds.toFixed(1)} s of processor time, sqlite3 ${medianOf(theirs.map((one) => one.seconds)).toFixed(1)} s, ratio ${ratio('seconds')}, of the clock ${ratio('elapsed')} (goal <= 1.0)${growth}; peak ${peak} MB; database ${Math.round(statSync(database).size / 1e6)} MB`,
    )
    before = { meetings, seconds }
    rmSync(record, { recursive: true })
  }
  say(
    `sqlite-utils: ${spawnSync('sqlite-utils', ['--version']).status === 0 ? 'is here; compare by hand with sqlite-utils insert' : 'not installed, not compared'}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Seconds of processor time and of the clock (which on a shared machine measures the neighbours too), and what was written to standard error. */
function timed(command: readonly string[]): Timed {
  const line = 'TIMEFORMAT=\'cpu %U %S %R\'; time "$@" > /dev/null'
  const { status, stderr } = spawnSync('bash', ['-c', line, 'bash', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(stderr.slice(0, 2000))
  const [, user = '', system = '', real = ''] = /cpu ([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? []
  return { seconds: Number(user) + Number(system), elapsed: Number(real), told: stderr }
}

/** One load by the built program, in a process of its own. */
function loadOnce(record: string, database: string): Timed & { peak: number } {
  const dist = process.env.SUMMIT_DIST ?? join(ROOT, 'dist')
  const code = `process.on('exit', () => require('fs').writeSync(2, 'peak ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n'));require(${JSON.stringify(join(dist, 'summit.cjs'))}).run(${JSON.stringify(ROOT)}, ${JSON.stringify(dist)})`
  const load = timed([process.execPath, '-e', code, 'summit', 'load', record, '--db', database])
  return { ...load, peak: Number(/peak (\d+)/.exec(load.told)?.[1]) }
}

/** The record's tables as CSV, and the SQL that makes them anew without checks, with their keys and indices, and from them what else the load makes. */
function dumpTables(database: string, dump: string): void {
  rmSync(dump, { recursive: true, force: true })
  mkdirSync(dump)
  const db = new Database(database, { readonly: true })
  const make = ['page_size = 8192', 'journal_mode = off', 'synchronous = off', 'cache_size = -65536'].map(
    (pragma) => `PRAGMA ${pragma};`,
  )
  const read: string[] = ['.mode csv']
  for (const { name, sql } of listSchema(db, 'table')) {
    if (/^(?:passage_text|sqlite_)/.test(name) || name === 'passage') continue
    const columns = columnsOf(db, name)
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    const down = new Set([...sql.matchAll(/(\w+) DESC/g)].map(([, column]) => column))
    const primary = key.map((column) => `"${column.name}"${down.has(column.name) ? ' DESC' : ''}`).join(', ')
    make.push(
      `CREATE TABLE "${name}" (${columns.map((column) => `"${column.name}" ${column.type}`).join(', ')}${primary === '' ? '' : `, PRIMARY KEY (${primary})`})${/WITHOUT ROWID/.test(sql) ? ' WITHOUT ROWID' : ''};`,
    )
    if (made.has(name)) continue
    // CSV has no null: an empty text is no JSON.
    const list = columns
      .map((column) =>
        sql.includes(`json_type(${column.name})`) || sql.includes(`json_type("${column.name}")`)
          ? `coalesce("${column.name}", '[]')`
          : `"${column.name}"`,
      )
      .join(', ')
    const rows = execFileSync('sqlite3', ['-csv', database, `SELECT ${list} FROM "${name}"`], { maxBuffer: 1 << 30 })
    writeFileSync(join(dump, `${name}.csv`), rows)
    if (rows.length > 0) read.push(`.import ${join(dump, `${name}.csv`)} ${name}`)
  }
  const indices = listSchema(db, 'index').filter(({ tbl }) => !made.has(tbl))
  writeFileSync(
    join(dump, 'import.sql'),
    [
      ...make,
      ...listSchema(db, 'view').map(({ sql }) => `${sql};`),
      'BEGIN;',
      ...read,
      ...derivations.map((sql) => `${sql};`),
      ...indices.map(({ sql }) => `${sql};`),
      ...fullText,
      'COMMIT;',
    ].join('\n'),
  )
  db.close()
}

function listSchema(db: Database.Database, type: string): { name: string; tbl: string; sql: string }[] {
  return db
    .prepare<[string], { name: string; tbl: string; sql: string }>(
      'SELECT name, tbl_name AS tbl, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY name',
    )
    .all(type)
}

/** Those that are generated too: .import takes them as given. */
function columnsOf(db: Database.Database, table: string): { name: string; type: string; pk: number }[] {
  return db
    .prepare<[string], { name: string; type: string; pk: number }>(
      'SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden IN (0, 3)',
    )
    .all(table)
}

function importOnce(dump: string): Timed {
  const target = join(folder, 'theirs.db')
  rmSync(target, { force: true })
  if (!existsSync(join(dump, 'import.sql'))) throw new Error('nothing to import')
  return timed(['sqlite3', '-bail', target, `.read ${join(dump, 'import.sql')}`])
}
