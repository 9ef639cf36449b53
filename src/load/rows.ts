import { openFirst, openLast, readPeriod } from '../period.ts'
import type { Value } from './insert.ts'
import { type Facts, isObject, objectsOf, textOf } from './problem.ts'
import type { Standings } from './standing.ts'

const dated = new Set(['occasion', 'visit', 'meeting', 'statement', 'background', 'coverage', 'correction'])

/** A field's value as SQLite holds it: lists as JSON. */
export function sqlValue(value: unknown): Value {
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}

/** The first and last possible day of a date. */
export function bounds(date: string | null): readonly [string | null, string | null] {
  const span = date === null ? undefined : readPeriod(date)
  return span === undefined ? [null, null] : [span.first, span.last]
}

/** A former date is former bounds too. */
export function withBounds(field: string, value: string | null): [string, string | null][] {
  if (field !== 'date') return [[field, value]]
  const [first, last] = bounds(value)
  return [
    ['date', value],
    ['first', first],
    ['last', last],
  ]
}

/** Columns that the loader makes of a record, beside those of its fields. */
export function extraColumns(table: string): string[] {
  if (table === 'source') return ['day', 'withdrawn', 'why']
  if (table === 'polity') return ['called']
  if (table === 'tenure') return ['first', 'last', 'ended']
  if (table === 'visit') return ['first', 'last', 'office', 'standing']
  return dated.has(table) ? ['first', 'last'] : []
}

/** The values of `extraColumns`, in their order. */
export function extraValues(table: string, facts: Facts, standings: Standings): Value[] {
  if (table === 'source') {
    const withdrawn = isObject(facts.withdrawn) ? facts.withdrawn : {}
    return [
      readPeriod(textOf(facts, 'published') ?? '')?.last ?? null,
      textOf(withdrawn, 'date'),
      textOf(withdrawn, 'why'),
    ]
  }
  if (table === 'polity') return [calledOf(facts)]
  if (table === 'tenure') {
    const days = standings.daysOf(textOf(facts, 'id') ?? '')
    return days === undefined ? [null, null, null] : [days.first, days.last, days.ended]
  }
  if (table === 'coverage') return [bounds(textOf(facts, 'since'))[0], bounds(textOf(facts, 'until'))[1]]
  if (!dated.has(table)) return []
  const [first, last] = bounds(textOf(facts, 'date'))
  if (table !== 'visit') return [first, last]
  const { office, standing } = standings.standingOf(
    textOf(facts, 'leader') ?? '',
    textOf(facts, 'polity') ?? '',
    first ?? openFirst,
    last ?? openLast,
  )
  return [first, last, office, standing]
}

/** A polity's name within a sentence: with its article where one of its names is written so. */
function calledOf(facts: Facts): string | null {
  const name = textOf(facts, 'name')
  const isSpelled = objectsOf(facts, 'names').some(({ text }) => text === `the ${name}`)
  return isSpelled ? `the ${name}` : name
}
