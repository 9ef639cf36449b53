import type { EventRow } from '../../src/queries/export-events.ts'

/** A meeting with nothing wrong about it; anything may be overridden. */
export function event(more: Partial<EventRow> = {}): EventRow {
  return {
    id: '2026-01-13-ann-bob',
    record: 'meeting',
    name: 'Ann–Bob talks',
    date: '2026-01-13',
    first: '2026-01-13',
    last: '2026-01-13',
    status: 'held',
    kind: 'talks',
    mode: 'in-person',
    leaders: ['Ann Ames', 'Bob Bold'],
    venue: null,
    cities: [],
    participants: [],
    polityId: null,
    polity: null,
    occasion: null,
    summary: null,
    told: '2026-01-14',
    sources: [],
    ...more,
  }
}

const ends = ['', 'x', '\\', ';', ',', ':', '"', '🇯🇵', '👩‍👩‍👧', '葛', 'é', '\u202e', '\t']

/** A hundred texts that a careless writer of a calendar or a page would break on: line ends, separators, ends of elements, characters of four octets at the fold. */
export const titles: readonly string[] = Array.from({ length: 100 }, (_, index) => {
  const end = ends[index % ends.length] ?? ''
  switch (index % 10) {
    case 0:
      return `${'a'.repeat(60 + (index % 20))}😀😀${end}`
    case 1:
      return `one\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n${index}${end}`
    case 2:
      return `semi;colon,comma\\back\\nslash${index}${end}`
    case 3:
      return `\n${'漢字'.repeat(index)}${end}`
    case 4:
      return `BEGIN:VALARM\nACTION:AUDIO\rline${index}${end}`
    case 5:
      return `${'é'.repeat(index)}:${end}`
    case 6:
      return ` leading and trailing ${index}${end} `
    case 7:
      return `"quoted";X-A=1:${end}\\\\${index}`
    case 8:
      return `${'👨‍👩‍👧‍👦'.repeat(index % 30)}${end}${index}`
    default:
      return `مصر–日本 ${index}${end}\\`
  }
})
