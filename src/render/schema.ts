import type { Column } from './column.ts'

/** What a part of a document holds: a cell, rows with columns, a list, an object whose keys are all there, an object by free keys, or nothing. */
export type Shape =
  | NonNullable<Column['is']>
  | { readonly rows: readonly Column[] }
  | { readonly list: Shape }
  | { readonly object: Readonly<Record<string, Shape>> }
  | { readonly keyed: Shape }
  | { readonly any: readonly Shape[] }
  | { readonly maybe: Shape }

/** The JSON Schema of the answer of a list command under `-o json`: an array of flat rows with these columns, every one of them present. */
export function renderRowsSchema(name: string, about: string, columns: readonly Column[], version: string): object {
  return { ...headOf(name, about, version), ...rowsOf(columns) }
}

/** The JSON Schema of a document under `-o json`: one object. */
export function renderDocumentSchema(name: string, about: string, shape: Shape, version: string): object {
  return { ...headOf(name, about, version), ...partOf(shape) }
}

function headOf(name: string, about: string, version: string): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `summit-facts/${version}/answers/${name}.json`,
    title: name,
    description: about,
  }
}

function rowsOf(columns: readonly Column[]): object {
  const properties = columns.map((column) => [column.key, cellOf(column)] as const)
  return { type: 'array', items: objectOf(Object.fromEntries(properties)) }
}

function objectOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties }
}

function partOf(shape: Shape): object {
  if (typeof shape === 'string') return cells[shape]
  if ('rows' in shape) return rowsOf(shape.rows)
  if ('list' in shape) return { type: 'array', items: partOf(shape.list) }
  if ('keyed' in shape) return { type: 'object', additionalProperties: partOf(shape.keyed) }
  if ('any' in shape) return { anyOf: shape.any.map(partOf) }
  if ('maybe' in shape) return { anyOf: [partOf(shape.maybe), { type: 'null' }] }
  return objectOf(Object.fromEntries(Object.entries(shape.object).map(([key, part]) => [key, partOf(part)])))
}

function cellOf({ is = 'text', about }: Column): object {
  return { ...(about === undefined ? {} : { description: about }), ...cells[is] }
}

const cells: Readonly<Record<NonNullable<Column['is']>, object>> = {
  text: { type: 'string' },
  'text?': { type: ['string', 'null'] },
  integer: { type: 'integer' },
  'integer?': { type: ['integer', 'null'] },
  number: { type: 'number' },
  'number?': { type: ['number', 'null'] },
  flag: { type: 'boolean' },
  list: { type: 'array', items: { type: 'string' } },
}
