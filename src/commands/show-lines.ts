import type { Database } from 'better-sqlite3'
import { SummitError } from '../errors.ts'
import { type Shown, showRecord } from '../queries/record.ts'
import type { Block, Fact } from '../render/document.ts'
import { layRecord } from '../render/record.ts'
import { readQueries } from './queries.ts'
import { resolveRecord } from './resolving.ts'

/** One line of standard input and the record that it names, or why it names none. */
export type ShownLine =
  | ({ readonly query: string } & Shown)
  | { readonly query: string; readonly why: string; readonly next: string }

/** The record that each line of standard input names, in order. */
export async function* showLines(db: Database): AsyncGenerator<ShownLine> {
  for (const { query, broken } of readQueries(['-'])) {
    if (broken !== undefined) yield { query, why: broken, next: 'Write one name or id a line, as UTF-8.' }
    else yield await showLine(db, query)
  }
}

async function showLine(db: Database, query: string): Promise<ShownLine> {
  try {
    return { query, ...showRecord(db, await resolveRecord(db, query)) }
  } catch (error) {
    if (!(error instanceof SummitError) || error.kind !== 'name') throw error
    return { query, why: error.message, next: error.next }
  }
}

/** The line, then its record. */
export function layLine(line: ShownLine): Block[] {
  const asked: Fact = { key: 'query', value: line.query, tint: 'quiet' }
  return 'why' in line
    ? [{ kind: 'facts', facts: [asked, { key: 'why', value: [line.why, line.next] }] }, { kind: 'gap' }]
    : [{ kind: 'facts', facts: [asked] }, ...layRecord(line), { kind: 'gap' }]
}
