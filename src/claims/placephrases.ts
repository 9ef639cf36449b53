import { createMention, type Draft } from './draft.ts'
import { trip } from './events.ts'
import type { Item } from './items.ts'
import { pick } from './pattern.ts'
import type { Phrase } from './phrases.ts'

/** Phrases of place, purpose and record that are more than a name with a preposition. */
export const placePhrases: readonly Phrase[] = [
  {
    pattern: 'since THE? PLACE EVENT?',
    gives: (draft, taken) => {
      draft.sinceplace = pick(taken, 'PLACE')?.place
    },
  },
  { pattern: ', in|at THE? PLACE', gives: (draft, taken, at) => aside(draft, taken, at) },
  { pattern: 'BE in|to|at THE? PLACE|NATION', gives: (draft, taken, at) => beIn(draft, taken, at) },
  {
    pattern: 'BE last in|to|at THE? PLACE|NATION',
    gives: (draft, taken, at) => {
      draft.flags.add('last')
      beIn(draft, taken, at)
    },
  },
  {
    pattern: "VISITS to see|meet|MEETS WHO 's NATION",
    gives: (draft, taken, at) => {
      const visits = pick(taken, 'VISITS')
      if (visits !== undefined) draft.events.push({ event: visits.event, at, counted: false, verb: true })
      americaOf(draft, taken, at)
    },
  },
  { pattern: 'BE THE? guest of THE? OFFICE|NATION', gives: (draft, taken, at) => guestOf(draft, taken, at) },
  {
    pattern: 'BE THE? guest',
    gives: (draft, _, at) => void draft.events.push({ event: trip, at, counted: false, verb: false }),
  },
  { pattern: 'farewell', gives: (draft) => void draft.flags.add('last').add('farewell') },
  {
    pattern: 'before|until THE? PLACE EVENT?',
    gives: (draft, taken) => {
      draft.beforeplace = pick(taken, 'PLACE')?.place
    },
  },
  { pattern: 'inter NATION', gives: (draft, taken, at) => interKorean(draft, taken, at) },
  { pattern: 'OFFICE BE WHO', gives: (draft, taken, at) => officeIs(draft, taken, at) },
  {
    pattern: 'with|including|counting PLACE ,',
    gives: (draft, taken) => {
      draft.byplace = pick(taken, 'PLACE')?.place
    },
  },
  { pattern: 'with|including|counting THE? EVENT of|in DATE ,', gives: (draft, taken) => upToEvent(draft, taken) },
  { pattern: 'with|including|counting THE? DATE EVENT ,', gives: (draft, taken) => upToEvent(draft, taken) },
  { pattern: 'by THE? time of THE? DATE EVENT ,', gives: (draft, taken) => upToEvent(draft, taken) },
  { pattern: 'on NATION soil|territory', gives: (draft, taken, at) => onSoil(draft, taken, at) },
  { pattern: "WHO 's NATION", gives: (draft, taken, at) => americaOf(draft, taken, at) },
  { pattern: 'became|becomes THE? TITLE|OFFICE', gives: (draft, taken) => becomeOffice(draft, taken) },
  { pattern: 'BE sworn in as THE? TITLE|OFFICE', gives: (draft, taken) => becomeOffice(draft, taken) },
  { pattern: 'BE THE? TITLE|OFFICE', gives: (draft, taken) => beOffice(draft, taken) },
  { pattern: 'both|all? attended|attend', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'VISITS part in', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'both|all? took part in', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'both|all? participated in', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'appeared together at|in', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'BE both|all at', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'BE attended by both|all?', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'attended', gives: (draft) => void draft.flags.add('attended') },
  { pattern: 'said|told|wrote|stated|says|tells|writes|added|posted', gives: (draft) => void draft.flags.add('said') },
  { pattern: 'VISITS away from', gives: (draft, _, at) => stayAway(draft, at) },
]

/** `was the guest of American presidents`: they received him. */
function guestOf(draft: Draft, taken: readonly Item[], at: number): void {
  const host = pick(taken, 'OFFICE') ?? pick(taken, 'NATION')
  if (host === undefined) return
  draft.hosting = { at, passive: true }
  draft.mentions.push(createMention(host.who, 'by', at + 1))
}

/** `had stayed away from COUNTRY`: no trip. */
function stayAway(draft: Draft, at: number): void {
  draft.flags.add('none')
  draft.events.push({ event: trip, at, counted: true, verb: true })
}

/** `once, in Nara`: the one counted was there. */
function aside(draft: Draft, taken: readonly Item[], at: number): void {
  const place = pick(taken, 'PLACE')?.place
  if (place === undefined) return
  if (draft.counts.length > 0) draft.eachplace.push(place)
  else draft.places.push({ place, prep: 'in', at: at + 2 })
}

/** `X was in PLACE`, `had not been to COUNTRY`: a trip, unless another event is named. */
function beIn(draft: Draft, taken: readonly Item[], at: number): void {
  const place = pick(taken, 'PLACE')
  const nation = pick(taken, 'NATION')
  const to = taken.some((item) => item.tag === 'WORD' && item.word === 'to')
  const prep = !to ? 'in' : draft.events.length > 0 ? 'was-to' : 'to'
  if (place !== undefined) draft.places.push({ place: place.place, prep, at: at + 2 })
  if (nation !== undefined) draft.mentions.push(createMention(nation.who, prep, at + 2))
  if (draft.events.length === 0 && draft.hosting === undefined)
    draft.events.push({ event: trip, at, counted: false, verb: false })
}

/** `inter-Korean`: of the two Koreas. */
function interKorean(draft: Draft, taken: readonly Item[], at: number): void {
  const nation = pick(taken, 'NATION')
  if (nation?.who.id !== 'KR' && nation?.who.id !== 'KP') return
  for (const [id, name] of [
    ['KP', 'North Korea'],
    ['KR', 'South Korea'],
  ] as const)
    draft.mentions.push({ ...createMention({ kind: 'polity', id, name }, '', at), adjective: true })
}

/** `Japan's prime minister was Shigeru Ishiba`. */
function officeIs(draft: Draft, taken: readonly Item[], at: number): void {
  const who = pick(taken, 'WHO')
  beOffice(draft, taken)
  if (who !== undefined)
    draft.mentions.push({ ...createMention(who.who, '', at), title: who.title, polity: who.polity })
}

function americaOf(draft: Draft, taken: readonly Item[], at: number): void {
  const item = pick(taken, 'WHO')
  if (item === undefined) return
  draft.terms.push({
    kind: 'years',
    who: item.who,
    nth: undefined,
    title: undefined,
    text: `in ${item.who.name}'s years`,
  })
  draft.mentions.push(createMention({ kind: 'polity', id: 'US', name: 'United States' }, 'to', at))
}

/** `With the trip of November 1981, X had been there four times`: counted up to then. */
function upToEvent(draft: Draft, taken: readonly Item[]): void {
  const date = pick(taken, 'DATE')
  if (date !== undefined) draft.bounds.push({ rel: 'by', first: date.first, last: date.last, text: date.text })
}

/** `on South Korean soil`: in that country. */
function onSoil(draft: Draft, taken: readonly Item[], at: number): void {
  const nation = pick(taken, 'NATION')
  if (nation === undefined) return
  draft.mentions.push(createMention(nation.who, 'in', at))
}

function beOffice(draft: Draft, taken: readonly Item[]): void {
  const office = pick(taken, 'OFFICE')
  const title = pick(taken, 'TITLE')
  draft.titles.push({
    title: title?.title ?? { posts: [], standing: undefined, text: office?.text ?? '' },
    office: office?.who,
  })
  draft.flags.add('is-office')
}

function becomeOffice(draft: Draft, taken: readonly Item[]): void {
  beOffice(draft, taken)
  draft.flags.add('took-office')
}
