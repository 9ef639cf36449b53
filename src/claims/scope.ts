import { addDays, openFirst, openLast, type Window } from '../period.ts'
import { isLeading, type TenureRow } from '../queries/tenures.ts'
import { sharedDays } from '../queries/uncovered.ts'
import type { Who } from '../queries/who.ts'
import { type Context, dayOf } from './context.ts'
import type { Bound, Draft, TermBound } from './draft.ts'
import type { TitleWord } from './items.ts'
import type { Scope } from './reading.ts'
import { leadingTenures } from './standing.ts'

/** The days within which a claim counts: what its bounds and tenures leave. `asScope`: dates with `in` bound it too. */
export function readScope(
  context: Context,
  bounds: readonly Bound[],
  terms: readonly TermBound[],
  subject: Who | undefined,
  asScope: boolean,
): Scope | undefined {
  let windows: Window[] = [{ first: openFirst, last: openLast }]
  const texts: string[] = []
  let bounded = false
  for (const bound of bounds) {
    const window = windowOf(bound, asScope)
    if (window === undefined) continue
    windows = sharedDays(windows, [window])
    texts.push(bound.rel === 'in' || bound.rel === 'between' ? bound.text : `${bound.rel} ${bound.text}`)
    if (bound.rel !== 'since' && bound.rel !== 'after') bounded = true
  }
  for (const one of terms) {
    const days = daysOfTerm(context, one, subject)
    if (days === undefined) return undefined
    windows = sharedDays(windows, days)
    texts.push(one.text)
  }
  return { windows, texts, bounded }
}

function windowOf({ rel, first, last }: Bound, asScope: boolean): Window | undefined {
  switch (rel) {
    case 'before':
    case 'until':
      return { first: openFirst, last: addDays(first, -1) }
    case 'by':
      return { first: openFirst, last }
    case 'since':
    case 'after':
      return { first: rel === 'after' ? addDays(last, 1) : first, last: openLast }
    case 'between':
      return { first, last }
    case 'each':
      return undefined
    case 'in':
      return asScope ? { first, last } : undefined
  }
}

/** The days of a tenure that a sentence speaks of; undefined where the record has none such. */
function daysOfTerm(context: Context, term: TermBound, subject: Who | undefined): Window[] | undefined {
  const who = term.who ?? subject
  if (who === undefined) return undefined
  if (who.kind !== 'leader') return [{ first: openFirst, last: openLast }]
  if (term.kind === 'as' && (term.title === undefined || term.title.posts.length === 0))
    return [{ first: openFirst, last: openLast }]
  const every = context.lexicon.tenures(who.id)
  const lesser = every.filter(
    (one) => term.title !== undefined && term.title.posts.length > 0 && holdsTitle(one, term.title),
  )
  const leading = leadingTenures(every)
  const all = leading.some((one) => holdsTitle(one, term.title)) || lesser.length === 0 ? leading : lesser
  const named = all.filter((one) => holdsTitle(one, term.title))
  const chosen = named.length > 0 ? named : term.title === undefined || term.title.posts.length === 0 ? all : []
  if (chosen.length === 0) return undefined
  if (term.kind === 'since') {
    const day = dayOf(context)
    const begun = chosen.filter(({ first }) => first <= day)
    const latest = begun.at(-1)
    const said = term.begun
    if (said !== undefined && latest !== undefined && (latest.first < said.first || latest.first > said.last))
      return undefined
    return latest === undefined ? undefined : [{ first: latest.first, last: openLast }]
  }
  if (term.nth !== undefined) {
    const nth = distinct(chosen)[term.nth - 1]
    return nth === undefined ? undefined : [nth]
  }
  return chosen.map(({ first, last }) => ({ first, last }))
}

/** Terms in order; several offices held at once are one. */
function distinct(tenures: readonly TenureRow[]): Window[] {
  const found: { first: string; last: string }[] = []
  for (const { first, last } of tenures) {
    const before = found.at(-1)
    if (before !== undefined && first <= addDays(before.last, 1)) before.last = last > before.last ? last : before.last
    else found.push({ first, last })
  }
  return found
}

/** `as secretary of state`: an office that is not a leading one. */
export function countsByLesserOffice(context: Context, terms: readonly TermBound[], who: Who | undefined): boolean {
  const title = terms.find((one) => one.kind === 'as' && one.title !== undefined)?.title
  if (title === undefined || title.posts.length === 0 || who?.kind !== 'leader') return false
  const held = context.lexicon.tenures(who.id).filter((one) => holdsTitle(one, title))
  return held.length > 0 && held.every(({ rank }) => !isLeading(rank))
}

/** `Secretary of State Rice went there 25 times`: in that office, where it is no leading one. */
export function boundByTitle(context: Context, { mentions, terms }: Draft, subject: Who | undefined): void {
  const mention = terms.length > 0 ? undefined : mentions.find(({ who }) => who.id === subject?.id)
  const title = mention?.title
  if (mention === undefined || title === undefined || title.standing !== undefined) return
  const term: TermBound = { kind: 'as', who: undefined, nth: undefined, title, text: `as ${title.text}` }
  if (countsByLesserOffice(context, [term], mention.who)) terms.push(term)
}

export function holdsTitle(tenure: TenureRow, title: TitleWord | undefined): boolean {
  if (title === undefined || title.posts.length === 0) return isLeading(tenure.rank)
  const name = tenure.title.toLowerCase()
  return title.posts.some((post) => name.startsWith(post))
}

/** Whether a fact falls within the days counted. */
export function inScope(scope: Scope, fact: { readonly first: string; readonly last: string }): boolean {
  return scope.windows.some(({ first, last }) => fact.first >= first && fact.first <= last)
}
