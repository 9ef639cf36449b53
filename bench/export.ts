import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sizeOf, writeRecord } from './generate.ts'
import { medianOf } from './median.ts'

declare const ROOT: string

/*
 * P8: the whole record as JSON Lines, against the sqlite3 shell writing the same tables as JSON; seconds of processor time, and the peak memory of the export.
 * Usage: node bench/run.js bench/export.ts [MEETINGS[,MEETINGS …]] [ROUNDS]
 */
const [sizes = '10000,100000', rounds = '3'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const dist = process.env.SUMMIT_DIST ?? join(ROOT, 'dist')
const folder = mkdtempSync(join(tmpdir(), 'summit-export-'))
const tables = [
  'polity',
  'publisher',
  'source',
  'leader',
  'name',
  'office',
  'tenure',
  'venue',
  'occasion',
  'visit',
  'stop',
  'meeting',
  'participant',
  'session',
  'statement',
  'speaker',
  'background',
  'coverage',
  'correction',
  'citation',
  'assertion',
  'topic',
  'figure',
]

try {
  for (const meetings of sizes.split(',').map(Number)) {
    const database = join(folder, 'record.db')
    rmSync(database, { force: true })
    writeRecord(join(folder, 'record'), sizeOf(meetings))
    summit(['load', join(folder, 'record'), '--db', database], '/dev/null')
    const ours: number[] = []
    const ratios: number[] = []
    let peak = 0
    for (let round = 0; round < Number(rounds); round++) {
      const mine = summit(['--db', database, 'export', 'jsonl'], join(folder, 'ours.jsonl'))
      const theirs = timed(
        ['sqlite3', '-json', database, ...tables.map((table) => `SELECT * FROM ${table};`)],
        join(folder, 'theirs.json'),
      )
      ours.push(mine.seconds)
      ratios.push(mine.seconds / theirs.seconds)
      peak = Math.max(peak, mine.peak)
    }
    const [one, other] = ['ours.jsonl', 'theirs.json'].map((name) =>
      Math.round(statSync(join(folder, name)).size / 1e6),
    )
    say(
      `${meetings} meetings: export ${medianOf(ours).toFixed(1)} s of processor time for ${one} MB, ${medianOf(ratios).toFixed(2)}x sqlite3 -json for ${other} MB (goal <= 2.0); peak ${peak} MB`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function summit(args: readonly string[], out: string): { seconds: number; peak: number } {
  const code = `process.on('exit', () => require('fs').writeSync(2, 'peak ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n'));require(${JSON.stringify(join(dist, 'summit.cjs'))}).run(${JSON.stringify(ROOT)}, ${JSON.stringify(dist)})`
  const { seconds, told } = timed([process.execPath, '-e', code, 'summit', ...args], out)
  return { seconds, peak: Number(/peak (\d+)/.exec(told)?.[1]) }
}

function timed(command: readonly string[], out: string): { seconds: number; told: string } {
  const line = 'TIMEFORMAT="cpu %U %S"; out=$1; shift; time "$@" > "$out"'
  const { status, stderr } = spawnSync('bash', ['-c', line, 'bash', out, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(stderr.slice(0, 2000))
  const [, user = '', system = ''] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? []
  return { seconds: Number(user) + Number(system), told: stderr }
}
