import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { medianOf } from './median.ts'

declare const ROOT: string

/*
 * P1 and P2: a whole process against a bare script with the same SQL, an empty script, and the eager ES-module stack. Every round runs each side once, in
 * another order; a figure is the median of the rounds' ratios.
 * Usage: node bench/run.js bench/startup.ts [ROUNDS [DATABASE]]
 */
const rounds = Number(process.argv[2] ?? 21)
const database = process.argv[3] ?? join(ROOT, 'dist', 'summit.db')
const bin = join(ROOT, 'bin', 'summit.cjs')
const pair = ['Sanae Takaichi', 'Lee Jae Myung']
const met = ['--db', database, 'met', ...pair, '--json']

const folder = mkdtempSync(join(ROOT, 'node_modules', '.startup-'))
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env
const env = { ...rest, HOME: folder, XDG_DATA_HOME: folder }

type Ran = { readonly sql: string; readonly how: string; readonly args: readonly unknown[] }

/** The statements of `met`, as they ran. */
function recordMet(): readonly Ran[] {
  const file = join(folder, 'ran.json')
  run(['--require', join(ROOT, 'bench', 'recorder.cjs'), bin, ...met], { RECORD: file })
  const ran: readonly Ran[] = JSON.parse(readFileSync(file, 'utf8'))
  if (ran.length < 5) throw new Error('nothing was recorded')
  return ran
}

/** Milliseconds of a whole process on pipes. @throws where it fails */
function run(args: readonly string[], more: Readonly<Record<string, string>> = {}): number {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...env, ...more }, maxBuffer: 1 << 26 })
  const time = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== 0) throw new Error(`${args.join(' ')}: ${String(stderr)}`)
  return time
}

const script = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return [join(folder, name)]
}

function bareScript(ran: readonly Ran[]): string {
  const lines = ran.map(({ sql, how, args }) => {
    if (how === 'exec') return `db.exec(${JSON.stringify(sql)})`
    if (sql.startsWith('PRAGMA ')) return `db.pragma(${JSON.stringify(sql.slice(7))})`
    return `rows.push(db.prepare(${JSON.stringify(sql)}).${how}(...${JSON.stringify(args)}))`
  })
  return `const Database = require('better-sqlite3')
const db = new Database(${JSON.stringify(database)}, { readonly: true })
const rows = []
${lines.join('\n')}
require('node:fs').writeSync(1, JSON.stringify(rows))\n`
}

const ran = recordMet()
const sides: Readonly<Record<string, readonly string[]>> = {
  empty: script('empty.cjs', ''),
  bare: script('bare.cjs', bareScript(ran)),
  eager: script(
    'eager.mjs',
    "import 'commander'\nimport 'chalk'\nimport 'fuse.js'\nimport Database from 'better-sqlite3'\nnew Database(':memory:')\n",
  ),
  met: [bin, ...met],
  slip: [bin, '--db', database, 'met', 'Sanae Takaichy', 'Lee Jae Myung', '--json'],
  colour: [bin, '--db', database, '--color', 'always', 'met', ...pair],
  help: [bin, '--help'],
  version: [bin, '--version'],
}
const ratios: readonly (readonly [of: string, to: string, goal: number | undefined])[] = [
  ['met', 'bare', 1.0],
  ['met', 'empty', 1.6],
  ['slip', 'bare', undefined],
  ['colour', 'bare', undefined],
  ['help', 'eager', 0.6],
  ['version', 'eager', 0.6],
  ['met', 'eager', undefined],
  ['bare', 'empty', undefined],
]

const names = Object.keys(sides)
const times: Record<string, number>[] = []
for (let round = -2; round < rounds; round += 1) {
  const order = names.map((_, index) => names[(index * 3 + round + names.length) % names.length] ?? '')
  const taken = Object.fromEntries(order.map((name) => [name, run(sides[name] ?? [])]))
  if (round >= 0) times.push(taken)
}
rmSync(folder, { recursive: true })

const out: string[] = [`${rounds} rounds, ${ran.length} statements, Node ${process.versions.node}, ${database}`]
for (const name of names)
  out.push(`${name.padEnd(8)} ${medianOf(times.map((one) => one[name] ?? Number.NaN)).toFixed(1)} ms`)
for (const [of, to, goal] of ratios) {
  const ratio = medianOf(times.map((one) => (one[of] ?? Number.NaN) / (one[to] ?? Number.NaN)))
  const verdict = goal === undefined ? '' : `  goal <= ${goal.toFixed(2)}  ${ratio <= goal ? 'met' : 'missed'}`
  out.push(`${`${of} / ${to}`.padEnd(16)} ${ratio.toFixed(2)}${verdict}`)
}
process.stdout.write(`${out.join('\n')}\n`)
