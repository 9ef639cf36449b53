import { readFileSync, statSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { CsvError, parse } from 'csv-parse/sync'
import { SummitError } from '../../errors.ts'
import type { Field } from '../fields.ts'
import type { Kind } from '../kinds/shared.ts'
import type { Line } from '../lines.ts'
import type { Facts } from '../problem.ts'

/** A file larger than this is no newsroom's list; a record longer than this is a quote left open. */
const limits = { file: 64 << 20, record: 1 << 20 }

/** What a spreadsheet may take for a formula, guarded by a `'` before it (src/render/guard.ts). */
const guarded = /^''*[=+\-@\p{Cc}＝＋－＠]/u

/**
 * The records of a CSV file (RFC 4180, UTF-8) whose columns are the fields of a kind, in any order. A list or object is JSON in its cell; a list of texts may be
 * parted by `; `. An empty cell is an absent field. Lines without facts say what is wrong with the file; after one that cannot be read, no more is.
 * @throws SummitError io, where the file cannot be read
 */
export function* readCsv(path: string, kind: Kind): Generator<Line | { number: number; facts: Facts }> {
  const wrong = (number: number, sentence: string): Line => ({ number, text: undefined, sentence })
  const text = readText(path)
  if (typeof text !== 'string') return yield wrong(text.line, text.sentence)
  const rows = parseRows(text)
  const header = rows.next().value
  if (header === undefined) return yield wrong(1, 'the file is empty: its first line names the columns')
  if ('sentence' in header) return yield wrong(header.number, header.sentence)
  const fault = faultOf(header.cells, kind)
  if (fault !== undefined) return yield wrong(1, fault)
  for (const row of rows) {
    if ('sentence' in row) return yield wrong(row.number, row.sentence)
    const facts = readFacts(header.cells, row.cells, kind)
    yield typeof facts === 'string' ? wrong(row.number, facts) : { number: row.number, facts }
  }
}

type Row =
  | { readonly number: number; readonly cells: readonly string[] }
  | { readonly number: number; readonly sentence: string }

/** The rows with the lines they begin on; the last is a fault where the file cannot be read to its end. */
function* parseRows(text: string): Generator<Row, undefined> {
  const found: { number: number; cells: readonly string[] }[] = []
  let line = 1
  let fault: Row | undefined
  try {
    parse(text, {
      max_record_size: limits.record,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        found.push({ number: line, cells })
        line = lines + 1
        return null
      },
      skip_empty_lines: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    fault = { number: line, sentence: sentences[error.code] ?? 'the line is not CSV' }
  }
  yield* found
  if (fault !== undefined) yield fault
  return undefined
}

const sentences: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'the line has more or fewer cells than the first line has columns',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened here and never closed',
  CSV_MAX_RECORD_SIZE: 'the record is longer than 1 MiB: is a quote left open?',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not begin with one',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the quote that ends a cell',
}

/** What is wrong with the columns. */
function faultOf(header: readonly string[], kind: Kind): string | undefined {
  const [only] = header
  if (header.length === 1 && only !== undefined && /[;\t]/.test(only))
    return 'the columns are parted by semicolons or tabs: commas are needed'
  const twice = header.find((name, index) => header.indexOf(name) < index)
  if (twice !== undefined) return `the column "${twice}" stands twice`
  const unknown = header.find((name) => !Object.hasOwn(kind.fields, name))
  if (unknown !== undefined)
    return `"${unknown}" is not a field of ${kind.file}: the columns are ${Object.keys(kind.fields).join(', ')}`
  return header.includes('id') ? undefined : 'there is no column "id"'
}

function readFacts(header: readonly string[], cells: readonly string[], kind: Kind): Facts | string {
  const facts: Record<string, unknown> = {}
  for (const [index, name] of header.entries()) {
    const cell = cells[index] ?? ''
    const field = kind.fields[name]
    if (cell === '' || field === undefined) continue
    const value = readCell(guarded.test(cell) ? cell.slice(1) : cell, field)
    if (value === undefined) return `"${name}" is no JSON: a list or an object is written as JSON in its cell`
    facts[name] = value
  }
  return facts
}

/** The value of a cell; undefined where it should be JSON and is not. A number that is none stays text, for validation to tell. */
function readCell(cell: string, field: Field): unknown {
  if (field.is === 'integer' || field.is === 'number') return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell
  if (field.is === 'list' && field.of.is === 'text' && !cell.startsWith('['))
    return cell.split(/;\s*/).filter((text) => text !== '')
  if (!['list', 'object', 'figures', 'says'].includes(field.is)) return cell
  try {
    const value: unknown = JSON.parse(cell)
    return value
  } catch {
    return undefined
  }
}

function readText(path: string): string | { line: number; sentence: string } {
  let bytes: Buffer
  try {
    if (statSync(path).size > limits.file) return { line: 1, sentence: 'the file is larger than 64 MiB' }
    bytes = readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new SummitError('io', `"${path}" could not be read (${code})`, 'Check the path and its permissions.')
  }
  const lineAt = (offset: number) => bytes.subarray(0, Math.max(0, offset)).toString('latin1').split('\n').length
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { line: lineAt(nul), sentence: `a NUL stands at byte ${nul + 1}: facts are UTF-8 text` }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const read = bytes.toString('utf8').indexOf('\uFFFD')
    const offset = Buffer.byteLength(bytes.toString('utf8').slice(0, read))
    return { line: lineAt(offset), sentence: `byte ${offset + 1} is not UTF-8` }
  }
}
