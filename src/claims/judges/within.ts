import { addDays, moveDay } from '../../period.ts'
import type { Context } from '../context.ts'
import { elapsedBetween, fitsSpan } from '../elapsed.ts'
import { hitsAmong } from '../hitting.ts'
import type { Span } from '../items.ts'
import type { Judgement } from '../verdict.ts'
import { gapsUpTo, judgeByRules, limitOf, type Ruled, type Seriesed, scoped } from './common.ts'
import { judgeOrdinal } from './ordinal.ts'

/** The Nth, and all of them within so long: of a term of office that the claim names, else of the first of them. */
export function judgeOrdinalWithin(context: Context, reading: Seriesed): Judgement {
  const judged = judgeOrdinal(context, reading)
  const { span } = reading
  const last = judged.facts
    .map(({ first }) => first)
    .sort()
    .at(-1)
  const started = reading.scope.windows[0]?.first ?? '0000-01-01'
  const start = started > '1000' ? started : judged.facts.map(({ first }) => first).sort()[0]
  if (span === undefined || last === undefined || start === undefined) return judged
  const fits = fitsSpan(elapsedBetween(start, last, span.unit), { ...span, op: span.op === '=' ? '<=' : span.op })
  return fits || judged.verdict === 'uncovered'
    ? judged
    : { ...judged, verdict: 'contradicted', reasons: [`${start} – ${last} is longer`] }
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
  if (last === undefined) return false
  const unit =
    span.unit === 'week'
      ? { text: '', count: span.count * 7, unit: 'day' as const }
      : span.unit === 'hour' || span.unit === 'minute'
        ? undefined
        : { text: '', count: span.count, unit: span.unit }
  return unit !== undefined && last <= addDays(moveDay(first, unit, 'after'), 0)
}
