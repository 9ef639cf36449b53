import type { Database } from 'better-sqlite3'
import { foldName } from '../text/fold.ts'
import { holdsPhrase, holdsWords } from '../text/words.ts'

/** A place asked for: its folded text, the polities and the venues it names. */
export type PlaceTest = {
  readonly text: string
  readonly folded: string
  readonly polities: ReadonlySet<string>
  readonly venues: ReadonlySet<string>
}

type Placed = { readonly city: string | null; readonly venue: string | null; readonly polity: string | null }

/** Reads a place: a city, a venue or a country, in any spelling the record has. */
export function readPlace(db: Database, text: string): PlaceTest {
  const folded = foldName(text)
  const named = db
    .prepare<[string], { table: string; id: string; name: string }>(
      `SELECT record.kind AS "table", record.id, coalesce(venue.name, record.id) AS name FROM name JOIN record ON record.id = name.record LEFT JOIN venue ON venue.id = record.id
     WHERE folded = ? AND record.kind IN ('polity', 'venue')`,
    )
    .all(folded)
  const code = text.toUpperCase()
  return {
    text,
    folded,
    polities: new Set([code, ...named.filter(({ table }) => table === 'polity').map(({ id }) => id)]),
    venues: new Set(named.filter(({ table }) => table === 'venue').map(({ name }) => name)),
  }
}

/** Whether something took place there. */
export function inPlace(placed: Placed, place: PlaceTest): boolean {
  return (
    (placed.polity !== null && place.polities.has(placed.polity)) ||
    (placed.venue !== null && (place.venues.has(placed.venue) || holdsWords(placed.venue, place.text))) ||
    (placed.city !== null && (foldName(placed.city) === place.folded || holdsPhrase(placed.city, place.text)))
  )
}
