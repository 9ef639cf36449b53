import { addDays, daysBetween } from '../../period.ts'
import type { Context } from '../context.ts'
import { gapsOf } from '../covering.ts'
import { elapsedBetween, fitsSpan } from '../elapsed.ts'
import { type EventMeant, eventsOf } from '../events-meant.ts'
import type { Span } from '../items.ts'
import { isPointed } from '../reading.ts'
import type { Fact } from '../series.ts'
import { combineRules, type Holds, type Judgement, noJudgement, type RuleAnswer } from '../verdict.ts'
import { limitOf } from './common.ts'

/** Two events and the time between them. `order`: the first came after the second, or before it; `negated`: the first did not come within it. */
export type Gap = {
  readonly one: EventMeant
  readonly two: EventMeant
  readonly span: Span
  readonly order: 'after' | 'before'
  readonly negated: boolean
}

type Days = { readonly first: string; readonly last: string; readonly fact: Fact | undefined }

/** So long lies between the two, from the last day of the earlier to the first of the later. */
export function judgeGap(context: Context, gap: Gap): Judgement {
  const series = gap.one.kind === 'event' ? gap.one.series : gap.two.kind === 'event' ? gap.two.series : undefined
  if (series === undefined) return { ...noJudgement, verdict: 'uncovered' }
  const facts: Fact[] = []
  const rules = [...series.rules].reverse().map((rule): RuleAnswer => {
    const found = judgePair(context, gap, rule)
    const both = [found.one?.fact, found.two?.fact].filter((fact) => fact !== undefined)
    facts.push(...both)
    return {
      rule,
      applies: true,
      holds: found.holds,
      number: found.days,
      nth: null,
      counted: both.map(({ id }) => id),
      excluded: [],
    }
  })
  return { ...noJudgement, verdict: decide(rules), rules, facts: [...new Set(facts)] }
}

/** A rule under which one of the two is not counted at all says nothing of the time between them, where the other rules agree. */
function decide(rules: readonly RuleAnswer[]): Judgement['verdict'] {
  const telling = rules.filter(({ number }) => number !== null)
  return combineRules(telling.length > 0 ? telling : rules)
}

function daysOfMeant(context: Context, meant: EventMeant, rule: string): readonly Days[] {
  if (meant.kind === 'day') return [{ first: meant.first, last: meant.last, fact: undefined }]
  const rules = meant.series.rules.includes(rule) ? [rule] : meant.series.rules.slice(-1)
  return rules
    .flatMap((one) => eventsOf(context, meant, one))
    .map((fact) => ({ first: fact.first, last: fact.last, fact }))
}

function judgePair(
  context: Context,
  gap: Gap,
  rule: string,
): { holds: Holds; days: number | null; one: Days | undefined; two: Days | undefined } {
  const limit = limitOf(context)
  const ones = daysOfMeant(context, gap.one, rule).filter(({ first }) => first <= limit)
  const twos = daysOfMeant(context, gap.two, rule).filter(({ first }) => first <= limit)
  const pairs = twos
    .flatMap((two) =>
      ones.filter((one) => one.fact === undefined || one.fact?.id !== two.fact?.id).map((one) => ({ one, two })),
    )
    .filter(({ one, two }) => (gap.order === 'after' ? one.first >= two.last : one.last <= two.first))
    .sort((a, b) => Math.abs(daysBetween(a.one.first, a.two.first)) - Math.abs(daysBetween(b.one.first, b.two.first)))
  const [pair] = pairs
  if (gap.negated) return judgeNegated(context, gap, rule, pair, twos[0])
  if (pair === undefined) {
    const [one, two] = [ones[0], twos[0]]
    const apart =
      one !== undefined && two !== undefined && (gap.order === 'after' ? isEarlier(one, two) : isEarlier(two, one))
    const single = ones.length === 1 && twos.length === 1 && isNamed(gap.one) && isNamed(gap.two)
    return {
      holds: apart && single ? 'no' : 'unknown',
      days: apart ? daysBetween(two.first, one.first) : null,
      one,
      two,
    }
  }
  if (gap.span.count === 0 && !isFirst(context, gap, rule, pair)) return { holds: 'unknown', days: null, ...pair }
  const [from, to] = gap.order === 'after' ? [pair.two, pair.one] : [pair.one, pair.two]
  const fits = [from.first, from.last].some(
    (day) => day <= to.first && fitsSpan(elapsedBetween(day, to.first, gap.span.unit), gap.span),
  )
  return { holds: fits ? 'yes' : 'no', days: daysBetween(from.last, to.first), one: pair.one, two: pair.two }
}

/** It began and ended before the other did. */
function isEarlier(one: Days, two: Days): boolean {
  return one.first < two.first && one.last < two.last
}

/** A day, or an event of which it is said when, where or which. */
function isNamed(meant: EventMeant): boolean {
  return meant.kind === 'day' || meant.nth !== undefined || isPointed(meant.target)
}

/** That one came before the other, of the first of each, takes a record without an earlier one of the other. */
function isFirst(context: Context, { one, two, order }: Gap, rule: string, pair: { one: Days; two: Days }): boolean {
  const [early, late] = order === 'after' ? [pair.two, one] : [pair.one, two]
  if (late.kind === 'day' || late.nth === undefined) return true
  return gapsOf(context, late.series, rule, [{ first: '0000-01-01', last: early.first }]).length === 0
}

/** `did not meet for more than six years after Pyongyang`: none in that time, as far as the record is complete. */
function judgeNegated(
  context: Context,
  gap: Gap,
  rule: string,
  next: { one: Days; two: Days } | undefined,
  anchor: Days | undefined,
) {
  const from = next?.two ?? anchor
  const limit = limitOf(context)
  if (from === undefined || gap.one.kind !== 'event')
    return { holds: 'unknown' as const, days: null, one: undefined, two: from }
  const end = next?.one.first ?? limit
  const gaps = gapsOf(context, gap.one.series, rule, [{ first: addDays(from.last, 1), last: addDays(end, -1) }])
  const fits = fitsSpan(elapsedBetween(from.last, end, gap.span.unit), gap.span)
  const holds: Holds = !fits && next !== undefined ? 'no' : gaps.length > 0 || !fits ? 'unknown' : 'yes'
  return { holds, days: daysBetween(from.last, end), one: next?.one, two: from }
}
