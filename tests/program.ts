import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const bin = join(root, 'bin', 'summit.cjs')
export const database = join(root, 'dist', 'summit.db')

/** Long tests run only where this is set. */
export const soak = process.env.SUMMIT_SOAK !== undefined && process.env.SUMMIT_SOAK !== ''

/** A folder of its own for a test; it is nobody's home, so that no user's database answers. */
export const scratch = mkdtempSync(join(tmpdir(), 'summit-'))

/** The environment of a run: nothing of the tester's but the path. */
export const plainEnv = { PATH: process.env.PATH ?? '', HOME: scratch, LANG: 'C.UTF-8', TERM: 'xterm-256color' }

export type Run = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the built program on pipes. */
export function runSummit(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { ...plainEnv, ...env },
    input,
    maxBuffer: 1 << 28,
  })
  return { code: status, out: stdout, err: stderr }
}

/** Runs a line of bash in which `summit` is the built program; arguments are "$1", "$2" …, never pasted into the line. */
export function runShell(line: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `summit() { "$NODE" "$BIN" "$@"; }; ${line}`, 'bash', ...args],
    {
      encoding: 'utf8',
      env: { ...plainEnv, NODE: process.execPath, BIN: bin, ...env },
      maxBuffer: 1 << 28,
    },
  )
  return { code: status, out: stdout, err: stderr }
}

/** What a terminal is sent, both streams together, its line ends as the program wrote them. */
export function runOnTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const quoted = [process.execPath, bin, ...args].map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`).join(' ')
  const { status, stdout, stderr } = spawnSync('script', ['-qec', quoted, '/dev/null'], {
    encoding: 'utf8',
    env: { ...plainEnv, SHELL: '/bin/sh', COLUMNS: '100', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { code: status, out: stdout.replaceAll('\r\n', '\n'), err: stderr }
}

/** A copy of the shipped database that a test may change. */
export function copyDatabase(name: string): string {
  const path = join(scratch, name)
  copyFileSync(database, path)
  return path
}

/** One call of every command that answers on standard output, always with something to say. */
const calls: Readonly<Record<string, readonly string[]>> = {
  search: ['Takaichi', '-o', 'csv'],
  resolve: ['Takaichi'],
  show: ['2026-01-13-takaichi-lee'],
  timeline: ['Takaichi', '-o', 'csv'],
  met: ['Takaichi', 'Lee Jae-myung'],
  count: ['Takaichi', 'Lee Jae-myung'],
  visits: ['Lee Jae-myung', '--to', 'Japan', '-o', 'csv'],
  path: ['Takaichi', 'Lee Jae-myung', '-o', 'csv'],
  check: ['Takaichi and Lee Jae-myung met in Nara on 13 January 2026', '--at', '2026-02-01'],
  evidence: ['2026-01-13-takaichi-lee', '-o', 'csv'],
  disputes: ['-o', 'csv'],
  quote: ['free and open', '-o', 'csv'],
  cite: ['2026-01-13-takaichi-lee'],
  coverage: ['-o', 'csv'],
  corrections: ['-o', 'csv'],
  stats: [],
  export: ['jsonl'],
  lint: ['-o', 'csv'],
  sql: ['SELECT id FROM leader ORDER BY id'],
  schema: ['meetings'],
  completion: ['bash'],
}

/** Commands that the program has, with a call of each; `load` and `convert`, which write files, are left to their own tests. */
export function callsOfCommands(): [command: string, args: readonly string[]][] {
  const source = readFileSync(join(root, 'src', 'cli.ts'), 'utf8')
  const names = [...source.matchAll(/^(?!\s*\/\/).*'\.\/commands\/([a-z]+)\.ts'/gm)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => name !== 'load' && name !== 'convert')
  return names.map((name) => {
    const args = calls[name]
    if (args === undefined) throw new Error(`tests/program.ts has no call of "${name}"`)
    return [name, [name, ...args]]
  })
}

/** @throws where the program is not built */
export function requireBuilt(): void {
  if (!existsSync(database)) throw new Error('the program is not built: run `npm run build`')
}
