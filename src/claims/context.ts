import type { Database } from 'better-sqlite3'
import { openFirst, openLast, type Window } from '../period.ts'
import { holdersOf, spanOfPolity } from '../queries/tenures.ts'
import { politiesOf, type Who } from '../queries/who.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { leadingTenures } from './standing.ts'

/** What claims are judged by: one record, a day, and what was already asked of the record in this run. */
export type Context = {
  readonly db: Database
  readonly lexicon: Lexicon
  /** The day given with the claim; undefined where there is none. */
  readonly at: string | undefined
  readonly today: string
  readonly asof: string
  /** Only what a row of a stream shows is worked out. */
  readonly brief: boolean
  readonly politiesOf: (who: Who) => readonly string[]
  /** The days on which a WHO can be a principal: in leading office, or as long as the polity is there; all days where no tenure is on record. */
  readonly daysOf: (who: Who) => readonly Window[]
  /** Who held an office, ids. */
  readonly holders: (office: string) => readonly string[]
  /** Asks once and remembers. Values are never changed. */
  readonly once: <Value>(key: string, read: () => Value) => Value
}

/** From where claims are judged: the day given, the day it is, and the day of the newest source. */
export type Setting = {
  readonly at: string | undefined
  readonly today: string
  readonly asof: string
  readonly brief?: boolean
}

/** Opens one record for any number of claims. */
export function createContext(db: Database, { at, today, asof, brief = false }: Setting): Context {
  const lexicon = createLexicon(db)
  const seen = new Map<string, unknown>()
  const once: Context['once'] = (key, read) => {
    const box = seen.get(key)
    if (isBox<ReturnType<typeof read>>(box)) return box.value
    const value = read()
    if (seen.size > 100_000) seen.clear()
    seen.set(key, { value })
    return value
  }
  return {
    db,
    lexicon,
    at,
    today,
    asof,
    brief,
    once,
    politiesOf: (who) => once(`polities|${who.id}`, () => politiesOf(db, who)),
    holders: (office) => once(`held|${office}`, () => [...new Set(holdersOf(db, office).map(({ leader }) => leader))]),
    daysOf: (who) => once(`days|${who.id}`, () => readDays(db, lexicon, who)),
  }
}

function isBox<Value>(box: unknown): box is { readonly value: Value } {
  return typeof box === 'object' && box !== null && 'value' in box
}

export function atDay(context: Context, at: string | undefined): Context {
  return { ...context, at }
}

/** The day from which a claim looks back: the one given, else today. */
export function dayOf(context: Context): string {
  return context.at ?? context.today
}

function readDays(db: Database, lexicon: Lexicon, who: Who): Window[] {
  if (who.kind === 'leader') {
    const days = leadingTenures(lexicon.tenures(who.id)).map(({ first, last }) => ({ first, last }))
    return days.length > 0 ? mergeDays(days) : [{ first: openFirst, last: openLast }]
  }
  const polity = who.kind === 'polity' ? who.id : (politiesOf(db, who)[0] ?? '')
  const { since, until } = spanOfPolity(db, polity)
  return [{ first: since ?? openFirst, last: until ?? openLast }]
}

function mergeDays(days: readonly Window[]): Window[] {
  const merged: Window[] = []
  for (const one of [...days].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const before = merged.at(-1)
    if (before !== undefined && one.first <= before.last)
      merged[merged.length - 1] = { first: before.first, last: before.last > one.last ? before.last : one.last }
    else merged.push(one)
  }
  return merged
}
