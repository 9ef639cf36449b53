import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { answerClaim } from '../../src/claims/answer.ts'
import { atDay } from '../../src/claims/context.ts'
import { findDates } from '../../src/claims/dates.ts'
import { forms } from '../../src/claims/forms.ts'
import { readNumber, writeOrdinal } from '../../src/claims/numbers.ts'
import { rewordings } from '../../src/claims/rewordings.ts'
import { splitSentences } from '../../src/claims/text.ts'
import { readTokens } from '../../src/claims/tokens.ts'
import { database } from '../program.ts'
import { openContext } from './judging.ts'

const context = atDay(openContext(new Database(process.env.SUMMIT_DB ?? database, { readonly: true })), undefined)

describe('every form reads its own examples', () => {
  for (const { id, examples } of forms) {
    test.each(examples)(`${id}: %s`, (example) => {
      expect(answerClaim(context, example, '2026-05-25').parts.map(({ form }) => form)).toContain(id)
    })
  }
})

test.each(rewordings.map(({ example }) => example))('put otherwise: %s', (example) => {
  expect(answerClaim(context, example, '2026-05-25').verdict).toMatch(/supported|depends|uncovered/)
})

test.each([
  ['on 13 January 2026', '2026-01-13', '2026-01-13'],
  ['on January 13, 2026', '2026-01-13', '2026-01-13'],
  ['on 27 and 28 February 2019', '2019-02-27', '2019-02-28'],
  ['in June 2018', '2018-06-01', '2018-06-30'],
  ['in 2025', '2025-01-01', '2025-12-31'],
  ['in the 2010s', '2010-01-01', '2019-12-31'],
  ['in late 2011', '2011-10-01', '2011-12-31'],
  ['in spring 2018', '2018-03-01', '2018-05-31'],
  ['by mid-January 2026', '2026-01-10', '2026-01-20'],
  ['on January 13', '2026-01-13', '2026-01-13'],
  ['on 2026-01-13', '2026-01-13', '2026-01-13'],
])('dates: %s', (text, first, last) => {
  expect(findDates(text, '2026-01-12').map((one) => [one.first, one.last])).toEqual([[first, last]])
})

test('a month written out is read as its abbreviation is, which the library reads', () => {
  const months = 'January February March April June July August September October November December'.split(' ')
  const forms = [
    'on 5 M',
    'on M 5',
    'on 28 M 2024',
    'from 3 to 17 M',
    'on M 3-17, 2024',
    'on 27 and 28 M',
    'M 31, 2023',
    'on 30 M',
  ]
  for (const at of ['2026-01-12', '2025-12-31', '2024-02-29'])
    for (const month of months)
      for (const form of forms) {
        const dates = [month, month.slice(0, 3)].map((name) =>
          findDates(form.replace('M', name), at).map(({ first, last }) => [first, last]),
        )
        expect(dates[0], `${form} ${month} ${at}`).toEqual(dates[1])
      }
})

test.each([
  ['third', 3, true],
  ['12th', 12, true],
  ['twenty-first', 21, true],
  ['one hundred and thirty-six', 136, false],
  ['a dozen', 12, false],
  ['500 million', 500_000_000, false],
  ['1,300', 1300, false],
])('numbers: %s', (text, value, ordinal) => {
  expect(readNumber(readTokens(text), 0)).toMatchObject({ value, ordinal })
})

test('ordinals are written with their endings', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(writeOrdinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '102nd',
    '111th',
  ])
})

test('sentences of a text, with line and column', () => {
  const text = '# Nara\n\nThey met on Jan. 13. It was U.S. President Trump\nwho called.\n\n- A second one.'
  expect(splitSentences(text)).toEqual([
    { text: 'Nara', line: 1, column: 3 },
    { text: 'They met on Jan. 13.', line: 3, column: 1 },
    { text: 'It was U.S. President Trump who called.', line: 3, column: 22 },
    { text: 'A second one.', line: 6, column: 3 },
  ])
})

describe('what the seed page says', () => {
  test.each([
    ['third meeting between Takaichi and Lee Jae-myung', '2026-01-13', 'depends'],
    ["Lee's second visit to Japan", '2026-01-14', 'supported'],
    ["Xi's first visit to South Korea in 11 years", '2025-11-01', 'supported'],
    ['U.S. President-elect Donald Trump', '2026-01-13', 'contradicted'],
    ['the 1942 undersea mining accident in western Japan that killed 180 workers', '2026-01-31', 'depends'],
    [
      'Todaiji Temple was the venue of the Nara summit between Takaichi and Lee Jae Myung.',
      '2026-01-14',
      'contradicted',
    ],
    ['Lee visited China a week prior to the Nara summit.', '2026-01-13', 'supported'],
    ['first trip to China by a South Korean president in six years', '2026-01-05', 'supported'],
    [
      'first trip to China by a South Korean president in six years and the first state visit in nine',
      '2026-01-05',
      'supported',
    ],
    [
      'first trip to China by a South Korean president in six years and the first state visit in twelve',
      '2026-01-05',
      'contradicted',
    ],
    ["The summit marks the first shuttle diplomacy under Takaichi's leadership.", '2026-01-13', 'supported'],
    ["Xi and Trump's first meeting of 2017 was at Mar-a-Lago.", '2026-01-31', 'supported'],
    ["Xi and Trump's first meeting of 2017 was in Hamburg.", '2026-01-31', 'contradicted'],
    ['first visit to South Korea by a Japanese prime minister in 12 years', '2023-05-07', 'depends'],
    ['first state visit to China by a South Korean president in nine years', '2026-01-05', 'supported'],
  ])('%s (%s): %s', (claim, at, verdict) => {
    expect(answerClaim(context, claim, at).verdict).toBe(verdict)
  })
})
