import Database from 'better-sqlite3'
import schema from '../db/schema.sql'
import { readPeriod } from '../period.ts'
import { foldName } from '../text/fold.ts'
import { deriveTables } from './derive.ts'
import type { FactFile } from './facts.ts'
import { readCsv } from './formats/csv.ts'
import { indexNames, indexText } from './index.ts'
import type { Kind } from './kinds/shared.ts'
import { kinds } from './kinds.ts'
import { type Line, readLines } from './lines.ts'
import { mergeFacts } from './merge.ts'
import { parseFacts } from './parse.ts'
import { type Facts, objectsOf, type Problem, textOf } from './problem.ts'
import { createStandings } from './standing.ts'
import { createStore } from './store.ts'
import { compileCheck, type Known } from './validate.ts'

/**
 * Records to be loaded: of one kind, as lines of text still to be parsed, or as records made by a converter. `base` marks the shipped record, which others may
 * refer to and add names and citations to.
 */
export type FactSource = {
  readonly kind: Kind
  readonly file: string
  readonly base: boolean
  readonly lines: () => Iterable<Line | { readonly number: number; readonly facts: Facts }>
}

/** Past this many, problems are not told: nobody reads so far. */
export const mostProblems = 10_000

export const fromFile = (file: FactFile, base: boolean): FactSource => ({
  kind: file.kind,
  file: file.file,
  base,
  lines: () => (file.path.endsWith('.csv') ? readCsv(file.path, file.kind) : readLines(file.path)),
})

/**
 * Builds a database at `path`, which must not exist, from these sources. Every record is validated. Memory grows with the ids of the records,
 * and with the leaders, sources and others that are referred to: 0.3 KB a meeting; what else a meeting holds is not kept.
 * @returns every problem found, in the order of files and lines; where there is one, the database is not complete and is to be thrown away
 */
export function buildDatabase(
  path: string,
  sources: readonly FactSource[],
  meta: Readonly<Record<string, string>>,
): Problem[] {
  const db = new Database(path)
  try {
    // Else better-sqlite3 keeps a journal, and of each statement another. The file is built aside: what fails is thrown away.
    db.unsafeMode(true)
    db.pragma('page_size = 8192')
    db.pragma('journal_mode = off')
    db.pragma('synchronous = off')
    db.pragma('cache_size = -65536')
    db.pragma('foreign_keys = off')
    // Every value was validated: the tables' own checks say the same, which a test holds them to.
    db.pragma('ignore_check_constraints = on')
    const { tables, afterwards } = splitSchema(schema)
    db.exec(tables)
    db.exec('BEGIN')
    const problems = loadAll(db, sources)
    if (problems.length === 0) {
      deriveTables(db)
      db.exec(afterwards)
      indexNames(db)
      indexText(db)
      writeMeta(db, meta)
    }
    db.exec('COMMIT')
    if (problems.length === 0) checkReferences(db)
    return problems
  } finally {
    db.close()
  }
}

/** Indices come after the rows. Each stands on one line of the schema. */
function splitSchema(text: string): { tables: string; afterwards: string } {
  const index = /^CREATE INDEX .*;$/gm
  return { tables: text.replace(index, ''), afterwards: (text.match(index) ?? []).join('\n') }
}

function loadAll(db: Database.Database, sources: readonly FactSource[]): Problem[] {
  const problems: Problem[] = []
  const tables = new Map<string, string>()
  const places = new Map<string, string>()
  const names = new Map<string, string[]>()
  const days = new Map<string, string | null>()
  const standings = createStandings()
  const find = db.prepare<[string], { kind: string; file: string; line: number }>(
    'SELECT kind, file, line FROM record WHERE id = ?',
  )
  const kept = (kind: Kind) => kind.table !== 'meeting' && kind.table !== 'visit' && kind.table !== 'statement'
  const tableOf = (id: string) => tables.get(id) ?? find.get(id)?.kind
  const known: Known = {
    tableOf,
    idsOf: (wanted) => [...tables].filter(([, table]) => wanted.includes(table)).map(([id]) => id),
  }
  const store = createStore(db, standings, {
    tableOf,
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
  const remember = (kind: Kind, id: string, facts: Facts, place: string) => {
    places.set(id, place)
    if (kept(kind)) tables.set(id, kind.table)
    rememberNames(kind, id, facts)
    if (kind.table === 'source') days.set(id, readPeriod(textOf(facts, 'published') ?? '')?.last ?? null)
    if (kind.table === 'office') standings.addOffice(facts)
    if (kind.table === 'tenure') standings.addTenure(facts)
  }

  for (const kind of kinds) {
    const check = compileCheck(kind)
    const base = new Map<string, Read>()
    const waiting: Read[] = []
    const take = (read: Read) => {
      check(read.facts, read.report, known)
      if (read.isSound()) store.add(kind, read.facts, read.file, read.line, read.report)
    }
    for (const read of readAll(sources, kind, problems)) {
      const id = textOf(read.facts, 'id')
      const shipped = id === null ? undefined : base.get(id)
      const taken = id === null ? undefined : places.get(id)
      if (id !== null && shipped !== undefined && !read.base) {
        const facts = mergeFacts(shipped.facts, read.facts, `${shipped.file}:${shipped.line}`, read.report)
        rememberNames(kind, id, facts)
        base.set(id, { ...shipped, facts, report: read.report, isSound: read.isSound })
        continue
      }
      if (id !== null && taken !== undefined) {
        read.report(`the id "${id}" is taken already, by ${taken}`)
        if (!forward.has(kind.table)) check(read.facts, read.report, known)
        continue
      }
      if (id !== null) remember(kind, id, read.facts, `${read.file}:${read.line}`)
      if (id !== null && read.base) base.set(id, read)
      else if (forward.has(kind.table)) waiting.push(read)
      else take(read)
    }
    if (kind.table === 'tenure') standings.settle()
    for (const read of base.values()) take(read)
    for (const read of waiting) take(read)
    store.flush()
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
function* readAll(sources: readonly FactSource[], kind: Kind, problems: Problem[]): Generator<Read> {
  for (const base of [true, false])
    for (const source of sources)
      if (source.kind === kind && source.base === base)
        for (const line of source.lines()) {
          let sound = true
          const report = (sentence: string) => {
            sound = false
            if (problems.length < mostProblems) problems.push({ file: source.file, line: line.number, sentence })
          }
          const facts = 'facts' in line ? line.facts : line.text === undefined ? line.sentence : parseFacts(line.text)
          if (typeof facts === 'string') report(facts)
          else yield { facts, file: source.file, line: line.number, base, report, isSound: () => sound }
        }
}

/** Kinds whose records refer to others of the same kind, further down. */
const forward = new Set(['source'])

function writeMeta(db: Database.Database, meta: Readonly<Record<string, string>>): void {
  const insert = db.prepare('INSERT INTO meta VALUES (?, ?)')
  const asof = db.prepare<[], string>("SELECT coalesce(max(day), '') FROM source").pluck().get() ?? ''
  for (const [key, value] of Object.entries({ ...meta, asof })) insert.run(key, value)
}

/** Every reference was looked up before its row was written: a dangling one now is a bug of the loader. */
function checkReferences(db: Database.Database): void {
  const broken: unknown = db.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`the loader wrote a dangling reference: ${JSON.stringify(broken[0])}`)
}
