import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSlips } from '../../src/text/distance.ts'
import { matchName, shapeName } from '../../src/text/match.ts'

const match = (query: string, name: string) => matchName(shapeName(query), shapeName(name))

describe('matchName', () => {
  test.each([
    ['Lee Jaemyung', 'Lee Jae-myung', 'same'],
    ['Takaichi Sanae', 'Sanae Takaichi', 'order'],
    ['TAKAICHI, Sanae', 'Sanae Takaichi', 'order'],
    ['Xiao Ping Deng', 'Deng Xiaoping', 'order'],
    ['Takaichi', 'Sanae Takaichi', 'part'],
    ['J. Carter', 'Jimmy Carter', 'order'],
    ['Gro Brundtland', 'Gro Harlem Brundtland', 'part'],
    ['Sanae Takaishi', 'Sanae Takaichi', 'near'],
    ['Felope Calderon', 'Felipe Calderón', 'near'],
    ['Robert Hawke', 'Bob Hawke', 'near'],
    ['Deivids Kemerons', 'David Cameron', 'near'],
    ['시진삥', '시진핑', 'near'],
  ])('%s is %s (%s)', (query, name, way) => {
    expect(match(query, name).way).toBe(way)
  })

  test.each([
    ['Lee Jae-myung', 'Lee Myung-bak'],
    ['이재명', '이명박'],
    ['문지인', '문재인'],
    ['習近平', '習仲勲'],
    ['Marco Rubio', 'Pascual Ortiz Rubio'],
    ['Päivi Lipponen', 'Paavo Lipponen'],
    ['Bob Bennett', 'R. B. Bennett'],
    ['Ben Chan', 'Ray Chan'],
    ['Al Smith', 'Ian Smith'],
    ['Mohamed V', 'Mohamed VI'],
    ['Abdullah III', 'Abdullah II'],
    ['II', 'Abdullah II'],
    ['Adolf Müller', 'Adolf Hitler'],
    ['al', 'Bashar al-Assad'],
    ['مارک وارنر', 'مارك كارني'],
  ])('%s is never surely %s', (query, name) => {
    expect(match(query, name).certain).toBe(false)
  })

  test('is certain of a name however its words are turned, and of nothing in common with another', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuv'), minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (words) => {
        const turned = [...words.slice(1), ...words.slice(0, 1)].join(' ')
        expect(match(turned, words.join(' ')).certain).toBe(true)
        expect(match('1234 5678', words.join(' ')).score).toBe(0)
      }),
    )
  })
})

describe('countSlips', () => {
  test.each([
    ['takaichi', 'takaichi', 0],
    ['takaishi', 'takaichi', 0.5],
    ['taakichi', 'takaichi', 0.8],
    ['takaiichi', 'takaichi', 0.3],
    ['takaixhi', 'takaichi', 0.7],
    ['takaimhi', 'takaichi', 1],
    ['', 'abc', 3],
  ])('%s, %s: %d', (a, b, slips) => {
    expect(countSlips(a, b)).toBeCloseTo(slips, 5)
  })

  test('is never negative, zero for the same, and never more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abehiyכלמאيتс'), maxLength: 80 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = countSlips(a, b)
        expect(slips >= 0 && slips <= Math.max(a.length, b.length) + 1e-9).toBe(true)
        expect(slips === 0).toBe(a === b)
        expect(countSlips(a, b, 2)).toBeCloseTo(Math.min(slips, 2), 9)
      }),
      { numRuns: 2000 },
    )
  })
})
