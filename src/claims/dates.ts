import { parse } from 'chrono-node/en'
import { readPeriod } from '../period.ts'
import { findDateForms, months } from './dateforms.ts'

/** A date found in a text (UTF-16 offsets, end exclusive), with the first and last day it can mean. */
export type DateFound = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly first: string
  readonly last: string
}

const seen = new Map<string, Omit<DateFound, 'start' | 'end'> | null>()

/**
 * Every date in a text, in order. `at`, a day, is what "last year" and a month without a year count from: the nearest such month not after it, unless
 * the text has a year elsewhere.
 */
export function findDates(text: string, at: string): DateFound[] {
  return findDateForms(text).flatMap(({ start, end }) => {
    const read = readCached(text.slice(start, end), at)
    return read === null ? [] : [{ start, end, ...read }]
  })
}

function readCached(text: string, at: string): Omit<DateFound, 'start' | 'end'> | null {
  const key = /\d{4}/.test(text) ? text : `${text}|${at}`
  const cached = seen.get(key)
  if (cached !== undefined) return cached
  const period = readDate(text.toLowerCase(), at)
  const read = period === undefined ? null : { text, first: period.first, last: period.last }
  if (seen.size > 20_000) seen.clear()
  seen.set(key, read)
  return read
}

type Span = { readonly first: string; readonly last: string }

function readDate(text: string, at: string): Span | undefined {
  const decade = /^(?:the )?(\d{3})0s$/.exec(text)
  if (decade) return readPeriod(`${decade[1]}X`)
  if (/^\d{4}(-\d\d){0,2}$/.test(text)) return readPeriod(text)
  const pieced = /^(early|mid|late|the (?:beginning|start|end|middle) of)[ -](.+)$/.exec(text)
  if (pieced) return narrow(readDate(pieced[2] ?? '', at), pieced[1] ?? '')
  const seasoned = /^(spring|summer|autumn|fall|winter) (?:of )?(\d{4})$/.exec(text)
  if (seasoned) return seasonOf(seasoned[1] ?? '', Number(seasoned[2]))
  const feasted =
    /^(new year['’]s eve|new year['’]s day|christmas eve|christmas day|the new year|new year),? (?:of )?(\d{4})$/.exec(
      text,
    )
  if (feasted) return feastOf((feasted[1] ?? '').replace('’', "'"), Number(feasted[2]))
  const relative = /^(last|this|next) year$/.exec(text)
  if (relative) {
    const shift = relative[1] === 'last' ? -1 : relative[1] === 'next' ? 1 : 0
    return readPeriod(String(Number(at.slice(0, 4)) + shift).padStart(4, '0'))
  }
  const clean = text
    .replace(/^the /, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/ of /g, ' ')
    .replace(/ and /g, ' to ')
  return readPlain(clean, at) ?? readByLibrary(clean, at)
}

/** Days of one month, with its year or without: `13 january 2026`, `january 13-14`, `january`. */
const plain =
  /^(?:(\d{1,2})(?: ?(?:to|[-–]) ?(\d{1,2}))? )?([a-z]+)(?: (\d{1,2})(?: ?(?:to|[-–]) ?(\d{1,2}))?)?(?:,? (\d{4}))?$/

/** Such days are read here, as the library reads them, at a thousandth of its cost. */
function readPlain(text: string, at: string): Span | undefined {
  const [, before, till, name = '', after, until, year] = plain.exec(text) ?? []
  const month = months.indexOf(name) + 1
  if (month === 0 || (before !== undefined && after !== undefined)) return undefined
  const [from, to] = [before ?? after, till ?? until]
  if (year === undefined && Number(to ?? from ?? 0) > 28) return undefined
  const start = readYearless(year, month, from, at)
  const end = to === undefined ? start : readYearless(year, month, to, at)
  return start && end && start.first <= end.first ? { first: start.first, last: end.last } : undefined
}

function readYearless(year: string | undefined, month: number, day: string | undefined, at: string): Span | undefined {
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = `${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`
  return readPeriod(`${year ?? nearestYear(rest, at)}-${rest}`)
}

/** The year of a month, or of a day in it, that has none: the last in which it began by `at` or begins in the month after that. */
function nearestYear(rest: string, at: string): number {
  let year = Number(at.slice(0, 4))
  const month = Number(rest.slice(0, 2))
  const nearest = `${year}-${rest}`
  if (nearest > at.slice(0, nearest.length) && month - Number(at.slice(5, 7)) > 1) year -= 1
  if (month === 1 && at.slice(5, 7) === '12') year += 1
  return year
}

function readByLibrary(text: string, at: string): Span | undefined {
  const [result] = parse(text, new Date(`${at}T12:00:00`))
  if (result === undefined) return undefined
  const start = periodOf(result.start, at)
  const end = result.end === null || result.end === undefined ? start : periodOf(result.end, at)
  return start && end && { first: start.first, last: end.last }
}

type Components = {
  readonly isCertain: (part: 'year' | 'month' | 'day' | 'weekday') => boolean
  readonly get: (part: 'year' | 'month' | 'day') => number | null
}

/** The day, month or year that the library read; what it only implied is left open. A month without a year is the nearest one not after `at`. */
function periodOf(parts: Components, at: string): Span | undefined {
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0')
  const month = two(parts.get('month'))
  const day = parts.isCertain('day') || parts.isCertain('weekday') ? `-${two(parts.get('day'))}` : ''
  const year =
    parts.isCertain('year') || parts.isCertain('weekday')
      ? Number(parts.get('year'))
      : nearestYear(`${month}${day}`, at)
  return readPeriod(parts.isCertain('month') || day !== '' ? `${year}-${month}${day}` : String(year))
}

function narrow(span: Span | undefined, part: string): Span | undefined {
  if (span === undefined) return undefined
  const whole = span.first.slice(5) === '01-01' && span.last.slice(5) === '12-31'
  const which = /early|beginning|start/.test(part) ? 0 : /mid/.test(part) ? 1 : 2
  const year = span.first.slice(0, 4)
  if (whole) {
    const edges = [
      ['01-01', '04-30'],
      ['05-01', '08-31'],
      ['10-01', '12-31'],
    ][which] ?? ['01-01', '12-31']
    return { first: `${year}-${edges[0]}`, last: `${year}-${edges[1]}` }
  }
  const month = span.first.slice(0, 7)
  const edges = [
    ['01', '10'],
    ['10', '20'],
    ['20', span.last.slice(8)],
  ][which] ?? ['01', '28']
  return { first: `${month}-${edges[0]}`, last: `${month}-${edges[1]}` }
}

/** `the new year 1978`: the night in which it began. */
function feastOf(feast: string, year: number): Span {
  const day = {
    "new year's eve": '12-31',
    "new year's day": '01-01',
    'christmas eve': '12-24',
    'christmas day': '12-25',
  }[feast]
  return day === undefined
    ? { first: `${year - 1}-12-31`, last: `${year}-01-01` }
    : { first: `${year}-${day}`, last: `${year}-${day}` }
}

function seasonOf(season: string, year: number): Span {
  if (season === 'winter') return { first: `${year - 1}-12-01`, last: `${year}-12-31` }
  const edges = season === 'spring' ? ['03-01', '05-31'] : season === 'summer' ? ['06-01', '08-31'] : ['09-01', '11-30']
  return { first: `${year}-${edges[0]}`, last: `${year}-${edges[1]}` }
}
