import { holds, type Window } from '../period.ts'
import { sessionDays } from '../queries/sessions.ts'
import type { Context } from './context.ts'
import { matchPlace } from './placing.ts'
import type { Target } from './reading.ts'
import type { Fact } from './series.ts'

/** How well a meeting or visit is the one that a claim speaks of. `elsewhere`: all but its place. */
export type Hit = 'yes' | 'unknown' | 'elsewhere' | 'no'

export function hitOf(context: Context, fact: Fact, target: Target): Hit {
  let hit: Hit = 'yes'
  for (const window of target.when) {
    const held = holds(window, daysWithSessions(context, fact))
    if (held === 'outside') return 'no'
    if (
      held === 'possible' &&
      window.first > fact.first &&
      window.last < fact.last &&
      fact.last.slice(0, 7) !== fact.first.slice(0, 7)
    )
      hit = 'unknown'
  }
  if (target.leaders.some((leader) => !fact.participants.includes(leader))) return 'no'
  for (const ids of target.occasions) {
    if (fact.occasion !== null && ids.includes(fact.occasion)) continue
    if (fact.unit === 'meeting' && fact.occasion !== null) return 'no'
    if (
      !context.lexicon
        .occasions()
        .some(
          (one) =>
            ids.includes(one.id) && one.first <= fact.last && one.last >= fact.first && one.polity === fact.polity,
        )
    )
      return 'no'
    if (fact.unit === 'meeting') hit = 'unknown'
  }
  if (target.kind !== undefined && !isKind(fact.sort, target.kind)) {
    if (fact.sort !== null) return 'no'
    hit = 'unknown'
  }
  for (const place of target.places) {
    const match = matchPlace(fact, place, context)
    if (match === 'no') return 'elsewhere'
    if (match !== 'yes') hit = 'unknown'
  }
  return hit
}

/** An official working visit is an official one too. */
export function isKind(sort: string | null, kind: string): boolean {
  return sort === kind || (kind === 'official' && sort === 'official-working')
}

/** The days of a meeting with those of its sessions: a walk on the next morning belongs to it. */
function daysWithSessions(context: Context, fact: Fact): Window {
  if (fact.unit === 'visit') return fact
  return context.once(`sessions|${fact.id}`, () =>
    sessionDays(context.db, fact.id).reduce<Window>(
      (days, one) => ({ first: days.first, last: one.last > days.last ? one.last : days.last }),
      { first: fact.first, last: fact.last },
    ),
  )
}

/** The facts that a claim can mean, best first. */
export function hitsAmong(
  context: Context,
  facts: readonly Fact[],
  target: Target,
): { readonly sure: Fact[]; readonly maybe: Fact[]; readonly elsewhere: Fact[] } {
  const found = { sure: [] as Fact[], maybe: [] as Fact[], elsewhere: [] as Fact[] }
  for (const fact of facts) {
    const hit = hitOf(context, fact, target)
    if (hit === 'yes') found.sure.push(fact)
    else if (hit === 'unknown') found.maybe.push(fact)
    else if (hit === 'elsewhere') found.elsewhere.push(fact)
  }
  return found
}

/** Of several that fall within the days named, those that begin in them: `landed in June` is not the visit that ended on 2 June. */
export function startingIn(facts: readonly Fact[], { when }: Target): readonly Fact[] {
  const within = facts.filter((fact) => when.every(({ first, last }) => first <= fact.first && fact.first <= last))
  return within.length > 0 ? within : facts
}
