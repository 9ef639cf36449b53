import type { Fields } from '../load/fields.ts'
import type { Exported } from '../queries/export.ts'
import { escapeUnsafe } from './json.ts'

/** Text that JSON writes as it is. */
const plain = /^[ !#-[\]-~]*$/

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
      if (json) line += label + escapeUnsafe(String(cell))
      else
        line +=
          label + (typeof cell === 'string' && plain.test(cell) ? `"${cell}"` : escapeUnsafe(JSON.stringify(cell)))
    }
    yield `{${line.slice(1)}}\n`
  }
}
