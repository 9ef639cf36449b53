import { createMention, type Draft } from './draft.ts'
import { flag } from './flagging.ts'
import type { Item } from './items.ts'
import { pick } from './pattern.ts'
import type { Phrase } from './phrases.ts'

const ordinal = (draft: Draft, taken: readonly Item[], at: number): void => {
  const found = pick(taken, 'ORDINAL')
  if (found !== undefined) draft.ordinals.push({ value: found.value, at })
}

function times(draft: Draft, taken: readonly Item[]): void {
  for (const one of taken) if (one.tag === 'TIMES') draft.counts.push({ value: one.value, op: one.op })
}

/** `their first meeting of 2017`: counted within the year. */
function ordinalOf(draft: Draft, taken: readonly Item[], at: number): void {
  ordinal(draft, taken, at)
  const [event, date] = [pick(taken, 'EVENT'), pick(taken, 'DATE')]
  if (event !== undefined) draft.events.push({ event: event.event, at: at + 1, counted: true, verb: false })
  const year = date?.first.endsWith('-01-01') === true && date.last.endsWith('-12-31')
  if (date !== undefined)
    draft.bounds.push({ rel: year ? 'between' : 'in', first: date.first, last: date.last, text: date.text })
}

/** `made a single trip`. */
function single(draft: Draft, taken: readonly Item[], at: number): void {
  const event = pick(taken, 'EVENT')
  if (event === undefined) return
  draft.counts.push({ value: 1, op: '=' })
  draft.events.push({ event: event.event, at, counted: true, verb: false })
}

/** `Not until June 2001 did X visit`: the first was then. */
function notUntil(draft: Draft, taken: readonly Item[], at: number): void {
  const date = pick(taken, 'DATE')
  const who = pick(taken, 'WHO') ?? pick(taken, 'OFFICE')
  if (date === undefined || who === undefined) return
  draft.bounds.push({ rel: 'in', first: date.first, last: date.last, text: date.text })
  draft.ordinals.push({ value: 1, at })
  draft.mentions.push(createMention(who.who, '', at))
}

/** Phrases of number and order. */
export const orderPhrases: readonly Phrase[] = [
  { pattern: 'for THE? ORDINAL time', gives: ordinal },
  { pattern: 'for THE? last time', gives: flag('last') },
  { pattern: 'THE? last|final time', gives: flag('last') },
  { pattern: 'THE? most recent', gives: flag('last') },
  {
    pattern: 'first|last|final|ORDINAL day|days|evening|morning|night|leg|round|session|phase of',
    gives: flag('part'),
  },
  { pattern: 'latest|last|final|previous|previously', gives: flag('last') },
  { pattern: 'ORDINAL EVENT of DATE', gives: (draft, taken, at) => ordinalOf(draft, taken, at) },
  { pattern: 'ORDINAL', gives: ordinal },
  { pattern: 'inaugural|maiden|debut', gives: (draft, _, at) => void draft.ordinals.push({ value: 1, at }) },
  { pattern: 'THE? single|sole|lone EVENT', gives: (draft, taken, at) => single(draft, taken, at) },
  { pattern: 'not until DATE DO WHO|OFFICE ORDINAL?', gives: (draft, taken, at) => notUntil(draft, taken, at) },
  { pattern: 'TIMES', gives: times },
  { pattern: 'on TIMES', gives: times },
  { pattern: 'THE|POSS? only one|ones', gives: flag('only') },
  { pattern: 'both times', gives: flag('both-times') },
  { pattern: 'THE? only', gives: flag('only') },
  { pattern: 'HAVE? never|not ever? TIMES', gives: flag('none') },
  { pattern: 'DO|HAVE|BE not', gives: flag('none') },
  { pattern: 'never', gives: flag('none') },
  { pattern: 'no', gives: flag('none') },
  { pattern: 'in person|public', gives: () => {} },
  { pattern: 'face to face', gives: () => {} },
  { pattern: 'the|these|those|between NUMBER leaders|men|sides|countries|presidents|heads', gives: () => {} },
  { pattern: 'the|these|those|between NUMBER TITLE|NATION', gives: () => {} },
  { pattern: 'again', gives: flag('again') },
  { pattern: 'by|on|over|via THE? phone|telephone|video', gives: flag('calls') },
  { pattern: 'on|at THE? sidelines|margins|margin|fringes of THE?', gives: flag('sidelines') },
]
