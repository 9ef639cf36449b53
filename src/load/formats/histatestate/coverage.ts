import type { Facts } from '../../problem.ts'
import type { Base } from './base.ts'
import { countriesOfToday } from './polities.ts'
import type { AllSeen } from './sightings.ts'
import { slugOf } from './slugs.ts'
import { cited } from './sources.ts'

/** What the record of the first trip of a president says of it. */
const firstOfAny = /\bFirst visit abroad by any President\b/

/** Antarctica has no leaders. */
const nobodys = 'AQ'

/** The day from which there could be one: that of the Declaration of Independence. */
const founded = '1776-07-04'

/**
 * What the lists cover: visits to the United States by the leaders of each polity in them, and the trips of presidents and of secretaries, from the first record
 * of each list to its last. The lists mean to be complete, so that every other country is covered too: nobody came from there. `checked` is the last
 * day on which any of their records was changed, or the end of the window where the records do not say. The two lists of trips are kept as one, up to the last
 * record of either; and where the first trip of a president is said to be the first of any president, there was none before.
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
    if (!base.ids.has(id) && window.until !== '')
      out.push({
        id,
        ...scope,
        kind: 'visits',
        rule: 'any',
        ...window,
        level: 'complete',
        basis,
        checked: changed > window.until ? changed : window.until,
        citations: [{ source }],
      })
  }
  const visits = span(all.visits.map(({ source }) => source))
  const polities = new Map(
    [...countriesOfToday, ...[...all.visits, ...all.trips].map(({ polity }) => polity)].map(({ id, name }) => [
      id,
      name,
    ]),
  )
  polities.delete(nobodys)
  for (const [polity, name] of [...polities].sort(([a], [b]) => (a < b ? -1 : 1)))
    add(
      `${slugOf(name)}-to-united-states-historian`,
      { of: polity, with: 'US' },
      visits,
      "the State Department historian's list of visits by foreign leaders, from its first record to its last",
      cited.visits,
    )
  const trips = all.trips.map(({ source }) => source)
  const { until } = span(trips)
  for (const [role, office] of [
    ['president', 'us-president'],
    ['secretary', 'us-secretary-of-state'],
  ] as const) {
    const own = trips.filter((one) => one.role === role)
    const { since } = span(own)
    const pioneer = own.some(({ start, remarks }) => start === since && firstOfAny.test(remarks))
    if (own.length > 0)
      add(
        `${office}-trips-historian`,
        { of: office },
        { since: pioneer ? founded : since, until },
        pioneer
          ? "the State Department historian's lists of travels abroad, the first of which was the first by any president, to their last record"
          : "the State Department historian's lists of travels abroad, from its first record to their last",
        cited[role],
      )
  }
  return out
}
