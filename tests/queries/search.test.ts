import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankNames } from '../../src/queries/names.ts'
import { readPlace } from '../../src/queries/place.ts'
import { readHearing } from '../../src/queries/resolve.ts'
import { type SearchFilter, searchKinds, searchRecord } from '../../src/queries/search.ts'
import { rankTitles } from '../../src/queries/titles.ts'
import { createRecord, summitRecord } from './record.ts'

const db = createRecord(summitRecord)
const hearing = await readHearing(false)
const all: SearchFilter = {
  kinds: searchKinds,
  exact: false,
  since: undefined,
  until: undefined,
  with: [],
  place: undefined,
  most: 20,
}
const search = (query: string, filter: Partial<SearchFilter> = {}) => {
  const full = { ...all, ...filter }
  return searchRecord(db, query, full, (text) => rankNames(db, text, full.kinds, full.exact, { rankTitles, hearing }))
}
const ids = (query: string, filter: Partial<SearchFilter> = {}) => search(query, filter).map(({ id }) => id)

describe('searchRecord', () => {
  test.each([
    ['이재명', 'lee-jae-myung'],
    ['tākaichi', 'sanae-takaichi'],
    ['lee jae mung', 'lee-jae-myung'],
    ['法隆寺', 'horyu-ji'],
    ['horyuji', 'horyu-ji'],
    ['Todaiji', 'todai-ji'],
    ['drums', 'drums'],
    ['드럼', 'drums'],
    ['奈良', 'drums'],
    ['earthquak', 'quake'],
    ['noto erthquake', 'quake'],
    ['Дмитрий Медведев', 'dmitry-medvedev'],
  ])('%s finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id)
  })

  test.each(['zzz', 'qqqq', 'asdfgh', 'xyzzy'])('%s is no name of anybody', (query) => {
    expect(ids(query)).toEqual([])
  })

  test('marks the match in the line that holds most of the words', () => {
    expect(search('golden drums')[0]?.excerpt).toBe(
      'In Nara the two leaders played "«Golden»" on «drums»: 두 정상 드럼 합주, 奈良で共演.',
    )
  })

  test('every word must be there, where some record has them all', () => {
    expect(ids('nara temple')).toEqual(['horyu-ji-founding'])
  })

  test('filters by kind, day and place', () => {
    expect(ids('nara', { kinds: ['background'] }).toSorted()).toEqual(['drums', 'horyu-ji-founding'])
    expect(ids('nara', { kinds: ['background'], since: '2026-01-01' })).toEqual(['drums'])
    expect(ids('nara', { kinds: ['background'], until: '2025-12-31' })).toEqual(['horyu-ji-founding'])
    expect(ids('todai', { place: readPlace(db, 'Nara') })).toEqual(['todai-ji'])
    expect(ids('todai', { place: readPlace(db, 'Ikaruga') })).toEqual([])
    expect(ids('nara', { with: ['sanae-takaichi'] })).toEqual([])
  })

  test('--exact takes no slips and no beginnings', () => {
    expect(ids('drum', { exact: true })).toEqual([])
    expect(ids('drums', { exact: true })).toEqual(['drums'])
    expect(ids('lee jae mung', { exact: true })).toEqual([])
  })

  test('gives the best and no more than asked for', () => {
    expect(ids('lee', { most: 1 })).toHaveLength(1)
  })

  test.each([
    '',
    ' ',
    '"',
    '*',
    'a AND',
    'NEAR(',
    'folded:x',
    '-nara',
    '1985-11-19',
    '\0',
    'nara\0',
    "O'Brien",
    '^',
    '()',
    'x'.repeat(10_000),
  ])('%j is a query like any other', (query) => {
    expect(Array.isArray(search(query))).toBe(true)
  })

  test('no text is a program', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const row of search(text)) expect(row.query).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})
