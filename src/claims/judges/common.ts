import { addDays, type Window } from '../../period.ts'
import { type Context, dayOf } from '../context.ts'
import { countUnder } from '../counting.ts'
import { gapsOf } from '../covering.ts'
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
}

/** Judges a claim rule by rule. A meeting of unstated setting, out of office or unconfirmed that would turn the answer leaves it open. */
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
  const rules = names.map((rule): RuleAnswer => {
    const plain = countUnder(context, series, rule, planned)
    const counted = reading.anyCapacity ? withOutside(plain) : plain
    const applies = series.rules.includes(rule)
    const base = judge(counted, rule, true)
    const turned = varied(counted, reading, rule).some((other) => differs(base.holds, judge(other, rule, false).holds))
    const joined =
      base.holds === 'no' && series.unit === 'visit' && judge(joinTouching(counted), rule, false).holds === 'yes'
    const holds = turned || joined ? 'open' : base.holds
    if (applies) gaps.push(...base.gaps)
    if (applies) facts.push(...base.facts)
    return {
      rule,
      applies,
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

function differs(a: Holds, b: Holds): boolean {
  return (a === 'unknown' && (b === 'no' || b === 'yes')) || (a === 'yes' && b === 'no') || (a === 'no' && b === 'yes')
}

/** The same count with what is open about it counted in. */
function varied(counted: Counted, { scope, anyCapacity }: Reading, rule: string): Counted[] {
  const extras = [
    rule === 'state' ? [] : counted.unstated,
    anyCapacity ? [] : counted.outside,
    counted.unconfirmed,
  ].map((list) => list.filter((fact) => inScope(scope, fact)))
  return extras
    .filter((list) => list.length > 0)
    .map((list) => ({
      ...counted,
      facts: [...counted.facts, ...list].sort(byDay),
    }))
}

function withOutside(counted: Counted): Counted {
  return { ...counted, facts: [...counted.facts, ...counted.outside].sort(byDay) }
}

function byDay(a: Fact, b: Fact): number {
  return a.first === b.first ? (a.id < b.id ? -1 : 1) : a.first < b.first ? -1 : 1
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
  return gapsOf(context, reading.series, rule, asked)
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
