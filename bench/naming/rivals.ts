import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** A program that answers a query in a process of its own, best first, a name a line, or why it cannot be run here. */
export type Rival =
  | { readonly name: string; readonly ask: (query: string) => Asking }
  | { readonly name: string; readonly missing: string }

/** A program and its arguments. */
export type Asking = readonly [program: string, args: readonly string[]]

const isThere = (program: string) => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0

/** Milliseconds of a whole process; its answer is thrown away, and an exit code of its own is an answer. */
export function timeProcess([program, args]: Asking): number {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const start = performance.now()
  spawnSync(program, [...args], { env, stdio: 'ignore' })
  return performance.now() - start
}

/** The first ten lines of its answer. */
export function readTen([program, args]: Asking): string[] {
  const { stdout } = spawnSync(program, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return stdout.split('\n').slice(0, 10)
}

/** The same names in the sqlite3 shell with an FTS5 trigram index: any trigram of the query, best first. */
export function trigramShell(names: readonly string[], path: string): Rival {
  const name = 'sqlite3 shell, FTS5 trigram'
  if (!isThere('sqlite3')) return { name, missing: 'sqlite3 is not installed' }
  if (!existsSync(path)) {
    const rows = `${path}.tsv`
    writeFileSync(rows, names.join('\n'))
    const made = [
      "CREATE VIRTUAL TABLE names USING fts5 (name, tokenize = 'trigram')",
      '.mode ascii',
      '.separator "\\t" "\\n"',
      `.import '${rows}' names`,
    ]
    execFileSync('sqlite3', [path], { input: `${made.slice(0, 1).join('')};\n${made.slice(1).join('\n')}\n` })
    rmSync(rows)
  }
  const sqlOf = (query: string) => {
    const letters = Array.from(query.replaceAll('"', '').replaceAll("'", ''))
    const trigrams = letters.slice(0, -2).map((_, i) => `"${letters.slice(i, i + 3).join('')}"`)
    return `SELECT name FROM names WHERE names MATCH '${trigrams.join(' OR ')}' ORDER BY rank LIMIT 10;`
  }
  return { name, ask: (query) => ['sqlite3', ['-readonly', path, sqlOf(query)]] }
}

/** `fzf -f` and `tre-agrep` over a file of names. */
export function scanners(path: string): Rival[] {
  const quote = (query: string) => query.replaceAll('\n', ' ')
  return [
    isThere('fzf')
      ? {
          name: 'fzf -f',
          ask: (query) => ['sh', ['-c', 'fzf -f "$1" < "$2" | head -10', 'sh', quote(query), path]],
        }
      : { name: 'fzf -f', missing: 'fzf is not installed' },
    isThere('tre-agrep')
      ? { name: 'tre-agrep -2', ask: (query) => ['tre-agrep', ['-2', '-i', '-k', '--', quote(query), path]] }
      : { name: 'tre-agrep -2', missing: 'tre-agrep is not installed' },
  ]
}
