import type { Entities } from '../queries/export-entities.ts'
import type { EventRow } from '../queries/export-events.ts'
import { renderJsonLine } from './json.ts'
import { isWebAddress } from './markup.ts'
import { placesOf } from './where.ts'

/**
 * Entities of FollowTheMoney (followthemoney.tech), one a line: a Person a leader, a Position an office, an Occupancy a tenure, an Event a meeting or visit. Ids are the
 * record's own. A date that is no day, month or year is left out, for that model has no such dates.
 */
export function* renderFtm(
  { persons, positions, occupancies }: Entities,
  events: Iterable<EventRow>,
): Generator<string> {
  for (const { id, name, aliases, misspellings, born, wikidata, polities } of persons)
    yield entity(id, 'Person', {
      name: [name],
      alias: aliases,
      weakAlias: misspellings,
      birthDate: datesOf(born),
      wikidataId: listOf(wikidata),
      country: polities.flatMap(countryOf),
    })
  for (const { id, title, polity } of positions)
    yield entity(id, 'Position', { name: [title], country: countryOf(polity) })
  for (const { id, leader, office, since, until, capacity } of occupancies)
    yield entity(id, 'Occupancy', {
      holder: [leader],
      post: [office],
      startDate: datesOf(since),
      endDate: datesOf(until),
      status: [capacity],
    })
  for (const event of events) {
    const [start, end = start] = event.date.split('/')
    yield entity(event.id, 'Event', {
      name: [event.name],
      startDate: datesOf(start),
      endDate: datesOf(end),
      involved: event.participants,
      location: listOf(placesOf(event).join(', ') || null),
      country: countryOf(event.polityId),
      summary: listOf(event.summary),
      keywords: [event.record, event.status, event.kind, event.mode].flatMap(listOf),
      sourceUrl: [...new Set(event.sources.map(({ url }) => url))].flatMap(listOf).filter(isWebAddress),
    })
  }
}

/** A property without a value is left out. */
function entity(id: string, schema: string, properties: Readonly<Record<string, readonly string[]>>): string {
  const present = Object.entries(properties).filter(([, values]) => values.length > 0)
  return renderJsonLine({ id, schema, properties: Object.fromEntries(present) })
}

const listOf = (value: string | null) => (value === null ? [] : [value])

const datesOf = (date: string | null | undefined) =>
  typeof date === 'string' && /^\d{4}(-\d\d){0,2}$/.test(date) ? [date] : []

/** Countries are their codes in lower case; an organization is none. */
const countryOf = (polity: string | null) =>
  polity !== null && /^[A-Z]{2}([A-Z]{2})?$/.test(polity) ? [polity.toLowerCase()] : []
