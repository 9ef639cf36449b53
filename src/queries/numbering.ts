import { daysBetween } from '../period.ts'

/** A held fact's number in the order of all that count, and the whole days since the last day of what came before (null for the first). */
export type Ordinal = { readonly number: number | null; readonly gap: number | null }

/** Numbers facts in the order in which they are given: only what was held has a number, and only that is what a gap is measured from. */
export function createNumbering(): (one: {
  readonly status: string
  readonly first: string
  readonly last: string
}) => Ordinal {
  let number = 0
  let reached = ''
  return ({ status, first, last }) => {
    if (status !== 'held') return { number: null, gap: null }
    const gap = reached === '' ? null : Math.max(0, daysBetween(reached, first))
    if (last > reached) reached = last
    number += 1
    return { number, gap }
  }
}
