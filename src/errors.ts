/** Exit codes, one meaning each (see README, "Exit codes"). 0 and 1, 3, 4 of `check` are answers, not errors. */
export const exit = {
  usage: 2,
  name: 5,
  facts: 6,
  database: 7,
  bug: 70,
  io: 74,
} as const

/** Why a command could not answer. */
export type ErrorKind = keyof typeof exit

/** An expected failure: a sentence (lower case, no full stop, user text in quotes) and the next step (a sentence). */
export class SummitError extends Error {
  readonly kind: ErrorKind
  readonly next: string

  constructor(kind: ErrorKind, sentence: string, next: string) {
    super(sentence)
    this.kind = kind
    this.next = next
  }
}
