import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import type { Row } from '../../src/render/column.ts'
import { renderTable } from '../../src/render/table.ts'
import { columns, rows } from './leaders.ts'

const isolates = /[\u2068\u2069]/g
const table = async (width: number, some = rows, color: 0 | 1 = 0) =>
  [...(await renderTable(some, columns, { color, width }))].join('')
const seen = async (width: number, some = rows) => (await table(width, some)).replace(isolates, '')

test('a wide terminal shows every column that has a cell', async () => {
  expect(await seen(120)).toBe(`NUMBER  DATE        GAP  NAME              STATUS     POSSIBLE  LEADERS           ID
     1  2025-10-30       Gyeongju, "HICO"  held                 高市早苗; 이재명  2025-10-30-takaichi-lee
     2  2025-10-31    1  習近平            planned    yes       سناي تاكايتشي     2025-10-31-takaichi-xi
    10  2026-01-13   74  סנאה טקאיצ׳י      cancelled                              2026-01-13-takaichi-lee
`)
})

test('ids go first, then text is cut, then columns go from the right', async () => {
  expect(await seen(83)).toBe(`NUMBER  DATE        GAP  NAME              STATUS     POSSIBLE  LEADERS
     1  2025-10-30       Gyeongju, "HICO"  held                 高市早苗; 이재명
     2  2025-10-31    1  習近平            planned    yes       سناي تاكايتشي
    10  2026-01-13   74  סנאה טקאיצ׳י      cancelled
`)
  expect(await seen(76)).toBe(`NUMBER  DATE        GAP  NAME              STATUS     POSSIBLE  LEADERS
     1  2025-10-30       Gyeongju, "HICO"  held                 高市早苗;…
     2  2025-10-31    1  習近平            planned    yes       سناي تاكايت…
    10  2026-01-13   74  סנאה טקאיצ׳י      cancelled
`)
  expect(await seen(40)).toBe(`NUMBER  DATE        NAME
     1  2025-10-30  Gyeongju, "HICO"
     2  2025-10-31  習近平
    10  2026-01-13  סנאה טקאיצ׳י
`)
})

test('right-to-left cells are isolated, cut or not, and no others', async () => {
  const lines = (await table(76)).split('\n')
  expect(lines[1]).not.toMatch(isolates)
  expect(lines[2]).toContain('\u2068سناي تاكايت…\u2069')
  expect(lines[3]).toContain('\u2068סנאה טקאיצ׳י\u2069')
  expect((await table(18)).split('\n')[3]).toBe('    10  \u2068סנאה טקאי…\u2069')
})

test('colour marks header, date, name and status, and changes no character', async () => {
  const coloured = await table(120, rows, 1)
  expect(coloured.split('\n')[3]).toBe(
    '    \u001b[1m10\u001b[22m  \u001b[36m2026-01-13\u001b[39m   \u001b[2m74\u001b[22m  \u001b[1m\u2068סנאה טקאיצ׳י\u2069\u001b[22m      \u001b[31mcancelled\u001b[39m                              \u001b[2m2026-01-13-takaichi-lee\u001b[22m',
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await table(120))
})

test('no rows is the header alone', async () => {
  expect(await table(120, [])).toBe('NUMBER  DATE  GAP  NAME  STATUS  POSSIBLE  LEADERS  VENUE  ID\n')
})

test('a long answer is several tables, each with its header', async () => {
  const many = Array.from({ length: 2500 }, (_, index): Row => ({ number: index, name: 'x' }))
  const lines = (await table(80, many)).trimEnd().split('\n')
  expect(lines.length).toBe(2503)
  expect(lines.filter((line) => line.startsWith('NUMBER')).length).toBe(3)
})

/** Names and signs of every width that the record may meet. */
const samples = [
  '',
  'a',
  'Lee Jae Myung',
  'Łódź',
  'Đà Nẵng',
  'é',
  'e\u0301',
  'ﬁ',
  '½',
  '—',
  '…',
  '“quoted”',
  '€',
  'Ω',
  '習近平',
  '高市早苗',
  '李在明',
  '奈良県',
  '内瓦',
  '日内瓦峰会',
  '東京、大阪。',
  '１２３',
  'ＡＢＣ',
  '　',
  '辻\u{e0100}',
  '이재명',
  '이재명',
  '문재인 대통령',
  '정상회담',
  'ㄱㄴ',
  '\u1112\u1161\u11ab',
  'さなえ',
  'サナエ',
  'ｻﾅｴ',
  'ｶﾞｷﾞ',
  'は\u3099',
  'قِمَّة',
  'سناي تاكايتشي',
  'جنيف',
  'ﺟﻨﻴﻒ',
  'می\u200cخواهم',
  'קַמְפּ',
  'סנאה טקאיצ׳י',
  'שָׁלוֹם',
  'नमस्ते',
  'क्\u200dष',
  'নরেন্দ্র মোদী',
  'தமிழ்',
  'สมเด็จ',
  'ประยุทธ์',
  'မြန်မာ',
  'ខ្មែរ',
  '👍',
  '👍🏽',
  '👩\u200d👩\u200d👧',
  '🇯🇵',
  '🇰🇷🇯🇵',
  '❤\ufe0f',
  '1\ufe0f⃣',
  'a\tb',
  '\u2067x\u2069',
  '\u202eabc',
]

test('60 strings of every width keep their columns', async () => {
  expect(samples.length).toBeGreaterThanOrEqual(60)
  const some = samples.map((name, index): Row => ({ number: index, name, venue: '|' }))
  for (const width of [120, 24]) {
    const lines = [
      ...(await renderTable(some, [{ key: 'number' }, { key: 'name' }, { key: 'venue', fit: 'keep' }], {
        color: 0,
        width,
      })),
    ]
    const starts = lines.slice(1).map((line) => stringWidth(line.slice(0, line.lastIndexOf('|'))))
    expect(new Set(starts).size).toBe(1)
  }
})

test('no line is longer than the terminal, whatever the text, down to 20 columns', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }), venue: fc.string({ unit: 'binary' }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.integer({ min: 20, max: 200 }),
      async (some, width) => {
        const lines = [...(await renderTable(some, [{ key: 'name' }, { key: 'venue' }], { color: 0, width }))]
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      },
    ),
    { numRuns: 1000 },
  )
})
