import type { Context } from './context.ts'
import type { Draft, Mention } from './draft.ts'

/**
 * Someone named beside their own office: `X was the first OFFICE to meet Y` counts the office, X only says which; elsewhere the office only says who X is.
 */
export function withoutTwins({ mentions, ordinals, flags }: Draft, context: Context): Mention[] {
  const counted = ordinals.length > 0 || flags.has('only') || flags.has('none')
  return mentions.filter((one) => {
    const twin = mentions.find((other) => other !== one && isTwin(one, other, context))
    return twin === undefined || (one.who.kind === 'office') === counted
  })
}

function isTwin(one: Mention, other: Mention, context: Context): boolean {
  const [leader, office] = one.who.kind === 'leader' ? [one, other] : [other, one]
  return (
    leader.who.kind === 'leader' &&
    office.who.kind === 'office' &&
    context.holders(office.who.id).some((id) => id === leader.who.id)
  )
}
