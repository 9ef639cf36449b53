import { date, day, lang, needed, object, one, ref, text } from '../fields.ts'
import { id, type Kind, names, polity } from './shared.ts'

/** Whose word it is, and for whom anyone speaks. */
export const sources: readonly Kind[] = [
  {
    table: 'polity',
    file: 'polities',
    about: 'a country or organization a leader speaks for',
    fields: {
      id,
      kind: needed(one('what it is', 'country', 'organization')),
      name: needed(text('its usual English name')),
      names,
      capital: text('the city'),
      since: date('when it came to be'),
      until: date('when it ceased to be'),
    },
  },
  {
    table: 'publisher',
    file: 'publishers',
    about: 'whose word it is',
    fields: {
      id,
      name: needed(text('its name')),
      kind: needed(
        one(
          'what it is',
          'official',
          'agency',
          'newspaper',
          'broadcaster',
          'state-media',
          'archive',
          'reference',
          'aggregator',
          'ai-summary',
        ),
      ),
      polity: polity('the government it speaks for, or the country it stands in'),
    },
  },
  {
    table: 'source',
    file: 'sources',
    about: 'one publication or record',
    fields: {
      id,
      publisher: needed(ref('who published it', 'publisher')),
      title: text('its title'),
      url: { is: 'url', about: 'where it can be read' },
      published: {
        is: 'published',
        about: 'when it was published (EDTF), or `..` where no date is known',
        required: true,
      },
      basis: needed(one('where that date comes from', 'shown', 'url', 'inferred', 'unknown')),
      accessed: day('when we read it'),
      lang: lang('BCP 47'),
      origin: ref('the source or publisher it republishes or condenses', 'source', 'publisher'),
      withdrawn: object('its withdrawal', { date: needed(day('the day')), why: needed(text('the reason')) }),
    },
  },
]
