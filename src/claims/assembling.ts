import type { Who } from '../queries/who.ts'
import type { Context } from './context.ts'
import type { Draft, Mention } from './draft.ts'
import type { EventWord } from './events.ts'
import { isPredicate } from './nations.ts'
import type { Series } from './series.ts'
import { withoutTwins } from './twins.ts'

/** Who and what a claim counts, with whom of those named the event itself must have. */
export type Assembled = {
  readonly series: Series
  readonly leaders: readonly string[]
  readonly subject: Who | undefined
  readonly used: ReadonlySet<Mention>
}

/** The event that is counted: the one with the ordinal or number, else the verb, else the first. */
export function countedEvent({ events, hosting }: Draft): EventWord | undefined {
  const counted = events.find((one) => one.counted)
  const visiting = events.find((one) => one.event.unit === 'visit')
  return (counted ?? (hosting === undefined ? undefined : visiting) ?? events.find((one) => one.verb) ?? events[0])
    ?.event
}

/** Makes the series of a sentence from those named in it; undefined where it does not say who. */
export function assembleSeries(draft: Draft, context: Context): Assembled | undefined {
  const event = countedEvent(draft)
  const host = draft.hosting
  if (host !== undefined && (event === undefined || event.unit === 'visit'))
    return assembleHosting(draft, context, host, event)
  if (event === undefined) return undefined
  if (host !== undefined && event.unit === 'meeting') return assembleMeeting(draft, event, context)
  return event.unit === 'visit' ? assembleVisit(draft, event, context) : assembleMeeting(draft, event, context)
}

const toward = new Set(['to', 'in', 'into', 'at', 'from', 'around', 'across', 'through'])

function isPlaceLike({ who, prep }: Mention): boolean {
  return who.kind === 'polity' && toward.has(prep)
}

function assembleMeeting(draft: Draft, event: EventWord, context: Context): Assembled | undefined {
  const rules = draft.flags.has('calls') ? ['calls'] : event.rules
  const people = withoutTwins(draft, context).filter((one) => !isPlaceLike(one))
  const [ordinal] = draft.ordinals
  const after = ordinal === undefined ? [] : people.filter(({ at }) => at > ordinal.at)
  const leaders = people.filter(({ who }) => who.kind !== 'polity')
  const distinct = (list: readonly Mention[]) =>
    list.filter((one, index) => list.findIndex(({ who }) => who.id === one.who.id) === index)
  const later = distinct(after)
  const chosen = later.length >= 2 ? later : distinct(leaders).length >= 2 ? distinct(leaders) : distinct(people)
  const main =
    chosen.length > 2 &&
    chosen.some(({ who }) => who.kind === 'polity') &&
    chosen.some(({ who }) => who.kind !== 'polity')
      ? chosen.filter(({ who }) => who.kind !== 'polity')
      : chosen
  if (main.length < 1) return undefined
  const who = main.map((one) => one.who)
  const named = distinct(draft.mentions).filter((one) => !main.includes(one) && one.who.kind === 'leader')
  return {
    series: { unit: 'meeting', rules, who, host: undefined },
    leaders: named.map((one) => one.who.id),
    subject: main[0]?.who,
    used: new Set([...main, ...named, ...draft.mentions.filter((one) => one.who.kind === 'polity')]),
  }
}

/** `X visited Y`, `X's visit to Y`, `the first visit to Y by an X`. */
function assembleVisit(draft: Draft, event: EventWord, context: Context): Assembled | undefined {
  const [ordinal] = draft.ordinals
  const verb = draft.events.find((one) => one.verb && one.event.unit === 'visit')
  const hosts = draft.mentions.filter(
    (one) =>
      one.who.kind === 'polity' &&
      one.prep !== 'was-to' &&
      (toward.has(one.prep) || (verb !== undefined && one.prep === '<VISITS>') || one.prep === 'of'),
  )
  const mentions = withoutTwins(draft, context)
  const travellers = mentions.filter((one) => !hosts.includes(one))
  const after = ordinal === undefined ? [] : travellers.filter(({ at, prep }) => at > ordinal.at && prep === 'by')
  const pioneer =
    ordinal === undefined
      ? undefined
      : travellers.find(({ at, who, prep }) => at > ordinal.at && who.kind === 'office' && prep !== 'by')
  const traveller =
    after[0] ??
    pioneer ??
    travellers.find(({ prep }) => prep === 'by') ??
    travellers.find(({ who, prep }) => who.kind !== 'polity' && prep !== 'with') ??
    travellers.find(({ prep }) => prep !== 'with')
  const others = draft.mentions.filter((one) => one !== traveller && one.who.kind === 'leader' && !hosts.includes(one))
  const place =
    draft.places.find(({ prep }) => prep === 'to' || prep === '<VISITS>') ??
    (hosts.length === 0 ? draft.places[0] : undefined)
  if (traveller !== undefined && (event.abroad === true || mentions.some(({ prep }) => prep === 'was-to')))
    return assembleAbroad(draft, event, traveller)
  const adjective = hosts.length > 0 || place !== undefined ? undefined : nationVisited(mentions, traveller, context)
  const host =
    hosts[0]?.who ??
    adjective?.who ??
    (place?.place.polity === undefined
      ? registerOf(draft, traveller?.who, context)
      : nation(context, place.place.polity))
  if (traveller === undefined) return undefined
  const scoped = place !== undefined && (hosts.length === 0 || place.prep === '<VISITS>') ? place.place : undefined
  return {
    series: {
      unit: 'visit',
      rules: event.rules,
      who: traveller.who,
      host: host === undefined ? undefined : { id: host.id, name: context.lexicon.polityCalled(host.id) },
      place: scoped,
      kind: kindOf(event),
    },
    leaders: traveller.who.kind === 'leader' ? [] : others.map((one) => one.who.id),
    subject: traveller.who,
    used: new Set([
      traveller,
      ...(traveller.who.kind === 'leader' ? [] : others),
      ...hosts,
      ...(adjective === undefined ? [] : [adjective]),
    ]),
  }
}

/** `his second American visit`: to a country that is not the traveller's own. */
function nationVisited(
  mentions: readonly Mention[],
  traveller: Mention | undefined,
  context: Context,
): Mention | undefined {
  if (traveller?.who.kind !== 'leader') return undefined
  const own = context.politiesOf(traveller.who)
  return mentions.find(({ who, adjective }) => adjective && who.kind === 'polity' && !own.includes(who.id))
}

/** `X's first foreign trip was to Y`: trips to anywhere are counted, Y says where this one went. */
function assembleAbroad(draft: Draft, event: EventWord, traveller: Mention): Assembled {
  const series: Series = {
    unit: 'visit',
    rules: event.rules,
    who: traveller.who,
    host: undefined,
    place: undefined,
    kind: kindOf(event),
  }
  const toured = draft.mentions.filter(
    (one) =>
      one.who.kind === 'polity' &&
      one !== traveller &&
      (isPredicate(one.prep) || toward.has(one.prep) || one.prep === 'was-to'),
  )
  return { series, leaders: [], subject: traveller.who, used: new Set([traveller, ...toured]) }
}

/** The register of visits is that of the United States: a visit on it, by anyone from elsewhere, was made there. */
function registerOf(draft: Draft, who: Who | undefined, context: Context): Who | undefined {
  return draft.flags.has('register') && who !== undefined && !context.politiesOf(who).includes('US')
    ? nation(context, 'US')
    : undefined
}

/** Kinds with a rule of their own are counted by it; the others by their kind. */
function kindOf({ kind, rules }: EventWord): string | undefined {
  return kind === undefined || rules.includes(kind) ? undefined : kind
}

function nation(context: Context, id: string): Who {
  const name = context.once(
    `nation|${id}`,
    () => context.lexicon.named(id.toLowerCase()).find((one) => one.id === id)?.text,
  )
  return { kind: 'polity', id, name: name ?? context.lexicon.polityName(id) }
}

/** `X hosted Y`, `Y was received in PLACE by X`, `PLACE played host to Y`. */
function assembleHosting(
  draft: Draft,
  context: Context,
  hosting: { readonly at: number; readonly passive: boolean },
  event: EventWord | undefined,
): Assembled | undefined {
  const people = withoutTwins(draft, context)
  const named = draft.mentions.filter((one) => one.who.kind === 'leader' && !people.includes(one))
  const leaders = named.map(({ who }) => who.id)
  const by = people.find(({ prep }) => prep === 'by')
  const before = people.filter(({ at, prep }) => at < hosting.at && !toward.has(prep))
  const after = people.filter(({ at, prep }) => at > hosting.at && !toward.has(prep) && prep !== 'by')
  const hostPerson = hosting.passive ? by : before[0]
  const guest = hosting.passive ? before[0] : after[0]
  if (guest === undefined) return undefined
  const hostPlace = draft.places.find(
    ({ at, prep }) => (at < hosting.at && !hosting.passive && prep === '') || prep === 'by',
  )
  const towards = people.find(({ who, prep }) => who.kind === 'polity' && toward.has(prep))
  const byOffice = hostPerson?.who.kind === 'office' && draft.counts.length > 0
  if (named.length > 0 && draft.ordinals.length > 0) return undefined
  if (hostPerson !== undefined && hostPerson.who.kind !== 'polity' && event === undefined && !byOffice) {
    const who = [hostPerson.who, guest.who]
    return {
      series: { unit: 'meeting', rules: ['talks', 'face-to-face'], who, host: hostPerson.who },
      leaders,
      subject: guest.who,
      used: new Set([hostPerson, guest, ...named, ...(towards === undefined ? [] : [towards])]),
    }
  }
  const where = draft.places.find(({ prep }) => toward.has(prep))
  const polity =
    hostPerson?.who.kind === 'polity'
      ? hostPerson.who.id
      : (hostPlace?.place.polity ??
        towards?.who.id ??
        where?.place.polity ??
        (hostPerson === undefined ? undefined : context.politiesOf(hostPerson.who)[0]))
  if (polity === undefined) return undefined
  const host = nation(context, polity)
  return {
    series: {
      unit: 'visit',
      rules: event?.rules ?? ['any'],
      who: guest.who,
      host: { id: host.id, name: context.lexicon.polityCalled(host.id) },
      place: undefined,
      kind: event === undefined ? undefined : kindOf(event),
    },
    leaders: leaders.filter((id) => guest.who.kind === 'office' && context.holders(guest.who.id).includes(id)),
    subject: guest.who,
    used: new Set([
      guest,
      ...named,
      ...(hostPerson === undefined ? [] : [hostPerson]),
      ...(towards === undefined ? [] : [towards]),
    ]),
  }
}
