import { addDays, type Window } from '../../period.ts'
import { type Context, dayOf } from '../context.ts'
import { countUnder } from '../counting.ts'
import { gapsOf, gapsOfAnyone, mayLead, touchesCovered } from '../covering.ts'
import type { Reading } from '../reading.ts'
import { inScope } from '../scope.ts'
import type { Counted, Fact, Series } from '../series.ts'
import { combineRules, type Holds, type Judgement, noJudgement, type RuleAnswer } from '../verdict.ts'
import type { Comparison } from '../words.ts'

export type Seriesed = Reading & { readonly series: Series }

/** What one rule says, with the days it would take and the record lacks. */
export type Ruled = {
  readonly holds: Holds
  readonly number: number | null
  readonly nth: string | null
  readonly facts: readonly Fact[]
  readonly gaps: readonly Window[]
  /** The rule leaves out the very visit that the claim names, and so says nothing of it, where the widest rule decides: a visit for a conference is a visit. */
  readonly mute?: boolean
}

/**
 * Judges a claim rule by rule, the widest first. A meeting of unstated setting, out of office or unconfirmed that would turn the answer leaves it open; but where
 * the widest rule says yes, or no to a denial, a meeting or visit of which no source states more is what the claim's own word calls it.
 */
export function judgeByRules(
  context: Context,
  reading: Seriesed,
  judge: (counted: Counted, rule: string, sure: boolean) => Ruled,
  planned = false,
): Judgement {
  const { series, scope } = reading
  const gaps: Window[] = []
  const facts: Fact[] = []
  const informed = reading.series.unit === 'meeting' ? ['face-to-face', 'talks'] : ['bilateral', 'any']
  const names = [
    ...[...series.rules].reverse(),
    ...(context.brief ? [] : informed.filter((rule) => !series.rules.includes(rule))),
  ]
  let wide: Holds | undefined
  const rules = names.map((rule): RuleAnswer => {
    const plain = countUnder(context, series, rule, planned)
    const stated = reading.anyCapacity ? withOutside(plain) : plain
    const applies = series.rules.includes(rule)
    const strict = judge(stated, rule, true)
    const hoped = wide === 'yes' || (wide === 'no' && reading.form === 'none') ? wide : undefined
    const eased =
      hoped !== undefined && strict.holds !== hoped && applies && stated.unstated.length > 0
        ? judge(withUnstated(stated), rule, true)
        : strict
    const [base, counted] = eased.holds === hoped ? [eased, withUnstated(stated)] : [strict, stated]
    const turned = varied(counted, reading, rule).some((other) => differs(base.holds, judge(other, rule, false).holds))
    const joined =
      base.holds === 'no' &&
      series.unit === 'visit' &&
      !reading.register &&
      judge(joinTouching(counted), rule, false).holds === 'yes'
    const holds =
      turned || joined
        ? 'open'
        : base.holds === 'no' && isBeyond(context, reading, counted, rule)
          ? 'unknown'
          : base.holds
    const silent = base.mute === true && (holds === 'no' || holds === 'unknown')
    const says = applies && !(silent && (wide === 'yes' || wide === 'no'))
    wide ??= holds
    if (applies) gaps.push(...base.gaps)
    if (applies) facts.push(...base.facts)
    return {
      rule,
      applies: says,
      holds: counted.unrecorded.some((fact) => base.facts.includes(fact)) && holds === 'yes' ? 'unknown' : holds,
      number: base.number,
      nth: base.nth,
      counted: base.facts.map(({ id }) => id),
      excluded: (context.brief ? [] : counted.excluded)
        .filter(
          ({ fact }) =>
            inScope(scope, fact) &&
            (series.rules.includes('calls') ||
              series.rules.includes('contact') ||
              (fact.sort !== 'telephone' && fact.sort !== 'video')),
        )
        .map(({ fact, why }) => ({ id: fact.id, why })),
    }
  })
  const verdict = combineRules(rules)
  return {
    ...noJudgement,
    verdict,
    rules,
    gaps: verdict === 'uncovered' || verdict === 'depends' ? mergeGaps(gaps) : [],
    facts: [...new Set(facts)],
  }
}

/** The days named lie wholly outside what is covered, nothing is on record for them, and those named may still have led: that says nothing. */
function isBeyond(context: Context, { series, target }: Seriesed, counted: Counted, rule: string): boolean {
  if (target.when.length === 0) return false
  const known = [...counted.facts, ...counted.excluded.map(({ fact }) => fact), ...counted.others]
  return target.when.every(
    (window) =>
      !known.some((fact) => isWithin(window, fact)) &&
      mayLead(context, series, window) &&
      !touchesCovered(context, series, rule, window),
  )
}

function isWithin(window: Window, { first, last }: Window): boolean {
  return first <= window.last && last >= window.first
}

function differs(a: Holds, b: Holds): boolean {
  return (a === 'unknown' && (b === 'no' || b === 'yes')) || (a === 'yes' && b === 'no') || (a === 'no' && b === 'yes')
}

/** The same count with what is open about it counted in. */
function varied(counted: Counted, { scope, anyCapacity }: Reading, rule: string): Counted[] {
  const { unstated, placeless, outside, unconfirmed } = counted
  if (unstated.length + placeless.length + outside.length + unconfirmed.length === 0) return []
  const extras = [rule === 'state' ? [] : [...unstated, ...placeless], anyCapacity ? [] : outside, unconfirmed].map(
    (list) => list.filter((fact) => inScope(scope, fact) && !counted.facts.includes(fact)),
  )
  return extras
    .filter((list) => list.length > 0)
    .map((list) => ({
      ...counted,
      facts: [...counted.facts, ...list].sort(byDay),
    }))
}

/**
 * The event that a claim speaks of is a visit or meeting by the claim's own word, where no source states its kind or setting; so are the others of which none does.
 */
export function withMeant(counted: Counted, meant: readonly Fact[]): Counted {
  if (!counted.unstated.some(({ id }) => meant.some((fact) => fact.id === id))) return counted
  return withUnstated(counted)
}

function withUnstated(counted: Counted): Counted {
  const seen = new Set(counted.facts.map(({ id }) => id))
  return { ...counted, facts: [...counted.facts, ...counted.unstated.filter(({ id }) => !seen.has(id))].sort(byDay) }
}

function withOutside(counted: Counted): Counted {
  return { ...counted, facts: [...counted.facts, ...counted.outside].sort(byDay) }
}

/** What a rule leaves out of what was held. */
export function heldButLeftOut({ excluded }: Counted): Fact[] {
  return excluded.map(({ fact }) => fact).filter(({ status }) => status === 'held')
}

/** In order; of two that begin on one day the one that ended first came first. */
export function byDay(a: Fact, b: Fact): number {
  const [one, two] = a.first === b.first ? [a.last, b.last] : [a.first, b.first]
  return one === two ? (a.id < b.id ? -1 : 1) : one < two ? -1 : 1
}

/** Stays at one host that touch or overlap may be one trip, told in several records. */
function joinTouching(counted: Counted): Counted {
  const facts: Fact[] = []
  for (const fact of counted.facts) {
    const before = facts.at(-1)
    const touches =
      before !== undefined &&
      before.polity === fact.polity &&
      before.participants[0] === fact.participants[0] &&
      fact.first <= addDays(before.last, 1)
    if (touches) facts[facts.length - 1] = { ...before, last: fact.last > before.last ? fact.last : before.last }
    else facts.push(fact)
  }
  return { ...counted, facts }
}

function mergeGaps(gaps: readonly Window[]): Window[] {
  const seen = new Set<string>()
  return gaps.filter(({ first, last }) => {
    const key = `${first}/${last}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The days of the scope up to a day that the record does not cover under a rule. */
export function gapsUpTo(
  context: Context,
  reading: Seriesed,
  rule: string,
  until: string,
  since = '0000-01-01',
): Window[] {
  if (since > until) return [{ first: since, last: since }]
  const asked = reading.scope.windows
    .map(({ first, last }) => ({ first: first > since ? first : since, last: last < until ? last : until }))
    .filter(({ first, last }) => first <= last)
  return reading.lesser
    ? gapsOfAnyone(context, reading.series, rule, asked)
    : gapsOf(context, reading.series, rule, asked)
}

/** What counts, within the scope. */
export function scoped(facts: readonly Fact[], reading: Reading): Fact[] {
  return facts.filter((fact) => inScope(reading.scope, fact))
}

/** The day up to which a claim without an event of its own counts: what its words bound, else the day given, else today. */
export function limitOf(context: Context): string {
  return dayOf(context)
}

export function compareCount(found: number, op: Comparison, value: number): boolean {
  switch (op) {
    case '=':
      return found === value
    case '>=':
      return found >= value
    case '>':
      return found > value
    case '<=':
      return found <= value
    case '<':
      return found < value
    case '~':
      return Math.abs(found - value) <= Math.floor(value * 0.1)
  }
}
