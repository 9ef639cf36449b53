import type { Database } from 'better-sqlite3'
import { addDays, openLast, type Window } from '../period.ts'
import { findRule } from './rules.ts'

/** A complete window of coverage. */
export type CoveredWindow = {
  readonly id: string
  readonly of: string
  readonly with: string | null
  readonly kind: string
  readonly rule: string | null
  readonly first: string
  readonly last: string
}

/** Every complete window of the record but those of a place, in order. */
export function everyCompleteWindow(db: Database): CoveredWindow[] {
  return db
    .prepare<[], CoveredWindow>(
      `SELECT id, "of", "with", kind, rule, first, last FROM coverage WHERE level = 'complete' AND place IS NULL ORDER BY first, last, id`,
    )
    .all()
}

const visitBreadth = ['state', 'bilateral', 'any']

/** Whether a window that is complete for one rule is complete for another: each rule covers those that count less. */
export function coversRule(complete: string | null, asked: string): boolean {
  if (complete === null || complete === asked) return true
  const [wide, narrow] = [visitBreadth.indexOf(complete), visitBreadth.indexOf(asked)]
  if (wide >= 0 || narrow >= 0) return narrow >= 0 && wide >= narrow
  const [a, b] = [findRule(complete), findRule(asked)]
  return a !== undefined && b !== undefined && a.least <= b.least && a.most >= b.most
}

/** The parts of some days that no complete window holds, in order; none where all are covered. */
export function uncoveredParts(asked: readonly Window[], complete: readonly Window[]): Window[] {
  let open = asked.filter(({ first, last }) => first <= last)
  for (const { first, last } of complete) {
    open = open.flatMap((part) => {
      if (last < part.first || first > part.last) return [part]
      return [
        ...(first > part.first ? [{ first: part.first, last: addDays(first, -1) }] : []),
        ...(last < part.last ? [{ first: addDays(last, 1), last: part.last }] : []),
      ]
    })
  }
  return open
}

/** The days that two sets of days share. */
export function sharedDays(a: readonly Window[], b: readonly Window[]): Window[] {
  return a.flatMap((one) =>
    b
      .map((two) => ({
        first: one.first > two.first ? one.first : two.first,
        last: one.last < two.last ? one.last : two.last,
      }))
      .filter(({ first, last }) => first <= last),
  )
}

/** Windows in order, those that overlap or follow on each other as one. */
export function joinWindows(windows: readonly Window[]): Window[] {
  const joined: Window[] = []
  for (const { first, last } of [...windows].sort(byFirst)) {
    const before = joined.at(-1)
    if (before === undefined || first > dayAfter(before.last)) joined.push({ first, last })
    else if (last > before.last) joined[joined.length - 1] = { first: before.first, last }
  }
  return joined
}

function dayAfter(day: string): string {
  return day === openLast ? day : addDays(day, 1)
}

function byFirst(a: Window, b: Window): number {
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0
}
