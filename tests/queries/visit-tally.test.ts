import { expect, test } from 'vitest'
import { tallyVisits } from '../../src/queries/visit-tally.ts'
import type { VisitRow } from '../../src/queries/visits.ts'

const visit = (id: string, first: string, last: string, more: Partial<VisitRow> = {}): VisitRow => ({
  number: 1,
  date: `${first}/${last}`,
  first,
  last,
  gap: null,
  days: 1,
  record: 'visit',
  name: id,
  kind: null,
  status: 'held',
  possible: false,
  leaders: ['A'],
  participants: ['a'],
  from: 'US',
  polity: 'FR',
  city: null,
  venue: null,
  occasion: null,
  purpose: null,
  disputed: false,
  sources: [],
  id,
  ...more,
})
const rows = [
  visit('one', '1990-12-30', '1991-01-02', { city: 'Paris; Lyon' }),
  visit('two', '1991-01-02', '1991-01-03', { city: 'Paris' }),
  visit('three', '1991-05-01', '1991-05-01', { polity: 'DE', kind: 'state' }),
]
const by = (key: Parameters<typeof tallyVisits>[1]) =>
  tallyVisits(rows, key, (polity) => `name of ${polity}`).map(({ name, count, days, ids }) => [
    name,
    count,
    days,
    ids.join(),
  ])

test('by year: the year a visit begins; the most first', () => {
  expect(by('year')).toEqual([
    ['1991', 2, 3, 'two,three'],
    ['1990', 1, 4, 'one'],
  ])
})

test('days that two visits share count once; a visit of two places counts under each, one of none under none', () => {
  expect(by('place')).toEqual([
    ['Paris', 2, 5, 'one,two'],
    ['Lyon', 1, 4, 'one'],
  ])
})

test('by leader, host, kind, and all together', () => {
  expect(by('leader')).toEqual([['A', 3, 6, 'one,two,three']])
  expect(by('to')).toEqual([
    ['name of FR', 2, 5, 'one,two'],
    ['name of DE', 1, 1, 'three'],
  ])
  expect(by('kind')).toEqual([['state', 1, 1, 'three']])
  expect(by('occasion')).toEqual([])
  expect(by('all')).toEqual([['all', 3, 6, 'one,two,three']])
})

test('no visits are no rows', () => {
  expect(tallyVisits([], 'year', String)).toEqual([])
})
