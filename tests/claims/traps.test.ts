import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { answerClaim } from '../../src/claims/answer.ts'
import { database } from '../program.ts'
import { openContext } from './judging.ts'

const context = openContext(new Database(process.env.SUMMIT_DB ?? database, { readonly: true }))
const verdictOf = (claim: string, at?: string) => answerClaim(context, claim, at).verdict

describe('a sentence that says more, less or other than a part of it is not that part', () => {
  test.each([
    'Takaichi met Lee in Nara on 13 January 2026 without Trump.',
    'Takaichi and Lee nearly met in Nara on 13 January 2026.',
    'Takaichi and Lee were supposed to meet in Nara on 13 January 2026.',
    "Takaichi met Lee's wife in Nara.",
    "Takaichi met Lee's delegation in Nara on 13 January 2026.",
    'Takaichi and Lee met in Nara, not Tokyo.',
    'Half of the meetings between Takaichi and Lee took place in Japan.',
    'Kim Jong Un has never travelled to Japan or South Korea.',
    'Only Xi has met Lee more often than Takaichi.',
    'Takaichi was the third Japanese prime minister to meet Lee.',
    'Lee was the second South Korean president to visit Nara.',
    'Lee met Xi before Trump.',
    'Lee said Takaichi met Xi in Gyeongju.',
    'Lee never said "relations with Japan are as important as those with China for us".',
    'John Smith said: "relations with Japan are as important as those with China for us".',
  ])('not read: %s', (claim) => {
    expect(verdictOf(claim)).toBe('unread')
  })
})

describe('the wrong one of two', () => {
  test.each([
    ['Xi visited South Korea in 2014 and 2025.', 'supported'],
    ['Xi visited South Korea in 2014 and 2024.', 'contradicted'],
    ['Lee is president of South Korea.', 'supported'],
    ['Lee is president of Japan.', 'contradicted'],
    ['Sanae Takaichi became prime minister of Japan in October 2025.', 'supported'],
    ['Sanae Takaichi became prime minister of Japan in December 2025.', 'contradicted'],
    ['Takaichi became president of South Korea in October 2025.', 'contradicted'],
    ['Takaichi and Lee met in Nara on the 13th of January 2026.', 'supported'],
    ['Takaichi and Lee met in Tokyo on the 13th of January 2026.', 'contradicted'],
    ['President Biden met Xi in Woodside in November 2023.', 'supported'],
    ['Former Prime Minister Shigeru Ishiba met Lee Jae Myung in August 2025.', 'contradicted'],
  ])('%s %s', (claim, verdict) => {
    expect(verdictOf(claim, '2026-01-31')).toBe(verdict)
  })
})

test('a trip abroad is counted among all trips, not among those to the same place', () => {
  expect(verdictOf("Kim Jong Un's first foreign trip was to Russia.")).toBe('contradicted')
  expect(verdictOf("Kim Jong Un's first foreign trip was to China.")).not.toBe('contradicted')
})

test('names in any script', () => {
  expect(verdictOf('高市早苗 met 이재명 in Nara on 13 January 2026.')).toBe('supported')
})

test('an event that is still to come is never contradicted, nor supported', () => {
  expect(verdictOf('Takaichi will meet Xi Jinping in Shenzhen in November 2026.', '2026-05-25')).toBe('uncovered')
})

test('"almost three" is not two', () => {
  expect(verdictOf('Xi Jinping has paid almost three state visits to South Korea.', '2025-11-01')).toBe('contradicted')
})
