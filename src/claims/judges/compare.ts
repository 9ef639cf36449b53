import { counterpartsOf } from '../../queries/counterparts.ts'
import { findRule } from '../../queries/rules.ts'
import type { Who } from '../../queries/who.ts'
import type { Context } from '../context.ts'
import { countUnder } from '../counting.ts'
import { gapsOf, gapsOfAnyone } from '../covering.ts'
import type { Scope } from '../reading.ts'
import { inScope } from '../scope.ts'
import type { Fact, MeetingSeries, Series } from '../series.ts'
import { combineRules, type Holds, type Judgement, noJudgement, type RuleAnswer } from '../verdict.ts'
import { limitOf } from './common.ts'

/** One series counted against another, or a leader's meetings with one against those with everyone else. */
export type Compared = {
  readonly one: Series
  readonly two: Series | 'anyone'
  readonly op: 'more' | 'fewer' | 'same'
  /** The first is so many times the second. */
  readonly factor: number
  readonly scope: Scope
  /** Countries are compared, not trips: the days of the second, and whether each counts by an office that does not lead. */
  readonly countries?: { readonly other: Scope; readonly lesser: readonly boolean[] }
}

export function judgeComparison(context: Context, compared: Compared): Judgement {
  if (compared.countries !== undefined) return judgeCountries(context, compared, compared.countries)
  const facts: Fact[] = []
  const limit = limitOf(context)
  const rules = [...compared.one.rules].reverse().map((rule): RuleAnswer => {
    const inside = (series: Series) =>
      countUnder(context, series, rule).facts.filter(
        (fact) => inScope(compared.scope, fact) && (fact.first <= limit || compared.scope.bounded),
      )
    const first = inside(compared.one)
    const gaps = (series: Series) =>
      gapsOf(
        context,
        series,
        rule,
        compared.scope.windows.map((one) => ({
          first: one.first,
          last: compared.scope.bounded || one.last < limit ? one.last : limit,
        })),
      )
    if (compared.two === 'anyone') return judgeMost(context, compared.one, rule, compared.scope, first, limit)
    const second = inside(compared.two)
    facts.push(...first, ...second)
    const holds = weigh(
      first.length,
      second.length * compared.factor,
      compared.op,
      gaps(compared.one).length > 0,
      gaps(compared.two).length > 0,
    )
    return {
      rule,
      applies: true,
      holds,
      number: first.length,
      nth: null,
      counted: [...first, ...second].map(({ id }) => id),
      excluded: [],
    }
  })
  return {
    ...noJudgement,
    verdict: combineRules(rules),
    rules,
    facts: [...new Set(facts)],
    reasons: rules.map(
      ({ rule, number, counted }) => `${rule}: ${number ?? 0} against ${counted.length - (number ?? 0)}`,
    ),
  }
}

/** How many countries each went to, by every trip of theirs. */
function judgeCountries(
  context: Context,
  { one, two, op, factor, scope }: Compared,
  { other, lesser }: NonNullable<Compared['countries']>,
): Judgement {
  const limit = limitOf(context)
  const sides = [
    { series: one, days: scope },
    { series: two, days: other },
  ].map(({ series, days }, index) => {
    if (series === 'anyone') return { facts: [], countries: 0, open: true }
    const counted = countUnder(context, series, 'any')
    const all = lesser[index] === true ? [...counted.facts, ...counted.outside] : counted.facts
    const facts = all.filter((fact) => inScope(days, fact) && fact.first <= limit)
    const asked = days.windows.map(({ first, last }) => ({ first, last: last < limit ? last : limit }))
    const gaps =
      lesser[index] === true ? gapsOfAnyone(context, series, 'any', asked) : gapsOf(context, series, 'any', asked)
    return { facts, countries: new Set(facts.map(({ polity }) => polity)).size, open: gaps.length > 0 }
  })
  const [a, b] = sides
  const facts = sides.flatMap((side) => side.facts)
  const rule: RuleAnswer = {
    rule: 'any',
    applies: true,
    holds:
      a === undefined || b === undefined ? 'unknown' : weigh(a.countries, b.countries * factor, op, a.open, b.open),
    number: a?.countries ?? null,
    nth: null,
    counted: facts.map(({ id }) => id),
    excluded: [],
  }
  return {
    ...noJudgement,
    verdict: combineRules([rule]),
    rules: [rule],
    facts,
    reasons: [`countries: ${a?.countries ?? 0} against ${b?.countries ?? 0}`],
  }
}

/** Where the record is not complete a count can only grow: what no growth could change is decided. */
function weigh(a: number, b: number, op: Compared['op'], openA: boolean, openB: boolean): Holds {
  const right = compare(a, b, op)
  if (!openA && !openB) return right ? 'yes' : 'no'
  if (op === 'more' && (right ? !openB : !openA)) return right ? 'yes' : 'no'
  if (op === 'fewer' && (right ? !openA : !openB)) return right ? 'yes' : 'no'
  if (op === 'same' && ((!openA && b > a) || (!openB && a > b))) return 'no'
  return 'unknown'
}

function compare(a: number, b: number, op: Compared['op']): boolean {
  return op === 'more' ? a > b : op === 'fewer' ? a < b : a === b
}

/** More often than any other leader: somebody met at least as often refutes it; that nobody was takes a record complete for everyone. */
function judgeMost(
  context: Context,
  series: Series,
  name: string,
  scope: Scope,
  facts: readonly Fact[],
  limit: string,
): RuleAnswer {
  const [window] = scope.windows
  const rule = findRule(name)
  const who = series.unit === 'meeting' ? series.who : []
  const [one, two] = who
  const none: RuleAnswer = {
    rule: name,
    applies: true,
    holds: 'unknown',
    number: facts.length,
    nth: null,
    counted: facts.map(({ id }) => id),
    excluded: [],
  }
  if (rule === undefined || one === undefined || two === undefined) return none
  const rows = counterpartsOf(context.db, one, {
    rule,
    status: 'held',
    anyCapacity: false,
    since: window?.first,
    until: window !== undefined && window.last < limit ? window.last : limit,
  })
  const rival = [...rows].find((row) => row.id !== two.id && row.count >= facts.length)
  const alone: MeetingSeries = { unit: 'meeting', rules: [name], who: [one], host: undefined }
  const holds: Holds =
    rival !== undefined
      ? 'no'
      : gapsOf(context, alone, name, [{ first: window?.first ?? '0000-01-01', last: limit }]).length > 0
        ? 'unknown'
        : 'yes'
  return { ...none, holds }
}

/** The series with one of its people replaced. */
export function replaceParty(series: Series, out: Who, by: Who): Series {
  return series.unit === 'meeting'
    ? { ...series, who: series.who.map((who) => (who.id === out.id ? by : who)) }
    : { ...series, who: by }
}
