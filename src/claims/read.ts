import { isLeading } from '../queries/tenures.ts'
import { anchorBounds } from './anchoring.ts'
import { assembleSeries, countedEvent } from './assembling.ts'
import { conflictIn, countsPeople, idleMentions, strayNation } from './conflicts.ts'
import type { Context } from './context.ts'
import { dayOf } from './context.ts'
import type { Draft, Unread } from './draft.ts'
import { draftItems } from './drafting.ts'
import { chooseForm, readFeatures } from './features.ts'
import { identifyParties, settleHost } from './identifying.ts'
import type { Item } from './items.ts'
import { withNations } from './nations.ts'
import type { Reading, Target, TitleCheck } from './reading.ts'
import { noTarget } from './reading.ts'
import { boundByTitle, countsByLesserOffice, readScope } from './scope.ts'
import type { Series } from './series.ts'
import { tagText } from './tag.ts'

/** A claim that was read, or what could not be. */
export type Read =
  | { readonly status: 'read'; readonly reading: Reading }
  | { readonly status: 'unread'; readonly unread: readonly Unread[]; readonly why: string }

/** Reads one clause: tags it, takes it apart, and finds the form it has. */
export function readClause(context: Context, items: readonly Item[]): Read {
  const question = items.find((item) => item.tag === 'SIGN' && item.word === '?')
  if (question !== undefined)
    return { status: 'unread', unread: [{ text: '?', why: 'a question' }], why: 'a question is no claim' }
  const { draft, unread } = draftItems(items)
  const left = draft.quotes.length > 0 ? unread.filter((one) => !isAddressee(items, one)) : unread
  if (left.length > 0) return { status: 'unread', unread: left, why: 'words that the grammar does not know' }
  return readDraft(context, draft, items)
}

/** A name that the grammar does not know, between the verb of saying and the words said: `told NHK`, `wrote on X`. */
function isAddressee(items: readonly Item[], { text, why }: Unread): boolean {
  const said = items.findIndex((item) => item.tag === 'WORD' && sayings.has(item.word))
  const at = items.findIndex((item) => item.text === text)
  const speaker = items.slice(0, said).some(({ tag }) => tag === 'WHO' || tag === 'OFFICE')
  return why === undefined && speaker && said >= 0 && at > said && /^[\p{Lu}\d]/u.test(text)
}

/** The names between the verb of saying and the words said. */
function addresseesOf(items: readonly Item[]): string[] {
  const said = items.findIndex((item) => item.tag === 'WORD' && sayings.has(item.word))
  const quote = items.findIndex(({ tag }) => tag === 'QUOTE')
  return said < 0 || quote < 0
    ? []
    : items.slice(said + 1, quote).flatMap(({ text }) => (/^\p{Lu}/u.test(text) ? [text] : []))
}

const sayings = new Set(['said', 'told', 'wrote', 'stated', 'says', 'tells', 'writes', 'added', 'posted'])

/** How a sentence is tagged on the day of the context. */
export function tagClaim(context: Context, text: string, aliases: ReadonlyMap<string, string>): Item[] {
  return tagText(text, { lexicon: context.lexicon, at: dayOf(context), aliases })
}

function refuse(why: string, text = ''): Read {
  return { status: 'unread', unread: text === '' ? [] : [{ text, why: undefined }], why }
}

/** Turns what the phrases gave into one reading. */
export function readDraft(context: Context, draft: Draft, items: readonly Item[]): Read {
  turnDenial(draft)
  if (draft.flags.has('number') && draft.counts.length === 0) draft.counts.push(...draft.numbers.splice(0))
  const assembled = settleHost(context, draft, identifyParties(context, draft, assembleSeries(draft, context)))
  const features = readFeatures(draft, assembled)
  if (draft.ordinals.length > 1 || draft.counts.length > 1) return refuse('more than one number is counted')
  const form = chooseForm(features)
  if (form === undefined) return refuse('no form of claim')
  if (form.needs.includes('series') && assembled?.series.unit === 'meeting' && assembled.series.who.length < 2)
    return refuse('it does not say who met whom')
  if (countsPeople(draft, items, assembled)) return refuse('it counts people, not meetings')
  const idle = form.needs.includes('series') && assembled !== undefined ? idleMentions(draft, assembled) : []
  if (idle.length > 0) return refuse(`the reading has no place for ${idle.map(({ who }) => who.name).join(', ')}`)
  const stray = assembled === undefined ? undefined : strayNation(context, draft, assembled, items)
  if (stray !== undefined) return refuse(`the reading has no place for ${stray.who.name}`)
  if (form.id === 'absent') turnBefore(draft)
  const conflict = conflictIn(draft, form.id, items)
  if (conflict !== undefined) return refuse(conflict)
  const counting = form.id === 'count' || form.id === 'count-within' || form.id === 'none' || form.id === 'only'
  const unanchored = anchorBounds(context, draft, assembled, counting)
  if (unanchored !== undefined) return refuse(unanchored)
  const predicate = form.id === 'only' && datesOnly(items)
  if (counting) boundByTitle(context, draft, assembled?.subject)
  const scope = readScope(
    context,
    form.id === 'first-since' ? draft.bounds.filter(({ rel }) => rel !== 'since') : draft.bounds,
    draft.terms,
    assembled?.subject ?? draft.mentions[0]?.who,
    counting && !predicate,
  )
  if (scope === undefined) return refuse('the record has no such term of office')
  const since = draft.bounds.find(({ rel }) => rel === 'since')
  const event = countedEvent(draft)
  const target: Target = {
    when: counting && !predicate ? [] : draft.bounds.filter(({ rel }) => rel === 'in'),
    places: draft.places
      .map(({ place }) => place)
      .filter((place) => !(assembled?.series.unit === 'visit' && assembled.series.place === place)),
    occasions: draft.occasions.map(({ ids }) => ids),
    leaders: assembled?.leaders ?? [],
    kind: form.id === 'kind' ? draft.events.at(-1)?.event.kind : targetKind(draft, event?.kind),
  }
  const lesser =
    !draft.flags.has('register') &&
    (countsByLesserOffice(context, draft.terms, assembled?.subject) || neverLed(context, assembled?.series))
  return {
    status: 'read',
    reading: {
      form: form.id,
      series: registered(draft, assembled?.series),
      target:
        assembled === undefined && form.id !== 'attended' && form.id !== 'dated' && form.id !== 'figure'
          ? { ...noTarget, when: target.when }
          : withNations(target, draft, assembled?.series),
      scope,
      count:
        draft.counts[0] ??
        (draft.ordinals[0] === undefined
          ? draft.numbers[0] === undefined
            ? undefined
            : draft.numbers[0]
          : { value: draft.ordinals[0].value, op: '=' }),
      span: draft.spans[0]?.span,
      since: since === undefined ? undefined : { first: since.first, last: since.last, text: since.text },
      sincePlace: draft.sinceplace,
      sinceWho: draft.sincewho,
      ends: draft.bounds.find(({ ends }) => ends !== undefined)?.ends,
      through: draft.bounds.some(({ through }) => through === true),
      eachPlace: draft.eachplace,
      each: draft.bounds.filter(({ rel }) => rel === 'each'),
      titles: titlesOf(draft),
      people: draft.mentions.map(({ who }) => who),
      subject: assembled?.subject ?? draft.mentions[0]?.who,
      object: draft.mentions[1]?.who,
      office: draft.titles[0] ?? officeOfTerm(draft),
      things: draft.things.flatMap(({ ids }) => ids),
      quote: draft.quotes[0],
      addressee: addresseesOf(items),
      register: draft.flags.has('register'),
      tops: draft.tops,
      anyCapacity: draft.flags.has('register') || draft.flags.has('recorded') || lesser,
      lesser,
      will: items.some((item) => item.tag === 'WORD' && item.word === 'will'),
      other: undefined,
    },
  }
}

/** `his only visit was in 2011` dates the one there was; `the only one in 2011` counts those of that year. */
function datesOnly(items: readonly Item[]): boolean {
  const only = items.findIndex(({ text }) => /^(?:only|sole|single|lone)\b/i.test(text))
  const verb = items.findIndex(
    (item, at) => at > only && /^(?:was|is|came|took|happened|occurred|fell|dates|dated)$/i.test(item.text),
  )
  return only >= 0 && verb > 0 && items.some(({ tag }, at) => at > verb && tag === 'DATE')
}

/** Of a register every entry counts. */
function registered(draft: Draft, series: Series | undefined): Series | undefined {
  const counts = draft.flags.has('register') || draft.flags.has('recorded')
  if (!counts || series?.unit !== 'visit' || series.rules.includes('state')) return series
  return { ...series, rules: ['any'] }
}

/** Of someone who never held a leading office every visit and meeting is meant. */
function neverLed(context: Context, series: Series | undefined): boolean {
  const who = series?.unit === 'meeting' ? series.who : series?.who === undefined ? [] : [series.who]
  return who.some(({ kind, id }) => {
    const held = kind === 'leader' ? context.lexicon.tenures(id) : []
    return held.length > 0 && held.every(({ rank }) => !isLeading(rank))
  })
}

function officeOfTerm(draft: Draft): Reading['office'] {
  const title = draft.terms.find((one) => one.title !== undefined)?.title
  return title === undefined ? undefined : { title, office: undefined }
}

/** `had not come for over a year before May 2017`: the event of that month ended it. */
function turnBefore(draft: Draft): void {
  const at = draft.bounds.findIndex(({ rel }) => rel === 'before')
  const before = draft.bounds[at]
  if (before !== undefined && !draft.bounds.some(({ rel }) => rel === 'in'))
    draft.bounds.splice(at, 1, { ...before, rel: 'in' })
}

/** `did not return until 2025`, `had not come since 2014 when …`, `nobody had before X`: each says which was the first, since when. */
function turnDenial(draft: Draft): void {
  const until = draft.bounds.find(({ rel }) => rel === 'until')
  const since = draft.bounds.find(({ rel }) => rel === 'since' || rel === 'after')
  const first = () => {
    draft.flags.delete('none')
    draft.ordinals.push({ value: 1, at: -1 })
  }
  if (!draft.flags.has('none')) return
  if (draft.pioneer !== undefined) {
    first()
    const pioneer = draft.pioneer
    draft.pioneer = undefined
    draft.mentions.unshift({
      who: pioneer,
      title: undefined,
      polity: undefined,
      prep: '',
      at: -2,
      possessor: false,
      adjective: false,
    })
  } else if (until !== undefined && since !== undefined) {
    first()
    const rest = draft.bounds.filter((one) => one !== until && one !== since)
    draft.bounds.splice(0, draft.bounds.length, ...rest, { ...since, rel: 'since' }, { ...until, rel: 'in' })
  } else if (until !== undefined && draft.counts.length === 0 && draft.spans.length === 0) {
    first()
    draft.bounds.splice(draft.bounds.indexOf(until), 1, { ...until, rel: 'in' })
  } else if (since !== undefined && draft.flags.has('when')) first()
}

/** A visit said to be of a kind, beside the one counted: `his June 2023 state visit was his fifth trip`. */
function targetKind(draft: Draft, counted: string | undefined): string | undefined {
  const kind = draft.events.find((one) => one.event.kind !== undefined)?.event.kind
  return kind === counted ? undefined : kind
}

function titlesOf(draft: Draft): TitleCheck[] {
  return draft.mentions.flatMap(({ who, title, polity }) =>
    title === undefined ? [] : [{ leader: who, title, polity }],
  )
}
