/** What a sentence must have, and must not have, to be a claim of a form; computed from the phrases found in it (features.ts). */
export type Feature =
  | 'quote'
  | 'figure'
  | 'thing'
  | 'is-office'
  | 'titled'
  | 'took-office'
  | 'left-office'
  | 'succeeded'
  | 'attended'
  | 'ordinal'
  | 'first'
  | 'last'
  | 'only'
  | 'none'
  | 'count'
  | 'elapsed'
  | 'within'
  | 'since'
  | 'lasted'
  | 'event'
  | 'kind'
  | 'series'
  | 'pointed'
  | 'fragment'
  | 'date'
  | 'term'
  | 'two'
  | 'two-events'
  | 'two-counts'

/** A form of claim. The first whose needs are met and whose bars are not is the reading; a further form is one more entry. */
export type Form = {
  readonly id: string
  readonly needs: readonly Feature[]
  readonly bars: readonly Feature[]
  /** How a sentence of this form is put. */
  readonly pattern: string
  /** What it claims. */
  readonly meaning: string
  /** Sentences that are read so; a test reads each of them. */
  readonly examples: readonly string[]
}
