import type { EventRow, EventSource } from '../queries/export-events.ts'
import { escapeUnsafe } from './json.ts'
import { placesOf } from './where.ts'

/** What schema.org calls a status; it has no word for what is only proposed or told by one side. */
const statuses: Readonly<Record<string, string>> = {
  held: 'EventScheduled',
  planned: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}

/**
 * Meetings and visits as JSON-LD in the words of schema.org, an Event a row; the record's own words stand among the keywords. A date that is no day, month or year is
 * left out, for schema.org has no such dates. The text may stand in a page's script element.
 */
export function* renderJsonLd(rows: Iterable<EventRow>): Generator<string> {
  yield '{"@context":"https://schema.org","@graph":['
  let before = '\n'
  for (const row of rows) {
    yield before + escapeUnsafe(JSON.stringify(eventOf(row))).replaceAll('<', '\\u003c')
    before = ',\n'
  }
  yield '\n]}\n'
}

function eventOf(row: EventRow): object {
  const [, start, end = start] = /^(\d{4}(?:-\d\d){0,2})(?:\/(\d{4}(?:-\d\d){0,2}))?$/.exec(row.date) ?? []
  return {
    '@type': 'Event',
    '@id': `#${row.id}`,
    identifier: row.id,
    name: row.name,
    startDate: start,
    endDate: end,
    eventStatus: statuses[row.status],
    eventAttendanceMode:
      row.mode === null ? undefined : `${row.mode === 'in-person' ? 'Offline' : 'Online'}EventAttendanceMode`,
    description: row.summary ?? undefined,
    keywords: [row.record, row.status, row.kind ?? [], row.mode ?? []].flat(),
    attendee: row.leaders.map((name) => ({ '@type': 'Person', name })),
    location: placeOf(row),
    superEvent: row.occasion === null ? undefined : { '@type': 'Event', name: row.occasion },
    subjectOf: row.sources.map(workOf),
  }
}

function placeOf(row: EventRow): object | undefined {
  const [name] = placesOf(row)
  if (name === undefined) return undefined
  const cities = row.cities.length > 0 ? row.cities.join('; ') : undefined
  return {
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressLocality: cities, addressCountry: row.polity ?? undefined },
  }
}

function workOf({ id, publisher, url }: EventSource): object {
  return {
    '@type': 'CreativeWork',
    identifier: id,
    url: url ?? undefined,
    publisher: { '@type': 'Organization', name: publisher },
  }
}
