import type { EventRow } from '../queries/export-events.ts'

/** Where it was, the narrowest first. */
export function placesOf({ venue, cities, polity }: EventRow): string[] {
  return [venue, cities.length > 0 ? cities.join('; ') : null, polity].filter((part) => part !== null)
}
