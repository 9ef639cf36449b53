import { addMonths, daysBetween } from '../period.ts'
import type { Span } from './items.ts'

/** How long lies between two days, both ways of counting: whole units elapsed, and the difference on the calendar. */
export type Elapsed = { readonly whole: number; readonly calendar: number; readonly exact: number }

export function elapsedBetween(from: string, to: string, unit: Span['unit']): Elapsed {
  const days = daysBetween(from, to)
  if (unit === 'day' || unit === 'hour' || unit === 'minute') return { whole: days, calendar: days, exact: days }
  if (unit === 'week') return { whole: Math.floor(days / 7), calendar: Math.round(days / 7), exact: days / 7 }
  const calendarMonths =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  let whole = calendarMonths
  while (whole > 0 && addMonths(from, whole) > to) whole -= 1
  const exact = days / 30.4369
  if (unit === 'month') return { whole, calendar: calendarMonths, exact }
  return {
    whole: Math.floor(whole / 12),
    calendar: Number(to.slice(0, 4)) - Number(from.slice(0, 4)),
    exact: days / 365.2425,
  }
}

/** Whether a length of time is what the words say. `in N years` holds by either way of counting. */
export function fitsSpan({ whole, calendar, exact }: Elapsed, { count, op, unit }: Span): boolean {
  switch (op) {
    case '>':
    case '>=':
      return exact > count || (op === '>=' && (whole >= count || calendar >= count))
    case '<':
    case '<=':
      return exact < count || (op === '<=' && whole <= count)
    case '~':
      return Math.abs(exact - count) <= Math.max(unit === 'day' ? 2 : 0.75, count * 0.1)
    case '=':
      return unit === 'day'
        ? whole === count
        : whole === count || calendar === count || (unit !== 'year' && Math.round(exact) === count)
  }
}

/** Whether it is longer than the words say, so that an event in between could make them true. */
export function exceedsSpan({ whole, calendar }: Elapsed, { count, op }: Span): boolean {
  return op === '=' || op === '~' || op === '<' || op === '<=' ? Math.min(whole, calendar) > count : false
}
