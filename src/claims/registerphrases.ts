import type { Draft } from './draft.ts'
import type { EventWord } from './events.ts'
import { flag } from './flagging.ts'
import type { Item } from './items.ts'
import { pick } from './pattern.ts'
import type { Phrase } from './phrases.ts'

/** Of any kind and capacity, as far as it reaches. */
export const register = flag('register')

/** Phrases that say that a claim counts the entries of an official register, and how such a register is spoken of. */
export const registerPhrases: readonly Phrase[] = [
  { pattern: "on|by|in THE? official? state? department? 's? list|record|register", gives: register },
  { pattern: "on|by|in THE? official? state? department? 's? list|record|register of visitors", gives: register },
  { pattern: "THE? official? state? department? 's? register|list|records HAVE", gives: register },
  { pattern: "THE? official? state? department? 's? register|list credits|lists|gives|counts|names", gives: register },
  { pattern: "THE? official? state? department? 's? records show|say?", gives: register },
  {
    pattern:
      "according to THE? official? state? department|departments|record|records|register|list 's? historian|records?",
    gives: register,
  },
  { pattern: "by THE? state? department 's? count", gives: register },
  { pattern: 'appears|appear|appeared TIMES', gives: appear },
  { pattern: 'recorded', gives: flag('recorded') },
  { pattern: 'tops|leads|heads THE? NATION list|table|ranking with', gives: tops },
  { pattern: 'down for', gives: () => {} },
  { pattern: 'over the years', gives: () => {} },
  { pattern: 'all told', gives: () => {} },
  { pattern: 'in all|total', gives: () => {} },
  { pattern: 'to POSS name', gives: () => {} },
  { pattern: 'racked|notched|chalked|clocked up', gives: () => {} },
  { pattern: 'dates|dated from|to? DATE', gives: dated },
  { pattern: 'counts|counted|billed|classed|listed|ranks as', gives: () => {} },
]

/** `tops the British list with 22 visits`: so many entries, and nobody of that country has as many. */
function tops(draft: Draft, taken: readonly Item[]): void {
  register(draft)
  draft.tops = pick(taken, 'NATION')?.who
}

const entry: EventWord = { words: 'entry', unit: 'visit', rules: ['any'] }

/** `appears five times on the list`: so many entries. */
function appear(draft: Draft, taken: readonly Item[], at: number): void {
  const times = pick(taken, 'TIMES')
  if (times === undefined) return
  draft.counts.push({ value: times.value, op: times.op })
  draft.events.push({ event: entry, at, counted: true, verb: false })
}

function dated(draft: Draft, taken: readonly Item[]): void {
  const date = pick(taken, 'DATE')
  if (date !== undefined) draft.bounds.push({ rel: 'in', first: date.first, last: date.last, text: date.text })
}
