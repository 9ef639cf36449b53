import type { Assembled } from './assembling.ts'
import type { Context } from './context.ts'
import { type Draft, isSinceEvent, type Mention } from './draft.ts'
import type { Item } from './items.ts'

/** `the third prime minister to meet X`. */
export function countsPeople(draft: Draft, items: readonly Item[], assembled: Assembled | undefined): boolean {
  const [ordinal] = draft.ordinals
  if (ordinal === undefined || ordinal.value === 1) return false
  if (items[ordinal.at + 1]?.tag === 'OFFICE' || items[ordinal.at + 1]?.tag === 'TITLE') return true
  if (assembled === undefined || assembled.leaders.length === 0) return false
  return draft.mentions.some(({ who, at, prep }) => who.kind === 'office' && at > ordinal.at && prep !== 'by')
}

/** Those named of whom the reading says nothing, but for countries that only say whose a leader or an event is. */
export function idleMentions(draft: Draft, { series, used }: Assembled): Mention[] {
  const hosts = draft.mentions.filter(
    (one) => used.has(one) && one.who.kind === 'polity' && ['to', 'in', 'into', 'at', '<VISITS>'].includes(one.prep),
  )
  if (series.unit === 'visit' && new Set(hosts.map(({ who }) => who.id)).size > 1) return hosts.slice(1)
  return draft.mentions.filter(
    (one) =>
      !used.has(one) &&
      !one.adjective &&
      !draft.mentions.some((other) => used.has(other) && other.who.id === one.who.id) &&
      one.who.kind !== 'office',
  )
}

/** `his Brazil trip`, of a trip elsewhere. */
export function strayNation(
  context: Context,
  draft: Draft,
  { series }: Assembled,
  items: readonly Item[],
): Mention | undefined {
  if (series.unit !== 'visit' || series.host === undefined) return undefined
  const own = series.who === undefined ? [] : context.politiesOf(series.who)
  return draft.mentions.find(({ who, at, adjective }) => {
    const item = items[at]
    const noun = adjective && item?.tag === 'NATION' && item.who.id === who.id && !item.demonym
    return noun && who.id !== series.host?.id && !own.includes(who.id)
  })
}

/** Two days or two cities at once are two events, and no form of one. */
export function conflictIn(draft: Draft, form: string, items: readonly Item[]): string | undefined {
  const dates = draft.bounds.filter(({ rel }) => rel === 'in')
  const apart = dates.some((one) => dates.some((two) => one.last < two.first))
  if (apart && form !== 'figure') return 'more than one date'
  const cities = draft.places.filter(({ place }) => place.known && place.ids.length === 0)
  if (cities.length > 1 && new Set(cities.map(({ place }) => place.text)).size > 1) return 'more than one place'
  if (draft.numbers.length > 0 && form !== 'figure' && form !== 'quote')
    return 'a number that counts nothing the grammar knows'
  if (draft.titles.length > 0 && !draft.flags.has('is-office')) return 'a title without a name'
  if (draft.bounds.some(({ first, last }) => first > last)) return 'a time that ends before it begins'
  if (draft.bounds.some(({ rel }) => rel === 'until')) return '"until" without a beginning'
  const elapsed = draft.spans.length
  if (elapsed > 0 && !['duration', 'first-in', 'absent', 'ordinal-within', 'count-within'].includes(form))
    return 'a length of time that the form does not take'
  if (draft.quotes.length > 0 && form !== 'quote') return 'quoted words'
  if (draft.ordinals.length > 0 && ['count', 'count-within'].includes(form)) return 'an ordinal beside a count'
  const led = draft.mentions.filter(({ who, adjective }) => who.kind === 'leader' && !adjective)
  if (form.endsWith('-office') && new Set(led.map(({ who }) => who.id)).size > 1) return 'more than one leader'
  if (draft.counts.length > 0 && form === 'count' && hasAside(items))
    return 'what stands beside the count may say of which it is'
  if (draft.things.length > 0 && !['figure', 'dated'].includes(form)) return 'a piece of background beside a meeting'
  if (draft.flags.has('none') && !['none', 'absent', 'first-since'].includes(form)) return 'a denial'
  const verbs =
    draft.events.filter(({ verb }) => verb).length +
    (draft.hosting === undefined ? 0 : 1) +
    (draft.flags.has('took-office') || draft.flags.has('left-office') ? 1 : 0)
  if (verbs > 1 && form !== 'quote' && form !== 'attended') return 'more than one verb'
  if (draft.flags.has('said') && form !== 'quote') return 'words that somebody said'
  if (draft.pioneer !== undefined) return '"before" somebody'
  if (isSinceEvent(draft) && !['count', 'none', 'only', 'first-since'].includes(form)) return '"since" an event'
  if (draft.bounds.some(({ rel }) => rel === 'each') && form !== 'count') return 'more than one date'
  if (draft.eachplace.length > 0 && form !== 'count') return 'a place beside another count'
  if (draft.events.some(({ purpose }) => purpose === true)) return 'the purpose of a visit'
  if (draft.flags.has('part')) return 'a part of a meeting or visit'
  if (draft.flags.has('two-places')) return 'more than one place'
  if (draft.flags.has('last') && form !== 'last') return '"last" beside another count'
  if (draft.flags.has('only') && !['only', 'count'].includes(form)) return '"only" without a count'
  return undefined
}

/** `once, at the G7 summit in 1979`: a comma after the count, and an occasion after it. */
function hasAside(items: readonly Item[]): boolean {
  const count = items.findIndex(({ tag }) => tag === 'TIMES' || tag === 'NUMBER')
  const comma = items.findIndex((item, at) => at > count && item.tag === 'SIGN' && item.word === ',')
  return count >= 0 && comma > 0 && items.some(({ tag }, at) => at > comma && tag === 'OCCASION')
}
