import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { hasDays } from '../../src/queries/export-events.ts'
import { renderIcs } from '../../src/render/ics.ts'
import { runSummit } from '../program.ts'
import { event, titles } from './hostile.ts'

const render = (...rows: Parameters<typeof event>) => [...renderIcs(rows.map(event), '1')].join('')

/** The text as a calendar can hold it: one kind of line end. */
const held = (text: string) => text.replace(/\r\n?/g, '\n')

const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

describe('titles that break calendars', () => {
  const text = [
    ...renderIcs(
      titles.map((name, index) => event({ id: `m-${index}`, name, summary: name })),
      '1',
    ),
  ].join('')

  test('each is one event, with exactly its text', () => {
    const events = eventsIn(text)
    expect(titles).toHaveLength(100)
    expect(new Set(titles).size).toBe(100)
    expect(events.map((one) => one.getFirstPropertyValue('summary'))).toEqual(titles.map(held))
    expect(events.map((one) => one.getFirstPropertyValue('uid'))).toEqual(
      titles.map((_, index) => `m-${index}@summit-facts`),
    )
    expect(events.flatMap((one) => one.getAllSubcomponents())).toEqual([])
  })

  test('lines end in CR LF, have 75 octets at most, and are never folded inside a character', () => {
    const bytes = Buffer.from(text)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    let at = 0
    let folds = 0
    while (at < bytes.length) {
      const end = bytes.indexOf('\r\n', at)
      expect(end - at).toBeLessThanOrEqual(75)
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, end))).not.toThrow()
      if (bytes[at] === 0x20) folds += 1
      at = end + 2
    }
    expect(folds).toBeGreaterThan(100)
  })
})

test('an event, whole', () => {
  expect(
    render({
      name: 'Talks, and dinner',
      date: '2026-01-13/2026-01-31',
      last: '2026-01-31',
      venue: 'Horyu-ji',
      cities: ['Nara'],
      polity: 'Japan',
      summary: 'They talked; then ate.',
      sources: [{ id: 'post', publisher: 'The Post', url: 'https://post.example/a,b' }],
    }),
  ).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//summit-facts//summit 1//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:2026-01-13-ann-bob@summit-facts',
      'DTSTAMP:20260114T000000Z',
      'DTSTART;VALUE=DATE:20260113',
      'DTEND;VALUE=DATE:20260201',
      'SUMMARY:Talks\\, and dinner',
      'STATUS:CONFIRMED',
      'CATEGORIES:meeting,held,talks,in-person',
      'LOCATION:Horyu-ji\\, Nara\\, Japan',
      'DESCRIPTION:They talked\\; then ate.\\nAnn Ames · Bob Bold\\nhttps://post.exa',
      ' mple/a\\,b',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('no event is a calendar too', () => expect(eventsIn(render())).toEqual([]))

test.each([
  ['held', 'CONFIRMED'],
  ['planned', 'TENTATIVE'],
  ['proposed', 'TENTATIVE'],
  ['unconfirmed', 'TENTATIVE'],
  ['postponed', 'CANCELLED'],
  ['cancelled', 'CANCELLED'],
])('%s is %s', (status, expected) => {
  expect(eventsIn(render({ status }))[0]?.getFirstPropertyValue('status')).toBe(expected)
})

test('a date that is no day stands beside the name, and the event spans its days', () => {
  const [one] = eventsIn(render({ date: '2018-02~', first: '2018-02-01', last: '2018-02-28' }))
  expect(one?.getFirstPropertyValue('summary')).toBe('Ann–Bob talks (2018-02~)')
  expect(String(one?.getFirstPropertyValue('dtend'))).toBe('2018-03-01')
})

test('control characters are shown, not sent', () => {
  expect(render({ name: 'a\u0000b\u001b[31m\u007f\u0085c' })).toContain('SUMMARY:a␀b␛[31m␡\uFFFDc\r\n')
})

test.each([
  ['2026-01-13', '2026-01-13', true],
  ['0000-01-01', '1965-06-22', false],
  ['1965-06-22', '9999-12-31', false],
])('%s to %s has a place in a calendar: %s', (first, last, expected) => {
  expect(hasDays(event({ first, last }))).toBe(expected)
})

describe('the shipped record', () => {
  const names = (sql: string) => runSummit(['sql', sql]).out.trimEnd().split('\n')
  const ended = "first <> '0000-01-01' AND last <> '9999-12-31'"

  test('every meeting and visit with days is one event', () => {
    const { out, code } = runSummit(['export', 'ics'])
    expect(code).toBe(0)
    const uids = eventsIn(out).map((one) => String(one.getFirstPropertyValue('uid')).replace('@summit-facts', ''))
    expect(uids.sort()).toEqual(
      names(`SELECT id FROM meeting WHERE ${ended} UNION ALL SELECT id FROM visit WHERE ${ended} ORDER BY id`),
    )
  })

  test('on a day in the past it is what was known then', () => {
    const { out } = runSummit(['--known-at', '2026-01-12', 'export', 'ics'])
    const nara = eventsIn(out).find(
      (one) => one.getFirstPropertyValue('uid') === '2026-01-13-takaichi-lee@summit-facts',
    )
    expect(nara?.getFirstPropertyValue('status')).toBe('TENTATIVE')
    expect(String(nara?.getFirstPropertyValue('dtstamp')) < '2026-01-13').toBe(true)
    expect(out).not.toContain('2026-05-19-takaichi-lee')
  })

  test('names are in the language asked for', () => {
    expect(runSummit(['--lang', 'ja', 'export', 'ics']).out.replaceAll('\r\n ', '')).toContain('高市早苗')
  })
})
