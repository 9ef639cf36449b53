import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPeople, readQueries } from './naming/people.ts'
import { measureQuality, type Tally } from './naming/quality.ts'
import { measureSpeed } from './naming/speed.ts'

/*
 * npm run bench:names -- PEOPLE QUERIES [SIZES]
 * How well and how fast names are found: every query by kind against the people alone, then crowds of invented names (10000,100000 unless SIZES says
 * otherwise; 0 for none) beside Fuse.js, the sqlite3 shell, fzf and tre-agrep.
 */

const print = (line: readonly (string | number)[]) => process.stdout.write(`${line.join('\t')}\n`)
const share = (part: number, whole: number) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`)

function sum(tallies: ReadonlyMap<string, Tally>, isIn: (kind: string) => boolean): Tally {
  const total: Tally = { queries: 0, right: 0, wrong: 0, first: 0, ten: 0 }
  for (const [kind, { queries, right, wrong, first, ten }] of tallies) {
    if (!isIn(kind)) continue
    total.queries += queries
    total.right += right
    total.wrong += wrong
    total.first += first
    total.ten += ten
  }
  return total
}

/** How much longer what is measured in milliseconds takes than at the size before. */
function printGrowth(before: Map<string, number>, [size = '', what = '', figure = '']: readonly string[]): void {
  if (!figure.endsWith(' ms')) return
  const now = Number.parseFloat(figure)
  const then = before.get(what)
  before.set(what, now)
  if (then !== undefined) print([size, `${what}, growth from the size before`, `${(now / then).toFixed(2)}x`, ''])
}

const isUnseen = (kind: string) => kind.startsWith('unseen') || kind === 'translit-real'
const isAmbiguous = (kind: string) => kind.includes('ambiguous')
const isNegative = (kind: string) => kind.startsWith('negative')

async function main([people, queries, sizes = '10000,100000']: readonly string[]): Promise<void> {
  if (people === undefined || queries === undefined)
    throw new Error('usage: npm run bench:names -- PEOPLE QUERIES [SIZES]')
  if (!existsSync(people) || !existsSync(queries)) {
    process.stdout.write(`skipped: ${existsSync(people) ? queries : people} is not there\n`)
    return
  }
  const persons = readPeople(people)
  const tallies = await measureQuality(persons, readQueries(queries))
  print(['kind', 'queries', 'right', 'first in search', 'first ten', 'wrong person accepted'])
  const line = (name: string, { queries, right, first, ten, wrong }: Tally) =>
    print([name, queries, share(right, queries), share(first, queries), share(ten, queries), wrong])
  for (const kind of [...tallies.keys()].sort())
    line(
      kind,
      sum(tallies, (one) => one === kind),
    )
  line(
    'positives',
    sum(tallies, (kind) => !isUnseen(kind) && !isAmbiguous(kind) && !isNegative(kind)),
  )
  line('unseen and transliterated', sum(tallies, isUnseen))
  line('ambiguous, all listed', sum(tallies, isAmbiguous))
  line('nobody, refused', sum(tallies, isNegative))
  line(
    'all',
    sum(tallies, () => true),
  )
  const folder = process.env.SUMMIT_BENCH ?? mkdtempSync(join(tmpdir(), 'summit-crowd-'))
  mkdirSync(folder, { recursive: true })
  const before = new Map<string, number>()
  for (const size of sizes.split(',').map(Number)) {
    if (size <= 0) continue
    for (const row of await measureSpeed(persons, size, folder)) {
      print(row)
      printGrowth(before, row)
    }
  }
}

main(process.argv.slice(2))
