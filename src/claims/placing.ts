import { placesOf, stopsAreDated } from '../queries/sessions.ts'
import { foldName, nameTokens } from '../text/fold.ts'
import type { Context } from './context.ts'
import type { PlaceName } from './items.ts'
import type { Fact } from './series.ts'

/** `elsewhere`: the record has a city and no venue, and does not know the place named. */
export type Match = 'yes' | 'no' | 'unknown' | 'elsewhere'

/** Words of a place's name that a venue's own name may leave out. */
const generic = new Set(
  'the of a temple hotel city hall house estate palace state guest airport shrine residence'.split(' '),
)

/** Whether a meeting or visit took place there: `unknown` where the record does not say so precisely where it was. */
export function matchPlace(fact: Fact, place: PlaceName, context: Context): Match {
  if (place.country === true) return fact.polity === null ? 'unknown' : fact.polity === place.polity ? 'yes' : 'no'
  const folded = foldName(place.text)
  const short = foldName(place.text.split(',')[0] ?? '')
  if (fact.cities.some((city) => sameCity(city, folded, short))) return 'yes'
  const venues = venueNames(fact, context)
  if (
    place.ids.length > 0 &&
    place.ids.some((id) =>
      venues.some((venue) => sameName(venue, context.lexicon.nameOf(id)) || namesVenue(context, id, venue)),
    )
  )
    return 'yes'
  if (place.ids.length === 0 && !place.known && venues.some((venue) => coversWords(venue, place.text))) return 'yes'
  if (place.polity !== undefined && fact.polity !== null && place.polity !== fact.polity) return 'no'
  if (place.ids.length === 0 && fact.cities.some((city) => sharesWords(city, place.text))) return 'unknown'
  if (place.known && place.ids.length === 0)
    return fact.cities.length === 0 || !isWhole(context, fact) ? 'unknown' : 'no'
  if (!place.known && nameTokens(place.text).every((word) => generic.has(word))) return 'unknown'
  if (fact.venues.length > 0) return 'no'
  return place.known || fact.cities.length === 0 ? 'unknown' : 'elsewhere'
}

function venueNames(fact: Fact, context: Context): readonly string[] {
  return context.once(`venues|${fact.id}`, () => [...fact.venues, ...placesOf(context.db, fact.id)])
}

function namesVenue(context: Context, id: string, venue: string): boolean {
  return context.lexicon.named(foldName(venue)).some((one) => one.id === id)
}

function sameCity(city: string, folded: string, short: string): boolean {
  return foldName(city) === folded || foldName(city.split(',')[0] ?? '') === short
}

function sameName(a: string, b: string): boolean {
  const [one, two] = [foldName(a), foldName(b)]
  return one === two || one.includes(two) || two.includes(one)
}

/** Whether every word that says which place it is occurs in the venue's name, or in its city's. */
function coversWords(venue: string, text: string): boolean {
  const all = nameTokens(text).map(american)
  const telling = all.filter((word) => !generic.has(word))
  const held = new Set(nameTokens(venue).map(american))
  const joined = foldName(venue)
  return (telling.length > 0 ? telling : all).every(
    (word) => held.has(word) || (word.length > 4 && joined.includes(word)),
  )
}

/** A register names some places of a visit; where none of them has a day, others may be missing. */
function isWhole(context: Context, fact: Fact): boolean {
  return fact.unit === 'meeting' || context.once(`dated|${fact.id}`, () => stopsAreDated(context.db, fact.id))
}

/** `Berlin` and `West Berlin`, `New York` and `New York City`. */
function sharesWords(city: string, text: string): boolean {
  const [a, b] = [nameTokens(city), nameTokens(text)]
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
}

function american(word: string): string {
  return word === 'centre' ? 'center' : word
}
