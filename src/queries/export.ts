import type { Database } from 'better-sqlite3'
import type { Field, Shape } from '../load/fields.ts'
import type { Kind } from '../load/kinds/shared.ts'
import { exportSql } from './export-sql.ts'

/** A record in the shape of a line of data/: its fields in the order of its kind, those that are absent left out. */
export type Exported = Readonly<Record<string, unknown>>

type Cells = Readonly<Record<string, string | number | null>>

/** A part of a record as SQLite gives it: its fields, empty ones as null. */
type Part = Readonly<Record<string, unknown>>

/** What a citation says of one field: field, value, scope (JSON), label, ruling, note. */
type Said = readonly [string, string | null, string | null, string | null, string | null, string | null]

/**
 * Every record of a kind, by id, one after the other: memory does not grow with their number. Loading them again makes the same record. What a lens hides is
 * left out. The order of names, participants, stops and sessions is that of data/; citations go by their day, topics and figures by name.
 */
export function* recordsOf(db: Database, kind: Kind): Generator<Exported> {
  for (const row of db.prepare<[], Cells>(exportSql(kind)).iterate()) yield readRecord(kind, row)
}

function readRecord(kind: Kind, row: Cells): Exported {
  const record: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(kind.fields)) {
    const cell = row[key]
    if (cell === null || cell === undefined) continue
    const value = readCell(kind, key, field, cell)
    if (value !== undefined) record[key] = value
  }
  return record
}

function readCell(kind: Kind, key: string, field: Field, cell: string | number): unknown {
  if (typeof cell === 'number') return cell
  if (key === 'citations') return readCitations(kind, cell)
  if (field.is === 'object') return withoutNulls(JSON.parse(cell))
  if (field.is === 'figures') return cell === '{}' ? undefined : JSON.parse(cell)
  if (field.is !== 'list') return cell
  if (cell === '[]') return undefined
  if (field.of.is !== 'object') return JSON.parse(cell)
  const parts: Part[] = JSON.parse(cell)
  return parts.map(withoutNulls)
}

function withoutNulls(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null))
}

function readCitations(kind: Kind, cell: string): unknown {
  const citations: (Part & { readonly says: readonly Said[] })[] = JSON.parse(cell)
  if (citations.length === 0) return undefined
  return citations.map((citation) => ({
    ...withoutNulls(citation),
    says:
      citation.says.length === 0 ? undefined : Object.fromEntries(citation.says.map((said) => readSaid(kind, said))),
  }))
}

/** The value alone, or where something goes with it, all of it as an object. */
function readSaid(kind: Kind, [field, text, scope, label, ruling, note]: Said): [string, unknown] {
  const value = text === null ? null : saidValue(kind, field, text)
  const beside = withoutNulls({ ruling, ...(scope === null ? {} : JSON.parse(scope)), label, note })
  const plain = Object.keys(beside).length === 0
  return [field, plain ? value : { value, ...beside }]
}

/** What a source says is kept as text; a number or a list is one again where the field holds such. */
function saidValue(kind: Kind, field: string, text: string): unknown {
  const shape = shapeAt(kind, field)
  if (shape === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  return shape === 'list' && /^[[{]/.test(text) ? JSON.parse(text) : text
}

function shapeAt(kind: Kind, field: string): 'text' | 'number' | 'list' {
  if (field === 'count') return 'number'
  const [head = '', tail] = field.split('.')
  const shape: Shape | undefined = kind.fields[head]
  if (shape === undefined) return 'text'
  if (shape.is === 'figures') return tail === undefined ? 'list' : 'number'
  if (shape.is !== 'list' && shape.is !== 'object') return numbers.has(shape.is) ? 'number' : 'text'
  if (tail === undefined) return 'list'
  const parts = shape.is === 'object' ? shape : shape.of
  return parts.is === 'object' && numbers.has(parts.fields[tail]?.is ?? 'text') ? 'number' : 'text'
}

const numbers: ReadonlySet<string> = new Set(['integer', 'number'])
