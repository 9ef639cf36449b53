import { parseFragment } from 'parse5'
import { beforeAll, expect, test } from 'vitest'
import { renderTimelineJs } from '../../src/render/timelinejs.ts'
import { requireBuilt, runSummit } from '../program.ts'
import { event, titles } from './hostile.ts'

beforeAll(requireBuilt)

type Slide = { readonly unique_id: string; readonly text: { readonly headline: string; readonly text: string } }
const slidesIn = (text: string): Slide[] => JSON.parse(text).events
const render = (...rows: Parameters<typeof event>) => [...renderTimelineJs(rows.map(event), '2026-02-01')].join('')

test('a slide, whole', () => {
  const text = render({
    date: '2026-01-13/2026-01-14',
    last: '2026-01-14',
    status: 'planned',
    venue: 'Horyu-ji',
    cities: ['Ikaruga'],
    polity: 'Japan',
    occasion: 'Forum',
    summary: 'They <met>.',
    sources: [
      { id: 'post', publisher: 'The Post', url: 'https://post.example/a?b&c' },
      { id: 'blog', publisher: 'A Blog', url: 'javascript:alert(1)' },
    ],
  })
  expect(JSON.parse(text)).toEqual({
    scale: 'human',
    title: { text: { headline: 'Meetings and visits of leaders', text: 'The record reaches 2026-02-01.' } },
    events: [
      {
        unique_id: '2026-01-13-ann-bob',
        group: 'meeting',
        start_date: { year: 2026, month: 1, day: 13 },
        end_date: { year: 2026, month: 1, day: 14 },
        display_date: '2026-01-13/2026-01-14',
        autolink: false,
        text: {
          headline: 'Ann–Bob talks',
          text:
            '<p>planned · talks · Horyu-ji, Ikaruga, Japan · Forum</p><p>Ann Ames · Bob Bold</p><p>They &lt;met&gt;.</p>' +
            '<p><a href="https://post.example/a?b&amp;c">The Post</a>; A Blog</p>',
        },
      },
    ],
  })
})

test('a day alone has neither an end nor a text for its date', () => {
  const [slide] = slidesIn(render({}))
  expect(slide).not.toHaveProperty('end_date')
  expect(slide).not.toHaveProperty('display_date')
})

test('what the record says is text, never an element', () => {
  const hostile = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</p><p>', '&lt;b&gt;', ...titles]
  const slides = slidesIn(
    [
      ...renderTimelineJs(
        hostile.map((name) => event({ name, summary: name })),
        '',
      ),
    ].join(''),
  )
  expect(slides).toHaveLength(hostile.length)
  for (const { text } of slides) {
    expect(parseFragment(text.headline).childNodes.every(({ nodeName }) => nodeName === '#text')).toBe(true)
    const parts = parseFragment(text.text).childNodes
    expect(parts.map(({ nodeName }) => nodeName)).toEqual(['p', 'p', 'p'])
  }
})

test('every meeting and visit with days is one slide, in order', () => {
  const { out, code } = runSummit(['export', 'timelinejs'])
  expect(code).toBe(0)
  const ended = "first <> '0000-01-01' AND last <> '9999-12-31'"
  const ids = runSummit([
    'sql',
    `SELECT id FROM meeting WHERE ${ended} UNION ALL SELECT id FROM visit WHERE ${ended} ORDER BY id`,
  ])
  const slides = slidesIn(out).map(({ unique_id }) => unique_id)
  expect(slides.sort()).toEqual(ids.out.trimEnd().split('\n'))
})
