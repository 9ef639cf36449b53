import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import Fuse from 'fuse.js'
import { rankNames } from '../../src/queries/names.ts'
import { readHearing } from '../../src/queries/resolve.ts'
import { foldText } from '../../src/text/fold.ts'
import { scriptOf } from '../../src/text/script.ts'
import { addSlip, buildCrowd, createRandom } from './crowd.ts'
import type { Person } from './people.ts'
import { readTen, scanners, timeProcess, trigramShell } from './rivals.ts'

declare const ROOT: string

const rounds = 11

/** How many queries a rival's recall is of. */
const recalled = 40

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

type Line = readonly string[]

/** Measures a crowd of so many names; both sides of a ratio in one interleaved run. `fuseQueries` bounds what the full scan is asked. */
export async function measureSpeed(people: readonly Person[], count: number, folder: string): Promise<Line[]> {
  const path = join(folder, `crowd-${count}.db`)
  buildCrowd(path, people, count)
  const db = new Database(path, { readonly: true })
  const texts = db.prepare<[], string>('SELECT text FROM name ORDER BY record').pluck().all()
  const random = createRandom(7)
  const asked = Array.from({ length: 400 }, () => texts[random(texts.length)] ?? '')
    .map((text) => ({ text, ...addSlip(text, random) }))
    .filter(({ text, slipped }) => text !== slipped)
  return [...(await inProcess(db, texts, asked, count)), ...wholeProcess(path, texts, asked, folder, count)]
}

type Asked = { readonly text: string; readonly slipped: string; readonly slip: string }

async function inProcess(
  db: Database.Database,
  texts: readonly string[],
  asked: readonly Asked[],
  count: number,
): Promise<Line[]> {
  const hearing = await readHearing(false)
  const nameOf = db.prepare<[string], string>('SELECT name FROM leader WHERE id = ?').pluck()
  const search = (query: string) => rankNames(db, query, ['leader'], false, { hearing }).slice(0, 10)
  for (const { slipped } of asked.slice(0, 40)) search(slipped)
  const times: number[] = []
  const classes = new Map<string, { asked: number; found: number }>()
  let found = 0
  for (const { text, slipped, slip } of asked) {
    const start = performance.now()
    const ranks = search(slipped)
    times.push(performance.now() - start)
    const isFound = ranks.some(({ record }) => nameOf.get(record) === text)
    if (isFound) found += 1
    for (const one of [slip, scriptOf(foldText(text))]) {
      const tally = classes.get(one) ?? { asked: 0, found: 0 }
      classes.set(one, { asked: tally.asked + 1, found: tally.found + (isFound ? 1 : 0) })
    }
  }
  const fuse = new Fuse(texts, { ignoreDiacritics: true, ignoreLocation: true, includeScore: true, threshold: 0.4 })
  const ratios: number[] = []
  let fused = 0
  const few = asked.slice(0, count > 200_000 ? 3 : 5 * rounds)
  for (const { text, slipped } of few) {
    const start = performance.now()
    const hits = fuse.search(slipped, { limit: 10 })
    const middle = performance.now()
    search(slipped)
    ratios.push((middle - start) / (performance.now() - middle))
    if (hits.some(({ item }) => item === text)) fused += 1
  }
  const own = (found / asked.length).toFixed(3)
  return [
    ['names', 'what', 'median', 'recall@10'],
    [String(count), 'summit, in process', `${median(times).toFixed(2)} ms`, own],
    [
      String(count),
      'Fuse.js full scan, in process',
      `${median(ratios).toFixed(0)}x summit's time`,
      (fused / few.length).toFixed(3),
    ],
    ...[...classes].map(([one, tally]) => [
      String(count),
      `summit, ${one}: ${tally.asked} queries`,
      '',
      (tally.found / tally.asked).toFixed(3),
    ]),
  ]
}

function wholeProcess(
  path: string,
  texts: readonly string[],
  asked: readonly Asked[],
  folder: string,
  count: number,
): Line[] {
  const list = join(folder, `crowd-${count}.txt`)
  const empty = join(folder, 'empty.cjs')
  if (!existsSync(list)) writeFileSync(list, `${texts.join('\n')}\n`)
  writeFileSync(empty, '')
  const rivals = [trigramShell(texts, join(folder, `trigram-${count}.db`)), ...scanners(list)]
  const program = join(ROOT, 'bin', 'summit.cjs')
  const ratios = new Map<string, number[]>()
  const all: number[] = []
  const add = (name: string, ratio: number) => ratios.set(name, [...(ratios.get(name) ?? []), ratio])
  for (const { slipped } of asked.slice(0, rounds)) {
    const own = timeProcess([process.execPath, [program, '--db', path, 'resolve', slipped]])
    const nothing = timeProcess([process.execPath, [empty]])
    all.push(own)
    add('node empty.cjs', own / nothing)
    add(
      'node empty.cjs, by search',
      timeProcess([process.execPath, [program, '--db', path, 'search', slipped]]) / nothing,
    )
    for (const rival of rivals) if ('ask' in rival) add(rival.name, own / timeProcess(rival.ask(slipped)))
  }
  const few = asked.slice(0, recalled)
  const recall = new Map(
    rivals.flatMap((rival) => {
      if ('missing' in rival) return []
      const found = few.filter(({ text, slipped }) => readTen(rival.ask(slipped)).includes(text)).length
      return [[rival.name, (found / few.length).toFixed(3)]]
    }),
  )
  return [
    [String(count), 'summit, whole process', `${median(all).toFixed(1)} ms`, ''],
    ...[...ratios].map(([name, some]) => [
      String(count),
      `summit, whole process / ${name}`,
      `${median(some).toFixed(2)}x`,
      recall.get(name) ?? '',
    ]),
    ...rivals.flatMap((rival) =>
      'missing' in rival ? [[String(count), rival.name, `skipped: ${rival.missing}`, '']] : [],
    ),
  ]
}
