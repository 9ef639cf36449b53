import type { Bound, Draft } from './draft.ts'
import type { Item } from './items.ts'
import { pick } from './pattern.ts'

/** A phrase of the grammar: what it looks like, and what it gives. `at` is its place among the items. */
export type Phrase = {
  readonly pattern: string
  readonly gives: (draft: Draft, taken: readonly Item[], at: number) => void
}

const bound =
  (rel: Bound['rel']) =>
  (draft: Draft, taken: readonly Item[]): void => {
    const date = pick(taken, 'DATE')
    if (date !== undefined) draft.bounds.push({ rel, first: date.first, last: date.last, text: date.text })
  }

const range = (draft: Draft, taken: readonly Item[], through = false): void => {
  const to = pick(taken, 'DATE', 1)
  const from = yearOf(pick(taken, 'DATE'), to)
  if (from !== undefined && to !== undefined)
    draft.bounds.push({
      rel: 'between',
      first: from.first,
      last: to.last,
      text: `${from.text} – ${to.text}`,
      ends: [from, to],
      through,
    })
}

type Dated = Extract<Item, { tag: 'DATE' }>

/** `from 29 September to 7 October 2007`: the year of the second is that of the first. */
function yearOf(from: Dated | undefined, to: Dated | undefined): Dated | undefined {
  if (from === undefined || to === undefined || /\d{4}/.test(from.text)) return from
  const inYear = (year: number) => {
    const text = String(year).padStart(4, '0')
    return { ...from, first: `${text}${from.first.slice(4)}`, last: `${text}${from.last.slice(4)}` }
  }
  const same = inYear(Number(to.first.slice(0, 4)))
  return same.first > to.last ? inYear(Number(to.first.slice(0, 4)) - 1) : same
}

/** `since Koizumi's visit in May 2004`: the one before was theirs, then. */
function sinceWho(draft: Draft, taken: readonly Item[]): void {
  draft.sincewho = pick(taken, 'WHO')?.who
  bound('since')(draft, taken)
}

/** Several dates with one preposition, an event in each; or one after a comma, that of those counted: `once, in 2009`. */
const each = (draft: Draft, taken: readonly Item[]): void => {
  const dates = taken.filter((item) => item.tag === 'DATE')
  const rel = dates.length === 1 && draft.counts.length === 0 ? 'in' : 'each'
  for (const { first, last, text } of dates) draft.bounds.push({ rel, first, last, text })
}

/** `Not since 2004 has a prime minister been there`. */
function notSince(draft: Draft, taken: readonly Item[]): void {
  bound('since')(draft, taken)
  draft.flags.add('none')
}

const span =
  (as: Draft['spans'][number]['as']) =>
  (draft: Draft, taken: readonly Item[]): void => {
    const found = pick(taken, 'SPAN')
    if (found !== undefined) draft.spans.push({ span: found.span, as })
  }

/** `after an absence of four years`: none for so long. */
const absence = (draft: Draft, taken: readonly Item[]): void => {
  span('lasted')(draft, taken)
  draft.flags.add('none')
}

/** Phrases of time. */
export const timePhrases: readonly Phrase[] = [
  { pattern: 'in|on|during|of|at|for|over|throughout|late|early|mid DATE', gives: bound('in') },
  { pattern: 'starting|beginning|dated on? DATE', gives: bound('in') },
  { pattern: 'that? began|started|begins on|in DATE', gives: bound('in') },
  { pattern: 'DATE', gives: bound('in') },
  { pattern: 'before DATE', gives: bound('before') },
  { pattern: 'until|till DATE', gives: bound('until') },
  { pattern: 'before THE? DATE EVENT', gives: beforeEvent },
  { pattern: 'prior to DATE', gives: bound('before') },
  { pattern: 'ahead of DATE', gives: bound('before') },
  { pattern: 'by|through DATE', gives: bound('by') },
  { pattern: 'as of DATE', gives: bound('by') },
  { pattern: 'up to DATE', gives: bound('by') },
  { pattern: 'since DATE', gives: bound('since') },
  { pattern: 'since WHO in|on? DATE?', gives: (draft, taken) => sinceWho(draft, taken) },
  { pattern: "since WHO 's EVENT|VISITS of|in|on? DATE?", gives: (draft, taken) => sinceWho(draft, taken) },
  { pattern: "since WHO 's? DATE EVENT", gives: (draft, taken) => sinceWho(draft, taken) },
  { pattern: "since WHO 's last|DATE EVENT of|in|on? DATE?", gives: (draft, taken) => sinceWho(draft, taken) },
  { pattern: 'since WHO himself|herself? DO so in|on? DATE?', gives: (draft, taken) => sinceWho(draft, taken) },
  { pattern: 'since PRONOUN himself|herself? DO so in|on? DATE', gives: bound('since') },
  {
    pattern: 'since THE? DATE? OCCASION EVENT? in|at? PLACE? in? DATE?',
    gives: (draft, taken) => {
      draft.sinceoccasion = { ids: pick(taken, 'OCCASION')?.ids ?? [], place: pick(taken, 'PLACE')?.place }
      bound('since')(draft, taken)
    },
  },
  { pattern: 'not since DATE HAVE', gives: (draft, taken) => notSince(draft, taken) },
  { pattern: 'after DATE', gives: bound('after') },
  { pattern: 'between DATE and DATE', gives: (draft, taken) => range(draft, taken) },
  { pattern: 'from DATE to|until|till|through DATE', gives: (draft, taken) => range(draft, taken, true) },
  ...[', in|on DATE', ',? in|on DATE and DATE', ',? in|on DATE , DATE ,? and DATE'].map(
    (pattern): Phrase => ({ pattern, gives: each }),
  ),
  { pattern: 'in|within SPAN', gives: span('elapsed') },
  { pattern: 'in|over|within THE space|course|span of SPAN', gives: span('within') },
  { pattern: 'for SPAN', gives: span('lasted') },
  { pattern: 'ended|ending|ends THE? absence|gap of SPAN', gives: absence },
  { pattern: 'after THE? absence|gap|break|hiatus of SPAN', gives: absence },
  { pattern: 'lasted|lasting|spanned SPAN', gives: span('lasted') },
  { pattern: 'ran|going|running|went for|on|to for? SPAN', gives: span('lasted') },
  { pattern: 'VISITS on for SPAN', gives: span('lasted') },
  { pattern: 'took|takes SPAN', gives: span('lasted') },
  { pattern: 'SPAN long', gives: span('lasted') },
  { pattern: 'SPAN long? EVENT', gives: (draft, taken, at) => spanned(draft, taken, at) },
  { pattern: 'before WHO', gives: (draft, taken) => beforeWho(draft, taken) },
  {
    pattern: 'VISITS SPAN in',
    gives: (draft, taken, at) => {
      spendDays(draft, taken, at)
    },
  },
]

/** `before the September 2000 visit`: the event itself is meant. */
function beforeEvent(draft: Draft, taken: readonly Item[], at: number): void {
  bound('in')(draft, taken)
  const event = pick(taken, 'EVENT')
  if (event !== undefined) draft.events.push({ event: event.event, at, counted: false, verb: false })
}

/** `a two-day trip`. */
function spanned(draft: Draft, taken: readonly Item[], at: number): void {
  span('lasted')(draft, taken)
  const event = pick(taken, 'EVENT')
  if (event !== undefined) draft.events.push({ event: event.event, at, counted: false, verb: false })
}

/** `No Japanese prime minister had visited North Korea before Junichiro Koizumi`: his was the first. */
function beforeWho(draft: Draft, taken: readonly Item[]): void {
  const who = pick(taken, 'WHO')
  if (who !== undefined) draft.pioneer = who.who
}

/** `spent two days in Japan`. */
function spendDays(draft: Draft, taken: readonly Item[], at: number): void {
  span('lasted')(draft, taken)
  const visits = pick(taken, 'VISITS')
  if (visits !== undefined) draft.events.push({ event: visits.event, at, counted: false, verb: true })
}
