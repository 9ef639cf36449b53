import { parse } from 'chrono-node/en'
import { readPeriod } from '../period.ts'

/** A date found in a text (UTF-16 offsets, end exclusive), with the first and last day it can mean. */
export type DateFound = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly first: string
  readonly last: string
}

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)'
const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const year = '(?:1[5-9]|20)\\d\\d'
const day = '\\d{1,2}(?:st|nd|rd|th)?'
const part = '(?:early|mid|late|the (?:beginning|start|end|middle) of)[ -]'
const feast = "new year['’]s (?:eve|day)|christmas (?:eve|day)|the new year|new year"
const season = '(?:spring|summer|autumn|fall|winter)'

/** What may be a date; each is read by the library, or is one of the forms that it does not know (seasons, parts of a year, decades). */
const candidate = new RegExp(
  [
    `\\b(?:${feast}),? (?:of )?${year}\\b`,
    `\\b${year}-\\d\\d(?:-\\d\\d)?\\b`,
    `\\b(?:the )?${year}s\\b`,
    `\\b(?:${weekday},? )?${day} ?(?:and|to|-|–) ?${day} (?:of )?${month}(?:,? ${year})?\\b`,
    `\\b(?:${weekday},? )?(?:the )?${day}(?: of)? ${month}(?:,? (?:of )?${year})?\\b`,
    `\\b(?:${weekday},? )?${month} ${day}(?: ?(?:and|to|-|–) ?${day})?(?:,? ${year})?(?![\\d,]\\d)\\b`,
    `\\b(?:${part})?${month},? (?:of )?${year}\\b`,
    `\\b(?:${part})?${season} (?:of )?${year}\\b`,
    `\\b(?:${part})?${year}\\b`,
    `\\b(?:${part})${month}\\b`,
    `\\b(?:yesterday|today|tomorrow|(?:last|this|next) (?:year|month|week|${month}|${weekday}))\\b`,
    `(?<=\\b(?:in|by|since|until|before|after|last|this|of) )${month}\\b`,
    `\\b${weekday}\\b`,
  ].join('|'),
  'iy',
)

/** With what a date can begin: the many ways to write one are only tried there. */
const opener =
  /\b(?:\d|the\b|early|mid|late|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|yesterday|today|tomorrow|last\b|this\b|next\b|new\b|christmas)/gi

/** A text without any of these has no date: tried first, for its speed. */
const dated = new RegExp(`\\d|${weekday}|${month}|day\\b|\\b(?:last|this|next) (?:year|month|week)|tomorrow`, 'i')

const seen = new Map<string, Omit<DateFound, 'start' | 'end'> | null>()

/**
 * Every date in a text, in order. `at`, a day, is what "last year" and a month without a year count from: the nearest such month not after it, unless
 * the text has a year elsewhere.
 */
export function findDates(text: string, at: string): DateFound[] {
  if (!dated.test(text)) return []
  const found: DateFound[] = []
  opener.lastIndex = 0
  for (let open = opener.exec(text); open !== null; open = opener.exec(text)) {
    candidate.lastIndex = open.index
    const match = candidate.exec(text)
    if (match === null) continue
    const end = open.index + match[0].length
    const read = readCached(match[0], at)
    if (read !== null) found.push({ start: open.index, end, text: read.text, first: read.first, last: read.last })
    opener.lastIndex = end
  }
  return found
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
  return (
    readPlain(text) ??
    readByLibrary(
      text
        .replace(/^the /, '')
        .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
        .replace(/ of /g, ' ')
        .replace(/ and /g, ' to '),
      at,
    )
  )
}

const months = 'january february march april may june july august september october november december'.split(' ')

/** A plain day or month with its year is read here, as the library reads it, at a hundredth of its cost. */
function readPlain(text: string): Span | undefined {
  const day = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(text)
  const american = /^([a-z]+) (\d{1,2}), (\d{4})$/.exec(text)
  const month = /^([a-z]+) (\d{4})$/.exec(text)
  const name = day?.[2] ?? american?.[1] ?? month?.[1] ?? ''
  const number = months.indexOf(name) + 1
  const year = day?.[3] ?? american?.[3] ?? month?.[2]
  if (number === 0 || year === undefined) return undefined
  const one = day?.[1] ?? american?.[2]
  const two = (value: number) => String(value).padStart(2, '0')
  return readPeriod(`${year}-${two(number)}${one === undefined ? '' : `-${two(Number(one))}`}`)
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
  let year = Number(parts.get('year'))
  if (!parts.isCertain('year') && !parts.isCertain('weekday')) {
    year = Number(at.slice(0, 4))
    const nearest = `${year}-${month}${day}`
    if (nearest > at.slice(0, nearest.length) && Number(month) - Number(at.slice(5, 7)) > 1) year -= 1
    if (Number(month) === 1 && at.slice(5, 7) === '12') year += 1
  }
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
