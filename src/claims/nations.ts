import type { Draft } from './draft.ts'
import type { Target } from './reading.ts'

/** Countries after `in` or `to` say where a meeting was. */
export function withNations(target: Target, draft: Draft, meeting: boolean): Target {
  if (!meeting) return target
  const nations = draft.mentions.filter(
    ({ who, prep }) => who.kind === 'polity' && ['in', 'to', 'into', 'at', 'was-to'].includes(prep),
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
