import type { Who } from '../queries/who.ts'
import { assembleSeries } from './assembling.ts'
import type { Context } from './context.ts'
import type { Draft, Unread } from './draft.ts'
import { draftItems } from './drafting.ts'
import type { Item } from './items.ts'
import { isWord } from './joining.ts'
import { type Compared, replaceParty } from './judges/compare.ts'
import { compilePattern, matchPattern } from './pattern.ts'
import { countsByLesserOffice, readScope } from './scope.ts'
import type { VisitSeries } from './series.ts'

type Connector = {
  readonly pattern: ReturnType<typeof compilePattern>
  readonly op: Compared['op']
  readonly factor: number
}

/** What stands between the two counts. */
const connectors: readonly Connector[] = (
  [
    ['twice as often as', 'same', 2],
    ['TIMES as often as', 'same', 2],
    ['more often|frequently than', 'more', 1],
    ['more times than', 'more', 1],
    ['less often|frequently than', 'fewer', 1],
    ['fewer times than', 'fewer', 1],
    ['as often|frequently as', 'same', 1],
    ['as many times as', 'same', 1],
  ] as const
).map(([pattern, op, factor]) => ({ pattern: compilePattern(pattern), op, factor }))

const moreEvents = compilePattern('more|fewer EVENT with WHO|NATION than with WHO|NATION')

/** `made more trips to China than B did`. */
const moreTrips = compilePattern('more|fewer EVENT to|in THE? NATION|PLACE than')

/** Reads `A met B more often than C`; undefined where a sentence is not put so. */
export function readComparison(
  context: Context,
  items: readonly Item[],
): Compared | { readonly unread: readonly Unread[] } | undefined {
  if (!items.some((item) => isWord(item, 'than') || isWord(item, 'as'))) return undefined
  for (let at = 0; at < items.length; at++) {
    const events = matchPattern(moreEvents, items, at)
    if (events !== undefined) return compareEvents(context, items, at, events)
    const trips = matchPattern(moreTrips, items, at)
    if (trips !== undefined) {
      const left = [...items.slice(0, at), ...trips.slice(1, -1)]
      const op = isWord(trips[0], 'more') ? 'more' : 'fewer'
      return compareClauses(context, left, items.slice(at + trips.length), op, 1)
    }
    for (const { pattern, op, factor } of connectors) {
      const taken = matchPattern(pattern, items, at)
      if (taken === undefined) continue
      const times = taken.find((item) => item.tag === 'TIMES')
      return compareClauses(
        context,
        items.slice(0, at),
        items.slice(at + taken.length),
        op,
        times?.tag === 'TIMES' ? times.value : factor,
      )
    }
  }
  return undefined
}

function compareClauses(
  context: Context,
  left: readonly Item[],
  right: readonly Item[],
  op: Compared['op'],
  factor: number,
): Compared | { readonly unread: readonly Unread[] } {
  const anyone = right.some((item) => isWord(item, 'any')) && right.some((item) => isWord(item, 'other'))
  const rest = right.filter(
    (item) =>
      !isWord(item, 'any') &&
      !isWord(item, 'other') &&
      !(item.tag === 'TITLE' && item.title.posts.length === 0) &&
      item.tag !== 'MEETS' &&
      !(anyone && isWord(item, 'foreign')),
  )
  const replaced = rest.filter((item) => item.tag === 'WHO' || item.tag === 'OFFICE' || item.tag === 'NATION')
  const [by] = replaced
  const tail = rest.filter((item) => item !== by)
  const { draft, unread: unknown } = draftItems([...left, ...tail])
  if (unknown.length > 0) return { unread: unknown }
  const assembled = assembleSeries(draft, context)
  const scope = readScope(context, draft.bounds, draft.terms, assembled?.subject, true)
  const unread = { unread: left.map(({ text }) => ({ text, why: undefined })) }
  if (
    assembled === undefined ||
    scope === undefined ||
    draft.counts.length > 0 ||
    draft.flags.size > 0 ||
    draft.ordinals.length > 0 ||
    left.some((item) => isWord(item, 'only') || isWord(item, 'almost'))
  )
    return unread
  const countries = right.some((item) => isWord(item, 'country') || isWord(item, 'nation'))
  const others = !anyone ? undefined : countries ? 'countries' : 'people'
  const side = by?.tag === 'WHO' || by?.tag === 'OFFICE' || by?.tag === 'NATION' ? by : undefined
  if (replaced.length > 1 || (side === undefined && !anyone)) return unread
  if (assembled.series.unit === 'visit')
    return compareVisits(context, draft, { series: assembled.series, op, factor, scope }, others, side?.who) ?? unread
  if (assembled.series.who.length !== 2) return unread
  if (anyone) return { one: assembled.series, two: 'anyone', op, factor, scope }
  const did =
    right.some((item) => isWord(item, 'did')) && !right.some((item) => isWord(item, 'he') || isWord(item, 'she'))
  const [subject, object] = assembled.series.who
  const out = did ? subject : object
  if (out === undefined || side === undefined) return unread
  return { one: assembled.series, two: replaceParty(assembled.series, out, side.who), op, factor, scope }
}

/** `A visited X more often than B`, `more often than Y`, `more often than any other OFFICE`: in the time in office of each, where the sentence says as what. */
function compareVisits(
  context: Context,
  { terms, bounds, mentions }: Draft,
  { series, op, factor, scope }: { readonly series: VisitSeries } & Pick<Compared, 'op' | 'factor' | 'scope'>,
  others: 'countries' | 'people' | undefined,
  by: Who | undefined,
): Compared | undefined {
  const { who } = series
  if (who?.kind !== 'leader' || series.host === undefined || mentions.length > 2) return undefined
  const lesser = countsByLesserOffice(context, terms, who)
  const against = (rivals: VisitSeries, but: string): Compared | undefined =>
    op === 'more' ? { one: series, two: { unit: 'rivals', series: rivals, but }, op, factor, scope, lesser } : undefined
  if (others === 'countries')
    return by === undefined ? against({ ...series, host: undefined }, series.host.id) : undefined
  if (others === 'people')
    return by?.kind === 'office' && !lesser && context.holders(by.id).includes(who.id)
      ? against({ ...series, who: by }, who.id)
      : undefined
  if (by === undefined || by.kind === 'office') return undefined
  if (by.kind === 'polity')
    return lesser
      ? undefined
      : { one: series, two: { ...series, host: { id: by.id, name: by.name } }, op, factor, scope }
  const other = readScope(context, bounds, terms, by, true)
  return other === undefined || by.id === who.id
    ? undefined
    : { one: series, two: { ...series, who: by }, op, factor, scope, other, lesser }
}

/** `Trump has had more meetings with Xi than with Kim Jong Un`. */
function compareEvents(
  context: Context,
  items: readonly Item[],
  at: number,
  taken: readonly Item[],
): Compared | { readonly unread: readonly Unread[] } {
  const [one, two] = taken.filter((item) => item.tag === 'WHO' || item.tag === 'NATION')
  const op = isWord(taken[0], 'more') ? 'more' : 'fewer'
  const event = taken.find(({ tag }) => tag === 'EVENT')
  if (one === undefined || two === undefined || event === undefined) return { unread: [] }
  const and: Item = { tag: 'WORD', word: 'with', text: 'with', start: one.start, end: one.start }
  const left = [...items.slice(0, at), event, and, one, ...items.slice(at + taken.length)]
  return compareClauses(context, left, [two], op, 1)
}
