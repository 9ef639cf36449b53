import type { Field, Fields } from '../load/fields.ts'
import type { Kind } from '../load/kinds/shared.ts'

/** A resource's field, as Frictionless Data's Table Schema has it. */
type SchemaField = Readonly<Record<string, unknown>>

/**
 * The descriptor of a folder of CSV files, one a kind: Frictionless Data's Tabular Data Package (specs.frictionlessdata.io), which tells the columns' types, what
 * they mean, and what refers to what. A list or object is JSON in its cell. Dates are EDTF, which no type of the Table Schema holds: they are strings.
 * @param asof the day of the newest source
 */
export function renderDataPackage(kinds: readonly Kind[], version: string, asof: string): string {
  const files = new Map(kinds.map(({ table, file }) => [table, file]))
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'summit-facts',
    title: 'Summit facts: who met whom, when, where, and which source says so',
    version,
    asof,
    resources: kinds.map((kind) => ({
      profile: 'tabular-data-resource',
      name: kind.file,
      path: `${kind.file}.csv`,
      description: kind.about,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\n', header: true },
      schema: {
        fields: Object.entries(kind.fields).map(([name, field]) => fieldOf(name, field)),
        missingValues: [''],
        primaryKey: 'id',
        ...foreignKeysOf(kind.fields, files),
      },
    })),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

/** References to records of one kind; what may refer to several has no foreign key in a Table Schema. */
function foreignKeysOf(fields: Fields, files: ReadonlyMap<string, string>): SchemaField {
  const foreignKeys = Object.entries(fields).flatMap(([name, field]) => {
    const resource =
      field.is === 'ref' && field.or !== 'name' && field.to.length === 1 ? files.get(field.to[0] ?? '') : undefined
    return resource === undefined ? [] : [{ fields: name, reference: { resource, fields: 'id' } }]
  })
  return foreignKeys.length === 0 ? {} : { foreignKeys }
}

function fieldOf(name: string, field: Field): SchemaField {
  const constraints = {
    ...(field.required === true ? { required: true } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(field.is === 'one' ? { enum: field.of } : {}),
  }
  return {
    name,
    ...typeOf(field),
    description: field.about,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}

function typeOf(field: Field): SchemaField {
  switch (field.is) {
    case 'day':
      return { type: 'date' }
    case 'url':
      return { type: 'string', format: 'uri' }
    case 'integer':
    case 'number':
      return { type: field.is }
    case 'list':
      return { type: 'array' }
    case 'object':
    case 'figures':
    case 'says':
      return { type: 'object' }
    case 'scalar':
      return { type: 'any' }
    default:
      return { type: 'string' }
  }
}
