import { numberOf, type Row, textOf } from './session.ts'

/** How a family of questions is asked: the command lines of a question, and what of their answers is the answer. */
export type Family = {
  /** Reads the question; its captures are given to the rest. */
  readonly reads: RegExp
  readonly lines: (parts: readonly string[]) => readonly (readonly string[])[]
  readonly answer: (
    answers: readonly (readonly Row[])[],
    parts: readonly string[],
    tools: Tools,
  ) => { readonly value: unknown; readonly rows: readonly Row[] }
}

/** What the comparison knows of the record. */
export type Tools = {
  /** Rows of one record of the lists count once. */
  readonly count: (rows: readonly Row[]) => number
}

const visits = ['--source', 'historian-state-visits', '--capacity', 'any']
const presidents = ['--source', 'historian-state-presidents', '--capacity', 'any']
const secretaries = ['--source', 'historian-state-secretary-travels', '--capacity', 'any']
const president = 'president of the United States'

/** "Russia (including the U.S.S.R.)" is two polities in the record. */
const from = (country: string): string[] => {
  const [, name = country, rest] = /^(.*?) \(including the (.*?)\)$/.exec(country) ?? []
  return ['--from', name, ...(rest === undefined ? [] : [rest])]
}
const to = (country: string): string[] => ['--to', ...from(country).slice(1)]

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const day = (words: string): string => {
  const [, number = '', month = '', year = ''] = /^(\d+) (\w+) (\d{4})$/.exec(words) ?? []
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${number.padStart(2, '0')}`
}
const began = (rows: readonly Row[], first: string, last: string): Row[] =>
  rows.filter((row) => first <= textOf(row, 'first') && textOf(row, 'first') <= last)
const ofYear = (rows: readonly Row[], year: string): Row[] => began(rows, `${year}-01-01`, `${year}-12-31`)
const span = (row: Row | undefined) => ({ start: textOf(row, 'first'), end: textOf(row, 'last') })
const whole = (rows: readonly Row[], value: unknown) => ({ value, rows })
const one = (row: Row | undefined, value: unknown) => ({ value, rows: row === undefined ? [] : [row] })
const visitor = (row: Row | undefined) => ({ leader: row })

const list =
  (
    who: readonly string[],
    filter: readonly string[] = [],
  ): ((parts: readonly string[]) => readonly (readonly string[])[]) =>
  (parts) => [['visits', ...who.map((word) => part(word, parts)), ...filter.map((word) => part(word, parts))]]
const part = (word: string, parts: readonly string[]): string =>
  /^\$\d$/.test(word) ? (parts[Number(word.slice(1))] ?? '') : word

/** A leader's visits to the United States, as the list has them. */
const ofLeader = list(['$1'], ['--to', 'US', ...visits])
/** The visits by a country's leaders. */
const ofCountry = (parts: readonly string[]) => [['visits', '--to', 'US', ...from(parts[1] ?? ''), ...visits]]
const ofPresident = list(['$1'], presidents)
const ofSecretary = list(['$1'], secretaries)

export const families: Readonly<Record<string, Family>> = {
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
        return title === ''
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
    answer: ([rows = [], all = []]) => whole(all, rows.length),
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
    answer: ([rows = [], all = []]) => whole(all, rows.length),
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
    answer: ([trips = [], meetings = []], parts) => {
      const trip = trips.find((row) => textOf(row, 'first') === day(parts[3] ?? ''))
      const met = meetings.filter(
        (row) => textOf(row, 'first') <= textOf(trip, 'last') && textOf(row, 'polity') === textOf(trip, 'polity'),
      )
      return one(trip, { met, except: parts[1] })
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
    lines: (parts) => [['visits', parts[1] ?? '', '--to', 'US', '--until', `${Number(parts[2]) - 1}`, ...visits]],
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
  },
  'no-record': {
    reads: /visits by (.+?) are recorded after (\d{4})/,
    lines: (parts) => [['visits', parts[1] ?? '', '--to', 'US', '--since', `${Number(parts[2]) + 1}`, ...visits]],
    answer: ([rows = []], _, { count }) => whole(rows, count(rows)),
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
  'year-count': {
    reads: /records start in (\d{4})/,
    lines: () => [['visits', '--to', 'US', ...visits]],
    answer: ([rows = []], [, year = ''], { count }) => whole(ofYear(rows, year), count(ofYear(rows, year))),
  },
}
