import type { Fields } from '../load/fields.ts'
import type { Exported } from '../queries/export.ts'
import { escapeUnsafe, writeCell } from './json.ts'

/**
 * Records as lines of JSON, fields in the order of their kind, those that are absent left out.
 * @param file where there are several kinds in one text, the file of data/ that the record stands in, as a field before the others
 */
export function* renderLines(records: Iterable<Exported>, fields: Fields, file?: string): Generator<string> {
  const parts = Object.entries(fields).map(([key, { is }]) => ({
    label: `,${JSON.stringify(key)}:`,
    json: is === 'list' || is === 'object' || is === 'figures',
  }))
  const start = file === undefined ? '' : `,"file":${JSON.stringify(file)}`
  for (const record of records) {
    let line = start
    for (const [index, { label, json }] of parts.entries()) {
      const cell = record[index]
      if (cell === null || cell === undefined) continue
      line += label + (json ? escapeUnsafe(String(cell)) : writeCell(cell))
    }
    yield `{${line.slice(1)}}\n`
  }
}
