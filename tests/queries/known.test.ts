import { expect, test } from 'vitest'
import { encountersOf } from '../../src/queries/encounters.ts'
import { evidenceOf } from '../../src/queries/evidence.ts'
import { timelineOf } from '../../src/queries/timeline.ts'
import type { Who } from '../../src/queries/who.ts'
import { meeting, openFacts, people } from '../facts.ts'

const who: Who[] = ['ann', 'bob'].map((id) => ({ kind: 'leader', id, name: id }))

/** Proposed in May, planned on the eve, held on 10 June, told on the day after. */
const folder = {
  ...people,
  sources: [
    ...(people.sources ?? []),
    { id: 'may', publisher: 'wire', published: '2024-05-01', basis: 'shown' },
    { id: 'after', publisher: 'wire', published: '2024-06-11', basis: 'shown' },
  ],
  venues: [
    { id: 'temple', name: 'The Temple', polity: 'AA', city: 'Aton' },
    { id: 'hotel', name: 'The Hotel', polity: 'AA', city: 'Aton' },
  ],
  meetings: [
    meeting('talks', '2024-06-10', ['ann', 'bob'], {
      setting: 'talks',
      venue: 'hotel',
      city: 'Aton',
      polity: 'AA',
      summary: 'Ninety minutes.',
      sessions: [{ date: '2024-06-10', minutes: 90 }],
      topics: ['trade'],
      citations: [
        { source: 'may', says: { status: 'proposed', date: '2024-06', venue: 'temple', city: 'Aton' } },
        { source: 'eve', says: { status: 'planned', date: '2024-06-10', city: 'Aton', setting: 'talks' } },
        { source: 'after', says: { venue: 'hotel', 'sessions.minutes': { value: 88, ruling: 'rounding' } } },
      ],
    }),
  ],
}

const at = (day?: string) =>
  encountersOf(openFacts('known', folder, day), who).map(
    ({ date, first, last, status, level, setting, venue, city, polity, disputed, sources }) => ({
      date,
      first,
      last,
      status,
      level,
      setting,
      venue,
      city,
      polity,
      disputed,
      sources,
    }),
  )

test('before the first source the record is absent', () => expect(at('2024-04-30')).toEqual([]))

test('while there are only previews it is what the latest said, its other fields empty', () => {
  expect(at('2024-05-01')).toEqual([
    {
      date: '2024-06',
      first: '2024-06-01',
      last: '2024-06-30',
      status: 'proposed',
      level: 3,
      setting: null,
      venue: 'The Temple',
      city: 'Aton',
      polity: null,
      disputed: false,
      sources: ['may'],
    },
  ])
  expect(at('2024-06-10')).toEqual([
    {
      date: '2024-06-10',
      first: '2024-06-10',
      last: '2024-06-10',
      status: 'planned',
      level: 1,
      setting: 'summit',
      venue: null,
      city: 'Aton',
      polity: null,
      disputed: false,
      sources: ['eve', 'may'],
    },
  ])
})

test('from the first other citation on it is the record', () => {
  const held = {
    date: '2024-06-10',
    first: '2024-06-10',
    last: '2024-06-10',
    status: 'held',
    level: 1,
    setting: 'summit',
    venue: 'The Hotel',
    city: 'Aton',
    polity: 'AA',
    disputed: true,
    sources: ['after', 'eve', 'may'],
  }
  expect(at('2024-06-11')).toEqual([held])
  expect(at()).toEqual([held])
})

test('what hangs on the record is hidden with it', () => {
  const parts = (day?: string) => {
    const db = openFacts('known', folder, day)
    return ['session', 'topic'].map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  }
  expect(parts('2024-06-10')).toEqual([0, 0])
  expect(parts('2024-06-11')).toEqual([1, 1])
})

test('a plan that the day overtook is evidence and no dispute; a rounding is both', () => {
  const { fields, support } = evidenceOf(openFacts('known', folder), 'talks')
  expect(support).toEqual({ citations: 3, independent: 1 })
  expect(
    fields.map(({ field, value, disputed, said }) => [
      field,
      value,
      disputed,
      said.map(({ value, plan, ruling }) => [value, plan, ruling]),
    ]),
  ).toEqual([
    [
      'city',
      'Aton',
      false,
      [
        ['Aton', true, null],
        ['Aton', true, null],
      ],
    ],
    [
      'date',
      '2024-06-10',
      false,
      [
        ['2024-06', true, null],
        ['2024-06-10', true, null],
      ],
    ],
    ['sessions.minutes', '90', true, [['88', false, 'rounding']]],
    ['setting', 'talks', false, [['talks', true, null]]],
    [
      'status',
      'held',
      false,
      [
        ['proposed', true, null],
        ['planned', true, null],
      ],
    ],
    [
      'venue',
      'hotel',
      false,
      [
        ['temple', true, null],
        ['hotel', false, null],
      ],
    ],
  ])
})

test('a value that differs without a ruling is a problem of the facts', () => {
  const open = () =>
    openFacts('unruled', {
      ...folder,
      meetings: [
        meeting('talks', '2024-06-10', ['ann', 'bob'], {
          city: 'Aton',
          citations: [{ source: 'later', says: { city: 'Bton' } }],
        }),
      ],
    })
  expect(open).toThrow('"city" is "Bton", the record says "Aton": give it a ruling, or mend the record')
})

test('a held record that only previews vouch for is a problem of the facts', () => {
  expect(() =>
    openFacts('previews', {
      ...folder,
      meetings: [meeting('talks', '2024-06-10', ['ann', 'bob'], { citations: [{ source: 'eve' }] })],
    }),
  ).toThrow('every source is older than the day or says another status')
})

test('the timeline of both, with gaps, has the days each takes and leaves office', () => {
  const db = openFacts('known', folder)
  const rows = timelineOf(db, who.slice(0, 1), {
    since: undefined,
    until: undefined,
    place: undefined,
    topic: undefined,
    occasions: undefined,
    record: undefined,
    status: undefined,
  })
  expect(rows.map(({ number, date, gap, record, name }) => [number, date, gap, record, name])).toEqual([
    [1, '2020-01-01', null, 'tenure', 'Ann Ames becomes President of Arland'],
    [2, '2024-06-10', 1622, 'meeting', 'talks'],
    [3, '2025-01-20', 224, 'tenure', 'Ann Ames ends as President of Arland'],
  ])
})
