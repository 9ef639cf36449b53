import { assembleSeries, countedEvent } from './assembling.ts'
import type { Context } from './context.ts'
import { countUnder } from './counting.ts'
import type { Draft, Unread } from './draft.ts'
import { draftItems } from './drafting.ts'
import type { EventWord } from './events.ts'
import { hitsAmong } from './hitting.ts'
import type { Item, PlaceName } from './items.ts'
import { withNations } from './nations.ts'
import { isPointed, noTarget, type Target } from './reading.ts'
import { readScope } from './scope.ts'
import type { Fact, Series } from './series.ts'
import { leadingTenures } from './standing.ts'

/** Part of a sentence that names one event: `their talks in Gyeongju`, `Kananaskis`, `Takaichi took office`. */
export type EventMeant =
  | { readonly kind: 'event'; readonly series: Series; readonly target: Target; readonly nth: number | undefined }
  | { readonly kind: 'day'; readonly first: string; readonly last: string; readonly text: string }

export type EventRead = { readonly meant: EventMeant } | { readonly unread: readonly Unread[] }

/** Reads such a part; `inherited` is the series of the sentence where the part has none of its own. */
export function readEvent(context: Context, items: readonly Item[], inherited: Series | undefined): EventRead {
  const { draft, unread } = draftItems(items)
  if (unread.length > 0) return { unread }
  const office = officeDay(context, draft)
  if (office !== undefined) return { meant: office }
  const own = assembleSeries(draft, context)
  const event = countedEvent(draft)
  const series = own?.series ?? borrow(inherited, event?.unit, event?.rules) ?? alongside(inherited, event)
  if (series === undefined || draft.flags.has('none') || draft.counts.length > 0 || draft.numbers.length > 0)
    return { unread: [{ text: items.map(({ text }) => text).join(' '), why: 'no event' }] }
  const target: Target = {
    when: draft.bounds.filter(({ rel }) => rel === 'in'),
    places: draft.places
      .map(({ place }) => place)
      .filter((place) => !(series.unit === 'visit' && series.place === place)),
    occasions: draft.occasions.map(({ ids }) => ids),
    leaders: own?.leaders ?? [],
    kind: undefined,
  }
  const placed = series.unit === 'meeting' ? withNations(target, draft, series) : target
  return { meant: { kind: 'event', series, target: placed, nth: draft.ordinals[0]?.value } }
}

function borrow(
  inherited: Series | undefined,
  unit: Series['unit'] | undefined,
  rules: readonly string[] | undefined,
): Series | undefined {
  if (inherited === undefined || (unit !== undefined && unit !== inherited.unit)) return undefined
  return rules === undefined ? inherited : { ...inherited, rules }
}

/** `a week before the Nara summit`, beside a visit: a meeting of the one who travelled. */
function alongside(inherited: Series | undefined, event: EventWord | undefined): Series | undefined {
  if (inherited?.unit !== 'visit' || event?.unit !== 'meeting' || inherited.who === undefined) return undefined
  return { unit: 'meeting', rules: event.rules, who: [inherited.who], host: undefined }
}

/** The day that a leader took office. */
function officeDay(context: Context, draft: Draft): EventMeant | undefined {
  const who = draft.mentions[0]?.who
  if (!draft.flags.has('took-office') || who === undefined) return undefined
  const scope = readScope(context, [], [], who, false)
  const tenures = leadingTenures(context.lexicon.tenures(who.id)).filter(
    ({ first }) => first <= (context.at ?? context.today),
  )
  const latest = tenures.at(-1)
  return scope === undefined || latest === undefined
    ? undefined
    : { kind: 'day', first: latest.first, last: latest.first, text: `${who.name} took office` }
}

/** The events of a rule that a part can mean; all of the series where it says neither when nor where. */
export function eventsOf(
  context: Context,
  meant: Extract<EventMeant, { kind: 'event' }>,
  rule: string,
): readonly Fact[] {
  const counted = countUnder(context, meant.series, rule)
  const alone = meant.series.unit === 'meeting' && meant.series.who.length === 1
  const facts = alone ? [...counted.facts, ...counted.others] : counted.facts
  const nth = meant.nth === undefined ? undefined : facts[meant.nth - 1]
  const named = isPointed(meant.target) ? hitsAmong(context, facts, meant.target).sure : facts
  return meant.nth === undefined ? named : named.filter((fact) => fact === nth)
}

/** The events of a series at a place, under the widest of its rules. */
export function eventsAt(context: Context, series: Series, place: PlaceName): readonly Fact[] {
  const { facts } = countUnder(context, series, series.rules.at(-1) ?? 'face-to-face')
  return hitsAmong(context, facts, { ...noTarget, places: [place] }).sure.filter(
    ({ first }) => first <= (context.at ?? context.today),
  )
}
