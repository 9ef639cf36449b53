import { describe, expect, test } from 'vitest'
import { counterpartsOf } from '../../src/queries/counterparts.ts'
import { countMeetings } from '../../src/queries/counts.ts'
import { encountersOf } from '../../src/queries/encounters.ts'
import { type MeetingFilter, numberMeetings } from '../../src/queries/meetings.ts'
import { findRule, rules } from '../../src/queries/rules.ts'
import type { Who } from '../../src/queries/who.ts'
import { meeting, openFacts, people } from '../facts.ts'

const leader = (id: string): Who => ({ kind: 'leader', id, name: id })
const polity = (id: string): Who => ({ kind: 'polity', id, name: id })

const db = openFacts('counting', {
  ...people,
  meetings: [
    meeting('a-summit', '2021-03-01', ['ann', 'bob'], { setting: 'talks' }),
    meeting('b-sidelines', '2022-05-02', ['ann', 'bob'], { setting: 'talks', occasion: 'forum-2022' }),
    meeting('c-pull-aside', '2022-05-03', ['ann', 'bob'], { setting: 'pull-aside', occasion: 'forum-2022' }),
    meeting('d-greeting', '2022-05-03', ['ann', 'bob'], { setting: 'greeting', occasion: 'forum-2022' }),
    meeting('e-plenary', '2022-05-01', ['ann', 'bob', 'cy'], { setting: 'plenary', occasion: 'forum-2022' }),
    meeting('f-three', '2023-01-10', ['ann', 'bob', 'cy'], { setting: 'talks' }),
    meeting('g-unstated', '2023-06-01', ['ann', 'bob']),
    meeting('h-call', '2023-07-01', ['ann', 'bob'], { mode: 'telephone', zone: 'Europe/Paris' }),
    meeting('i-cancelled', '2023-08-01', ['ann', 'bob'], { setting: 'talks', status: 'cancelled' }),
    meeting('j-month', '2023-12', ['ann', 'bob'], { setting: 'informal' }),
    meeting('k-elect', '2024-12-01', ['ora', 'bob'], { setting: 'talks' }),
    meeting('l-president', '2025-01-20', ['ora', 'bob'], { setting: 'talks' }),
  ],
})

const filter = (rule: string, more: Partial<MeetingFilter> = {}): MeetingFilter => ({
  rule: findRule(rule) ?? { name: '', least: 0, most: 0 },
  status: 'held',
  anyCapacity: false,
  since: undefined,
  until: undefined,
  place: undefined,
  occasions: undefined,
  ...more,
})
const annBob = encountersOf(db, [leader('ann'), leader('bob')])
const numbered = (rule: string, more: Partial<MeetingFilter> = {}) =>
  numberMeetings(annBob, filter(rule, more)).rows.map(({ number, id }) => `${number} ${id}`)

describe('each rule counts what the one before counts, and more', () => {
  test.each<[string, string[]]>([
    ['summit', ['1 a-summit']],
    ['talks', ['1 a-summit', '2 b-sidelines']],
    ['face-to-face', ['1 a-summit', '2 b-sidelines', '3 c-pull-aside', '4 g-unstated', '5 j-month']],
    ['contact', ['1 a-summit', '2 b-sidelines', '3 c-pull-aside', '4 g-unstated', '5 h-call', '6 j-month']],
    ['calls', ['1 h-call']],
  ])('%s', (rule, rows) => expect(numbered(rule)).toEqual(rows))

  test('the table of rules in the database is the same', () => {
    expect(db.prepare('SELECT name, least, most FROM rule ORDER BY name').all()).toEqual(
      [...rules].sort((a, b) => (a.name < b.name ? -1 : 1)),
    )
  })
})

test('every meeting that is not counted is named with its reason, but for trilaterals, which stand beside', () => {
  const { leftOut, others, unstated } = numberMeetings(annBob, filter('talks'))
  expect(leftOut.map(({ encounter, why }) => `${encounter.id}: ${why}`)).toEqual([
    'e-plenary: plenary',
    'c-pull-aside: pull-aside',
    'd-greeting: greeting',
    'g-unstated: setting not stated',
    'h-call: telephone',
    'i-cancelled: cancelled',
    'j-month: informal',
  ])
  expect(others.map(({ id }) => id)).toEqual(['f-three'])
  expect(unstated.map(({ id }) => id)).toEqual(['g-unstated'])
})

test('the number counts over the whole record, the window chooses what is shown', () => {
  expect(numbered('face-to-face', { since: '2023-01-01' })).toEqual(['4 g-unstated', '5 j-month'])
  expect(numbered('face-to-face', { until: '2022-12-31' })).toEqual(['1 a-summit', '2 b-sidelines', '3 c-pull-aside'])
})

test('a fact whose days only straddle the edge of the window is possible', () => {
  const rows = numberMeetings(annBob, filter('face-to-face', { since: '2023-12-15' })).rows
  expect(rows.map(({ id, possible }) => [id, possible])).toEqual([['j-month', true]])
  const [, , faceToFace] = countMeetings(annBob, filter('face-to-face', { since: '2023-12-15' }))
  expect(faceToFace).toMatchObject({ rule: 'face-to-face', count: 0, possible: 1, ids: [] })
})

test('the gap is from the last day of the counted meeting before', () => {
  const gaps = numberMeetings(annBob, filter('face-to-face')).rows.map(({ id, gap }) => [id, gap])
  expect(gaps).toEqual([
    ['a-summit', null],
    ['b-sidelines', 427],
    ['c-pull-aside', 1],
    ['g-unstated', 394],
    ['j-month', 183],
  ])
})

test('a president-elect does not count, unless any capacity does; on the day of the change the successor holds the office', () => {
  const oraBob = encountersOf(db, [leader('ora'), leader('bob')])
  const { rows, leftOut } = numberMeetings(oraBob, filter('talks'))
  expect(rows.map(({ id }) => id)).toEqual(['l-president'])
  expect(leftOut.map(({ why }) => why)).toEqual(['Ora Oak was elected, not yet President of Arland'])
  expect(
    numberMeetings(oraBob, filter('talks', { anyCapacity: true })).rows.map(({ number, id }) => `${number} ${id}`),
  ).toEqual(['1 k-elect', '2 l-president'])
})

test('a polity means whoever leads it that day', () => {
  const rows = numberMeetings(encountersOf(db, [polity('AA'), polity('BB')]), filter('summit')).rows
  expect(rows.map(({ number, id }) => `${number} ${id}`)).toEqual(['1 a-summit', '2 l-president'])
})

test('three together: the two are no longer "just the two"', () => {
  const three = numberMeetings(encountersOf(db, [leader('ann'), leader('bob'), leader('cy')]), filter('talks'))
  expect(three.rows.map(({ id }) => id)).toEqual(['f-three'])
})

test('every rule at once', () => {
  expect(
    countMeetings(annBob, filter('talks')).map(({ rule, count, others, unstated, first, last }) => [
      rule,
      count,
      others,
      unstated,
      first,
      last,
    ]),
  ).toEqual([
    ['summit', 1, 1, 1, '2021-03-01', '2021-03-01'],
    ['talks', 2, 1, 1, '2021-03-01', '2022-05-02'],
    ['face-to-face', 5, 1, 0, '2021-03-01', '2023-12-31'],
    ['contact', 6, 1, 0, '2021-03-01', '2023-12-31'],
    ['calls', 1, 0, 0, '2023-07-01', '2023-07-01'],
  ])
})

test('whom one met, most often first', () => {
  const met = [...counterpartsOf(db, leader('bob'), filter('face-to-face'))].map(
    ({ leader, count, others, first, last }) => [leader, count, others, first, last],
  )
  expect(met).toEqual([
    ['Ann Ames', 5, 1, '2021-03-01', '2023-12-31'],
    ['Ora Oak', 1, 0, '2025-01-20', '2025-01-20'],
    ['Cy Cole', 0, 1, '2023-01-10', '2023-01-10'],
  ])
})

test('without a tenure the meeting counts, and the count is not covered', () => {
  const bare = openFacts('bare', {
    ...people,
    tenures: (people.tenures ?? []).filter(({ leader }) => leader !== 'bob'),
    meetings: [meeting('a', '2021-03-01', ['ann', 'bob'], { setting: 'talks' })],
  })
  const { rows, uncovered } = numberMeetings(encountersOf(bare, [leader('ann'), leader('bob')]), filter('talks'))
  expect([rows.length, uncovered.map(({ id }) => id)]).toEqual([1, ['a']])
})
