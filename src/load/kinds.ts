import {
  date,
  day,
  decimal,
  type Field,
  type Fields,
  integer,
  lang,
  list,
  needed,
  object,
  objects,
  one,
  ref,
  refOrName,
  text,
} from './fields.ts'

/** A kind of record: its file in data/, its table, what one line is, and its fields in the order they are written. */
export type Kind = {
  readonly table: string
  readonly file: string
  readonly about: string
  readonly fields: Fields
}

export const statuses = ['proposed', 'planned', 'held', 'unconfirmed', 'postponed', 'cancelled']
export const rulings = ['error', 'zone', 'label', 'rounding', 'other-rule', 'open']
export const nameKinds = ['native', 'official', 'press', 'romanized', 'former', 'misspelling', 'demonym']

const id: Field = { is: 'id', about: 'readable, unique across all kinds, and never changed', required: true }
const names = objects('other spellings under which it is asked for', {
  text: needed(text('the spelling')),
  lang: lang('BCP 47'),
  kind: one('what kind of name it is', ...nameKinds),
})
const citations = objects('who says so', {
  source: needed(ref('the source', 'source')),
  via: ref('whose word the source passes on', 'publisher', 'polity'),
  locator: text('where in the source: a page, a paragraph, a record number'),
  quote: text('a few exact words, in their own language'),
  says: { is: 'says', about: 'what it asserts, by field, where that matters; a value that differs carries its ruling' },
  note: text('a remark of the editors'),
})
const cited = needed(citations)
const topics = list('plain words to find it by', { is: 'text' })
const figures: Field = { is: 'figures', about: 'numbers by name, such as {"killed": 183}' }
const polity = (about: string) => ref(about, 'polity')

/** Every kind, in the order in which they are loaded: a record refers to kinds before its own. */
export const kinds: readonly Kind[] = [
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
  {
    table: 'occasion',
    file: 'occasions',
    about: 'a convened event during which meetings happen',
    fields: {
      id,
      name: needed(text('its name')),
      kind: needed(one('what it is', 'summit', 'assembly', 'funeral', 'inauguration', 'ceremony', 'other')),
      series: text('the series it belongs to, such as "APEC"'),
      edition: text('which of the series, such as "32nd"'),
      host: polity('who convened it'),
      city: text('the city'),
      polity: polity('the country it was held in'),
      date: needed(date('its days')),
      citations: cited,
    },
  },
  {
    table: 'visit',
    file: 'visits',
    about: 'a leader travels to a host',
    fields: {
      id,
      leader: needed(ref('who travels', 'leader')),
      polity: needed(polity('whom the leader speaks for')),
      host: needed(polity('where to')),
      date: needed(date('the days, local')),
      status: needed(one('what became of it', ...statuses)),
      kind: one(
        'what kind of visit a source calls it',
        'state',
        'official',
        'official-working',
        'working',
        'unofficial',
        'private',
        'transit',
        'multilateral',
      ),
      stops: objects('the places, in order', {
        date: date('the days there'),
        city: text('the city'),
        polity: polity('the country'),
        venue: ref('the place', 'venue'),
        purpose: text('what for'),
      }),
      tour: text('the journey it is part of'),
      occasion: ref('the occasion it was made for', 'occasion'),
      purpose: text('what for'),
      figures,
      citations: cited,
    },
  },
  {
    table: 'meeting',
    file: 'meetings',
    about: 'one encounter: one set of principals at one stop of one visit or occasion',
    fields: {
      id,
      name: needed(text('what a reader would call it')),
      date: needed(date('the days, local to the venue; those of `zone` for a call')),
      mode: needed(one('how they met', 'in-person', 'telephone', 'video')),
      status: needed(one('what became of it', ...statuses)),
      setting: one(
        'what a source says it was; absent where none does',
        'talks',
        'informal',
        'pull-aside',
        'greeting',
        'plenary',
        'ceremony',
      ),
      participants: needed(
        objects('who took part', {
          leader: needed(ref('who', 'leader')),
          polity: needed(polity('for whom')),
          part: one('in which part; absent: principal', 'principal', 'mediator', 'observer'),
        }),
      ),
      host: polity('who received'),
      with: list('names of others in the room', { is: 'text' }),
      sessions: objects('its parts: talks, a dinner, the tour of the next day', {
        date: date('the days'),
        place: text('where'),
        minutes: integer('how long'),
        note: text('what'),
      }),
      venue: ref('the place', 'venue'),
      city: text('the city'),
      polity: polity('the country'),
      zone: text('IANA zone of the clock that `date` goes by; needed unless in person'),
      occasion: ref('only where a source puts it there', 'occasion'),
      topics,
      summary: text('one line in our own words'),
      figures,
      citations: cited,
    },
  },
  {
    table: 'statement',
    file: 'statements',
    about: 'words issued',
    fields: {
      id,
      speakers: needed(list('who said it: a leader, or a name', { is: 'ref', to: ['leader'], or: 'name' })),
      side: polity('for which side'),
      to: refOrName('to whom: an id, or a name', 'leader', 'polity', 'publisher'),
      kind: needed(
        one('what it is', 'remarks', 'interview', 'post', 'readout', 'joint-statement', 'communique', 'speech'),
      ),
      form: needed(one('whose words `text` gives', 'verbatim', 'translation', 'paraphrase')),
      date: needed(date('when it was said')),
      medium: text('where it appeared'),
      lang: needed(lang('of `text`, BCP 47')),
      text: needed(text('the words, short and exact')),
      original: text('the words in the language they were said in'),
      meeting: ref('the meeting it was said at, or speaks of', 'meeting'),
      topics,
      citations: cited,
    },
  },
  {
    table: 'background',
    file: 'background',
    about: 'a dated piece of historical context',
    fields: {
      id,
      name: needed(text('what a reader would call it')),
      names,
      date: needed(date('when')),
      leaders: list('leaders it concerns', { is: 'ref', to: ['leader'] }),
      polities: list('polities it concerns', { is: 'ref', to: ['polity'] }),
      city: text('the city'),
      summary: needed(text('one to three lines in our own words')),
      figures,
      topics,
      citations: cited,
    },
  },
  {
    table: 'coverage',
    file: 'coverage',
    about: 'a window in which the record claims completeness',
    fields: {
      id,
      of: needed(ref('whose', 'polity', 'leader', 'office')),
      with: ref('with whom; of visits: to whom', 'polity', 'leader', 'office'),
      kind: needed(one('of what', 'meetings', 'visits', 'calls', 'statements')),
      rule: one(
        'the widest rule it is complete for',
        'summit',
        'talks',
        'face-to-face',
        'contact',
        'calls',
        'state',
        'bilateral',
        'any',
      ),
      place: text('where, if only there'),
      since: needed(date('the first day')),
      until: needed(date('the last day')),
      level: needed(one('what is claimed', 'complete', 'partial')),
      basis: needed(text('the independent list it was checked against')),
      checked: needed(day('when')),
      citations,
    },
  },
  {
    table: 'correction',
    file: 'corrections',
    about: 'a change of a published fact',
    fields: {
      id,
      date: needed(date('when it was made')),
      record: needed(ref('the record changed', 'any')),
      field: needed(text('the field')),
      was: { is: 'scalar', about: 'what it said' },
      now: { is: 'scalar', about: 'what it says now' },
      why: needed(text('the reason')),
    },
  },
]

/** The kind whose file or table has this name ("meetings" or "meeting"); undefined if there is none. */
export function findKind(name: string): Kind | undefined {
  return kinds.find((kind) => kind.file === name || kind.table === name)
}
