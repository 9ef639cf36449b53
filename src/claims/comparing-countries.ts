import type { Context } from './context.ts'
import type { Unread } from './draft.ts'
import { draftItems } from './drafting.ts'
import type { Item } from './items.ts'
import { isWord } from './joining.ts'
import type { Compared } from './judges/compare.ts'
import { compilePattern, matchPattern } from './pattern.ts'
import { countsByLesserOffice, readScope } from './scope.ts'
import type { VisitSeries } from './series.ts'

const pattern = compilePattern('WHO VISITS to? more|fewer countries than WHO did?')

/** Reads `A visited more countries than B did as secretary of state`: the countries of the trips of each, in their own time in that office. */
export function readCountries(
  context: Context,
  items: readonly Item[],
): Compared | { readonly unread: readonly Unread[] } | undefined {
  const taken = matchPattern(pattern, items, 0)
  if (taken === undefined) return undefined
  const [one, two] = taken.flatMap((item) => (item.tag === 'WHO' ? [item.who] : []))
  const { draft, unread } = draftItems(items.slice(taken.length))
  if (unread.length > 0) return { unread }
  const rest =
    draft.mentions.length + draft.events.length + draft.counts.length + draft.ordinals.length + draft.flags.size
  if (one === undefined || two === undefined || one.id === two.id || rest + draft.places.length > 0)
    return { unread: taken.map(({ text }) => ({ text, why: undefined })) }
  const scopes = [one, two].map((who) => readScope(context, draft.bounds, draft.terms, who, true))
  const [scope, other] = scopes
  if (scope === undefined || other === undefined)
    return { unread: [{ text: draft.terms[0]?.text ?? '', why: 'the record has no such term of office' }] }
  const trips = (who: typeof one): VisitSeries => ({
    unit: 'visit',
    rules: ['any'],
    who,
    host: undefined,
    place: undefined,
    kind: undefined,
  })
  return {
    one: trips(one),
    two: trips(two),
    op: taken.some((item) => isWord(item, 'more')) ? 'more' : 'fewer',
    factor: 1,
    scope,
    countries: { other, lesser: [one, two].map((who) => countsByLesserOffice(context, draft.terms, who)) },
  }
}
