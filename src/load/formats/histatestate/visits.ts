import type { Facts } from '../../problem.ts'
import type { Base } from './base.ts'
import { readCities, readPlaces } from './cities.ts'
import { kindOf } from './descriptions.ts'
import type { Leaders } from './leaders.ts'
import type { Occasions } from './occasions.ts'
import type { SourceTrip, SourceVisit } from './read.ts'
import { type AllSeen, type Seen, unitedStates } from './sightings.ts'
import { familyOf, slugOf } from './slugs.ts'

type Out = {
  readonly facts: Facts & { readonly id: string }
  readonly at: { readonly file: string; readonly line: number }
}

/**
 * Visits: one for each person whom a record of the visits names, one for each stop of a trip. Records that say the same twice stay two, as in the list. One that
 * the shipped record has (it cites this very record; or the leader, the host and the days are the same) only gains the citation.
 */
export function convertVisits(
  all: AllSeen,
  leaders: Leaders,
  occasions: Occasions,
  base: Base,
  give: (wanted: string) => string,
): Out[] {
  const joined = new Set<string>()
  const exact = sameDays(all, leaders)
  const shipped = new Map(base.visits.map((visit) => [visit.id, visit]))
  const add = (
    seen: Seen,
    host: { id: string; name: string },
    source: SourceVisit | SourceTrip,
    rest: Facts,
  ): Out[] => {
    const leader = leaders.idOf(seen)
    const where = `${'visitor' in source ? 'visit' : 'trip'} ${source.number}`
    const citation = { source: seen.source, locator: where, ...('visitor' in source ? { quote: seen.quote } : {}) }
    const cites = (base.citing.get(`${seen.source} ${where}`) ?? []).find((id) =>
      shipped.get(id)?.leaders.includes(leader),
    )
    const known =
      cites ??
      base.visits.find(
        (visit) =>
          visit.held &&
          visit.leaders.includes(leader) &&
          visit.host === host.id &&
          ((visit.first === source.start && visit.last === source.end) || !exact.has(keyOf(visit, leader))) &&
          visit.first <= source.end &&
          source.start <= visit.last &&
          !joined.has(visit.id),
      )?.id
    if (known !== undefined && !joined.has(known)) {
      joined.add(known)
      const words = 'visitor' in source ? source.description : source.remarks
      const told =
        words === ''
          ? []
          : [
              {
                source: seen.source,
                locator: `${where}, ${'visitor' in source ? 'description' : 'remarks'}`,
                quote: words,
              },
            ]
      return [{ facts: { id: known, citations: [citation, ...told] }, at: source }]
    }
    const id = give(`${source.start}-${familyOf(leader, seen.polity)}-${slugOf(host.name)}`)
    const occasion = occasions.idOf(where)
    const base_ = {
      id,
      leader,
      polity: seen.polity,
      host: host.id,
      date: source.start === source.end ? source.start : `${source.start}/${source.end}`,
      status: 'held',
    }
    return [
      {
        facts: { ...base_, ...rest, ...(occasion === undefined ? {} : { occasion }), citations: [citation] },
        at: source,
      },
    ]
  }
  return [
    ...all.visits.flatMap(({ source, visitors }) =>
      visitors.flatMap((seen) =>
        add(
          seen,
          unitedStates,
          source,
          toldOf(
            source.description,
            readCities(source.description).map((city) => ({ city, polity: 'US' })),
          ),
        ),
      ),
    ),
    ...all.trips.flatMap(({ source, polity, traveller }) =>
      add(
        traveller,
        polity,
        source,
        toldOf(
          source.remarks,
          readPlaces(source.locale).map((city) => ({ city, polity: polity.id })),
        ),
      ),
    ),
  ]
}

/** Leaders, hosts and days of all records: a shipped visit of the very days of one is that one, not another that only lies within. */
function sameDays(all: AllSeen, leaders: Leaders): ReadonlySet<string> {
  const keys = new Set<string>()
  const add = (seen: Seen, host: string, { start, end }: SourceVisit | SourceTrip) =>
    keys.add(keyOf({ host, first: start, last: end }, leaders.idOf(seen)))
  for (const { source, visitors } of all.visits) for (const seen of visitors) add(seen, unitedStates.id, source)
  for (const { source, polity, traveller } of all.trips) add(traveller, polity.id, source)
  return keys
}

const keyOf = (visit: { readonly host: string; readonly first: string; readonly last: string }, leader: string) =>
  `${leader} ${visit.host} ${visit.first} ${visit.last}`

/** What the words tell of a visit: its kind, its stops, and the words themselves. */
function toldOf(words: string, stops: readonly Facts[]): Facts {
  const kind = kindOf(words)
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(stops.length > 0 ? { stops } : {}),
    ...(words === '' ? {} : { purpose: words }),
  }
}
