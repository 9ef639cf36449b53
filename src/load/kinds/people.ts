import { date, decimal, list, needed, one, ref, text } from '../fields.ts'
import { citations, cited, id, type Kind, names, polity } from './shared.ts'

/** Who holds which office, and where they may be. */
export const people: readonly Kind[] = [
  {
    table: 'leader',
    file: 'leaders',
    about: 'a person',
    fields: {
      id,
      name: needed(text('the usual English form')),
      names,
      born: date('the day of birth'),
      wikidata: { is: 'code', about: 'a Wikidata id, where a source shows it' },
      note: text('a remark of the editors'),
      citations,
    },
  },
  {
    table: 'office',
    file: 'offices',
    about: 'a post that exists whoever holds it',
    fields: {
      id,
      title: needed(text('its title, such as "Prime Minister of Japan"')),
      polity: needed(polity('whose office it is')),
      rank: needed(
        one('its rank', 'head-of-state', 'head-of-government', 'head-of-organization', 'foreign-minister', 'other'),
      ),
    },
  },
  {
    table: 'tenure',
    file: 'tenures',
    about: 'an unbroken holding of one office by one leader',
    fields: {
      id,
      leader: needed(ref('who', 'leader')),
      office: needed(ref('which office', 'office')),
      since: needed(date('the first day')),
      until: date('the last day; absent while it lasts'),
      capacity: needed(one('how it is held', 'substantive', 'acting', 'elect', 'suspended', 'claimed')),
      numbers: list('its ordinals, such as "104th"', { is: 'text' }),
      citations: cited,
    },
  },
  {
    table: 'venue',
    file: 'venues',
    about: 'a named place',
    fields: {
      id,
      name: needed(text('its usual English name')),
      names,
      city: text('the city'),
      polity: needed(polity('the country')),
      latitude: decimal('degrees north'),
      longitude: decimal('degrees east'),
      timezone: text('IANA, such as Asia/Tokyo'),
      note: text('a remark of the editors'),
      citations,
    },
  },
]
