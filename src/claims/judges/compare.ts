import { counterpartsOf } from '../../queries/counterparts.ts'
import { findRule } from '../../queries/rules.ts'
import type { Who } from '../../queries/who.ts'
import type { Context } from '../context.ts'
import { countUnder } from '../counting.ts'
import { gapsOf, gapsOfAnyone } from '../covering.ts'
import { group } from '../grouping.ts'
import type { Scope } from '../reading.ts'
import { inScope } from '../scope.ts'
import type { Fact, MeetingSeries, Series, VisitSeries } from '../series.ts'
import { combineRules, type Holds, type Judgement, noJudgement, type RuleAnswer } from '../verdict.ts'
import { limitOf } from './common.ts'

/** One series counted against another, a leader's meetings with one against those with everyone else, or visits against those of each other holder of an office. */
export type Compared = {
  readonly one: Series
  readonly two: Series | 'anyone' | Rivals
  readonly op: 'more' | 'fewer' | 'same'
  /** The first is so many times the second. */
  readonly factor: number
  readonly scope: Scope
  /** The days of the second, where they are others. */
  readonly other?: Scope
  /** Both count by an office that does not lead. */
  readonly lesser?: boolean
}

/** The visits of everyone who held an office, or those of someone to every country, but for one of them. */
export type Rivals = { readonly unit: 'rivals'; readonly series: VisitSeries; readonly but: string }

/** By rule, the widest first; where that one decides, what no source states more of counts by the others too. */
export function judgeComparison(context: Context, compared: Compared): Judgement {
  const facts: Fact[] = []
  const limit = limitOf(context)
  let wide: Holds | undefined
  const rules = [...compared.one.rules].reverse().map((rule): RuleAnswer => {
    const first = sideOf(context, compared, compared.one, rule)
    if (compared.two === 'anyone') return judgeMost(context, compared.one, rule, compared.scope, first.facts, limit)
    const second =
      compared.two.unit === 'rivals'
        ? mostOf(context, compared, compared.two, rule)
        : sideOf(context, { ...compared, scope: compared.other ?? compared.scope }, compared.two, rule)
    facts.push(...first.facts, ...second.facts)
    const weighed = (a: number, b: number) => weigh(a, b * compared.factor, compared.op, first.open, second.open)
    const least = weighed(first.facts.length, second.most)
    const agreed = least === weighed(first.most, second.facts.length) ? least : 'open'
    const holds = agreed === 'open' && weighed(first.most, second.most) === wide ? wide : agreed
    wide ??= holds
    return {
      rule,
      applies: true,
      holds,
      number: first.facts.length,
      nth: null,
      counted: [...first.facts, ...second.facts].map(({ id }) => id),
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

/** What a rule counts on one side. `most`: if a source stated the kinds and settings that are left open; `open`: the record may lack some. */
type Side = { readonly facts: readonly Fact[]; readonly most: number; readonly open: boolean }

function sideOf(context: Context, { scope, lesser = false }: Compared, series: Series, rule: string): Side {
  const limit = limitOf(context)
  const counted = countUnder(context, series, rule)
  const within = (facts: readonly Fact[]) =>
    facts.filter((fact) => inScope(scope, fact) && (fact.first <= limit || scope.bounded))
  const facts = within(lesser ? [...counted.facts, ...counted.outside] : counted.facts)
  const windows = scope.windows.map((one) => ({
    first: one.first,
    last: scope.bounded || one.last < limit ? one.last : limit,
  }))
  const gaps = lesser ? gapsOfAnyone(context, series, rule, windows) : gapsOf(context, series, rule, windows)
  return { facts, most: facts.length + within(counted.unstated).length, open: gaps.length > 0 }
}

/** Of each other holder of the office, or each other country, the one with the most. */
function mostOf(context: Context, compared: Compared, { series, but }: Rivals, rule: string): Side {
  const all = sideOf(context, compared, series, rule)
  const unstated = countUnder(context, series, rule).unstated.filter((fact) => inScope(compared.scope, fact))
  const of = (facts: readonly Fact[]) =>
    [
      ...group(facts, ({ participants, polity }) =>
        series.host === undefined ? [polity ?? ''] : participants.slice(0, 1),
      ),
    ].filter(([one]) => one !== but)
  const [, facts] = of(all.facts).sort(([, one], [, two]) => two.length - one.length)[0] ?? ['', []]
  return { facts, most: Math.max(0, ...of([...all.facts, ...unstated]).map(([, list]) => list.length)), open: all.open }
}

/** Where the record is not complete a count can only grow: what no growth could change is decided. */
export function weigh(a: number, b: number, op: Compared['op'], openA: boolean, openB: boolean): Holds {
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
