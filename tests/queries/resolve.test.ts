import { describe, expect, test } from 'vitest'
import { resolveEach, resolveWho } from '../../src/queries/resolve.ts'
import { createRecord, summitRecord } from './record.ts'

const db = createRecord(summitRecord)
const idOf = async (query: string, at?: string) => (await resolveWho(db, query, { at })).id

describe('a name means one leader', () => {
  test.each([
    ['sanae-takaichi', 'sanae-takaichi'],
    ['Sanae Takaichi', 'sanae-takaichi'],
    ['TAKAICHI Sanae', 'sanae-takaichi'],
    ['Takaichi', 'sanae-takaichi'],
    ['髙市早苗', 'sanae-takaichi'],
    ['高市 早苗', 'sanae-takaichi'],
    ['タカイチ・サナエ', 'sanae-takaichi'],
    ['سَنَايِهْ تَاكَايْشِي', 'sanae-takaichi'],
    ['Sanae Takaishi', 'sanae-takaichi'],
    ['高市早苗首相', 'sanae-takaichi'],
    ['이재명', 'lee-jae-myung'],
    ['이 재명 대통령', 'lee-jae-myung'],
    ['李在明', 'lee-jae-myung'],
    ['لي جاي ميونغ', 'lee-jae-myung'],
    ['Lee Jaemyung', 'lee-jae-myung'],
    ['lee jae mung', 'lee-jae-myung'],
    ['Yi Jae-myeong', 'lee-jae-myung'],
    ['president lee', 'lee-jae-myung'],
    ['習近平', 'xi-jinping'],
    ['習近平国家主席', 'xi-jinping'],
    ['Дмитрий Медведев', 'dmitry-medvedev'],
    ['麥維德夫', 'dmitry-medvedev'],
    ['メルケル', 'angela-merkel'],
    ['Sanae Takai', 'sanae-takaichi'],
    ['Takaic', 'sanae-takaichi'],
    ['Prime Minister Blair', 'tony-blair'],
    ['Anthony Blair', 'tony-blair'],
    ['King Abdullah of Jordan', 'abdullah-ii'],
    ['Saudi King Abdullah', 'abdullah-of-saudi-arabia'],
  ])('%s: %s', async (query, id) => {
    expect(await idOf(query)).toBe(id)
  })

  test.each([
    ['President Bush', '1990-06-01', 'george-h-w-bush'],
    ['President Bush', '2003-03-20', 'george-w-bush'],
    ['President Lee', '2010-11-11', 'lee-myung-bak'],
    ['President Lee', '2026-01-13', 'lee-jae-myung'],
  ])('%s on %s: %s', async (query, at, id) => {
    expect(await idOf(query, at)).toBe(id)
  })
})

describe('a country or an office', () => {
  test.each([
    ['JP', 'JP'],
    ['jp', 'JP'],
    ['日本', 'JP'],
    ['Republic of Korea', 'KR'],
    ['prime minister of Japan', 'jp-prime-minister'],
    ['Japanese prime minister', 'jp-prime-minister'],
    ['日本の首相', 'jp-prime-minister'],
    ['한국 대통령', 'kr-president'],
    ['US president', 'us-president'],
    ['the Republic of Korea', 'KR'],
    ['the president of the United States', 'us-president'],
  ])('%s: %s', async (query, id) => {
    expect(await idOf(query)).toBe(id)
  })
})

describe('a tie is listed, never picked', () => {
  test.each([
    ['Lee', ['lee-jae-myung', 'lee-myung-bak']],
    ['Bush', ['george-h-w-bush', 'george-w-bush']],
    ['President Bush', ['george-h-w-bush', 'george-w-bush']],
    ['George Bush', ['george-h-w-bush', 'george-w-bush']],
    ['Abdullah', ['abdullah-ii', 'abdullah-of-saudi-arabia']],
  ])('%s', async (query, ids) => {
    const { status, id, candidates } = await resolveWho(db, query)
    expect({ status, id, ids: candidates.map((one) => one.id).toSorted() }).toEqual({
      status: 'ambiguous',
      id: null,
      ids,
    })
  })

  test('with office and years beside each', async () => {
    const { candidates } = await resolveWho(db, 'Bush')
    expect(candidates.map(({ name, note }) => `${name}: ${note}`).toSorted()).toEqual([
      'George H. W. Bush: President of the United States 1989–1993',
      'George W. Bush: President of the United States 2001–2009',
    ])
  })
})

describe('what is no name in the record is nobody', () => {
  test.each([
    '首相',
    'President',
    'prime minister',
    '대통령',
    'الرئيس',
    'Camp David',
    'G20 Summit',
    'bin',
    '李',
    'Shigeru Ishiba',
    'Laura Bush',
    '문지인',
    '李在民',
    'Takahashi',
    'Takai',
    '',
    '   ',
    '???',
    '\0',
    'O\'Brien " AND x:1 NEAR( * ^',
    'x'.repeat(10_000),
    'a '.repeat(5_000),
  ])('%s', async (query) => {
    expect(await resolveWho(db, query)).toMatchObject({ status: 'unknown', id: null, name: null })
  })
})

test('near namesakes of an exact name are told when asked for', async () => {
  const { id, namesakes } = await resolveWho(db, 'Lee Jae Myung', { near: true })
  expect(id).toBe('lee-jae-myung')
  expect((await resolveWho(db, 'Lee Jae Myung')).namesakes).toEqual([])
  expect(namesakes.every((one) => one.id !== 'lee-jae-myung')).toBe(true)
})

test.each([
  ['이재명', 'its name'],
  ['LEE JAE-MYUNG', 'its name "Lee Jae Myung", written otherwise'],
  ['Takaichi', 'words of "Sanae Takaichi"'],
  ['Sanae Takaishi', '0.5 slips from "Sanae Takaichi"'],
  ['Дмитрий Медведев', 'sounds like "Dmitry Medvedev" (computed, not recorded)'],
  ['梅德韋傑夫', 'sounds like "Dmitry Medvedev" (computed, not recorded)'],
  ['德米特里·梅德韦杰夫', 'sounds like "Dmitry Medvedev" (computed, not recorded)'],
  ['President Blair', 'words of "Tony Blair", title aside'],
])('%s is there for its reason: %s', async (query, why) => {
  expect((await resolveWho(db, query)).why).toBe(why)
})

test('one after the other gives what each gives alone', async () => {
  const resolve = await resolveEach(db)
  for (const query of ['이재명', 'Lee', 'Дмитрий Медведев', 'nobody at all', 'Japanese prime minister', '']) {
    expect(resolve(query)).toEqual(await resolveWho(db, query))
  }
})

test.each([
  ['로이 킨스', 'roy-jenkins'],
  ['이뤼 페이즐리', 'ian-paisley'],
  ['데이비드 메이', null],
  ['존 메이', null],
])('%s, of which a syllable in Hangul is another or none, is %s', async (query, id) => {
  const record = createRecord({
    ...summitRecord,
    leaders: [
      ['roy-jenkins', 'Roy Jenkins', '로이 젠킨스'],
      ['ian-paisley', 'Ian Paisley', '이언 페이즐리'],
      ['theresa-may', 'Theresa May', '테리사 메이'],
      ['david-owen', 'David Owen', '데이비드 오언'],
      ['john-major', 'John Major', '존 메이저'],
    ],
    tenures: [],
  })
  expect((await resolveWho(record, query)).id).toBe(id)
})
