import { addDays, holds as holdsIn } from '../../period.ts'
import type { Context } from '../context.ts'
import { elapsedBetween, exceedsSpan, fitsSpan } from '../elapsed.ts'
import { matchPlace } from '../placing.ts'
import type { Counted, Fact } from '../series.ts'
import type { Judgement } from '../verdict.ts'
import {
  gapsUpTo,
  heldButLeftOut,
  judgeByRules,
  limitOf,
  type Ruled,
  type Seriesed,
  scoped,
  withMeant,
} from './common.ts'
import { eventMeant, isBroad } from './ordinal.ts'

/** The first in so long, or since then: the one before the event lies there, and none between. */
export function judgeSince(context: Context, reading: Seriesed): Judgement {
  const meant = eventMeant(context, reading)
  const planned = meant !== undefined && meant.length > 0 && meant.every(({ status }) => status === 'planned')
  const judgement = judgeByRules(
    context,
    reading,
    (counted, rule) =>
      before(
        context,
        reading,
        isBroad(reading) ? withMeant(counted, [...(meant ?? []), ...sinceMeant(counted, reading)]) : counted,
        rule,
        meant,
      ),
    planned,
  )
  return { ...judgement, ifHeld: planned }
}

/** The one that the claim names as the last before: `since October 1998`. */
function sinceMeant(counted: Counted, { since }: Seriesed): Fact[] {
  return since === undefined ? [] : counted.unstated.filter((fact) => holdsIn(since, fact) !== 'outside')
}

function before(
  context: Context,
  reading: Seriesed,
  counted: Counted,
  rule: string,
  meant: readonly Fact[] | undefined,
): Ruled {
  const list = scoped(counted.facts, reading)
  const limit = limitOf(context)
  const events =
    meant === undefined
      ? list.filter(({ first }) => first <= limit).slice(-1)
      : list.filter(({ id }) => meant.some((fact) => fact.id === id))
  const [event] = events
  const leftOut = heldButLeftOut(counted)
  const mute =
    reading.series.unit === 'visit' &&
    leftOut.some(
      (fact) =>
        meant?.some(({ id }) => id === fact.id) ||
        (reading.since !== undefined && holdsIn(reading.since, fact) !== 'outside'),
    )
  if (event === undefined) {
    if (meant !== undefined && meant.length > 0)
      return { holds: 'no', number: null, nth: null, facts: [], gaps: [], mute }
    const first = reading.target.when.reduce((latest, one) => (one.first > latest ? one.first : latest), '0000-01-01')
    const last = reading.target.when.reduce((least, one) => (one.last < least ? one.last : least), limit)
    const gaps = gapsUpTo(context, reading, rule, last, first)
    return { holds: gaps.length > 0 ? 'unknown' : 'no', number: null, nth: null, facts: [], gaps }
  }
  const index = list.indexOf(event)
  const previous = list.slice(0, index).findLast((one) => one.last < event.first)
  if (previous === undefined) return noneBefore(context, reading, rule, event)
  const gaps = gapsUpTo(context, reading, rule, addDays(event.first, -1), addDays(previous.last, 1))
  const facts = [previous, event]
  const answer = (holds: Ruled['holds'], kept = gaps): Ruled => ({
    holds,
    number: index + 1,
    nth: previous.id,
    facts,
    gaps: kept,
    mute,
  })
  if (reading.span !== undefined) {
    const elapsed = elapsedBetween(previous.last, event.first, reading.span.unit)
    const fits = fitsSpan(elapsed, reading.span)
    if (fits) return gaps.length > 0 ? answer('unknown') : answer('yes')
    return exceedsSpan(elapsed, reading.span) && gaps.length > 0 ? answer('unknown') : answer('no', [])
  }
  if (reading.sincePlace !== undefined) {
    const match = matchPlace(previous, reading.sincePlace, context)
    return match === 'yes' ? answer(gaps.length > 0 ? 'unknown' : 'yes') : answer(match === 'no' ? 'no' : 'unknown')
  }
  const { sinceWho } = reading
  if (sinceWho !== undefined && !previous.participants.includes(sinceWho.id))
    return answer(gaps.length > 0 ? 'unknown' : 'no')
  if (reading.since === undefined && sinceWho !== undefined) return answer(gaps.length > 0 ? 'unknown' : 'yes')
  if (reading.since === undefined) return answer('unknown')
  if (holdsIn(reading.since, previous) !== 'outside') return answer(gaps.length > 0 ? 'unknown' : 'yes')
  return previous.first > reading.since.last ? answer('no', []) : answer(gaps.length > 0 ? 'unknown' : 'no')
}

/** No earlier one is on record: only the whole past, covered, could say that there was none. */
function noneBefore(context: Context, reading: Seriesed, rule: string, event: Fact): Ruled {
  const gaps = gapsUpTo(context, reading, rule, addDays(event.first, -1))
  const mute = reading.series.unit === 'visit'
  return { holds: gaps.length > 0 ? 'unknown' : 'no', number: 1, nth: null, facts: [event], gaps, mute }
}
