import { holds as holdsIn, type Window } from '../../period.ts'
import type { Context } from '../context.ts'
import { hitsAmong } from '../hitting.ts'
import type { PlaceName } from '../items.ts'
import { matchPlace } from '../placing.ts'
import type { Counted, Fact } from '../series.ts'
import type { Judgement } from '../verdict.ts'
import {
  byDay,
  compareCount,
  gapsUpTo,
  heldButLeftOut,
  judgeByRules,
  limitOf,
  type Seriesed,
  scoped,
} from './common.ts'

/**
 * So many were held, within the days and at the places that the claim names; none, for a denial. `None since 2004` speaks of what came after the one of 2004, and is
 * left open where there was none in that year.
 */
export function judgeCount(context: Context, reading: Seriesed): Judgement {
  const { value, op } =
    reading.form === 'none'
      ? {
          value: reading.count?.value === undefined || reading.count.op === '=' ? 0 : reading.count.value,
          op: '=' as const,
        }
      : (reading.count ?? { value: 0, op: '=' as const })
  const named = reading.each
    .map(({ last }) => last)
    .sort()
    .at(-1)
  const since = reading.form === 'none' ? reading.since : undefined
  const limit = limitOf(context)
  return judgeByRules(context, reading, (counted, rule) => {
    const within = scoped(counted.facts, reading).filter(({ first }) => first <= limit || reading.scope.bounded)
    const past = since === undefined ? within : within.filter(({ first }) => first > since.last)
    const inside = reading.form === 'none' ? betweenEnds(past, reading, counted) : past
    const { sure, maybe } = hitsAmong(context, inside, reading.target)
    const facts = [...sure, ...maybe].sort(byDay)
    const end = reading.scope.bounded ? endOf(reading) : context.at === undefined ? (named ?? limit) : limit
    const gaps = gapsUpTo(context, reading, rule, end)
    const missing = !isTold(context, reading, facts)
    const most = facts.length
    const least = sure.length
    const certain = op === '>=' || op === '>' ? compareCount(least, op, value) : false
    const refuted =
      (op === '=' || op === '<=' || op === '<') &&
      !compareCount(least, op, value) &&
      least > (op === '<' ? value - 1 : value)
    const holds = certain
      ? 'yes'
      : refuted
        ? 'no'
        : gaps.length > 0
          ? 'unknown'
          : compareCount(least, op, value) === compareCount(most, op, value)
            ? compareCount(most, op, value)
              ? since === undefined || inside.length < within.length
                ? 'yes'
                : 'open'
              : 'no'
            : 'open'
    if (missing && holds !== 'no')
      return { holds: gaps.length > 0 && !certain ? 'unknown' : 'no', number: most, nth: null, facts, gaps }
    return { holds, number: most, nth: null, facts, gaps: certain || refuted ? [] : gaps }
  })
}

/** Each day and place named has one of those counted, and each of those is of one of them. */
function isTold(context: Context, { each, eachPlace }: Seriesed, facts: readonly Fact[]): boolean {
  const within = (days: Window) => (fact: Fact) => holdsIn(days, fact) !== 'outside'
  const at = (place: PlaceName) => (fact: Fact) => matchPlace(fact, place, context) !== 'no'
  return [each.map(within), eachPlace.map(at)].every(
    (tests) =>
      tests.length === 0 ||
      (tests.every((test) => facts.some(test)) && facts.every((fact) => tests.some((test) => test(fact)))),
  )
}

/** `Between March 2016 and October 2017 X did not come`: where X came in each, what lies between the two is meant. */
function betweenEnds(facts: readonly Fact[], { ends }: Seriesed, counted: Counted): readonly Fact[] {
  if (ends === undefined) return facts
  const known = [...facts, ...heldButLeftOut(counted)]
  const isAtEnd = (fact: Fact) => ends.some((end) => holdsIn(end, fact) !== 'outside')
  return ends.every((end) => known.some((fact) => holdsIn(end, fact) !== 'outside'))
    ? facts.filter((fact) => !isAtEnd(fact))
    : facts
}

function endOf({ scope }: Seriesed): string {
  return (
    scope.windows
      .map(({ last }) => last)
      .sort()
      .at(-1) ?? '9999-12-31'
  )
}
