import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { buildDatabase } from '../../src/load/build.ts'
import { findFacts } from '../../src/load/facts.ts'
import { fromFile } from '../../src/load/source.ts'
import { rankNames } from '../../src/queries/names.ts'
import { readHearing, resolveEach } from '../../src/queries/resolve.ts'
import { leaderLine, type Person, type Query } from './people.ts'

/** How a kind of query fared. `right`: accepted as the expected one; all listed where several are expected; refused where nobody is. */
export type Tally = { queries: number; right: number; wrong: number; first: number; ten: number }

/** Loads the people as a folder of leaders.jsonl, nothing else, and asks every query of `resolve` and of `search --in leaders`. */
export async function measureQuality(
  people: readonly Person[],
  queries: readonly Query[],
): Promise<Map<string, Tally>> {
  const folder = mkdtempSync(join(tmpdir(), 'summit-names-'))
  writeFileSync(join(folder, 'leaders.jsonl'), people.map((person) => `${leaderLine(person)}\n`).join(''))
  const file = join(folder, 'names.db')
  const problems = buildDatabase(
    file,
    findFacts([folder]).map((one) => fromFile(one, true)),
    { asof: '2026-01-01' },
  )
  if (problems.length > 0) throw new Error(`the people do not load: ${JSON.stringify(problems.slice(0, 3))}`)
  const db = new Database(file, { readonly: true })
  const resolve = await resolveEach(db)
  const hearing = await readHearing(false)
  const tallies = new Map<string, Tally>()
  for (const { text, expected, kind } of queries) {
    const tally = tallies.get(kind) ?? { queries: 0, right: 0, wrong: 0, first: 0, ten: 0 }
    tallies.set(kind, tally)
    tally.queries += 1
    const found = resolve(text)
    const listed = found.candidates.map(({ id }) => id)
    const right =
      expected.length === 1
        ? found.id === expected[0]
        : found.id === null && expected.every((id) => listed.includes(id))
    if (right) tally.right += 1
    if (found.id !== null && !expected.includes(found.id)) tally.wrong += 1
    const ranks = rankNames(db, text, ['leader'], false, { hearing }).map(({ record }) => record)
    if (expected.includes(ranks[0] ?? '')) tally.first += 1
    if (expected.some((id) => ranks.slice(0, 10).includes(id))) tally.ten += 1
  }
  db.close()
  return tallies
}
