import {
  day,
  type Family,
  list,
  ofPresident,
  ofSecretary,
  ofYear,
  one,
  president,
  presidents,
  secretaries,
  span,
  to,
  visitor,
  visits,
  whole,
} from './family.ts'
import { numberOf, type Row, textOf } from './session.ts'

/** States that the lists have under the id of the one that followed: "by country id" they are one country. */
const followed: ReadonlyMap<string, string> = new Map([
  ['Soviet Union', 'Russia'],
  ['Serbia and Montenegro', 'Serbia'],
])
const countries = (rows: readonly Row[]): number =>
  new Set(rows.map((row) => followed.get(textOf(row, 'name')) ?? textOf(row, 'name'))).size

/** Questions about the trips of presidents and secretaries, and about both lists. */
export const tripFamilies: Readonly<Record<string, Family>> = {
  'pres-first-trip': {
    reads: /did (.+?) go on the first/,
    lines: (parts) => [['visits', parts[1] ?? '', '-n', '1', ...presidents.slice(0, 2)]],
    answer: ([rows = []]) =>
      one(rows[0], {
        country: { polity: textOf(rows[0], 'polity') },
        locale: { places: textOf(rows[0], 'city') },
        ...span(rows[0]),
      }),
  },
  'pres-countries': {
    reads: /did (.+?) visit according/,
    lines: (parts) => [['visits', parts[1] ?? '', '--by', 'to', ...presidents], ...ofPresident(parts)],
    answer: ([rows = [], all = []]) => whole(all, countries(rows)),
  },
  'pres-busiest-year': {
    reads: /year did (.+?) make/,
    lines: (parts) => [['visits', parts[1] ?? '', '--by', 'year', '-n', '1', ...presidents], ...ofPresident(parts)],
    answer: ([rows = [], all = []]) =>
      whole(ofYear(all, textOf(rows[0], 'name')), {
        year: Number(textOf(rows[0], 'name')),
        count: numberOf(rows[0], 'count'),
      }),
  },
  'pres-days-abroad': {
    reads: /days in (\d{4}) was (.+?) abroad/,
    lines: (parts) => [['visits', parts[2] ?? '', '--by', 'year', ...presidents], ...ofPresident(['', parts[2] ?? ''])],
    answer: ([rows = [], all = []], [, year = '']) =>
      whole(
        ofYear(all, year),
        numberOf(
          rows.find((row) => textOf(row, 'name') === year),
          'days',
        ),
      ),
  },
  'pres-count-to': {
    reads: /stops in (.+?) are recorded for (.+?)\?/,
    lines: (parts) => [['visits', parts[2] ?? '', ...to(parts[1] ?? ''), ...presidents]],
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'pres-trips-to': {
    reads: /List (.+?)'s trips to (.+?) with/,
    lines: (parts) => [['visits', parts[1] ?? '', ...to(parts[2] ?? ''), ...presidents]],
    answer: ([rows = []]) =>
      whole(
        rows,
        rows.map((row) => ({ start: textOf(row, 'first'), locale: { places: textOf(row, 'city') } })),
      ),
  },
  'pres-first-to-country': {
    reads: /visiting (.+?), and when/,
    lines: (parts) => [['visits', president, ...to(parts[1] ?? ''), '-n', '1', ...presidents.slice(0, 2)]],
    answer: ([rows = []]) => one(rows[0], { president: visitor(rows[0]), start: textOf(rows[0], 'first') }),
  },
  'pres-last-to-country': {
    reads: /visiting (.+?), and when/,
    lines: (parts) => [['visits', president, ...to(parts[1] ?? ''), '--last', '1', ...presidents.slice(0, 2)]],
    answer: ([rows = []]) => one(rows[0], { president: visitor(rows[0]), start: textOf(rows[0], 'first') }),
  },
  'pres-first-since': {
    reads: /^(.+?)'s trip to (.+?) in (\w+ \d{4}) was the first/,
    lines: (parts) => [['visits', president, ...to(parts[2] ?? ''), ...presidents.slice(0, 2)]],
    answer: ([rows = []], [, , , when = '']) => {
      const month = day(`1 ${when}`).slice(0, 7)
      const at = rows.findIndex((row) => textOf(row, 'first').startsWith(month))
      return whole(rows.slice(Math.max(0, at - 1), at + 1), {
        president: visitor(rows[at - 1]),
        start: textOf(rows[at - 1], 'first'),
      })
    },
  },
  locale: {
    reads: /went to (.+?), and in which years/,
    lines: list([president], ['--place', '$1', ...presidents.slice(0, 2)]),
    answer: ([rows = []]) =>
      whole(
        rows,
        rows.map((row) => ({ president: visitor(row), year: Number(textOf(row, 'first').slice(0, 4)) })),
      ),
  },
  'sec-count': {
    reads: /Secretary of State (.+?)\?/,
    lines: ofSecretary,
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'sec-busiest-year': {
    reads: /did Secretary (.+?) have/,
    lines: (parts) => [['visits', parts[1] ?? '', '--by', 'year', '-n', '1', ...secretaries], ...ofSecretary(parts)],
    answer: ([rows = [], all = []]) =>
      whole(ofYear(all, textOf(rows[0], 'name')), {
        year: Number(textOf(rows[0], 'name')),
        count: numberOf(rows[0], 'count'),
      }),
  },
  'sec-countries': {
    reads: /in Secretary (.+?)'s trips/,
    lines: (parts) => [['visits', parts[1] ?? '', '--by', 'to', ...secretaries], ...ofSecretary(parts)],
    answer: ([rows = [], all = []]) => whole(all, countries(rows)),
  },
  'sec-first': {
    reads: /of Secretary (.+?): country/,
    lines: list(['$1'], ['-n', '1', ...secretaries]),
    answer: ([rows = []]) =>
      one(rows[0], {
        country: { polity: textOf(rows[0], 'polity') },
        locale: { places: textOf(rows[0], 'city') },
        ...span(rows[0]),
      }),
  },
  'sec-last': {
    reads: /of Secretary (.+?): country/,
    lines: list(['$1'], ['--last', '1', ...secretaries]),
    answer: ([rows = []]) =>
      one(rows[0], {
        country: { polity: textOf(rows[0], 'polity') },
        locale: { places: textOf(rows[0], 'city') },
        ...span(rows[0]),
      }),
  },
  'sec-top-city': {
    reads: /in Secretary (.+?)'s locale/,
    lines: (parts) => [['visits', parts[1] ?? '', '--by', 'place', '-n', '1', ...secretaries], ...ofSecretary(parts)],
    answer: ([rows = [], all = []]) => {
      const place = textOf(rows[0], 'name')
      return whole(
        all.filter((row) => textOf(row, 'city').split('; ').includes(place)),
        { place, count: numberOf(rows[0], 'count') },
      )
    },
  },
  'met-in-remarks': {
    reads: /many of (.+?)'s trip stops do the remarks name (.+?)\?/,
    lines: (parts) => [['visits', parts[1] ?? '', '--text', parts[2] ?? '', '--capacity', 'any']],
    answer: ([rows = []], _, { count }) => whole(rows, { count: count(rows), first: textOf(rows[0], 'first') }),
  },
  'who-met-whom': {
    reads: /occasions are (.+?) and (.+?) linked while/,
    lines: (parts) => [
      ['visits', parts[2] ?? '', '--to', 'US', '--during', parts[1] ?? '', ...visits],
      ['visits', parts[1] ?? '', '--text', (parts[2] ?? '').split(' ').at(-1) ?? '', ...presidents.slice(0, 2)],
    ],
    answer: ([there = [], abroad = []]) => {
      const rows = [...there, ...abroad].sort((a, b) =>
        textOf(a, 'first') < textOf(b, 'first')
          ? -1
          : textOf(a, 'first') > textOf(b, 'first')
            ? 1
            : textOf(a, 'polity') < textOf(b, 'polity')
              ? -1
              : 1,
      )
      return whole(
        rows,
        rows.map((row) => ({ start: textOf(row, 'first'), where: { polity: textOf(row, 'polity') } })),
      )
    },
  },
  'met-on-trip': {
    reads: /Whom did (.+?) meet in (.+?) on the trip that began on (.+?), according/,
    lines: (parts) => [
      ['visits', parts[1] ?? '', ...to(parts[2] ?? ''), '--on', day(parts[3] ?? ''), ...presidents],
      ['timeline', parts[1] ?? '', '--record', 'meeting', '--since', day(parts[3] ?? '')],
    ],
    answer: ([trips = [], meetings = []], parts, { alike }) => {
      const trip = trips.find((row) => textOf(row, 'first') === day(parts[3] ?? ''))
      const met = meetings.filter((row) => alike(trip, row))
      return one(trip, { met, except: parts[1] })
    },
  },
  coverage: {
    reads: /did Secretary (.+?) make after (\w+ \d{4})/,
    lines: (parts) => [
      ['visits', parts[1] ?? '', '--since', day(`28 ${parts[2]}`), ...secretaries],
      ['coverage', 'secretary of state of the United States'],
    ],
    answer: ([rows = [], windows = []], [, , when = '']) => ({
      value:
        rows.length === 0 &&
        windows
          .filter((row) => /secretary of state/i.test(textOf(row, 'of')))
          .every((row) => textOf(row, 'until') < day(`28 ${when}`))
          ? 'not covered'
          : rows.length,
      rows,
    }),
  },
}
