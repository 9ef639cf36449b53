import { assembleSeries } from './assembling.ts'
import type { Context } from './context.ts'
import type { Unread } from './draft.ts'
import { draftItems } from './drafting.ts'
import { trip } from './events.ts'
import { type EventMeant, eventsOf, readEvent } from './events-meant.ts'
import type { Item } from './items.ts'
import { isWord } from './joining.ts'
import type { Gap } from './judges/gap.ts'
import { compilePattern, matchPattern } from './pattern.ts'
import { isUnclear, withPronouns } from './pronouns.ts'
import type { Series } from './series.ts'

const connectors: readonly (readonly [pattern: ReturnType<typeof compilePattern>, order: Gap['order']])[] = (
  [
    ['after', 'after'],
    ['later than', 'after'],
    ['before', 'before'],
    ['prior to', 'before'],
    ['ahead of', 'before'],
  ] as const
).map(([text, order]) => [compilePattern(text), order] as const)

const between = compilePattern('passed|elapsed|lay|separated|separate|divide between?')

/** Reads `A SPAN after B`, `SPAN after B, A`, `SPAN passed between A and B`; undefined where a sentence is not put so. */
export function readGap(
  context: Context,
  items: readonly Item[],
): Gap | { readonly unread: readonly Unread[] } | undefined {
  const at = items.findIndex(({ tag }) => tag === 'SPAN')
  const span = items[at]
  if (span?.tag !== 'SPAN') return readOrder(context, items)
  const passed = matchPattern(between, items, at + 1)
  if (at <= 1 && passed !== undefined) return readPassed(context, items.slice(at + 1 + passed.length), span.span)
  const joint = findConnector(items, at + 1)
  if (joint === undefined) return undefined
  const right = items.slice(joint.at + joint.size)
  const comma = right.findIndex((item) => item.tag === 'SIGN' && item.word === ',')
  const leading = items.slice(0, at).every((item) => item.tag === 'WORD') && joint.at === at + 1
  if (leading && comma < 0) return undefined
  const main = leading ? right.slice(comma + 1) : [...items.slice(0, at), ...items.slice(at + 1, joint.at)]
  const anchor = leading ? right.slice(0, comma) : right
  return pairUp(context, stripTook(main), anchor, { span: span.span, order: joint.order })
}

/** No length of time: the one came before or after the other. */
const inOrder = { count: 0, unit: 'day', op: '>=' } as const

/** `A visited X before travelling on to Y in October 2025`: the two are of the days named; where none are, the first of each. */
function readOrder(context: Context, items: readonly Item[]): Gap | { readonly unread: readonly Unread[] } | undefined {
  const at = items.findIndex(
    (item, index) =>
      index > 0 &&
      (isWord(item, 'before') || isWord(item, 'after')) &&
      (items.slice(index + 1, index + 3).some(({ tag }) => tag === 'VISITS' || tag === 'MEETS') ||
        (isPlaceAlone(items.slice(index + 1)) && items.slice(0, index).some(isTrip))),
  )
  const comma = items.some((item) => item.tag === 'SIGN' && item.word === ',')
  if (at < 0 || comma || items.some(({ tag }) => tag === 'ORDINAL' || tag === 'TIMES' || tag === 'NUMBER'))
    return undefined
  const [main, anchor] = [items.slice(0, at), items.slice(at + 1)]
  const order = isWord(items[at], 'after') ? 'after' : 'before'
  const gap = pairUp(context, main, anchor, { span: inOrder, order })
  if ('unread' in gap || gap.negated || gap.one.kind !== 'event' || gap.two.kind !== 'event') return undefined
  const [one, two] = [gap.one, gap.two]
  const when = [...one.target.when, ...two.target.when]
  if (when.length > 1) return undefined
  const dated = (event: typeof one) => ({
    ...event,
    target: { ...event.target, when },
    nth: when.length === 0 ? 1 : event.nth,
  })
  return { ...gap, one: dated(one), two: dated(two) }
}

function findConnector(
  items: readonly Item[],
  from: number,
): { at: number; size: number; order: Gap['order'] } | undefined {
  for (let at = from; at < items.length; at++) {
    for (const [pattern, order] of connectors) {
      const taken = matchPattern(pattern, items, at)
      if (taken !== undefined && (at === from || order === 'after') && items[at + taken.length]?.tag !== 'DATE')
        return { at, size: taken.length, order }
    }
  }
  return undefined
}

/** `It took A and B … to meet again`: the words around the length of time carry nothing. */
function stripTook(items: readonly Item[]): Item[] {
  return items.filter((item) => !isWord(item, 'took') && !isWord(item, 'for') && !isWord(item, 'it'))
}

function pairUp(
  context: Context,
  main: readonly Item[],
  anchor: readonly Item[],
  { span, order }: Pick<Gap, 'span' | 'order'>,
): Gap | { readonly unread: readonly Unread[] } {
  const negation = main.findIndex(
    (item, index) =>
      isWord(item, 'not') &&
      (isWord(main[index - 1], 'did') || isWord(main[index - 1], 'had') || isWord(main[index - 1], 'have')),
  )
  const plain = negation < 0 ? main : [...main.slice(0, negation - 1), ...main.slice(negation + 1)]
  const named = plain.some(({ tag }) => tag === 'WHO' || tag === 'OFFICE' || tag === 'NATION')
  if (!named && plain.some(({ tag }) => tag === 'PLACE')) return placedFirst(context, plain, anchor, { span, order })
  const clear = withPronouns(anchor, plain)
  if (isUnclear(clear, plain)) return { unread: anchor.map(({ text }) => ({ text, why: 'it does not say who' })) }
  const mainSeries = seriesOf(context, plain)
  const two = readEvent(context, withSubject(withActor(clear, plain), plain), mainSeries ?? undefined)
  if ('unread' in two) return two
  const inherited = two.meant.kind === 'event' ? two.meant.series : undefined
  const one = readEvent(context, plain, inherited)
  if ('unread' in one) return one
  return { one: one.meant, two: ofSubject(context, two.meant, mainSeries), span, order, negated: negation >= 0 }
}

/** `A met B in Beijing a week before the Nara summit`: where the two met nobody there together, it is a meeting of the first. */
function ofSubject(context: Context, meant: EventMeant, main: Series | undefined): EventMeant {
  const [subject] = main?.unit === 'meeting' ? main.who : []
  if (meant.kind === 'day' || meant.series.unit !== 'meeting' || subject === undefined) return meant
  const own = meant.series.who.length === 2 && main?.unit === 'meeting' && meant.series.who === main.who
  if (!own || meant.target.places.length === 0 || eventsOf(context, meant, meant.series.rules[0] ?? '').length > 0)
    return meant
  return { ...meant, series: { ...meant.series, who: [subject] } }
}

/** `Nara came less than three months after Takaichi took office`: the meetings there of whoever took office. */
function placedFirst(
  context: Context,
  main: readonly Item[],
  anchor: readonly Item[],
  { span, order }: Pick<Gap, 'span' | 'order'>,
): Gap | { readonly unread: readonly Unread[] } {
  const two = readEvent(context, anchor, undefined)
  if ('unread' in two) return two
  const who = anchor.find((item) => item.tag === 'WHO')
  if (who?.tag !== 'WHO') return { unread: main.map(({ text }) => ({ text, why: undefined })) }
  const one = readEvent(
    context,
    main.filter(({ tag }) => tag !== 'VISITS'),
    { unit: 'meeting', rules: ['talks'], who: [who.who], host: undefined },
  )
  return 'unread' in one ? one : { one: one.meant, two: two.meant, span, order, negated: false }
}

function seriesOf(context: Context, items: readonly Item[]): Series | undefined {
  const { draft, unread } = draftItems(items)
  return unread.length > 0 ? undefined : assembleSeries(draft, context)?.series
}

/** How the end of a visit is spoken of. */
const endings = ['leaving|departing|concluding|completing|ending|finishing', 'VISITS from', 'wrapping up'].map(
  compilePattern,
)

/** `after meeting Lee`, `after taking office`, `after leaving China`: whoever the sentence is about. */
function withActor(anchor: readonly Item[], main: readonly Item[]): Item[] {
  const [first, second] = anchor
  const subject = main.find(({ tag }) => tag === 'WHO' || tag === 'OFFICE')
  const ended = endings.map((pattern) => matchPattern(pattern, anchor, 0)).find((taken) => taken !== undefined)
  if (ended !== undefined && subject !== undefined) {
    const rest = anchor.slice(ended.length)
    const visits = rest.some((item) => item.tag === 'EVENT')
    const verb: Item = visits
      ? { tag: 'WORD', word: 'made', text: 'made', start: subject.end, end: subject.end }
      : went(subject)
    return [subject, verb, ...rest]
  }
  if (subject !== undefined && isPlaceAlone(anchor) && main.some(isTrip)) return [...sayWent(subject), ...anchor]
  if (first?.tag === 'NATION' && isPlaceAlone(anchor)) return [sayIn(first), ...anchor]
  const bare =
    first?.tag === 'MEETS' ||
    (first?.tag === 'EVENT' &&
      first.text.toLowerCase() === 'meeting' &&
      (second?.tag === 'WHO' || second?.tag === 'OFFICE')) ||
    (isWord(first, 'holding') && second !== undefined) ||
    ['taking', 'assuming', 'entering', 'becoming'].some((word) => isWord(first, word))
  if (!bare || subject === undefined || first === undefined) return [...anchor]
  const took: Item = { tag: 'WORD', word: 'took', text: 'took', start: first.start, end: first.end }
  const verb = isWord(first, 'taking') || isWord(first, 'assuming') || isWord(first, 'entering') ? [took] : [first]
  return [subject, ...verb, ...anchor.slice(1)]
}

/** `a day after Japan`, beside a visit: the visit there. */
function isPlaceAlone(anchor: readonly Item[]): boolean {
  const rest = anchor.filter((item) => item.tag !== 'DATE' && !['the', 'in', 'on'].some((word) => isWord(item, word)))
  return rest.length > 0 && rest.every(({ tag }) => tag === 'NATION' || tag === 'PLACE')
}

const went = ({ end }: Item): Item => ({ tag: 'VISITS', event: trip, text: 'went', start: end, end })

const sayWent = (subject: Item): readonly Item[] => [
  subject,
  went(subject),
  { tag: 'WORD', word: 'to', text: 'to', start: subject.end, end: subject.end },
]

const sayIn = ({ start }: Item): Item => ({ tag: 'WORD', word: 'in', text: 'in', start, end: start })

const isTrip = (item: Item) => (item.tag === 'EVENT' || item.tag === 'VISITS') && item.event.unit === 'visit'

/** `his first visit`, `his own visit to Seoul`: whose it is, where the part does not say. */
function withSubject(anchor: readonly Item[], main: readonly Item[]): Item[] {
  const named = anchor.some(({ tag }) => tag === 'WHO' || tag === 'OFFICE')
  const visits = anchor.some(isTrip)
  const subject = main.find(({ tag }) => tag === 'WHO' || tag === 'OFFICE')
  if (named || !visits || subject === undefined) return [...anchor]
  const place = anchor.some(({ tag }) => tag === 'NATION' || tag === 'PLACE')
    ? undefined
    : main.find(({ tag }) => tag === 'NATION' || tag === 'PLACE')
  const to: Item = { tag: 'WORD', word: 'to', text: 'to', start: subject.start, end: subject.start }
  return [subject, ...anchor, ...(place === undefined ? [] : [to, place])]
}

/** `Four months passed between the Nara and Andong meetings of A and B`, `between his visits of 2014 and 2025`; `twenty months separated A's two visits to C`. */
function readPassed(
  context: Context,
  items: readonly Item[],
  span: Gap['span'],
): Gap | { readonly unread: readonly Unread[] } {
  const places = items.filter(({ tag }) => tag === 'PLACE')
  const dates = items.filter(({ tag }) => tag === 'DATE')
  const numbers = items.filter((item) => item.tag === 'NUMBER' && item.value === 2)
  const without = (dropped: readonly (Item | undefined)[]) => items.filter((item) => !dropped.includes(item))
  const [first, second] = dates.length === 2 ? dates : places
  if (first !== undefined && second !== undefined && (dates.length === 2 || places.length === 2)) {
    const early = readEvent(context, without([second]), undefined)
    const late = readEvent(context, without([first]), undefined)
    if ('unread' in early) return early
    return 'unread' in late ? late : { one: late.meant, two: early.meant, span, order: 'after', negated: false }
  }
  if (numbers.length === 0) return { unread: items.map(({ text }) => ({ text, why: undefined })) }
  const pair = readEvent(context, without(numbers), undefined)
  if ('unread' in pair) return pair
  const nth = (value: number): EventMeant => (pair.meant.kind === 'event' ? { ...pair.meant, nth: value } : pair.meant)
  return { one: nth(2), two: nth(1), span, order: 'after', negated: false }
}
