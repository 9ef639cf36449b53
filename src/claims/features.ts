import type { Assembled } from './assembling.ts'
import { type Draft, isSinceEvent } from './draft.ts'
import type { Feature, Form } from './form.ts'
import { forms } from './forms.ts'

/** What a draft has, in the words of the forms. */
export function readFeatures(draft: Draft, assembled: Assembled | undefined): Set<Feature> {
  const { flags, bounds } = draft
  const has: readonly (readonly [Feature, boolean])[] = [
    ['quote', draft.quotes.length > 0],
    ['thing', draft.things.length > 0],
    ['figure', draft.numbers.length > 0 && draft.things.length > 0],
    ['is-office', flags.has('is-office') && draft.titles.length > 0],
    ['titled', draft.mentions.some(({ title }) => title !== undefined)],
    ['took-office', flags.has('took-office')],
    ['left-office', flags.has('left-office')],
    ['succeeded', flags.has('succeeded')],
    ['attended', flags.has('attended') && draft.occasions.length > 0],
    ['ordinal', draft.ordinals.length === 1],
    ['first', draft.ordinals.length === 1 && draft.ordinals[0]?.value === 1],
    ['last', flags.has('last')],
    ['only', flags.has('only')],
    ['none', flags.has('none')],
    ['count', draft.counts.length === 1],
    ['elapsed', draft.spans.some(({ as }) => as === 'elapsed')],
    [
      'within',
      draft.spans.some(
        ({ as, span }) =>
          as === 'within' || (as === 'elapsed' && (span.op === '<' || span.op === '<=' || draft.counts.length === 1)),
      ),
    ],
    ['since', bounds.some(({ rel }) => rel === 'since') || isSinceEvent(draft)],
    ['lasted', draft.spans.some(({ as }) => as === 'lasted')],
    ['event', draft.events.length > 0 || draft.hosting !== undefined],
    ['kind', flags.has('kind')],
    ['series', assembled !== undefined],
    [
      'pointed',
      bounds.length > 0 ||
        draft.places.length > 0 ||
        draft.occasions.length > 0 ||
        draft.terms.length > 0 ||
        draft.hosting !== undefined ||
        assembled?.series.unit === 'visit',
    ],
    ['fragment', draft.events.length === 0 && draft.mentions.length === 1],
    ['date', bounds.length > 0],
    ['term', draft.terms.length > 0],
    ['two', draft.mentions.filter(({ who }) => who.kind === 'leader').length > 1],
  ]
  return new Set(has.filter(([, there]) => there).map(([feature]) => feature))
}

/** The form of a sentence with these features. */
export function chooseForm(features: ReadonlySet<Feature>): Form | undefined {
  return forms.find(
    ({ needs, bars }) => needs.every((one) => features.has(one)) && !bars.some((one) => features.has(one)),
  )
}
