/**
 * Partial dates in the forms of EDTF (ISO 8601-2) that the record uses, and whole-day arithmetic on `YYYY-MM-DD` strings, which
 * compare as text. No clock, no time zone: a day is the local day of its place.
 */

/** A written date, and the first and last day it can mean, both inclusive. */
export type Period = { readonly text: string; readonly first: string; readonly last: string }

/** An inclusive window of days. */
export type Window = { readonly first: string; readonly last: string }

/** A length of time in one calendar unit. */
export type Duration = { readonly text: string; readonly count: number; readonly unit: 'day' | 'month' | 'year' }

/** What stands for an open end: it sorts before, or after, every day of the years 0001 to 9999. */
export const openFirst = '0000-01-01'
export const openLast = '9999-12-31'

const simpleForm = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const decadeForm = /^(?!000)(\d{3})X$/
const durationForm = /^P(\d{1,6})([DWMY])$/

/**
 * Reads a day, month or year (each with `~` or `?` after it), a decade `196X`, a range `a/b`, `../b`, `a/..`, or one of several, in order, `[a,b]`.
 * @returns undefined for any other text, for a day that no calendar has, and for a range that ends before it begins.
 */
export function readPeriod(text: string): Period | undefined {
  if (text !== latest.text) {
    const span = readSpan(text)
    latest = { text, period: span && { text, first: span.first, last: span.last } }
  }
  return latest.period
}

/** The last one read: a record asks for the same one several times over. */
let latest: { readonly text: string; readonly period: Period | undefined } = { text: '', period: undefined }

function readSpan(text: string): Window | undefined {
  if (text.startsWith('[')) return readOneOf(text)
  const slash = text.indexOf('/')
  if (slash >= 0) return readRange(text.slice(0, slash), text.slice(slash + 1))
  const decade = decadeForm.exec(text)?.[1]
  return decade === undefined ? readQualified(text) : { first: `${decade}0-01-01`, last: `${decade}9-12-31` }
}

function readOneOf(text: string): Window | undefined {
  const [head, ...rest] = text.endsWith(']') ? text.slice(1, -1).split(',') : []
  const first = head === undefined ? undefined : readSimple(head)
  if (rest.length === 0) return undefined
  return rest.reduce<Window | undefined>((span, part) => join(span, readSimple(part)), first)
}

function readRange(from: string, to: string): Window | undefined {
  if (from === '..' && to === '..') return undefined
  const a = from === '..' ? { first: openFirst, last: openFirst } : readQualified(from)
  const b = to === '..' ? { first: openLast, last: openLast } : readQualified(to)
  return join(a, b)
}

function join(a: Window | undefined, b: Window | undefined): Window | undefined {
  return a && b && a.first <= b.first && a.last <= b.last ? { first: a.first, last: b.last } : undefined
}

function readQualified(text: string): Window | undefined {
  return readSimple(text.endsWith('~') || text.endsWith('?') ? text.slice(0, -1) : text)
}

function readSimple(text: string): Window | undefined {
  const match = simpleForm.exec(text)
  const [, year = '', month, day] = match ?? []
  if (!match || year === '0000') return undefined
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (month < '01' || month > '12') return undefined
  const length = lengthOfMonth(Number(year), Number(month))
  if (day === undefined) return { first: `${text}-01`, last: `${text}-${length}` }
  return day >= '01' && Number(day) <= length ? { first: text, last: text } : undefined
}

/** Reads an ISO 8601 duration of one unit: `P30D`, `P2W` (14 days), `P3M`, `P1Y`. */
export function readDuration(text: string): Duration | undefined {
  const [, digits = '', letter] = durationForm.exec(text) ?? []
  if (letter === undefined) return undefined
  if (letter === 'W') return { text, count: Number(digits) * 7, unit: 'day' }
  return { text, count: Number(digits), unit: letter === 'D' ? 'day' : letter === 'M' ? 'month' : 'year' }
}

/** The day that lies a duration after a day, or before it. */
export function moveDay(day: string, by: Duration, direction: 'after' | 'before'): string {
  const count = direction === 'after' ? by.count : -by.count
  return by.unit === 'day' ? addDays(day, count) : addMonths(day, by.unit === 'month' ? count : count * 12)
}

/** The day `count` days later, or earlier if negative; never beyond the open ends. */
export function addDays(day: string, count: number): string {
  return dayOfNumber(numberOfDay(day) + count)
}

/** The same day of the month `count` months later, or the last day of a month too short for it; never beyond the open ends. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  if (months < 0) return openFirst
  if (months >= 120_000) return openLast
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return writeDay(year, month, Math.min(Number(day.slice(8)), lengthOfMonth(year, month)))
}

/** Whole days from `a` to `b`: 1 for the next day, negative if `b` comes first. */
export function daysBetween(a: string, b: string): number {
  return numberOfDay(b) - numberOfDay(a)
}

/** Whether a window holds a period: all of the days it can mean, some of them, or none. */
export function holds(window: Window, period: Window): 'inside' | 'possible' | 'outside' {
  if (period.last < window.first || period.first > window.last) return 'outside'
  return period.first >= window.first && period.last <= window.last ? 'inside' : 'possible'
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function writeDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * Days since 0000-03-01 in the proleptic Gregorian calendar. Years begin in March, so that the leap day is the last of its year.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`.
 */
function numberOfDay(day: string): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8)) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

const firstNumber = numberOfDay(openFirst)
const lastNumber = numberOfDay(openLast)

function dayOfNumber(number: number): string {
  if (number <= firstNumber) return openFirst
  if (number >= lastNumber) return openLast
  const era = Math.floor(number / 146_097)
  const dayOfEra = number - era * 146_097
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor(leapless / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return writeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
