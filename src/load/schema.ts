import type { Field, Fields, Shape } from './fields.ts'
import { type Kind, rulings } from './kinds/shared.ts'

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown }

export const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** The JSON Schema (2020-12) of one line of a kind's file: what validation asks of a single record, references to others aside. */
export function schemaOfKind(kind: Kind, version: string): Schema {
  return {
    $schema: dialect,
    $id: `summit-facts/${version}/${kind.file}.json`,
    title: kind.table,
    description: `One line of ${kind.file}.jsonl: ${kind.about}`,
    ...objectOf(kind.fields),
    ...conditions[kind.table],
  }
}

function objectOf(fields: Fields): Schema {
  const required = Object.entries(fields).flatMap(([key, field]) => (field.required === true ? [key] : []))
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldOf(field)])),
  }
}

function fieldOf(field: Field): Schema {
  const target = field.is === 'ref' ? ` (${field.to.join(' or ')} id${field.or === 'name' ? ' or name' : ''})` : ''
  return { description: field.about + target, ...shapeOf(field) }
}

function shapeOf(shape: Shape): Schema {
  switch (shape.is) {
    case 'one':
      return { type: 'string', enum: shape.of }
    case 'ref':
      return shape.or === 'name' ? filled : { type: 'string', pattern: patterns.id }
    case 'list':
      return { type: 'array', minItems: 1, items: shapeOf(shape.of) }
    case 'object':
      return objectOf(shape.fields)
    case 'figures':
      return {
        type: 'object',
        propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
        additionalProperties: { type: 'number' },
      }
    case 'says':
      return { type: 'object', additionalProperties: { anyOf: [plain, said] } }
    case 'integer':
      return { type: 'integer' }
    case 'number':
      return { type: 'number' }
    case 'scalar':
      return { type: ['string', 'number', 'boolean', 'null'] }
    case 'text':
      return filled
    default:
      return { type: 'string', pattern: patterns[shape.is] }
  }
}

const simple = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?'
const end = `(${simple}[~?]?|\\.\\.)`
const edtf = `${simple}[~?]?|\\d{3}X|${end}/${end}|\\[${simple}(,${simple})+\\]`

/** What a pattern can say of a text; that its day is one of the calendar's, only the loader can. */
const patterns = {
  id: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$',
  date: `^(${edtf})$`,
  published: `^(\\.\\.|${edtf})$`,
  day: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  lang: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
  url: '^https?://[^\\s<>"]+$',
  code: '^Q[1-9]\\d*$',
} as const

const filled: Schema = { type: 'string', pattern: '\\S' }

/** What a source says of a field: the value alone, null where it leaves the field open. */
const plain: Schema = { type: ['string', 'number', 'boolean', 'null', 'array'] }

/** The value with what goes with it. */
const said: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['value'],
  properties: {
    value: { description: 'what the source says' },
    ruling: { description: "the editors' ruling, where it differs from the record", type: 'string', enum: rulings },
    note: { description: 'a remark of the editors', type: 'string' },
    label: { description: "the source's own word, in its language", type: 'string' },
    of: { description: 'of a count: what it counts', type: 'string' },
    since: { description: 'of a count: from when', type: 'string' },
    until: { description: 'of a count: up to when', type: 'string' },
  },
}

/** What holds between fields. */
const conditions: Readonly<Record<string, Schema>> = {
  meeting: { if: { properties: { mode: { const: 'in-person' } } }, else: { required: ['zone'] } },
}
