import { beforeAll, expect, test } from 'vitest'
import { renderJsonLd } from '../../src/render/jsonld.ts'
import { requireBuilt, runSummit } from '../program.ts'
import { event, titles } from './hostile.ts'

beforeAll(requireBuilt)

const graphOf = (text: string): Record<string, unknown>[] => JSON.parse(text)['@graph']
const render = (...rows: Parameters<typeof event>) => [...renderJsonLd(rows.map(event))].join('')

test('an event, whole', () => {
  const text = render({
    date: '2026-01-13/2026-01-14',
    venue: 'Horyu-ji',
    cities: ['Ikaruga'],
    polity: 'Japan',
    occasion: 'Forum',
    sources: [{ id: 'post', publisher: 'The Post', url: null }],
  })
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Event',
        '@id': '#2026-01-13-ann-bob',
        identifier: '2026-01-13-ann-bob',
        name: 'Ann–Bob talks',
        startDate: '2026-01-13',
        endDate: '2026-01-14',
        eventStatus: 'EventScheduled',
        eventAttendanceMode: 'OfflineEventAttendanceMode',
        keywords: ['meeting', 'held', 'talks', 'in-person'],
        attendee: [
          { '@type': 'Person', name: 'Ann Ames' },
          { '@type': 'Person', name: 'Bob Bold' },
        ],
        location: {
          '@type': 'Place',
          name: 'Horyu-ji',
          address: { '@type': 'PostalAddress', addressLocality: 'Ikaruga', addressCountry: 'Japan' },
        },
        superEvent: { '@type': 'Event', name: 'Forum' },
        subjectOf: [
          { '@type': 'CreativeWork', identifier: 'post', publisher: { '@type': 'Organization', name: 'The Post' } },
        ],
      },
    ],
  })
})

test.each([
  ['2018-06', '2018-06', '2018-06'],
  ['2018', '2018', '2018'],
  ['2018-06~', undefined, undefined],
  ['../1965-06-22', undefined, undefined],
  ['[2025-11-22,2025-11-23]', undefined, undefined],
])('%s: from %s to %s', (date, start, end) => {
  expect(graphOf(render({ date }))[0]?.startDate).toBe(start)
  expect(graphOf(render({ date }))[0]?.endDate).toBe(end)
})

test('texts come back, and none ends a script element', () => {
  const names = [...titles, '</script><script>alert(1)</script>', '<!--']
  const text = [...renderJsonLd(names.map((name) => event({ name })))].join('')
  expect(graphOf(text).map(({ name }) => name)).toEqual(names)
  expect(text).not.toContain('<')
})

test('no event is a graph too', () => expect(graphOf(render())).toEqual([]))

test('the shipped record: every meeting and visit', () => {
  const ids = runSummit(['sql', 'SELECT id FROM meeting UNION ALL SELECT id FROM visit ORDER BY id']).out.trimEnd()
  const found = graphOf(runSummit(['export', 'jsonld']).out).map(({ identifier }) => String(identifier))
  expect(found.sort()).toEqual(ids.split('\n'))
})
