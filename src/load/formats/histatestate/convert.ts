import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SummitError } from '../../../errors.ts'
import type { Problem } from '../../problem.ts'
import type { Conversion, Converted, Converter } from '../converter.ts'
import { readBase } from './base.ts'
import { convertCoverage } from './coverage.ts'
import { listDecisions, readDecisions, readPins } from './decisions.ts'
import { nameLeaders } from './leaders.ts'
import { convertMeetings } from './meetings.ts'
import { gatherOccasions } from './occasions.ts'
import { convertPolities } from './polity-records.ts'
import { readLists, type SourceLists } from './read.ts'
import { findRepeats } from './repeats.ts'
import { findPeople } from './sightings.ts'
import { createIds } from './slugs.ts'
import { sourceRecords } from './sources.ts'
import { convertTenures } from './tenures.ts'
import { convertVisits } from './visits.ts'

/**
 * The US State Department historian's lists of visits by foreign leaders and of travels abroad (CC0; github.com/HistoryAtState/visits and /travels), as records. Reads
 * the XML files among `paths` and in their folders. Every record cites the record it was made from by its number; what the lists do not say stays absent.
 */
export const convertHistatestate: Converter = ({ paths, base: shipped, decisions, progress }) => {
  const problems: Problem[] = []
  const lists: SourceLists = { visits: [], trips: [], terms: [] }
  const files = findFiles(paths)
  for (const file of files) readLists(file, file, lists, (line, sentence) => problems.push({ file, line, sentence }))
  const numbers = new Map<string, string>()
  for (const [list, records] of [
    ['visit', lists.visits],
    ['trip', lists.trips],
  ] as const)
    for (const { number, file, line } of records) {
      const taken = numbers.get(`${list} ${number}`)
      if (taken !== undefined)
        problems.push({ file, line, sentence: `the number ${number} is taken already, by ${taken}` })
      numbers.set(`${list} ${number}`, `${file}:${line}`)
    }
  const all = findPeople(lists, (file, line, sentence) => problems.push({ file, line, sentence }))
  const none: Conversion = {
    records: [],
    problems,
    decisions: [],
    doubts: [],
    people: { spellings: 0, leaders: 0, joined: 0 },
  }
  if (problems.length > 0) return none
  progress(`${lists.visits.length} visits and ${lists.trips.length} stops of trips read`)

  const base = readBase(shipped)
  const editors = [...decisions]
  const leaders = nameLeaders(all, base, lists.terms, readDecisions(editors), readPins(editors))
  progress(`${leaders.people.length} people told apart`)
  const occasions = gatherOccasions(all, base)
  const give = createIds(base.ids)
  const visits = convertVisits(all, leaders, occasions, base, give)
  const meetings = convertMeetings(all, leaders, occasions, base, give)
  const nowhere = { file: files[0] ?? '', line: 1 }
  const records: Converted[] = [
    ...sourceRecords
      .filter(({ facts }) => !base.ids.has(facts.id))
      .map(({ file, facts }) => ({ kind: file, facts, ...nowhere })),
    ...convertPolities(all, base).map((facts) => ({ kind: 'polities', facts, ...nowhere })),
    ...leaders.records.map(({ facts, at }) => ({ kind: 'leaders', facts, file: at.file, line: at.line })),
    ...convertTenures(all, lists.terms, leaders, base).map(({ file, facts, at }) => ({
      kind: file,
      facts,
      file: at.file,
      line: at.line,
    })),
    ...occasions.records.map(({ facts, at }) => ({ kind: 'occasions', facts, file: at.file, line: at.line })),
    ...visits.map(({ facts, at }) => ({
      kind: 'visits',
      facts,
      file: at.file,
      line: at.line,
    })),
    ...meetings.records.map(({ facts, at }) => ({ kind: 'meetings', facts, file: at.file, line: at.line })),
    ...convertCoverage(all, base).map((facts) => ({ kind: 'coverage', facts, ...nowhere })),
  ]
  const spellings = new Set(
    leaders.people.flatMap(({ person }) => person.seen.map(({ line, name }) => `${line} ${name}`)),
  ).size
  const joined = leaders.people.filter(({ id }) => base.leaders.has(id)).length
  return {
    records: mergeSame(records),
    problems,
    decisions: listDecisions(leaders),
    doubts: [...meetings.doubts, ...findRepeats(lists)],
    people: { spellings, leaders: leaders.people.length, joined },
  }
}

/** Several records that add to one shipped record become one, in the place of the first. */
function mergeSame(records: readonly Converted[]): Converted[] {
  const merged = new Map<string, Converted>()
  for (const one of records) {
    const key = `${one.kind} ${one.facts.id}`
    const had = merged.get(key)
    const both = (field: string): unknown[] =>
      [had?.facts[field], one.facts[field]].flatMap((value): unknown[] => (Array.isArray(value) ? value : []))
    merged.set(key, had === undefined ? one : { ...had, facts: { ...had.facts, citations: both('citations') } })
  }
  return [...merged.values()]
}

/** The XML files among the paths and, at any depth, in their folders, by name. */
function findFiles(paths: readonly string[]): string[] {
  const found = paths.flatMap(listFiles)
  if (found.length === 0)
    throw new SummitError(
      'usage',
      `no XML files in ${paths.map((path) => `"${path}"`).join(', ')}`,
      'Name the folders of the lists, or files such as visits/data/2010.xml.',
    )
  return [...new Set(found)]
}

function listFiles(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => (entry.isDirectory() && !entry.name.startsWith('.')) || entry.name.endsWith('.xml'))
      .map(({ name }) => name)
      .sort()
      .flatMap((name) => listFiles(join(path, name)))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new SummitError('io', `"${path}" could not be read (${code})`, 'Check the path and its permissions.')
  }
}
