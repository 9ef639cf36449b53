import { readPeriod } from '../period.ts'
import { foldName } from '../text/fold.ts'
import { type Batch, createBatches } from './insert.ts'
import type { Kind } from './kinds/shared.ts'
import { kinds } from './kinds.ts'
import { mergeFacts } from './merge.ts'
import { parseFacts } from './parse.ts'
import { type Facts, objectsOf, type Problem, textOf } from './problem.ts'
import { createRegister } from './register.ts'
import type { FactSource } from './source.ts'
import { createStandings } from './standing.ts'
import { createStore } from './store.ts'
import { compileCheck } from './validate.ts'

/** Past this many, problems are not told: nobody reads so far. */
export const mostProblems = 10_000

/** Hears now and then how many lines were read; undefined at the end of a file. */
export type Watch = (lines: number | undefined) => void

/**
 * Reads and validates every record of these sources, kind by kind, and hands on the rows of those that are sound.
 * @returns every problem found, in the order of files and lines; where there is one, the rows are not complete
 * @throws SummitError io, where a file cannot be read
 */
export function readRecords(sources: readonly FactSource[], take: (batch: Batch) => void, watch: Watch): Problem[] {
  const problems: Problem[] = []
  const register = createRegister()
  const names = new Map<string, string[]>()
  const days = new Map<string, string | null>()
  const standings = createStandings()
  const counter = createCounter(watch)
  const { into, flush } = createBatches(take)
  const store = createStore(into, standings, {
    tableOf: register.tableOf,
    dayOf: (source) => days.get(source) ?? null,
    namesOf: (id) => names.get(id) ?? [],
  })

  const rememberNames = (kind: Kind, id: string, facts: Facts) => {
    if (kind.table !== 'leader' && kind.table !== 'venue') return
    const spellings = [textOf(facts, 'name'), ...objectsOf(facts, 'names').map((name) => textOf(name, 'text'))]
    names.set(
      id,
      spellings.map((text) => foldName(text ?? '')),
    )
  }
  const remember = (kind: Kind, id: string, { facts, file, line }: Read) => {
    register.add(id, kind, file, line)
    rememberNames(kind, id, facts)
    if (kind.table === 'source') days.set(id, readPeriod(textOf(facts, 'published') ?? '')?.last ?? null)
    if (kind.table === 'office') standings.addOffice(facts)
  }

  for (const kind of kinds) {
    const check = compileCheck(kind)
    const base = new Map<string, Read>()
    const waiting: Read[] = []
    const keep = (read: Read) => {
      check(read.facts, read.report, register)
      if (read.isSound()) store.add(kind, read.facts, read.file, read.line, read.report)
    }
    for (const read of readAll(sources, kind, problems, counter)) {
      const id = textOf(read.facts, 'id')
      const shipped = id === null ? undefined : base.get(id)
      const taken = id === null ? undefined : register.placeOf(id)
      if (id !== null && shipped !== undefined && !read.base) {
        const facts = mergeFacts(shipped.facts, read.facts, `${shipped.file}:${shipped.line}`, read.report)
        rememberNames(kind, id, facts)
        base.set(id, { ...shipped, facts, report: read.report, isSound: read.isSound })
        continue
      }
      if (id !== null && taken !== undefined) {
        read.report(`the id "${id}" is taken already, by ${taken}`)
        if (!forward.has(kind.table)) check(read.facts, read.report, register)
        continue
      }
      if (id !== null) remember(kind, id, read)
      if (id !== null && read.base) base.set(id, read)
      else if (late.has(kind.table)) waiting.push(read)
      else keep(read)
    }
    const rest = [...base.values(), ...waiting]
    if (kind.table === 'tenure') standings.settle(rest.map(({ facts }) => facts))
    for (const read of rest) keep(read)
    flush()
  }
  const order = new Map(sources.map((source, index) => [source.file, index]))
  return problems.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line)
}

type Read = {
  readonly facts: Facts
  readonly file: string
  readonly line: number
  readonly base: boolean
  readonly report: (sentence: string) => void
  /** Whether nothing was reported of it so far. */
  readonly isSound: () => boolean
}

/** The records of one kind, base first; a line that is none is reported and passed over. */
function* readAll(sources: readonly FactSource[], kind: Kind, problems: Problem[], counter: Counter): Generator<Read> {
  for (const base of [true, false])
    for (const source of sources)
      if (source.kind === kind && source.base === base) {
        for (const line of source.lines()) {
          counter.add()
          let sound = true
          const report = (sentence: string) => {
            sound = false
            if (problems.length < mostProblems) problems.push({ file: source.file, line: line.number, sentence })
          }
          const facts = 'facts' in line ? line.facts : line.text === undefined ? line.sentence : parseFacts(line.text)
          if (typeof facts === 'string') report(facts)
          else yield { facts, file: source.file, line: line.number, base, report, isSound: () => sound }
        }
        counter.end()
      }
}

type Counter = { readonly add: () => void; readonly end: () => void }

/** Tells of one in so many lines. */
const stride = 4096

function createCounter(watch: Watch): Counter {
  let count = 0
  return {
    add: () => {
      count += 1
      if (count % stride === 0) watch(count)
    },
    end: () => watch(undefined),
  }
}

/** Kinds whose records refer to others of the same kind, further down. */
const forward = new Set(['source'])

/** Kinds that are kept once all of them are read: tenures end where others begin. */
const late = new Set([...forward, 'tenure'])
