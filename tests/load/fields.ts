import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Field, Fields, Shape } from '../../src/load/fields.ts'
import type { Kind } from '../../src/load/kinds/shared.ts'
import { kinds } from '../../src/load/kinds.ts'
import { isObject } from '../../src/load/problem.ts'
import { root } from '../program.ts'

/** Records in which every field of every kind occurs. */
export const everyField = join(root, 'tests', 'fixtures', 'every-field')

/** Every field of every kind as Markdown: a table a kind, with a value from the first record that has it; citations, which all share, once. */
export function describeFields(): string {
  const cited = [...kinds]
    .sort((a, b) => Number(b.table === 'meeting') - Number(a.table === 'meeting'))
    .flatMap((kind) => recordsOf(kind).map((record) => (isObject(record) ? record.citations : undefined)))
  const field = kinds.find((kind) => kind.table === 'meeting')?.fields.citations
  const citation = table(rowsOf((field && partsOf(field)) ?? {}, '', cited.flat()))
  return [
    ...kinds.map(describeKind),
    `### A citation\n\nOne of the list \`citations\`, which every kind has alike: who says so.\n\n${citation}`,
  ].join('\n')
}

function describeKind(kind: Kind): string {
  return `### ${kind.file}.jsonl\n\nOne line: ${kind.about}.\n\n${table(rowsOf(kind.fields, '', recordsOf(kind)))}`
}

const table = (rows: readonly string[][]) =>
  `| field | what it holds | kind of value | example |\n| --- | --- | --- | --- |\n${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`

const recordsOf = (kind: Kind): unknown[] =>
  readFileSync(join(everyField, `${kind.file}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

function rowsOf(fields: Fields, prefix: string, records: readonly unknown[]): string[][] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (prefix === '' && key === 'citations') return [[name(key, field), field.about, 'list of citations', '']]
    const values = records.flatMap((record) => (isObject(record) && Object.hasOwn(record, key) ? [record[key]] : []))
    if (values.length === 0) throw new Error(`no record has "${prefix}${key}"`)
    const parts = partsOf(field)
    if (parts === undefined) return [[name(prefix + key, field), field.about, kindOf(field), code(values[0])]]
    return [
      [name(prefix + key, field), field.about, field.is === 'list' ? 'list of objects' : 'object', ''],
      ...rowsOf(parts, `${prefix}${key}.`, values.flat()),
    ]
  })
}

function partsOf(field: Field): Fields | undefined {
  const shape = field.is === 'list' ? field.of : field
  return shape.is === 'object' ? shape.fields : undefined
}

const name = (key: string, field: Field) => `\`${key}\`${field.required === true ? ' *' : ''}`
const code = (value: unknown) => `\`${JSON.stringify(value).replaceAll('|', '\\|')}\``

function kindOf(shape: Shape): string {
  switch (shape.is) {
    case 'one':
      return shape.of.map((value) => `\`${value}\``).join(', ')
    case 'ref':
      if (shape.to.includes('any')) return 'id of any record'
      return shape.or === 'name' ? `id (${shape.to.join(', ')}) or a name` : `id (${shape.to.join(', ')})`
    case 'list':
      return `list: ${kindOf(shape.of)}`
    default:
      return words[shape.is]
  }
}

const words = {
  text: 'text',
  id: 'id',
  date: 'date (EDTF)',
  published: 'date (EDTF), or `..`',
  day: 'day',
  lang: 'language tag',
  url: 'web address',
  code: 'Wikidata id',
  integer: 'whole number',
  number: 'number',
  scalar: 'text or number',
  object: 'object',
  figures: 'numbers by name',
  says: 'values by field',
} as const
