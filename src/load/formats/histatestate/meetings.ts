import { readPeriod } from '../../../period.ts'
import type { Facts } from '../../problem.ts'
import { groupBy } from '../group.ts'
import type { Base } from './base.ts'
import { readPlaces } from './cities.ts'
import type { Leaders } from './leaders.ts'
import { months } from './months.ts'
import type { Occasions } from './occasions.ts'
import type { AllSeen, Met, Seen } from './sightings.ts'
import { familyOf } from './slugs.ts'

type Out = {
  readonly facts: Facts & { readonly id: string }
  readonly at: { readonly file: string; readonly line: number }
}
type Encounter = {
  readonly people: readonly Seen[]
  readonly setting: Met['setting']
  readonly where: string
  readonly source: string
  readonly first: string
  readonly last: string
  readonly polity: string
  readonly city: string | undefined
  readonly place: string
  readonly at: { readonly file: string; readonly line: number }
}

/**
 * Meetings from remarks: those whom a traveller met at one stop, together where they speak for one polity, each polity apart; a summit or conference of all, where the
 * words say so, is one meeting. From descriptions: the president whom the visitor met. The days are those of the stop unless the words name one.
 */
export function convertMeetings(
  all: AllSeen,
  leaders: Leaders,
  occasions: Occasions,
  base: Base,
  give: (wanted: string) => string,
): { records: Out[]; doubts: string[] } {
  const records: Out[] = []
  const doubts: string[] = []
  for (const one of [...findOnTrips(all, leaders), ...findOnVisits(all)]) {
    const [principal, ...others] = one.people
    if (principal === undefined) continue
    const lead = leaders.idOf(principal)
    const left = new Map(
      others.map((seen): [string, Seen] => [leaders.idOf(seen), seen]).filter(([id]) => id !== '' && id !== lead),
    )
    const citation = { source: one.source, locator: one.where }
    const known = base.meetings.filter(
      (meeting) =>
        meeting.held &&
        meeting.leaders.includes(lead) &&
        meeting.leaders.some((id) => left.has(id)) &&
        meeting.first <= one.last &&
        one.first <= meeting.last,
    )
    const cites = known.filter(({ id }) => base.citing.get(`${one.source} ${one.where}`)?.includes(id))
    const [into, ...more] = cites.length > 0 ? cites : known
    if (into !== undefined) {
      if (cites.length === 0 && more.length > 0)
        doubts.push(
          `${one.where}: ${[into, ...more].map(({ id }) => id).join(', ')} are all of these people on these days; taken for the first`,
        )
      records.push({ facts: { id: into.id, citations: [citation] }, at: one.at })
      for (const meeting of [into, ...more]) for (const id of meeting.leaders) left.delete(id)
    }
    if (left.size === 0) continue
    const participants = [[lead, principal] as const, ...left].map(([leader, seen]) => ({
      leader,
      polity: leaders.polityOf(seen).id,
    }))
    const families = participants.map(({ leader, polity }) => familyOf(leader, polity)).sort()
    const shown = participants.map(({ leader }) => leaders.nameOf(leader))
    const occasion = occasions.idOf(one.where.split(' ').slice(0, 2).join(' '))
    const polities = new Set(participants.map(({ polity }) => polity)).size
    const setting = polities >= 5 ? 'plenary' : one.setting
    records.push({
      facts: {
        id: give(`${one.first}-${families.slice(0, 4).join('-')}`),
        name: `${shown.join(' and ')} in ${one.city ?? one.place}`,
        date: one.first === one.last ? one.first : `${one.first}/${one.last}`,
        mode: 'in-person',
        status: 'held',
        ...(setting === undefined ? {} : { setting }),
        participants,
        ...(one.city === undefined ? {} : { city: one.city }),
        polity: one.polity,
        ...(occasion === undefined ? {} : { occasion }),
        citations: [citation],
      },
      at: one.at,
    })
  }
  return { records, doubts }
}

function* findOnTrips(all: AllSeen, leaders: Leaders): Generator<Encounter> {
  for (const { source, polity, traveller, met } of all.trips) {
    const places = readPlaces(source.locale)
    const stop = {
      where: `trip ${source.number}`,
      source: traveller.source,
      first: source.start,
      last: source.end,
      polity: polity.id,
      place: polity.name,
      city: places.length === 1 ? places[0] : undefined,
      at: source,
    }
    const groups = groupBy(met, (one) => (one.joint ? 'all' : leaders.polityOf(one.seen).id))
    for (const group of groups.values())
      yield {
        ...stop,
        people: [traveller, ...group.map(({ seen }) => seen)],
        setting: group.find(({ setting }) => setting !== undefined)?.setting,
      }
  }
}

function* findOnVisits(all: AllSeen): Generator<Encounter> {
  for (const { source, visitors, presidents } of all.visits) {
    const [president] = presidents
    const [visitor, ...rest] = visitors
    if (president === undefined || visitor === undefined) continue
    const { first, last } = namedDay(source.description, source.start) ?? { first: source.start, last: source.end }
    const city = /\bin (New York City)\b|\bat (Camp David)\b/.exec(source.description)
    yield {
      where: `visit ${source.number}`,
      source: visitor.source,
      first,
      last,
      polity: 'US',
      place: 'the United States',
      city: city?.[1] ?? city?.[2],
      at: source,
      people: [visitor, president.seen, ...rest],
      setting: president.setting,
    }
  }
}

const metOn = new RegExp(
  `\\bmet (?:informally )?with President [^.;,]*?\\b(${months.join('|')}) (\\d{1,2})\\b(?![–-])`,
  'i',
)

/** The one day on which the words say the visitor met the president, in the year of the visit. */
function namedDay(words: string, start: string): { first: string; last: string } | undefined {
  const [, month = '', day = ''] = metOn.exec(words) ?? []
  const number = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1
  if (number === 0) return undefined
  const date = `${start.slice(0, 4)}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const span = readPeriod(date)
  return span === undefined || Math.abs(Number(start.slice(5, 7)) - number) > 1
    ? undefined
    : { first: span.first, last: span.last }
}
