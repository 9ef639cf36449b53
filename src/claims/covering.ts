import { openFirst, openLast, type Window } from '../period.ts'
import { holdersOf, isLeading } from '../queries/tenures.ts'
import {
  type CoveredWindow,
  coversRule,
  everyCompleteWindow,
  sharedDays,
  uncoveredParts,
} from '../queries/uncovered.ts'
import type { Who } from '../queries/who.ts'
import type { Context } from './context.ts'
import { group } from './grouping.ts'
import type { Series } from './series.ts'
import { leadingTenures } from './standing.ts'

/** The days of a series that the record does not cover completely for a rule, of those asked; only days on which both sides can be principals. */
export function gapsOf(context: Context, series: Series, rule: string, asked: readonly Window[]): Window[] {
  if (asked.length === 0) return []
  const open = context.once(`gaps|${series.unit}|${keyOfSides(series)}|${rule}`, () =>
    uncoveredParts(possibleDays(context, series, [always]), coveredDays(context, series, rule)),
  )
  return sharedDays(asked, open)
}

/**
 * The same for those who count by an office that does not lead, or by none: what is declared for a leader by name, and for such an office while they held it.
 * What is declared for a polity is complete for those who lead it.
 */
export function gapsOfAnyone(context: Context, series: Series, rule: string, asked: readonly Window[]): Window[] {
  const [a, b] = sidesOf(series)
  if (a === undefined || series.unit === 'meeting') return [...asked]
  const host = b === undefined ? [] : [b.id]
  const windows = context.once(`lesser|${a.id}|${b?.id ?? ''}`, () => [
    ...completeBetween(context, 'visits', [a.id], host),
    ...context.lexicon
      .tenures(a.id)
      .filter(({ rank }) => !isLeading(rank))
      .flatMap((tenure) =>
        completeBetween(context, 'visits', [tenure.office], host).flatMap((window) =>
          sharedDays([tenure], [window]).map((days) => ({ ...window, ...days })),
        ),
      ),
  ])
  return uncoveredParts(
    asked,
    windows.filter((window) => coversRule(window.rule, rule)),
  )
}

function keyOfSides(series: Series): string {
  return series.unit === 'meeting'
    ? series.who.map(({ id }) => id).join()
    : `${series.who?.id ?? ''}>${series.host?.id ?? ''}`
}

/** Of some days, those on which a meeting or visit of the series could count. */
export function possibleDays(context: Context, series: Series, asked: readonly Window[]): Window[] {
  return sidesOf(series).reduce<Window[]>((days, who) => sharedDays(days, context.daysOf(who)), [...asked])
}

function sidesOf(series: Series): Who[] {
  if (series.unit === 'meeting') return [...series.who]
  const host: Who[] = series.host === undefined ? [] : [{ kind: 'polity', ...series.host }]
  return [...(series.who === undefined ? [] : [series.who]), ...host]
}

/** The complete windows of a series under a rule. */
export function windowsOf(context: Context, series: Series, rule: string): readonly CoveredWindow[] {
  return context.once(
    `windows|${series.unit}|${sidesOf(series)
      .map(({ id }) => id)
      .join('|')}|${rule}`,
    () => readWindows(context, series, rule),
  )
}

function readWindows(context: Context, series: Series, rule: string): CoveredWindow[] {
  const sides = sidesOf(series)
  const [a, b] = sides
  if (a === undefined) return []
  const found =
    sides.length > 2
      ? sides.slice(1).flatMap((other) => between(context, series, a, other, rule))
      : between(context, series, a, b, rule)
  return found.filter((window) =>
    coversRule(window.rule, rule === 'contact' && window.kind === 'meetings' ? 'face-to-face' : rule),
  )
}

function between(context: Context, series: Series, a: Who, b: Who | undefined, rule: string): CoveredWindow[] {
  const kinds =
    series.unit === 'visit' ? (['visits'] as const) : rule === 'calls' ? (['calls'] as const) : (['meetings'] as const)
  return kinds.flatMap((kind) => {
    const direct = completeBetween(context, kind, sideIds(context, a), b === undefined ? [] : sideIds(context, b))
    return [
      ...direct,
      ...ofHolders(context, kind, a, b),
      ...(series.unit === 'meeting' && b !== undefined ? ofHolders(context, kind, b, a) : []),
    ]
  })
}

/** The complete windows of a kind between two sides, each the ids under which coverage of it may be declared; of visits, from the first to the second. */
function completeBetween(
  context: Context,
  kind: 'meetings' | 'calls' | 'visits',
  a: readonly string[],
  b: readonly string[],
): readonly CoveredWindow[] {
  const byOf = context.once('complete', () => group(everyCompleteWindow(context.db), ({ of }) => [of]))
  const towards = (from: readonly string[], to: readonly string[]) =>
    [...new Set(from)].flatMap((id) =>
      (byOf.get(id) ?? []).filter((one) => one.kind === kind && (one.with === null || to.includes(one.with))),
    )
  const found = kind === 'visits' ? towards(a, b) : [...new Set([...towards(a, b), ...towards(b, a)])]
  return found.sort((one, two) =>
    one.first !== two.first
      ? one.first < two.first
        ? -1
        : 1
      : one.last !== two.last
        ? one.last < two.last
          ? -1
          : 1
        : one.id < two.id
          ? -1
          : 1,
  )
}

/** What coverage of a WHO may be declared for. */
function sideIds(context: Context, who: Who): string[] {
  const offices =
    who.kind === 'leader' ? leadingTenures(context.lexicon.tenures(who.id)).map(({ office }) => office) : []
  return [who.id, ...context.politiesOf(who), ...offices]
}

/** Coverage of those who held an office covers the office while they held it; of a polity, while they led it. */
function ofHolders(
  context: Context,
  kind: 'meetings' | 'calls' | 'visits',
  who: Who,
  other: Who | undefined,
): CoveredWindow[] {
  if (who.kind === 'leader') return []
  const offices =
    who.kind === 'office'
      ? [who.id]
      : context.lexicon
          .offices(who.id)
          .filter(({ rank }) => rank === 'head-of-government' || rank === 'head-of-state')
          .map(({ id }) => id)
  if (who.kind === 'polity' && offices.length !== 1) return []
  const holders = offices.flatMap((office) => context.once(`holders|${office}`, () => holdersOf(context.db, office)))
  return holders.flatMap((tenure) =>
    completeBetween(context, kind, [tenure.leader], other === undefined ? [] : sideIds(context, other)).flatMap(
      (window) =>
        sharedDays([{ first: tenure.first, last: tenure.last }], [window]).map((days) => ({ ...window, ...days })),
    ),
  )
}

/** For contact, days on which both meetings and calls are complete. */
function coveredDays(context: Context, series: Series, rule: string): readonly Window[] {
  if (rule !== 'contact') return windowsOf(context, series, rule)
  return sharedDays(windowsOf(context, series, 'contact'), windowsOf(context, series, 'calls'))
}

/** Whether any of some days is covered completely, whoever held the office. */
export function touchesCovered(context: Context, series: Series, rule: string, { first, last }: Window): boolean {
  return coveredDays(context, series, rule).some((one) => one.first <= last && one.last >= first)
}

/** Whether every leader of a series may have led on some day of these, where the ends of their time in office are not known. */
export function mayLead(context: Context, series: Series, { first, last }: Window): boolean {
  return sidesOf(series).every(({ kind, id }) => {
    if (kind !== 'leader') return true
    const led = leadingTenures(context.lexicon.tenures(id))
    return led.some(
      (one) =>
        (one.first <= last || one.since.startsWith('../')) &&
        (one.last >= first || one.until === null || one.until.endsWith('/..')),
    )
  })
}

export const always: Window = { first: openFirst, last: openLast }
