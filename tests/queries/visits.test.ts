import { expect, test } from 'vitest'
import type { Facts } from '../../src/load/problem.ts'
import { disputesOf } from '../../src/queries/disputes.ts'
import { pairSheetOf } from '../../src/queries/pair.ts'
import { statsOf } from '../../src/queries/stats.ts'
import { travelsOf } from '../../src/queries/travels.ts'
import { numberVisits, type VisitFilter } from '../../src/queries/visits.ts'
import type { Who } from '../../src/queries/who.ts'
import { openFacts, people } from '../facts.ts'

const citations = [{ source: 'later' }]
const visit = (id: string, date: string, more: Facts = {}): Facts => ({
  id,
  leader: 'ann',
  polity: 'AA',
  host: 'BB',
  date,
  status: 'held',
  citations,
  ...more,
})
const ann: Who = { kind: 'leader', id: 'ann', name: 'Ann Ames' }
const bob: Who = { kind: 'leader', id: 'bob', name: 'Bob Bold' }

const db = openFacts('visits', {
  ...people,
  visits: [
    visit('a-state', '2021-03-01/2021-03-03', { kind: 'state', stops: [{ city: 'Bton' }, { city: 'Beth' }] }),
    visit('b-forum', '2022-05-01/2022-05-03', { kind: 'multilateral', occasion: 'forum-2022' }),
    visit('c-unstated', '2023-01-31'),
    visit('d-planned', '2024-06-01', { kind: 'working', status: 'planned' }),
    visit('e-working', '2024-09-01/2024-09-02', {
      kind: 'working',
      figures: { delegation: 200 },
      citations: [
        { source: 'later', says: { 'figures.delegation': { value: 180, ruling: 'rounding' } } },
        { source: 'early', via: 'post', says: { kind: { value: 'state', ruling: 'open', note: 'a headline' } } },
      ],
    }),
  ],
})

const filter = (rule: string, more: Partial<VisitFilter> = {}): VisitFilter => ({
  rule,
  kind: undefined,
  status: 'held',
  anyCapacity: false,
  since: undefined,
  until: undefined,
  place: undefined,
  occasions: undefined,
  on: undefined,
  text: undefined,
  ...more,
})
const travels = travelsOf(db, { who: ann, to: ['BB'], from: [] })

test.each<[string, string[]]>([
  ['any', ['1 a-state', '2 b-forum', '3 c-unstated', '4 e-working']],
  ['bilateral', ['1 a-state', '2 e-working']],
  ['state', ['1 a-state']],
])('visits under the rule %s', (rule, rows) => {
  expect(numberVisits(travels, filter(rule)).rows.map(({ number, id }) => `${number} ${id}`)).toEqual(rows)
})

test('days, gaps and cities', () => {
  expect(numberVisits(travels, filter('any')).rows.map(({ days, gap, city }) => [days, gap, city])).toEqual([
    [3, null, 'Bton; Beth'],
    [3, 424, null],
    [1, 273, null],
    [2, 579, null],
  ])
})

test('what is left out is named with its reason', () => {
  expect(numberVisits(travels, filter('bilateral')).leftOut.map(({ travel, why }) => `${travel.id}: ${why}`)).toEqual([
    'b-forum: multilateral',
    'c-unstated: kind not stated',
    'd-planned: planned',
  ])
})

test('the number stays in any window; a visit that straddles its edge is possible', () => {
  expect(
    numberVisits(travels, filter('any', { since: '2024-01-01' })).rows.map(({ number, id }) => `${number} ${id}`),
  ).toEqual(['4 e-working'])
  expect(
    numberVisits(travels, filter('any', { since: '2021-03-02', until: '2021-12-31' })).rows.map(({ id, possible }) => [
      id,
      possible,
    ]),
  ).toEqual([['a-state', true]])
})

test('disputes, open ones first, each answer with whose word it is', () => {
  expect(
    disputesOf(db).map(({ field, value, answers, rulings, open }) => [field, value, answers, rulings, open]),
  ).toEqual([
    ['kind', 'working', ['state (The Post)'], ['open'], true],
    ['figures.delegation', '200', ['180 (The Post)'], ['rounding'], false],
  ])
})

test('support counts voices: via, else origin, else publisher', () => {
  expect(statsOf(db).find(({ record }) => record === 'visit')).toMatchObject({
    count: 5,
    single: 5,
    several: 0,
    disputed: 1,
    first: '2021-03-01',
    last: '2024-09-01',
  })
})

test('the sheet of two', () => {
  const sheet = pairSheetOf(db, ann, bob, '2024-12-31')
  expect(sheet.who.map(({ name, offices }) => [name, offices])).toEqual([
    ['Ann Ames', ['President of Arland, since 2020-01-01']],
    ['Bob Bold', ['Premier of Borland, since 2020-01-01']],
  ])
  expect([sheet.met, sheet.call, sheet.visits.map(({ id }) => id), sheet.planned.map(({ id }) => id)]).toEqual([
    null,
    null,
    ['e-working'],
    ['d-planned'],
  ])
  expect(sheet.disputes.map(({ field }) => field)).toEqual(['kind', 'figures.delegation'])
})
