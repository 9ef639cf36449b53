import { type Field, type Fields, lang, list, needed, objects, one, ref, text } from '../fields.ts'

/** A kind of record: its file in data/, its table, what one line is, and its fields in the order they are written. */
export type Kind = {
  readonly table: string
  readonly file: string
  readonly about: string
  readonly fields: Fields
}

export const statuses = ['proposed', 'planned', 'held', 'unconfirmed', 'postponed', 'cancelled']
export const rulings = ['error', 'zone', 'label', 'rounding', 'other-rule', 'open']
export const nameKinds = ['native', 'official', 'press', 'romanized', 'former', 'misspelling', 'demonym']

export const id: Field = { is: 'id', about: 'readable, unique across all kinds, and never changed', required: true }
export const names = objects('other spellings under which it is asked for', {
  text: needed(text('the spelling')),
  lang: lang('BCP 47'),
  kind: one('what kind of name it is', ...nameKinds),
})
export const citations = objects('who says so', {
  source: needed(ref('the source', 'source')),
  via: ref('whose word the source passes on', 'publisher', 'polity'),
  locator: text('where in the source: a page, a paragraph, a record number'),
  quote: text('a few exact words, in their own language'),
  says: { is: 'says', about: 'what it asserts, by field, where that matters; a value that differs carries its ruling' },
  note: text('a remark of the editors'),
})
export const cited = needed(citations)
export const topics = list('plain words to find it by', { is: 'text' })
export const figures: Field = { is: 'figures', about: 'numbers by name, such as {"killed": 183}' }
export const polity = (about: string) => ref(about, 'polity')
