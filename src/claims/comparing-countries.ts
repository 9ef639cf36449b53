import type { Who } from '../queries/who.ts'
import type { Context } from './context.ts'
import type { Unread } from './draft.ts'
import { draftItems } from './drafting.ts'
import type { Item } from './items.ts'
import { isWord } from './joining.ts'
import type { Countries, Traveller } from './judges/countries.ts'
import { compilePattern, matchPattern } from './pattern.ts'
import { countsByLesserOffice, readScope } from './scope.ts'

const counted = compilePattern('WHO VISITS abroad? to|in? THE? NUMBER different|foreign? countries|nations')
const compared = compilePattern('WHO VISITS to? more|fewer countries|nations')
const than = compilePattern('than WHO did?')

/** Reads `A visited more countries than B did as secretary of state`, `A visited twenty countries as president`: those of the trips in the time in that office. */
export function readCountries(
  context: Context,
  items: readonly Item[],
): Countries | { readonly unread: readonly Unread[] } | undefined {
  const number = matchPattern(counted, items, 0)
  const taken = number ?? matchPattern(compared, items, 0)
  if (taken === undefined) return undefined
  const at = items.findIndex((_, index) => matchPattern(than, items, index) !== undefined)
  const other = at < 0 ? [] : (matchPattern(than, items, at) ?? [])
  const rest = [
    ...items.slice(taken.length, at < 0 ? undefined : at),
    ...(at < 0 ? [] : items.slice(at + other.length)),
  ]
  const [one, two] = [...taken, ...other].flatMap((item) => (item.tag === 'WHO' ? [item.who] : []))
  const value = taken.find((item) => item.tag === 'NUMBER')
  const { draft, unread } = draftItems(rest)
  if (unread.length > 0) return { unread }
  const more =
    draft.mentions.length + draft.events.length + draft.counts.length + draft.ordinals.length + draft.flags.size
  const wrong = number === undefined ? two === undefined || one?.id === two.id : at >= 0 || value?.tag !== 'NUMBER'
  if (one === undefined || wrong || more + draft.places.length + draft.numbers.length > 0)
    return { unread: taken.map(({ text }) => ({ text, why: undefined })) }
  const traveller = (who: Who): Traveller | undefined => {
    const scope = readScope(context, draft.bounds, draft.terms, who, true)
    const series = { unit: 'visit', rules: ['any'], who, host: undefined, place: undefined, kind: undefined } as const
    return scope && { series, scope, lesser: countsByLesserOffice(context, draft.terms, who) }
  }
  const [first, second] = [traveller(one), two === undefined ? undefined : traveller(two)]
  const noTerm = { unread: [{ text: draft.terms[0]?.text ?? '', why: 'the record has no such term of office' }] }
  if (first === undefined) return noTerm
  if (value?.tag === 'NUMBER') return { one: first, against: { value: value.value, op: value.op ?? '=' } }
  const op = taken.some((item) => isWord(item, 'more')) ? 'more' : 'fewer'
  return second === undefined ? noTerm : { one: first, against: { two: second, op } }
}
