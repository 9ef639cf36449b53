import type { Item } from './items.ts'

type Pair = readonly [one: readonly Item[], two: readonly Item[]]

const verbs: ReadonlySet<Item['tag']> = new Set(['MEETS', 'VISITS', 'HOSTS'])
const people: ReadonlySet<Item['tag']> = new Set(['WHO', 'OFFICE', 'NATION'])

/**
 * The ways to part a sentence at `and`, `;` or `, and`. The second part takes from the first what it leaves out: the subject, the verb, what was visited; and its
 * pronouns mean those of the first.
 */
export function splitCompound(items: readonly Item[]): Pair[] {
  const pairs: Pair[] = []
  for (const [at, item] of items.entries()) {
    const next = items[at + 1]
    const purpose =
      item.tag === 'WORD' &&
      ((item.word === 'to' && next?.tag === 'MEETS') ||
        (item.word === 'for' && next?.tag === 'EVENT' && next.event.unit === 'meeting'))
    const joint =
      purpose ||
      (item.tag === 'WORD' && ['and', 'but', 'follows', 'followed'].includes(item.word)) ||
      (item.tag === 'SIGN' && (item.word === ';' || item.word === ','))
    if (!joint || at < 2 || at > items.length - 2) continue
    const one = trim(items.slice(0, at))
    const two = trim(items.slice(at + 1))
    if (one.length < 2 || two.length < 1) continue
    pairs.push([one, purpose ? withSetting(one, two) : complete(one, two)])
  }
  return pairs
}

function trim(items: readonly Item[]): Item[] {
  const rest = [...items]
  while (isJoint(rest[0])) rest.shift()
  while (isJoint(rest.at(-1))) rest.pop()
  return rest
}

function isJoint(item: Item | undefined): boolean {
  return (
    (item?.tag === 'WORD' && ['and', 'but'].includes(item.word)) ||
    (item?.tag === 'SIGN' && [',', ';', '.'].includes(item.word))
  )
}

function complete(one: readonly Item[], two: readonly Item[]): Item[] {
  const visit = visitBefore(one, two)
  if (visit !== undefined) return [...visit, ...two]
  const named = one.filter(({ tag }) => tag === 'WHO' || tag === 'OFFICE')
  const [subject, object] = named
  const verb = one.find((item) => verbs.has(item.tag)) ?? one.find(({ tag }) => tag === 'EVENT')
  const span = one.find(({ tag }) => tag === 'SPAN')
  const two2 = two.flatMap((item, at) => resolvePronoun(spanOf(item, two[at - 1], span), subject, object))
  const hasPerson = two2.some((item) => people.has(item.tag) && item.tag !== 'NATION')
  const hasVerb =
    two2.some((item) => verbs.has(item.tag) || item.tag === 'EVENT') ||
    two2.some((item) => item.tag === 'WORD' && ['took', 'assumed', 'left', 'sworn'].includes(item.word))
  const startsWithPerson = two2[0] !== undefined && people.has(two2[0].tag)
  const host = one.find((item) => item.tag === 'NATION' || item.tag === 'PLACE')
  const filled: Item[] = []
  const both = two2.some((item) => item.tag === 'WORD' && item.word === 'their')
  if (!hasPerson && both && object !== undefined) filled.push(...bothOf(subject, object))
  else if (!hasPerson)
    filled.push(
      ...(hasVerb || object === undefined ? (subject === undefined ? [] : [subject]) : bothOf(subject, object)),
    )
  else if (!hasVerb && subject !== undefined && startsWithPerson) filled.push(subject)
  const alone =
    two2.filter(({ tag }) => tag === 'WHO' || tag === 'OFFICE').length === 1 && two2.some(({ tag }) => tag === 'MEETS')
  if (hasPerson && hasVerb && alone && !startsWithPerson && subject !== undefined) filled.push(subject)
  if (!hasVerb && verb !== undefined) filled.push(verb)
  const back = two2.some((item) => item.tag === 'VISITS' && /\b(?:return|returned|back)$/i.test(item.text))
  const lacksPlace = !two2.some((item) => item.tag === 'NATION' || item.tag === 'PLACE')
  const visiting = one.some((item) => item.tag === 'VISITS' || (item.tag === 'EVENT' && item.event.unit === 'visit'))
  const visitsToo = two2.some((item) => item.tag === 'EVENT' && item.event.unit === 'visit') && !startsWithPerson
  const place =
    host !== undefined && lacksPlace && (back || (visiting && (!hasVerb || visitsToo))) ? [toWord(host), host] : []
  const whole = [...filled, ...place, ...two2]
  const date = one.find(({ tag }) => tag === 'DATE')
  if (two2.some((item) => item.tag === 'WORD' && (item.word === 'until' || item.word === 'till')) && date !== undefined)
    return [...whole, { tag: 'WORD', word: 'since', text: 'since', start: date.start, end: date.start }, date]
  const later = whole.findIndex((item) => item.tag === 'WORD' && (item.word === 'later' || item.word === 'afterwards'))
  if (later > 0 && whole[later - 1]?.tag === 'SPAN')
    return [...whole.slice(0, later), { tag: 'WORD', word: 'after', text: 'after', start: later, end: later }, ...one]
  return whole
}

/** `held their first summit during Xi's visit to South Korea, the first in 11 years`: what stands beside a visit that a sentence of a meeting ends with is said of the visit. */
function visitBefore(one: readonly Item[], two: readonly Item[]): readonly Item[] | undefined {
  const aside = two.some(({ tag }) => tag === 'ORDINAL') && !two.some(({ tag }) => verbs.has(tag) || tag === 'EVENT')
  const at = one.findLastIndex((item) => verbs.has(item.tag) || item.tag === 'EVENT')
  const last = one[at]
  const meets = one.some(({ tag }, index) => index < at && (tag === 'MEETS' || tag === 'EVENT'))
  if (!aside || !meets || last?.tag !== 'EVENT' || last.event.unit !== 'visit') return undefined
  const owner = one.findLastIndex(({ tag }, index) => index < at && (tag === 'WHO' || tag === 'OFFICE'))
  return owner < 0 || at - owner > 3 ? undefined : one.slice(owner)
}

/** `flew to Beijing in January to see Xi`: they met there and then. */
function withSetting(one: readonly Item[], two: readonly Item[]): Item[] {
  const subject = one.find(({ tag }) => tag === 'WHO' || tag === 'OFFICE')
  const setting = one.flatMap((item): Item[] =>
    item.tag === 'PLACE' || item.tag === 'DATE' || item.tag === 'NATION'
      ? [{ tag: 'WORD', word: 'in', text: 'in', start: item.start, end: item.start }, item]
      : [],
  )
  return [...(subject === undefined ? [] : [subject]), ...two, ...setting]
}

/** `in six years … and in nine`: the unit is that of the first. */
function spanOf(item: Item, before: Item | undefined, span: Item | undefined): Item {
  if (item.tag !== 'NUMBER' || span?.tag !== 'SPAN' || before?.tag !== 'WORD' || before.word !== 'in') return item
  const { start, end, text, value, op } = item
  return { start, end, text, tag: 'SPAN', span: { count: value, unit: span.span.unit, op: op ?? '=' } }
}

function toWord({ start, end }: Item): Item {
  return { tag: 'WORD', word: 'to', text: 'to', start, end }
}

function bothOf(subject: Item | undefined, object: Item | undefined): Item[] {
  const and = (at: number): Item => ({ tag: 'WORD', word: 'and', text: 'and', start: at, end: at })
  return [...(subject === undefined ? [] : [subject]), ...(object === undefined ? [] : [and(object.start), object])]
}

function resolvePronoun(item: Item, subject: Item | undefined, object: Item | undefined): Item[] {
  if (item.tag !== 'WORD') return [item]
  if ((item.word === 'he' || item.word === 'she') && subject !== undefined) return [subject]
  if ((item.word === 'him' || item.word === 'her') && object !== undefined) return [object]
  if ((item.word === 'they' || item.word === 'them') && subject !== undefined && object !== undefined)
    return bothOf(subject, object)
  return [item]
}
