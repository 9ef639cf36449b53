import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, nameTokens } from '../../src/text/fold.ts'
import { latinOfHan, likenessOfHan, readHanName } from '../../src/text/han-hear.ts'
import { likenessInHan, likenessToLatin } from '../../src/text/han-sound.ts'
import { spellsSounds, syllablesOf } from '../../src/text/han-syllables.ts'

const sounds = (word: string) => syllablesOf(foldText(word))
const toLatin = (han: string, latin: string) => likenessToLatin(sounds(han), foldText(latin))
const inHan = (a: string, b: string) => likenessInHan(sounds(a), sounds(b))

describe('spellsSounds', () => {
  test.each(['特朗普', '歐巴馬', '梅德韋傑夫', '戴高樂'])('%s may spell a foreign name', (word) => {
    expect(spellsSounds(foldText(word))).toBe(true)
  })

  test.each(['总统', '李在明', '高市早苗', '馬', ''])('%s may not', (word) => {
    expect(spellsSounds(foldText(word))).toBe(false)
  })
})

describe('likenessToLatin', () => {
  test.each([
    ['特朗普', 'Trump'],
    ['川普', 'Trump'],
    ['卡特', 'Carter'],
    ['奥斯本', 'Osborne'],
    ['詹森', 'Johnson'],
    ['萨卡什维利', 'Saakashvili'],
    ['謝瓦爾德納澤', 'Shevardnadze'],
    ['赖斯', 'Rice'],
  ])('%s spells %s', (han, latin) => {
    expect(toLatin(han, latin)).toBeGreaterThan(0.9)
  })

  test.each([
    ['特朗普', 'Biden'],
    ['川普', 'Carter'],
    ['卡特', 'Mladenov'],
    ['施明德', 'Schroder'],
    ['拉登', 'Biden'],
  ])('%s does not spell %s', (han, latin) => {
    expect(toLatin(han, latin)).toBeLessThan(0.75)
  })
})

describe('likenessInHan', () => {
  test.each([
    ['贝鲁斯柯尼', '貝盧斯科尼'],
    ['戈尔巴乔夫', '戈巴契夫'],
    ['赫鲁晓夫', '赫魯雪夫'],
    ['查韦斯', '查維茲'],
    ['普京', '普丁'],
    ['希拉里', '希拉蕊'],
  ])('%s is %s in another place', (a, b) => {
    expect(inHan(a, b)).toBeGreaterThan(0.8)
    expect(inHan(b, a)).toBeCloseTo(inHan(a, b), 10)
  })

  test.each([
    ['布什', '密特朗'],
    ['奥巴马', '阿萨德'],
    ['拜登', '默克尔'],
  ])('%s is not %s', (a, b) => {
    expect(inHan(a, b)).toBeLessThan(0.6)
  })
})

describe('likenessOfHan', () => {
  const like = (han: string, name: string) =>
    likenessOfHan(readHanName(nameTokens(han)), { latin: nameTokens(name) }).score

  test('words stand in any order, and words of the name may be left out', () => {
    expect(like('戴高乐', 'Charles de Gaulle')).toBeGreaterThan(0.85)
    expect(like('约翰·里德', 'John Reid, Baron Reid of Cardowan')).toBeGreaterThan(0.9)
    expect(like('里德·约翰', 'John Reid')).toBe(like('约翰·里德', 'John Reid'))
  })

  test('a word of the query without its like in the name is held against it', () => {
    expect(like('约翰·普雷斯科特', 'John Reid')).toBeLessThan(0.6)
  })

  test('a last name is meant rather than a first one', () => {
    expect(like('侯赛因', 'Saddam Hussein')).toBeGreaterThan(like('侯赛因', 'Hussein Onn'))
  })
})

const word = fc
  .array(fc.constantFrom(...'特朗普川马克龙宏奥巴斯尔夫德维奇约翰逊京丁'), { minLength: 1, maxLength: 7 })
  .map((all) => all.join(''))
const latin = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 14 })

test('a likeness lies between 0 and 1, is 1 for the same characters, and the same from both sides', () => {
  fc.assert(
    fc.property(word, word, latin, (a, b, letters) => {
      for (const likeness of [likenessToLatin(syllablesOf(a), letters), inHan(a, b)]) {
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }
      expect(inHan(a, a)).toBe(1)
      expect(inHan(a, b)).toBeCloseTo(inHan(b, a), 10)
    }),
  )
})

test('what is looked for is in Latin letters', () => {
  expect(latinOfHan(readHanName(['桑帕约', '约翰']))).toEqual(['sampayo', 'john'])
  fc.assert(fc.property(word, (a) => /^[a-z]*$/.test(latinOfHan(readHanName([a])).join(''))))
})
