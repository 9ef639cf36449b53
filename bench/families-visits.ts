import {
  began,
  day,
  type Family,
  list,
  ofCountry,
  ofLeader,
  ofYear,
  one,
  span,
  visitor,
  visits,
  whole,
} from './family.ts'
import { numberOf, textOf, textsOf } from './session.ts'

/** Questions about the visits of foreign leaders. */
export const visitFamilies: Readonly<Record<string, Family>> = {
  'visit-count': {
    reads: /(?:visits by|United States by) (.+?)(?: does the State.*)?\?$/,
    lines: ofLeader,
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'visit-days': {
    reads: /visits of (.+?), first and last/,
    lines: ofLeader,
    answer: ([rows = []]) =>
      whole(
        rows,
        rows.reduce((days, row) => days + numberOf(row, 'days'), 0),
      ),
  },
  'nth-visit': {
    reads: /(?:dates of the (?<n>\d+)\w+ US visit by (?<a>.+?) in the list|When was (?<b>.+?)'s (?<m>\d+)\w+ recorded)/,
    lines: (parts) => [['visits', parts[2] ?? parts[3] ?? '', '--to', 'US', ...visits]],
    answer: ([rows = []], parts) => {
      const row = rows.find((other) => numberOf(other, 'number') === Number(parts[1] ?? parts[4]))
      return one(row, span(row))
    },
  },
  'visits-in-term': {
    reads: /visits did (.+?) make while (.+?) was president/,
    lines: list(['$1'], ['--to', 'US', '--during', '$2', ...visits]),
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'first-visit': {
    reads: /When did (.+?) first visit/,
    lines: list(['$1'], ['--to', 'US', '-n', '1', ...visits]),
    answer: ([rows = []]) => one(rows[0], span(rows[0])),
  },
  'last-visit': {
    reads: /recent visit by (.+?) in the list/,
    lines: list(['$1'], ['--to', 'US', '--last', '1', ...visits]),
    answer: ([rows = []]) => one(rows[0], span(rows[0])),
  },
  'visits-in-year': {
    reads: /times did (.+?) visit the United States in (\d{4})/,
    lines: ofLeader,
    answer: ([rows = []], [, , year = ''], { count }) => whole(ofYear(rows, year), count(ofYear(rows, year))),
  },
  'longest-gap': {
    reads: /recorded visit by (.+?) and the start/,
    lines: ofLeader,
    answer: ([rows = []]) => {
      const at = rows.reduce(
        (best, row, index) => (numberOf(row, 'gap') > (best === 0 ? -1 : numberOf(rows[best], 'gap')) ? index : best),
        0,
      )
      return whole(rows.slice(Math.max(0, at - 1), at + 1), {
        days: numberOf(rows[at], 'gap'),
        from: textOf(rows[at - 1], 'last'),
        to: textOf(rows[at], 'first'),
      })
    },
  },
  'longest-visit': {
    reads: /Which was (.+?)'s longest/,
    lines: list(['$1'], ['--to', 'US', '--sort', 'days', '-n', '1', ...visits]),
    answer: ([rows = []]) => one(rows[0], { ...span(rows[0]), days: numberOf(rows[0], 'days') }),
  },
  titles: {
    reads: /titles does (.+?) appear/,
    lines: (parts) => [['timeline', parts[1] ?? '', '--record', 'tenure'], ...ofLeader(parts)],
    answer: ([offices = [], rows = []]) => {
      const titles = offices.flatMap((row) => {
        const [, capacity = '', title = ''] = / becomes (acting |elect )?(.*?) of /.exec(textOf(row, 'name')) ?? []
        return title === '' || !textsOf(row, 'sources').includes('historian-state-visits')
          ? []
          : [capacity === 'elect ' ? `${title}-elect` : capacity === 'acting ' ? `Acting ${title}` : title]
      })
      return whole(rows, [...new Set(titles)])
    },
  },
  'country-count': {
    reads: /leaders of (.+?) are recorded/,
    lines: ofCountry,
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'country-decade': {
    reads: /visits from (.+?) started in the (\d{3})0s/,
    lines: ofCountry,
    answer: ([rows = []], [, , decade = ''], { count }) =>
      whole(began(rows, `${decade}0`, `${decade}9-12-31`), count(began(rows, `${decade}0`, `${decade}9-12-31`))),
  },
  'first-since': {
    reads: /began on (.+?) \((.+?)\) was the first from (.+?) since when/,
    lines: (parts) => ofCountry(['', parts[3] ?? '']),
    answer: ([rows = []], [, words = '']) => {
      const at = rows.findIndex((row) => textOf(row, 'first') === day(words))
      const before = rows[at - 1]
      return whole(rows.slice(Math.max(0, at - 1), at + 1), {
        previous_start: textOf(before, 'first'),
        previous_end: textOf(before, 'last'),
        previous_visitor: visitor(before),
      })
    },
  },
  'visitors-in-year': {
    reads: /leaders of (.+?) visited the US in (\d{4})/,
    lines: ofCountry,
    answer: ([rows = []], [, , year = '']) =>
      whole(
        ofYear(rows, year),
        ofYear(rows, year).map((row) => ({ visitor: visitor(row), start: textOf(row, 'first') })),
      ),
  },
  'country-first': {
    reads: /to the US from (.+?), and when/,
    lines: (parts) => [[...(ofCountry(parts)[0] ?? []), '-n', '1']],
    answer: ([rows = []]) => one(rows[0], { visitor: visitor(rows[0]), ...span(rows[0]) }),
  },
  'country-last': {
    reads: /to the US from (.+?), and when/,
    lines: (parts) => [[...(ofCountry(parts)[0] ?? []), '--last', '1']],
    answer: ([rows = []]) => one(rows[0], { visitor: visitor(rows[0]), start: textOf(rows[0], 'first') }),
  },
  'state-visits': {
    reads: /visits from (.+?) are described as/,
    lines: (parts) => [[...(ofCountry(parts)[0] ?? []), '--rule', 'state']],
    answer: ([rows = []], _, { count }) => whole(rows, { count: count(rows), first: textOf(rows[0], 'first') }),
  },
  'on-date-count': {
    reads: /records cover (.+?)\?/,
    lines: (parts) => [['visits', '--to', 'US', '--on', day(parts[1] ?? ''), ...visits]],
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'on-date': {
    reads: /United States on (.+?) according/,
    lines: (parts) => [['visits', '--to', 'US', '--on', day(parts[1] ?? ''), ...visits]],
    answer: ([rows = []]) => whole(rows, rows.map(visitor)),
  },
  between: {
    reads: /began between (.+?) and (.+?), inclusive/,
    lines: () => [['visits', '--to', 'US', ...visits]],
    answer: ([rows = []], [, first = '', last = '']) =>
      whole(began(rows, day(first), day(last)), began(rows, day(first), day(last)).map(visitor)),
  },
  'event-count': {
    reads: /attended (?:the )?(?:(?<year>\d{4}) )?(?<name>.+?)(?: in (?<place>[A-Z]\w+))?\?$/,
    lines: (parts) => [
      [
        'visits',
        '--to',
        'US',
        '--occasion',
        parts[2] ?? '',
        ...visits,
        ...(parts[1] === undefined ? [] : ['--since', parts[1], '--until', parts[1]]),
      ],
    ],
    answer: ([rows = []], [, , , place], { count }) => {
      const there = place === undefined ? rows : rows.filter((row) => textOf(row, 'purpose').includes(place))
      return whole(there, count(there))
    },
  },
  duplicate: {
    reads: /same visit by (.+?)\. What/,
    lines: ofLeader,
    answer: ([rows = []]) => {
      const twice = rows.filter((row) =>
        rows.some(
          (other) =>
            other !== row &&
            textOf(other, 'first') === textOf(row, 'first') &&
            textOf(other, 'last') === textOf(row, 'last'),
        ),
      )
      return whole(twice, { ids: { rows: twice }, ...span(twice[0]) })
    },
  },
  'joint-record': {
    reads: /came with (.+?) in (\w+ \d{4})/,
    lines: (parts) => [ofLeader(parts)[0] ?? [], ['visits', '--to', 'US', ...visits]],
    answer: ([rows = [], all = []], [, , when = '']) => {
      const visit = rows.find((row) => textOf(row, 'first').startsWith(day(`1 ${when}`).slice(0, 7)))
      const company = all.find(
        (row) =>
          textOf(row, 'first') === textOf(visit, 'first') &&
          textOf(row, 'from') === textOf(visit, 'from') &&
          textOf(row, 'id') !== textOf(visit, 'id'),
      )
      return one(visit, visitor(company))
    },
  },
  'same-name': {
    reads: /minister named (.+?) are recorded before (\d{4})/,
    lines: (parts) => [['visits', '--to', 'US', '--until', `${Number(parts[2]) - 1}`, ...visits]],
    answer: ([rows = []], [, name = ''], { count }) => {
      const theirs = rows.filter((row) => textsOf(row, 'leaders').some((leader) => leader.split(' ').includes(name)))
      return whole(theirs, count(theirs))
    },
  },
  'no-record': {
    reads: /visits by (.+?) are recorded after (\d{4})/,
    lines: (parts) => [['visits', parts[1] ?? '', '--to', 'US', '--since', `${Number(parts[2]) + 1}`, ...visits]],
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'year-count': {
    reads: /records start in (\d{4})/,
    lines: () => [['visits', '--to', 'US', ...visits]],
    answer: ([rows = []], [, year = ''], { count }) => whole(ofYear(rows, year), count(ofYear(rows, year))),
  },
}
