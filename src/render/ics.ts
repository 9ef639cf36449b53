import { addDays } from '../period.ts'
import type { EventRow } from '../queries/export-events.ts'
import { controlPicture } from './control.ts'
import { placesOf } from './where.ts'

/** What a calendar calls a status; a plan is tentative, and so is what only one side says. */
const statuses: Readonly<Record<string, string>> = {
  held: 'CONFIRMED',
  proposed: 'TENTATIVE',
  planned: 'TENTATIVE',
  unconfirmed: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
}

/**
 * An iCalendar file (RFC 5545): an all-day event a row, on the venue's own days. UID and DTSTAMP (the day of the latest source) are made of the record, so that the
 * same record is the same event in every export. A date that is no day is shown beside the name, and the event then spans its possible days.
 * @param rows none of them without end: see `hasDays` (src/queries/export-events.ts)
 */
export function* renderIcs(rows: Iterable<EventRow>, version: string): Generator<string> {
  yield lines('BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//summit-facts//summit ${version}//EN`, 'CALSCALE:GREGORIAN')
  for (const row of rows) yield eventOf(row)
  yield lines('END:VCALENDAR')
}

function eventOf(row: EventRow): string {
  const place = placesOf(row).join(', ')
  const about = [row.summary, row.occasion, row.leaders.join(' · '), ...row.sources.map(({ url }) => url)]
  return lines(
    'BEGIN:VEVENT',
    `UID:${escapeText(row.id)}@summit-facts`,
    `DTSTAMP:${compact(row.told)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(row.first)}`,
    `DTEND;VALUE=DATE:${compact(addDays(row.last, 1))}`,
    `SUMMARY:${escapeText(isDays(row.date) ? row.name : `${row.name} (${row.date})`)}`,
    `STATUS:${statuses[row.status] ?? 'TENTATIVE'}`,
    `CATEGORIES:${[row.record, row.status, row.kind ?? [], row.mode ?? []].flat().map(escapeText).join(',')}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    `DESCRIPTION:${escapeText(about.filter((line) => line !== null && line !== '').join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  )
}

const isDays = (date: string) => /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(date)
const compact = (day: string) => day.replaceAll('-', '')

/** RFC 5545, 3.3.11. Control characters have no place in a text: they become control pictures (␛). */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, controlPicture)
}

const lines = (...texts: readonly string[]) => texts.map((text) => `${fold(text)}\r\n`).join('')

/** Lines of 75 octets at most, folded between characters and never inside one (RFC 5545, 3.1). */
function fold(line: string): string {
  if (line.length <= 25) return line
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
