import type { Draft } from './draft.ts'
import type { Target } from './reading.ts'
import type { Series } from './series.ts'

/** `his first foreign trip was Japan`. */
export function isPredicate(prep: string): boolean {
  return ['was', 'is', 'were', 'be'].includes(prep)
}

/** Countries after `in` or `to` say where a meeting was. */
export function withNations(target: Target, draft: Draft, series: Series | undefined): Target {
  const anywhere = series?.unit === 'visit' && series.host === undefined
  if (series?.unit !== 'meeting' && !anywhere) return target
  const nations = draft.mentions.filter(
    ({ who, prep }) =>
      who.kind === 'polity' && (['in', 'to', 'into', 'at', 'was-to'].includes(prep) || (anywhere && isPredicate(prep))),
  )
  return {
    ...target,
    places: [
      ...target.places,
      ...nations.map(({ who }) => ({
        text: who.name,
        ids: [],
        polity: who.id,
        capital: false,
        known: true,
        country: true,
      })),
    ],
  }
}
