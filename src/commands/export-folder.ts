import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { kinds } from '../load/kinds.ts'
import { asOf } from '../queries/coverage.ts'
import { type Exported, recordsOf } from '../queries/export.ts'
import { joinChunks } from '../render/chunks.ts'
import type { Column, Row } from '../render/column.ts'
import { renderCsv } from '../render/csv.ts'
import { renderDataPackage } from '../render/datapackage.ts'
import { countFormulas, guardFormulas } from '../render/guard.ts'
import { renderLines } from '../render/record-line.ts'
import { makeFolder, removeFile, writeFile } from './writing.ts'

/** Formats that are a folder with a file a kind of record. */
export const folders = ['csv', 'jsonl'] as const

/** What was written. */
export const writtenColumns: readonly Column[] = [
  { key: 'record', fit: 'keep', about: 'the kind of record' },
  { key: 'count', is: 'integer', align: 'right', tint: 'number', fit: 'keep', about: 'records written' },
  { key: 'file', about: 'where they were written' },
]

/**
 * Writes the record as a folder with a file a kind, named as in data/. A package of CSV has its descriptor too, which is written last: where it stands, the
 * folder is whole.
 * @throws SummitError io, where a file cannot be written
 */
export function exportFolder(
  db: Database,
  format: (typeof folders)[number],
  folder: string,
  excelSafe: boolean,
  note: (sentence: string) => void,
): Row[] {
  const descriptor = join(folder, 'datapackage.json')
  makeFolder(folder)
  if (format === 'csv') removeFile(descriptor)
  let formulas = 0
  const rows = kinds.map((kind) => {
    const file = join(folder, `${kind.file}.${format}`)
    let count = 0
    const counted = tally(recordsOf(db, kind), () => (count += 1))
    if (format === 'jsonl') writeFile(file, joinChunks(renderLines(counted, kind.fields)))
    else {
      const keys = Object.keys(kind.fields)
      const cells = rowsOf(counted, keys)
      const guarded = excelSafe ? guardFormulas(cells) : countFormulas(cells, (found) => (formulas += found))
      writeFile(
        file,
        joinChunks(
          renderCsv(
            guarded,
            keys.map((key) => ({ key })),
          ),
        ),
      )
    }
    return { record: kind.table, count, file }
  })
  if (format === 'csv') writeFile(descriptor, [renderDataPackage(kinds, VERSION, asOf(db))])
  if (formulas > 0)
    note(
      `${formulas} ${formulas === 1 ? 'cell begins' : 'cells begin'} as a formula does; for a spreadsheet, export with --excel-safe`,
    )
  return rows
}

function* tally(records: Iterable<Exported>, seen: () => void): Generator<Exported> {
  for (const record of records) {
    seen()
    yield record
  }
}

/** Flat rows, by field. */
function* rowsOf(records: Iterable<Exported>, keys: readonly string[]): Generator<Row> {
  for (const record of records) yield Object.fromEntries(keys.map((key, index) => [key, record[index] ?? null]))
}
