import type { Facts, Problem } from '../problem.ts'

/** A record that a converter made, and the line of the foreign file it was made from. `file` is the kind, as the files of records are called (`meetings`). */
export type Converted = {
  readonly kind: string
  readonly facts: Facts & { readonly id: string }
  readonly file: string
  readonly line: number
}

/** What a conversion gives: with any problem, no records. `decisions` are who was taken for whom, for an editor to review; `doubts` are sentences. */
export type Conversion = {
  readonly records: readonly Converted[]
  readonly problems: readonly Problem[]
  readonly decisions: readonly Facts[]
  readonly doubts: readonly string[]
  /** How many spellings the foreign record has of how many people. */
  readonly people: { readonly spellings: number; readonly leaders: number; readonly joined: number }
}

/** What a conversion is given: paths of files and folders, the shipped record that it joins, decisions that an editor changed, and who hears how far it is. */
export type Request = {
  readonly paths: readonly string[]
  readonly base: Iterable<{ readonly file: string; readonly facts: Facts }>
  readonly decisions: Iterable<Facts>
  readonly progress: (sentence: string) => void
}

/** Turns a foreign format into records. */
export type Converter = (request: Request) => Conversion
