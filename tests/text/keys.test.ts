import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPostings } from '../../src/load/postings.ts'
import { findWords } from '../../src/text/excerpt.ts'
import { gramsOf } from '../../src/text/grams.ts'
import { eachNumber } from '../../src/text/postings.ts'
import { romanize } from '../../src/text/romanize.ts'
import { segment } from '../../src/text/segment.ts'
import { soundOf } from '../../src/text/sound.ts'
import { stripTitles } from '../../src/text/titles.ts'

describe('gramsOf', () => {
  test.each([
    [['ford'], ['=ford', '^fo', 'for', 'ord', 'rd$']],
    [['习近平'], ['=习近平', '习', '近', '平', '^习', '习近', '近平', '平$']],
    [['李'], ['=李', '李', '^李', '李$']],
  ])('%s', (tokens, grams) => {
    expect(gramsOf(tokens)).toEqual(grams)
  })
})

test('a posting list gives back its numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5_000_000)), (some) => {
      const numbers = some.toSorted((a, b) => a - b)
      const postings = createPostings()
      for (const number of numbers) postings.add('key', number)
      postings.add('other', 1)
      const back: number[] = []
      for (const [key, count, bytes] of postings.sorted()) {
        if (key !== 'key') continue
        expect(count).toBe(numbers.length)
        eachNumber(bytes, (number) => back.push(number))
      }
      expect(back).toEqual(numbers)
    }),
  )
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
    [['prime', 'minister', 'tony', 'blair'], ['tony', 'blair'], ['prime minister']],
    [['野田佳彦首相'], ['野田佳彦'], ['prime minister', 'chancellor']],
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
