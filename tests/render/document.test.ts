import stringWidth from 'string-width'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadWidths } from '../../src/render/cut.ts'
import { type Block, renderDocument } from '../../src/render/document.ts'
import { wrapText } from '../../src/render/wrap.ts'

const claim: readonly Block[] = [
  {
    kind: 'facts',
    facts: [
      { key: 'read as', value: '3rd meeting · Sanae Takaichi × Lee Jae Myung, both in office · up to 2026-01-13' },
      { key: 'verdict', value: 'DEPENDS ON COUNTING', tint: 'status' },
    ],
  },
  {
    kind: 'table',
    header: false,
    rows: [
      {
        rule: 'face-to-face',
        nth: '3rd',
        holds: 'yes',
        why: '2025-10-30 Gyeongju · 2025-11-23 Johannesburg · 2026-01-13 Nara',
      },
      { rule: 'talks', nth: '2nd', holds: 'no', why: 'left out: 2025-11-23 Johannesburg (pull-aside at the G20)' },
    ],
    columns: [
      { key: 'rule', fit: 'keep' },
      { key: 'nth', fit: 'keep' },
      { key: 'holds', fit: 'keep', tint: 'status' },
      { key: 'why' },
    ],
  },
  {
    kind: 'facts',
    facts: [
      { key: 'left out', value: ['2025-11-22 Johannesburg (greeting)', '高市早苗'] },
      { key: 'note', value: null },
      { key: 'native', value: 'סנאה טקאיצ׳י' },
    ],
  },
]

beforeAll(loadWidths)

const write = async (blocks: readonly Block[], width: number, color: 0 | 1 = 0) =>
  [...(await renderDocument(blocks, { color, width }))].join('')

describe('a document', () => {
  test('on a pipe is plain, uncut, with its keys in one column', async () => {
    expect(
      await write(claim, Infinity),
    ).toBe(`read as   3rd meeting · Sanae Takaichi × Lee Jae Myung, both in office · up to 2026-01-13
verdict   DEPENDS ON COUNTING
  face-to-face  3rd  yes  2025-10-30 Gyeongju · 2025-11-23 Johannesburg · 2026-01-13 Nara
  talks         2nd  no   left out: 2025-11-23 Johannesburg (pull-aside at the G20)
left out  2025-11-22 Johannesburg (greeting)
          高市早苗
native    סנאה טקאיצ׳י
`)
  })

  test('in a narrow terminal wraps text and cells, and isolates right-to-left lines', async () => {
    expect(await write(claim, 50)).toBe(`read as   3rd meeting · Sanae Takaichi × Lee Jae
          Myung, both in office · up to 2026-01-13
verdict   DEPENDS ON COUNTING
  face-to-face  3rd  yes  2025-10-30 Gyeongju ·
                          2025-11-23
                          Johannesburg ·
                          2026-01-13 Nara
  talks         2nd  no   left out: 2025-11-23
                          Johannesburg (pull-aside
                          at the G20)
left out  2025-11-22 Johannesburg (greeting)
          高市早苗
native    \u2068סנאה טקאיצ׳י\u2069
`)
  })

  test('in colour says what a verdict means', async () => {
    const lines = (await write(claim, 80, 1)).split('\n')
    expect(lines[2]).toBe('\u001b[2mverdict\u001b[22m   \u001b[33mDEPENDS ON COUNTING\u001b[39m')
    expect(lines[3]).toContain('\u001b[32myes\u001b[39m')
  })

  test('keys are set in one column under each heading; an id is not broken, a note is wrapped', async () => {
    const rows = [{ note: 'announced by both governments on the same day', id: 'kbs-2026-01-09-nara' }]
    const blocks: readonly Block[] = [
      { kind: 'facts', facts: [{ key: 'date', value: '2026-01-13' }] },
      { kind: 'heading', text: 'disputed' },
      {
        kind: 'facts',
        facts: [
          { key: 'sessions', value: 88 },
          { key: 'none', value: [] },
        ],
      },
      { kind: 'table', rows, columns: [{ key: 'note', fit: 'keep' }, { key: 'id' }] },
    ]
    expect(await write(blocks, 50)).toBe(`date  2026-01-13
disputed
sessions  88
  NOTE                         ID
  announced by both            kbs-2026-01-09-nara
  governments on the same day
`)
  })

  test('headings, paragraphs and gaps', async () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', text: 'Nara\u001b[2J' },
      { kind: 'gap' },
      { kind: 'paragraph', text: 'one two three', tint: 'quiet' },
    ]
    expect(await write(blocks, 8)).toBe('Nara␛[2J\n\none two\nthree\n')
  })
})

describe('wrapping', () => {
  test.each([
    ['', 10, ['']],
    ['one two three', 7, ['one two', 'three']],
    ['  spaces   fall  ', 20, ['spaces fall']],
    ['see https://example.org/a/long/address now', 10, ['see', 'https://example.org/a/long/address', 'now']],
    ['高市早苗首相と李在明大統領', 10, ['高市早苗首', '相と李在明', '大統領']],
    ['会談した。次の', 8, ['会談し', 'た。次の']],
    ['「会談」の場', 8, ['「会談」', 'の場']],
    ['高市早苗 · 李在明', 8, ['高市早', '苗 · 李', '在明']],
    ['Kyoto · Nara · Ise', 8, ['Kyoto ·', 'Nara ·', 'Ise']],
    ['대통령이 방문했다', 10, ['대통령이', '방문했다']],
  ])('%j at %i', (text, width, lines) => expect(wrapText(text, width)).toEqual(lines))

  test('no line of short words is too long', () => {
    const text = 'The 首脳会談 between 高市早苗 and 이재명 was held at 奈良、in January 2026 (see below), 友好的に。'
    for (let width = 14; width < 60; width++) {
      for (const line of wrapText(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })
})
