import type { Assembled } from './assembling.ts'
import type { Context } from './context.ts'
import { factsOf } from './counting.ts'
import type { Bound, Draft } from './draft.ts'
import { eventsAt } from './events-meant.ts'
import type { PlaceName } from './items.ts'
import { matchOccasions } from './occasions.ts'
import { noTarget } from './reading.ts'

/**
 * Gives days to what a sentence bounds its time with: a place, an occasion, somebody's visit. `counting`: what lies after is counted. Why it cannot, where the record has
 * no such event.
 */
export function anchorBounds(
  context: Context,
  draft: Draft,
  assembled: Assembled | undefined,
  counting: boolean,
): string | undefined {
  const at = (place: PlaceName) =>
    assembled === undefined ? undefined : eventsAt(context, assembled.series, place).at(-1)
  const bound = (rel: Bound['rel'], place: PlaceName | undefined): string | undefined => {
    if (place === undefined) return undefined
    const event = at(place)
    if (event === undefined) return `no event in ${place.text} is on record`
    draft.bounds.push({ rel, first: event.first, last: event.last, text: place.text })
    return undefined
  }
  return (
    (counting ? bound('after', draft.sinceplace) : undefined) ??
    bound('before', draft.beforeplace) ??
    bound('by', draft.byplace) ??
    sinceOccasion(context, draft) ??
    (counting ? sinceWhom(context, draft, assembled) : undefined)
  )
}

/** `since the 2019 G20 summit`: its days. */
function sinceOccasion(context: Context, draft: Draft): string | undefined {
  const { sinceoccasion, bounds } = draft
  if (sinceoccasion === undefined) return undefined
  const dated = bounds.findIndex(({ rel }) => rel === 'since')
  const when = bounds.slice(dated, dated < 0 ? 0 : dated + 1)
  const places = sinceoccasion.place === undefined ? [] : [sinceoccasion.place]
  const meant = matchOccasions(context, { ...noTarget, occasions: [sinceoccasion.ids], when, places })
  const [one, ...others] = context.lexicon.occasions().filter(({ id }) => meant.includes(id))
  if (one === undefined || others.length > 0) return 'it does not say which occasion'
  if (dated >= 0) bounds.splice(dated, 1)
  bounds.push({ rel: 'since', first: one.first, last: one.last, text: one.name })
  return undefined
}

/** `no president has come since Carter`: since his last. */
function sinceWhom(context: Context, draft: Draft, assembled: Assembled | undefined): string | undefined {
  const { sincewho, bounds } = draft
  if (sincewho === undefined || bounds.some(({ rel }) => rel === 'since')) return undefined
  const last =
    assembled === undefined
      ? undefined
      : factsOf(context, assembled.series).findLast(
          ({ status, participants }) => status === 'held' && participants.includes(sincewho.id),
        )
  if (last === undefined) return `none of ${sincewho.name} is on record`
  bounds.push({ rel: 'since', first: last.first, last: last.last, text: sincewho.name })
  return undefined
}
