import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDatabase } from '../src/db/open.ts'
import { buildDatabase } from '../src/load/build.ts'
import { findKind } from '../src/load/kinds.ts'
import type { Facts } from '../src/load/problem.ts'
import type { FactSource } from '../src/load/source.ts'
import { scratch } from './program.ts'

/** Records by file, such as `{ meetings: [...] }`. */
export type Folder = Readonly<Record<string, readonly Facts[]>>

/** Builds a database of records given in a test; an expected problem is `file:line: sentence`. @throws where there is one */
export function buildFacts(name: string, folder: Folder): string {
  const path = join(scratch, `${name}.db`)
  rmSync(path, { force: true })
  const sources = Object.entries(folder).map(([file, records]): FactSource => {
    const kind = findKind(file)
    if (kind === undefined) throw new Error(`${file} is no kind of record`)
    return {
      kind,
      file: `${file}.jsonl`,
      base: false,
      lines: () => records.map((facts, index) => ({ number: index + 1, facts })),
    }
  })
  const problems = buildDatabase(path, sources, { facts: 'test', folders: '[]', version: '0' })
  if (problems.length > 0)
    throw new Error(problems.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`).join('\n'))
  return path
}

/** The database of records given in a test, as it was known on a day. */
export function openFacts(name: string, folder: Folder, knownAt?: string): Database {
  return openDatabase(buildFacts(name, folder), { knownAt, lang: undefined })
}

const citations = [{ source: 'later' }]

/** Two countries and a third, their leaders in office from 2020 but for `ora`, who is elected in 2024 and takes office in 2025; sources early and late. */
export const people: Folder = {
  polities: [
    { id: 'AA', kind: 'country', name: 'Arland' },
    { id: 'BB', kind: 'country', name: 'Borland' },
    { id: 'CC', kind: 'country', name: 'Corland' },
  ],
  publishers: [
    { id: 'post', name: 'The Post', kind: 'newspaper' },
    { id: 'wire', name: 'The Wire', kind: 'agency' },
  ],
  sources: [
    { id: 'early', publisher: 'wire', published: '2019-12-01', basis: 'shown' },
    { id: 'eve', publisher: 'post', published: '2024-06-09', basis: 'shown' },
    { id: 'later', publisher: 'post', published: '2030-01-01', basis: 'shown' },
  ],
  leaders: [
    { id: 'ann', name: 'Ann Ames' },
    { id: 'bob', name: 'Bob Bold' },
    { id: 'cy', name: 'Cy Cole' },
    { id: 'ora', name: 'Ora Oak' },
  ],
  offices: [
    { id: 'aa-president', title: 'President of Arland', polity: 'AA', rank: 'head-of-state' },
    { id: 'bb-premier', title: 'Premier of Borland', polity: 'BB', rank: 'head-of-government' },
    { id: 'cc-king', title: 'King of Corland', polity: 'CC', rank: 'head-of-state' },
  ],
  tenures: [
    {
      id: 'ann-1',
      leader: 'ann',
      office: 'aa-president',
      since: '2020-01-01',
      until: '2025-01-20',
      capacity: 'substantive',
      citations,
    },
    { id: 'bob-1', leader: 'bob', office: 'bb-premier', since: '2020-01-01', capacity: 'substantive', citations },
    { id: 'cy-1', leader: 'cy', office: 'cc-king', since: '2020-01-01', capacity: 'substantive', citations },
    {
      id: 'ora-0',
      leader: 'ora',
      office: 'aa-president',
      since: '2024-11-05',
      until: '2025-01-20',
      capacity: 'elect',
      citations,
    },
    { id: 'ora-1', leader: 'ora', office: 'aa-president', since: '2025-01-20', capacity: 'substantive', citations },
  ],
  occasions: [
    { id: 'forum-2022', name: 'Forum 2022', kind: 'summit', series: 'Forum', date: '2022-05-01/2022-05-03', citations },
  ],
}

const sides: Readonly<Record<string, string>> = { ann: 'AA', bob: 'BB', cy: 'CC', ora: 'AA' }

/** A meeting in person, held, of these leaders; anything may be overridden. */
export function meeting(id: string, date: string, who: readonly string[], more: Facts = {}): Facts {
  return {
    id,
    name: id,
    date,
    mode: 'in-person',
    status: 'held',
    participants: who.map((leader) => ({ leader, polity: sides[leader] })),
    citations,
    ...more,
  }
}
