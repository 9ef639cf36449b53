import { describe, expect, test } from 'vitest'
import { agrees, readCitations } from '../../src/load/cite.ts'
import { readFormer } from '../../src/load/former.ts'
import type { Facts } from '../../src/load/problem.ts'
import { readPeriod } from '../../src/period.ts'

const days: Readonly<Record<string, string | null>> = {
  'nov-25': '2025-11-25',
  'dec-02': '2025-12-02',
  'dec-11': '2025-12-11',
  'jan-09': '2026-01-09',
  'jan-09b': '2026-01-09',
  'jan-13': '2026-01-13',
  'jan-14': '2026-01-14',
  'jan-20': '2026-01-20',
  undated: null,
}
const dayOf = (source: string) => days[source] ?? null

const nara: Facts = {
  id: 'nara',
  date: '2026-01-13',
  status: 'held',
  city: 'Nara',
  venue: 'hotel',
  summary: 'Talks of 88 minutes.',
}
const from = (facts: Facts, ...citations: Facts[]) => {
  const whole: Facts = { ...facts, citations }
  const cited = readCitations(whole, readPeriod(String(facts.date)), dayOf)
  return { cited, ...readFormer(whole, cited, ['city', 'venue', 'summary', 'status', 'date']) }
}
const spans = (list: ReturnType<typeof from>['former'], field: string) =>
  list.filter((one) => one.field === field).map(({ value, since, until }) => [value, since, until])

describe('which citations tell of a plan', () => {
  test.each<[string, Facts, Facts, boolean]>([
    ['a source older than the day', nara, { source: 'jan-09' }, true],
    ['a source of the day', nara, { source: 'jan-13' }, false],
    ['a source after the day', nara, { source: 'jan-14' }, false],
    ['a source of the day that says it is planned', nara, { source: 'jan-13', says: { status: 'planned' } }, true],
    ['a later source that says it is planned', nara, { source: 'jan-20', says: { status: 'planned' } }, true],
    ['a source that says it was held', nara, { source: 'jan-14', says: { status: 'held' } }, false],
    ['a source without a date, which counts from the last day', nara, { source: 'undated' }, false],
    ['an older source of what is still planned', { ...nara, status: 'planned' }, { source: 'jan-09' }, false],
    ['an older source of a month', { ...nara, date: '2026-01' }, { source: 'dec-11' }, true],
    ['a source within the month', { ...nara, date: '2026-01' }, { source: 'jan-09' }, false],
    ['a source of what has no status', { id: 'x', date: '2026-01-13' }, { source: 'jan-09' }, false],
    [
      'a proposal of what was cancelled',
      { ...nara, status: 'cancelled' },
      { source: 'jan-09', says: { status: 'proposed' } },
      true,
    ],
  ])('%s: preview %s', (_, facts, citation, preview) => {
    expect(from(facts, citation).cited.map((one) => one.preview)).toEqual([preview])
  })

  test('the earliest comes first, an undated one on the last day of the record', () => {
    const { cited } = from(
      { ...nara, date: '2026-01-13/2026-01-14' },
      { source: 'jan-20' },
      { source: 'undated' },
      { source: 'dec-11' },
    )
    expect(cited.map(({ day }) => day)).toEqual(['2025-12-11', '2026-01-14', '2026-01-20'])
  })
})

describe('what was known before it was known as it is', () => {
  test('nothing, where the first source tells of it as it is', () => {
    expect(from(nara, { source: 'jan-13' }, { source: 'jan-20' })).toMatchObject({
      known: '2026-01-13',
      told: '2026-01-13',
      former: [],
    })
  })

  test('a plan has its status and date, and what was said; every other field is empty', () => {
    const { known, told, former } = from(
      nara,
      { source: 'dec-02', says: { status: 'proposed', date: '2026-01-13/2026-01-14', venue: 'todaiji' } },
      { source: 'jan-09', says: { status: 'planned' } },
      { source: 'jan-13' },
    )
    expect([known, told]).toEqual(['2025-12-02', '2026-01-13'])
    expect(spans(former, 'status')).toEqual([
      ['proposed', '2025-12-02', '2026-01-09'],
      ['planned', '2026-01-09', '2026-01-13'],
    ])
    expect(spans(former, 'date')).toEqual([['2026-01-13/2026-01-14', '2025-12-02', '2026-01-09']])
    expect(spans(former, 'venue')).toEqual([
      ['todaiji', '2025-12-02', '2026-01-09'],
      [null, '2026-01-09', '2026-01-13'],
    ])
    expect(spans(former, 'city')).toEqual([[null, '2025-12-02', '2026-01-13']])
    expect(spans(former, 'summary')).toEqual([[null, '2025-12-02', '2026-01-13']])
  })

  test('a plan that says no status is planned', () => {
    expect(spans(from(nara, { source: 'jan-09' }, { source: 'jan-13' }).former, 'status')).toEqual([
      ['planned', '2026-01-09', '2026-01-13'],
    ])
  })

  test('of two previews of one day both count', () => {
    const { former } = from(
      nara,
      { source: 'jan-09', says: { venue: 'todaiji' } },
      { source: 'jan-09b', says: { city: 'Kyoto' } },
      { source: 'jan-13' },
    )
    expect(spans(former, 'venue')).toEqual([['todaiji', '2026-01-09', '2026-01-13']])
    expect(spans(former, 'city')).toEqual([['Kyoto', '2026-01-09', '2026-01-13']])
  })

  test('a preview after the fact changes nothing', () => {
    expect(from(nara, { source: 'jan-13' }, { source: 'jan-20', says: { status: 'planned' } }).former).toEqual([])
  })

  test('nothing but previews: it is never told', () => {
    expect(from(nara, { source: 'dec-11' }, { source: 'jan-09' })).toMatchObject({
      known: '2025-12-11',
      told: '9999-12-31',
    })
  })

  test('what needs no source was always known', () => {
    expect(readFormer({ id: 'x' }, [], ['date'])).toEqual({ known: '0000-01-01', told: '9999-12-31', former: [] })
  })
})

describe('whether a source agrees with the record', () => {
  const spellings: Readonly<Record<string, readonly string[]>> = {
    horyuji: ['horyuji', '法隆寺', 'horyujitemple'],
    hotel: ['ahotelinnara'],
  }
  const record: Facts = {
    id: 'x',
    date: '2026-01-13/2026-01-14',
    venue: 'horyuji',
    city: 'Nara',
    setting: 'talks',
    figures: { killed: 183 },
    participants: [{ leader: 'a' }, { leader: 'b' }],
    sessions: [{ minutes: 88 }, { minutes: 30 }],
  }
  test.each<[string, string, boolean]>([
    ['date', '2026-01-13/2026-01-14', true],
    ['date', '2026-01', true],
    ['date', '2026-01-13', true],
    ['date', '2026', true],
    ['date', '2026-01-14/2026-01-15', false],
    ['date', '2026-02', false],
    ['date', 'winter', false],
    ['venue', 'horyuji', true],
    ['venue', '法隆寺', true],
    ['venue', 'Hōryū-ji', true],
    ['venue', 'the main hall of Horyuji Temple', true],
    ['venue', 'todaiji', false],
    ['city', 'Nara', true],
    ['city', 'Nara City', true],
    ['city', 'Kyoto', false],
    ['setting', 'talks', true],
    ['setting', 'informal', false],
    ['figures.killed', '183', true],
    ['figures.killed', '180', false],
    ['sessions.minutes', '30', true],
    ['sessions.minutes', '90', false],
    ['participants.leader', 'b', true],
    ['participants.leader', 'c', false],
    ['occasion', '2025-apec', true],
    ['count', '3', true],
    ['label', '약식회담', true],
    ['first-since', '2011', true],
  ])('%s %s: %s', (field, value, expected) => {
    const said = { field, value, scope: null, label: null, ruling: null, note: null }
    expect(agrees(record, said, (id) => spellings[id] ?? [])).toBe(expected)
  })
})
