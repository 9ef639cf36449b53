import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sizeOf, writeRecord } from './generate.ts'

declare const ROOT: string

// P5: a validated load of made-up meetings, against the sqlite3 shell's .import of the same rows and the same indices, one after the other, several rounds.
// usage: node bench/run.js bench/load.ts [MEETINGS[,MEETINGS...]] [ROUNDS]

const [sizes = '10000,100000,1000000', rounds = '3'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** Tables that no CSV can give: full text and its shadows, and posting lists. */
const search = /^(?:passage|gram|spelling|sqlite_)/

const folder = mkdtempSync(join(tmpdir(), 'summit-load-'))
let before: { meetings: number; seconds: number } | undefined
try {
  for (const meetings of sizes.split(',').map(Number)) {
    const record = join(folder, String(meetings))
    writeRecord(record, sizeOf(meetings))
    const database = join(folder, 'ours.db')
    const ours: number[] = []
    const theirs: number[] = []
    let peak = 0
    for (let round = 0; round < Number(rounds); round++) {
      rmSync(database, { force: true })
      const load = loadOnce(record, database)
      ours.push(load.seconds)
      peak = Math.max(peak, load.peak)
      const dump = join(folder, 'csv')
      if (round === 0) dumpTables(database, dump)
      theirs.push(importOnce(dump))
    }
    const ratio = median(ours.map((seconds, round) => seconds / (theirs[round] ?? Number.NaN)))
    const seconds = median(ours)
    const growth =
      before === undefined ? '' : `, ${(seconds / before.seconds).toFixed(1)}x the time of ${before.meetings}`
    say(
      `${meetings} meetings: load ${seconds.toFixed(1)} s of processor time, sqlite3 .import ${median(theirs).toFixed(1)} s, ratio ${ratio.toFixed(2)} (goal <= 1.0)${growth}; peak ${peak} MB; database ${Math.round(statSync(database).size / 1e6)} MB`,
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

/** Seconds of processor time, and what was written to standard error. Elapsed time would measure the neighbours on a shared machine. */
function timed(command: readonly string[]): { seconds: number; told: string } {
  const line = 'TIMEFORMAT=\'cpu %U %S\'; time "$@" > /dev/null'
  const { status, stderr } = spawnSync('bash', ['-c', line, 'bash', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(stderr.slice(0, 2000))
  const [, user = '', system = ''] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? []
  return { seconds: Number(user) + Number(system), told: stderr }
}

/** One load by the built program, in a process of its own. The search index is made too; the other side makes none. */
function loadOnce(record: string, database: string): { seconds: number; peak: number } {
  const dist = process.env.SUMMIT_DIST ?? join(ROOT, 'dist')
  const code = `process.on('exit', () => require('fs').writeSync(2, 'peak ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n'));require(${JSON.stringify(join(dist, 'summit.cjs'))}).run(${JSON.stringify(ROOT)}, ${JSON.stringify(dist)})`
  const { seconds, told } = timed([process.execPath, '-e', code, 'summit', 'load', record, '--db', database])
  return { seconds, peak: Number(/peak (\d+)/.exec(told)?.[1]) }
}

/** Every ordinary table as CSV, and the SQL that makes it anew without checks, with its keys and indices. */
function dumpTables(database: string, dump: string): void {
  rmSync(dump, { recursive: true, force: true })
  mkdirSync(dump)
  const db = new Database(database, { readonly: true })
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    )
    .all()
    .filter(({ name }) => !search.test(name))
  const make: string[] = [
    'PRAGMA page_size = 8192;',
    'PRAGMA journal_mode = off;',
    'PRAGMA synchronous = off;',
    'PRAGMA cache_size = -65536;',
  ]
  const read: string[] = ['.mode csv']
  for (const { name, sql } of tables) {
    const columns = db
      .prepare<[string], { name: string; type: string; pk: number; hidden: number }>(
        'SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)',
      )
      .all(name)
      .filter(({ hidden }) => hidden === 0)
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    const primary = key.length === 0 ? '' : `, PRIMARY KEY (${key.map((column) => `"${column.name}"`).join(', ')})`
    make.push(
      `CREATE TABLE "${name}" (${columns.map((column) => `"${column.name}" ${column.type}`).join(', ')}${primary})${/WITHOUT ROWID/.test(sql) ? ' WITHOUT ROWID' : ''};`,
    )
    const file = join(dump, `${name}.csv`)
    const rows = execFileSync(
      'sqlite3',
      ['-csv', database, `SELECT ${columns.map((column) => `"${column.name}"`).join(', ')} FROM "${name}"`],
      { maxBuffer: 1 << 30 },
    )
    writeFileSync(file, rows)
    if (rows.length > 0) read.push(`.import ${file} ${name}`)
  }
  const indices = db
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .pluck()
    .all()
    .filter((sql) => !/ ON (?:passage|gram|spelling)/.test(sql))
  writeFileSync(
    join(dump, 'import.sql'),
    [...make, 'BEGIN;', ...read, 'COMMIT;', ...indices.map((sql) => `${sql};`)].join('\n'),
  )
  db.close()
}

function importOnce(dump: string): number {
  const target = join(folder, 'theirs.db')
  rmSync(target, { force: true })
  if (!existsSync(join(dump, 'import.sql'))) throw new Error('nothing to import')
  return timed(['sqlite3', '-bail', target, `.read ${join(dump, 'import.sql')}`]).seconds
}
