import { addDays, daysBetween, moveDay } from '../../period.ts'
import type { Context } from '../context.ts'
import { elapsedBetween, fitsSpan } from '../elapsed.ts'
import { hitsAmong } from '../hitting.ts'
import type { Span } from '../items.ts'
import type { Judgement } from '../verdict.ts'
import { gapsUpTo, judgeByRules, limitOf, type Ruled, type Seriesed, scoped } from './common.ts'
import { eventMeant, judgeOrdinal } from './ordinal.ts'

/**
 * The Nth, and all of them within so long: of a term of office that the claim names, else of the first of them. Where there were others long before, those of that time
 * are numbered.
 */
export function judgeOrdinalWithin(context: Context, reading: Seriesed): Judgement {
  const { span } = reading
  const started = reading.scope.windows[0]?.first ?? '0000-01-01'
  const ofTerm = started > '1000'
  const within = (slack: number) =>
    judgeOrdinal(context, ofTerm ? reading : { ...reading, scope: recentScope(context, reading, slack) })
  const strict = within(0)
  const round = !ofTerm && (span?.op === '=' || span?.op === '~') && strict.verdict === 'contradicted'
  const judged = round ? within(0.1) : strict
  const last = judged.facts
    .map(({ first }) => first)
    .sort()
    .at(-1)
  const start = ofTerm ? started : judged.facts.map(({ first }) => first).sort()[0]
  if (span === undefined || last === undefined || start === undefined) return judged
  if (round) return judged
  const fits = fitsSpan(elapsedBetween(start, last, span.unit), { ...span, op: span.op === '=' ? '<=' : span.op })
  return fits || judged.verdict === 'uncovered'
    ? judged
    : { ...judged, verdict: 'contradicted', reasons: [`${start} – ${last} is longer`] }
}

/** The days within so long before the event that the claim means, longer by a part of it: `in two months` is said of two months and four days. */
function recentScope(context: Context, reading: Seriesed, slack: number): Seriesed['scope'] {
  const { span, scope } = reading
  const event = eventMeant(context, reading)?.at(-1)
  const unit = span === undefined || event === undefined ? undefined : calendarOf(span)
  if (event === undefined || unit === undefined) return scope
  const start = moveDay(event.first, unit, 'before')
  const first = addDays(start, -Math.round(daysBetween(start, event.first) * slack))
  return { ...scope, windows: scope.windows.map((one) => ({ first, last: one.last })) }
}

/** So many within so long, somewhere in the days and places named. */
export function judgeCountWithin(context: Context, reading: Seriesed): Judgement {
  const { span, count } = reading
  const limit = limitOf(context)
  return judgeByRules(context, reading, (counted, rule): Ruled => {
    const list = hitsAmong(context, scoped(counted.facts, reading), reading.target).sure.filter(
      ({ first }) => first <= limit || reading.scope.bounded,
    )
    const wanted = count?.value ?? 0
    const run =
      span === undefined
        ? undefined
        : list.find((fact, index) => fitsIn(fact.first, list[index + wanted - 1]?.first, span))
    const gaps = gapsUpTo(context, reading, rule, reading.scope.windows.at(-1)?.last ?? limit)
    return {
      holds: run !== undefined ? 'yes' : gaps.length > 0 ? 'unknown' : 'no',
      number: list.length,
      nth: null,
      facts: list,
      gaps: run === undefined ? gaps : [],
    }
  })
}

function fitsIn(first: string, last: string | undefined, span: Span): boolean {
  const unit = calendarOf(span)
  if (last === undefined) return false
  return unit !== undefined && last <= addDays(moveDay(first, unit, 'after'), 0)
}

/** A length of time as the calendar moves by it; undefined where it is shorter than a day. */
function calendarOf({ unit, count }: Span) {
  if (unit === 'hour' || unit === 'minute') return undefined
  return unit === 'week' ? { text: '', count: count * 7, unit: 'day' as const } : { text: '', count, unit }
}
