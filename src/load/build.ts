import type { Database } from 'better-sqlite3'
import schema from '../db/schema.sql'
import { halves, makeHalf, openAside, takeHalf } from './halves.ts'
import { type Batch, createWriter } from './insert.ts'
import type { Problem } from './problem.ts'
import { readRecords, type Watch } from './read.ts'
import type { FactSource } from './source.ts'

/** How a database came to be: the rows of its `meta`. */
export type Meta = Readonly<Record<string, string>>

/**
 * Builds a database at `path`, which must not exist, from these sources. Every record is validated. Memory grows with the ids of the records,
 * and with the leaders, sources and others that are referred to: 0.3 KB a meeting; what else a meeting holds is not kept.
 * @returns every problem found, in the order of files and lines; where there is one, the database is not complete and is to be thrown away
 */
export function buildDatabase(
  path: string,
  sources: readonly FactSource[],
  meta: Meta,
  watch: Watch = () => undefined,
): Problem[] {
  const build = startBuild(path)
  try {
    const problems = readRecords(sources, build.write, watch)
    if (problems.length > 0) return problems
    build.settle()
    for (const half of halves) makeHalf(path, half)
    build.finish(meta)
    return []
  } finally {
    build.close()
  }
}

/** A database that is being built, step by step. */
export type Build = {
  readonly write: (batch: Batch) => void
  /** After the last row: others may read the file from now on. */
  readonly settle: () => void
  /** After both halves. */
  readonly finish: (meta: Meta) => void
  readonly close: () => void
}

export function startBuild(path: string): Build {
  const db = openAside(path)
  const { tables, indices } = splitSchema(schema)
  db.exec(tables)
  db.exec('BEGIN')
  return {
    write: createWriter(db),
    settle: () => {
      db.exec(indices)
      db.exec('COMMIT')
      db.pragma('shrink_memory')
    },
    finish: (meta) => {
      for (const half of halves) takeHalf(db, path, half)
      writeMeta(db, meta)
    },
    close: () => db.close(),
  }
}

/** Indices come after the rows. Each stands on one line of the schema. */
function splitSchema(text: string): { tables: string; indices: string } {
  const index = /^CREATE INDEX .*;$/gm
  return { tables: text.replace(index, ''), indices: (text.match(index) ?? []).join('\n') }
}

function writeMeta(db: Database, meta: Meta): void {
  const insert = db.prepare('INSERT INTO meta VALUES (?, ?)')
  const asof = db.prepare<[], string>("SELECT coalesce(max(day), '') FROM source").pluck().get() ?? ''
  for (const [key, value] of Object.entries({ ...meta, asof })) insert.run(key, value)
}
