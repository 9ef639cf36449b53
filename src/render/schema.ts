import type { Column } from './column.ts'

/** The JSON Schema of the answer of a list command under `-o json`: an array of flat rows with these columns, every one of them present. */
export function renderRowsSchema(name: string, about: string, columns: readonly Column[], version: string): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `summit-facts/${version}/answers/${name}.json`,
    title: name,
    description: about,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: columns.map(({ key }) => key),
      properties: Object.fromEntries(columns.map((column) => [column.key, cellOf(column)])),
    },
  }
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
