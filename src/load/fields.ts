/**
 * What a field of a record holds. The declarations in kinds.ts are built from these, and validation (validate.ts), the JSON Schemas
 * (schema.ts) and the references (refer.ts) read them; nothing else says what a field may be.
 */
export type Shape =
  | {
      readonly is:
        | 'text'
        | 'id'
        | 'date'
        | 'published'
        | 'day'
        | 'lang'
        | 'url'
        | 'code'
        | 'integer'
        | 'number'
        | 'scalar'
    }
  | { readonly is: 'one'; readonly of: readonly string[] }
  | { readonly is: 'ref'; readonly to: readonly string[]; readonly or?: 'name' }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'object'; readonly fields: Fields }
  | { readonly is: 'figures' }
  | { readonly is: 'says' }

/** A field: its shape, whether a record must have it, and one line for the reader of data/. */
export type Field = Shape & { readonly about: string; readonly required?: true }
export type Fields = Readonly<Record<string, Field>>

/** Marks a field that a record must have. */
export const needed = (field: Field): Field => ({ ...field, required: true })

export const text = (about: string): Field => ({ is: 'text', about })
export const integer = (about: string): Field => ({ is: 'integer', about })
export const decimal = (about: string): Field => ({ is: 'number', about })
/** EDTF, as src/period.ts reads it. */
export const date = (about: string): Field => ({ is: 'date', about })
export const day = (about: string): Field => ({ is: 'day', about })
export const lang = (about: string): Field => ({ is: 'lang', about })
export const one = (about: string, ...of: string[]): Field => ({ is: 'one', of, about })
/** The id of a record of one of these kinds (tables). */
export const ref = (about: string, ...to: string[]): Field => ({ is: 'ref', to, about })
/** The id of a record of one of these kinds, or a name where there is none. */
export const refOrName = (about: string, ...to: string[]): Field => ({ is: 'ref', to, or: 'name', about })
export const list = (about: string, of: Shape): Field => ({ is: 'list', of, about })
export const object = (about: string, fields: Fields): Field => ({ is: 'object', fields, about })
export const objects = (about: string, fields: Fields): Field => list(about, { is: 'object', fields })
