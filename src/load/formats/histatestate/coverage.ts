import type { Facts } from '../../problem.ts'
import type { Base } from './base.ts'
import type { AllSeen } from './sightings.ts'
import { slugOf } from './slugs.ts'
import { cited } from './sources.ts'

/**
 * What the lists cover: visits to the United States by the leaders of each polity in them, and the trips of presidents and of secretaries, from the first record
 * of each list to its last. The lists mean to be complete; `checked` is the last day on which any of their records was changed.
 */
export function convertCoverage(all: AllSeen, base: Base): (Facts & { id: string })[] {
  const changed = [...all.visits, ...all.trips].reduce(
    (last, { source }) => (source.modified > last ? source.modified : last),
    '',
  )
  const span = (sources: readonly { readonly start: string; readonly end: string }[]) => ({
    since: sources.reduce((first, one) => (one.start < first ? one.start : first), '9999-12-31'),
    until: sources.reduce((last, one) => (one.end > last ? one.end : last), ''),
  })
  const out: (Facts & { id: string })[] = []
  const add = (
    id: string,
    scope: Facts,
    window: { since: string; until: string },
    basis: string,
    source: string,
  ): void => {
    if (!base.ids.has(id) && window.until !== '' && changed !== '')
      out.push({
        id,
        ...scope,
        kind: 'visits',
        rule: 'any',
        ...window,
        level: 'complete',
        basis,
        checked: changed,
        citations: [{ source }],
      })
  }
  const visits = span(all.visits.map(({ source }) => source))
  const polities = new Map(all.visits.map(({ polity }) => [polity.id, polity.name]))
  for (const [polity, name] of [...polities].sort(([a], [b]) => (a < b ? -1 : 1)))
    add(
      `${slugOf(name)}-to-united-states-historian`,
      { of: polity, with: 'US' },
      visits,
      "the State Department historian's list of visits by foreign leaders, from its first record to its last",
      cited.visits,
    )
  for (const [role, office] of [
    ['president', 'us-president'],
    ['secretary', 'us-secretary-of-state'],
  ] as const)
    add(
      `${office}-trips-historian`,
      { of: office },
      span(all.trips.map(({ source }) => source).filter((one) => one.role === role)),
      "the State Department historian's list of travels abroad, from its first record to its last",
      cited[role],
    )
  return out
}
