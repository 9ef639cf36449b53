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
  { pattern: 'on|by|in|per THE? KEEPER? KEEPER? KEEPER? REGISTER', gives: register },
  { pattern: 'on|by|in|per THE? KEEPER? KEEPER? KEEPER? REGISTER of visitors|visits|travel|travels', gives: register },
  { pattern: 'THE? KEEPER? KEEPER? KEEPER? REGISTER HAVE|LISTS|SAYS', gives: register },
  { pattern: 'THE? KEEPER KEEPER KEEPER? LISTS|SAYS', gives: register },
  { pattern: "THE? KEEPER? KEEPER? list|register|record 's", gives: register },
  { pattern: 'according to THE? KEEPER? KEEPER? KEEPER? REGISTER', gives: register },
  { pattern: 'by THE? KEEPER KEEPER KEEPER? count|tally|reckoning', gives: register },
  { pattern: 'according to THE? KEEPER KEEPER KEEPER?', gives: register },
  { pattern: 'according to THE? office|PLACE of THE? historian', gives: register },
  { pattern: 'THE? office of THE? historian LISTS|SAYS', gives: register },
  { pattern: 'BE LISTS', gives: register },
  { pattern: 'BE credited with', gives: () => {} },
  { pattern: 'under THE? name of', gives: () => {} },
  { pattern: 'THE number|total of', gives: flag('number') },
  { pattern: 'appears|appear|appeared TIMES', gives: appear },
  { pattern: "'s name appears|appear|appeared TIMES", gives: appear },
  { pattern: 'recorded', gives: flag('recorded') },
  { pattern: 'tops|leads|heads THE? NATION list|table|ranking with', gives: tops },
  { pattern: 'tops|leads|heads THE? list|table|ranking of NATION visitors|leaders|guests with', gives: tops },
  { pattern: 'down for', gives: () => {} },
  { pattern: 'over the years', gives: () => {} },
  { pattern: 'all told', gives: () => {} },
  { pattern: 'in all|total', gives: () => {} },
  { pattern: 'to POSS name', gives: () => {} },
  { pattern: 'racked|notched|chalked|clocked up', gives: () => {} },
  { pattern: 'dates|dated|fell|falls from|to|in|on? DATE', gives: dated },
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
