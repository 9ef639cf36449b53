import { foldName } from '../text/fold.ts'
import type { Context } from './context.ts'
import type { Target } from './reading.ts'

/** The occasions that a target can mean: of those named, the ones in its days and at its places. */
export function matchOccasions(context: Context, target: Target): readonly string[] {
  const named =
    target.occasions.length === 0 ? [] : target.occasions.reduce((some, ids) => some.filter((id) => ids.includes(id)))
  return context.lexicon
    .occasions()
    .filter(({ id }) => named.includes(id))
    .filter(({ first, last }) => target.when.every((window) => first <= window.last && last >= window.first))
    .filter(({ city, polity }) =>
      target.places.every((place) =>
        place.country === true
          ? polity === place.polity
          : city === null || foldName(city.split(',')[0] ?? '') === foldName(place.text.split(',')[0] ?? ''),
      ),
    )
    .map(({ id }) => id)
}

/** The editions of a series whose name names all of these polities: `the ninth China–Japan–South Korea summit` is an edition, not a count. */
export function editionsOf(
  context: Context,
  polities: readonly string[],
): readonly { readonly id: string; readonly first: string; readonly last: string; readonly city: string | null }[] {
  if (polities.length < 3) return []
  const names = polities.map((id) => foldName(context.lexicon.polityName(id)))
  return context.lexicon
    .occasions()
    .filter(({ series }) => series !== null && names.every((name) => foldName(series).includes(name)))
}
