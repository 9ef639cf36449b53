import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPostings } from '../../src/load/postings.ts'
import { findWords } from '../../src/text/excerpt.ts'
import { foldText } from '../../src/text/fold.ts'
import { gramsOf, joinNeighbours } from '../../src/text/grams.ts'
import { romanize } from '../../src/text/romanize.ts'
import { segment } from '../../src/text/segment.ts'
import { soundOf } from '../../src/text/sound.ts'
import { createTally, givePoints, takeBest } from '../../src/text/tally.ts'
import { stripTitles, titles } from '../../src/text/titles.ts'

describe('gramsOf', () => {
  test.each([
    ['ford', ['^fo', 'for', 'ord', 'rd$']],
    ['习近平', ['习', '近', '平', '^习', '习近', '近平', '平$']],
    ['李', ['李', '^李', '李$']],
  ])('%s', (word, grams) => {
    expect(gramsOf(word)).toEqual(grams)
  })
})

test.each([
  [
    ['lee', 'jae', 'myung'],
    ['leejae', 'jaemyung'],
  ],
  [['윈스턴', '처칠'], ['윈스턴처칠']],
  [['winston', 'churchill'], []],
  [['李', '在明'], ['李在明']],
])('%s may be written %s', (tokens, joined) => {
  expect(joinNeighbours(tokens)).toEqual(joined)
})

describe('takeBest', () => {
  const pack = (...numbers: readonly number[]) => {
    const postings = createPostings()
    for (const number of numbers) postings.add('key', number)
    return [...postings.sorted()][0]?.[2] ?? new Uint8Array()
  }

  test('most points first, then the lower number; one list in two under a stamp counts', () => {
    const tally = createTally(1000)
    givePoints(tally, pack(3, 500, 900), 1, 5)
    givePoints(tally, pack(3, 7), 1, 2)
    givePoints(tally, pack(7, 900), 2, 3)
    expect(takeBest(tally, 3, 0)).toEqual([
      { number: 900, points: 8 },
      { number: 3, points: 5 },
      { number: 7, points: 5 },
    ])
    expect(takeBest(tally, 3, 0)).toEqual([])
  })

  test('none with less than a share of the best', () => {
    const tally = createTally(9)
    givePoints(tally, pack(1, 2), 1, 4)
    givePoints(tally, pack(2, 9), 2, 6)
    expect(takeBest(tally, 9, 0.6)).toEqual([
      { number: 2, points: 10 },
      { number: 9, points: 6 },
    ])
  })
})

test('a posting list gives back its numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300_000 })), (some) => {
      const numbers = some.toSorted((a, b) => a - b)
      const postings = createPostings()
      for (const number of numbers) postings.add('key', number)
      postings.add('other', 1)
      const tally = createTally(300_000)
      for (const [key, count, bytes] of postings.sorted()) {
        if (key !== 'key') continue
        expect(count).toBe(numbers.length)
        givePoints(tally, bytes, 1, 1)
      }
      expect([...tally.touched.subarray(0, tally.count)]).toEqual(numbers)
    }),
  )
})

test('titles stand folded, and none has more than four words', () => {
  const all = titles.flatMap(([, list]) => list.split(','))
  for (const title of all) expect(title).toBe(foldText(title))
  expect(all.filter((title) => title.split(' ').length > 4)).toEqual([])
})

describe('romanize', () => {
  test.each([
    ['Дмитрий Медведев', 'dmitriy medvedev'],
    ['이재명', 'ijaemyong'],
    ['Μπόρις Τζόνσον', 'boris jonson'],
    ['アンゲラ・メルケル', 'angera-merukeru'],
    ['毛泽东', 'maozedong'],
  ])('%s: %s', (text, latin) => {
    expect(romanize(text)).toBe(latin)
  })

  test.each([
    ['merkel', 'MRKR'],
    ['mokeer', 'MKR'],
    ['churchill', 'SRSR'],
    ['ceausescu', 'SK'],
    ['obama', 'APM'],
  ])('%s sounds %s', (word, sound) => {
    expect(soundOf(word)).toBe(sound)
  })
})

describe('stripTitles', () => {
  test.each([
    [
      ['prime', 'minister', 'tony', 'blair'],
      ['tony', 'blair'],
      ['prime minister', 'premier'],
    ],
    [['野田佳彦首相'], ['野田佳彦'], ['prime minister', 'premier', 'chancellor']],
    [['전두환', '대통령'], ['전두환'], ['president']],
    [['president'], [], ['president']],
    [['g20', 'summit'], ['g20', 'summit'], []],
  ])('%s', (tokens, rest, posts) => {
    expect(stripTitles(tokens)).toMatchObject({ rest, posts })
  })
})

describe('findWords', () => {
  test.each([
    ['Takaichi–Lee summit in Nara', ['nara'], 'Takaichi–Lee summit in «Nara»'],
    ['first\nthe DRUMS of Nara, drums', ['drum', 'nara'], 'the «DRUM»S of «Nara», «drum»s'],
    ['古都奈良で会談', ['奈良'], '古都«奈良»で会談'],
    ['경주 정상회담', ['정상'], '경주 «정상»회담'],
    ['Lee Jae-myung in Nara', ['lee', 'jae', 'myung'], '«Lee Jae-myung» in Nara'],
    ['nothing', ['nara'], ''],
  ])('%s', (text, tokens, excerpt) => {
    expect(findWords(text, tokens, false).excerpt).toBe(excerpt)
  })

  test('a long line is cut round the first match', () => {
    const { excerpt } = findWords(`${'far '.repeat(50)}Nara ${'away '.repeat(50)}`, ['nara'], true, 40)
    expect(excerpt).toMatch(/^….*«Nara».*…$/)
    expect(excerpt.length).toBeLessThan(48)
  })
})

test('scripts without spaces are indexed character by character', () => {
  expect(segment('古都奈良 nara 경주')).toBe('古 都 奈 良 nara 경주')
})
