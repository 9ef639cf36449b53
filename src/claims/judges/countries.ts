import type { Context } from '../context.ts'
import { countUnder } from '../counting.ts'
import { gapsOf, gapsOfAnyone } from '../covering.ts'
import type { Reading, Scope } from '../reading.ts'
import { inScope } from '../scope.ts'
import type { VisitSeries } from '../series.ts'
import { combineRules, type Holds, type Judgement, noJudgement, type RuleAnswer } from '../verdict.ts'
import { compareCount, limitOf } from './common.ts'
import { weigh } from './compare.ts'

/** How many countries someone went to, by every trip in the days given: against those of another, or against a number. */
export type Countries = {
  readonly one: Traveller
  readonly against: { readonly two: Traveller; readonly op: 'more' | 'fewer' } | NonNullable<Reading['count']>
}

/** `lesser`: who counts by an office that does not lead. */
export type Traveller = { readonly series: VisitSeries; readonly scope: Scope; readonly lesser: boolean }

export function judgeCountries(context: Context, { one, against }: Countries): Judgement {
  const a = countriesOf(context, one)
  const b = 'two' in against ? countriesOf(context, against.two) : undefined
  const holds =
    'two' in against
      ? weigh(a.countries, b?.countries ?? 0, against.op, a.open, b?.open ?? true)
      : reaches(a.countries, a.open, against)
  const facts = [...a.facts, ...(b?.facts ?? [])]
  const rule: RuleAnswer = {
    rule: 'any',
    applies: true,
    holds,
    number: a.countries,
    nth: null,
    counted: facts.map(({ id }) => id),
    excluded: [],
  }
  return {
    ...noJudgement,
    verdict: combineRules([rule]),
    rules: [rule],
    facts,
    reasons: [`countries: ${a.countries}${b === undefined ? '' : ` against ${b.countries}`}`],
  }
}

function countriesOf(context: Context, { series, scope, lesser }: Traveller) {
  const limit = limitOf(context)
  const counted = countUnder(context, series, 'any')
  const all = lesser ? [...counted.facts, ...counted.outside] : counted.facts
  const facts = all.filter((fact) => inScope(scope, fact) && fact.first <= limit)
  const asked = scope.windows.map(({ first, last }) => ({ first, last: last < limit ? last : limit }))
  const gaps = lesser ? gapsOfAnyone(context, series, 'any', asked) : gapsOf(context, series, 'any', asked)
  return { facts, countries: new Set(facts.map(({ polity }) => polity)).size, open: gaps.length > 0 }
}

/** Where the record is not complete there can only be more. */
function reaches(found: number, open: boolean, { value, op }: NonNullable<Reading['count']>): Holds {
  const right = compareCount(found, op, value)
  if (!open || (right && (op === '>' || op === '>='))) return right ? 'yes' : 'no'
  return !right && (op === '=' || op === '<' || op === '<=') && found >= value ? 'no' : 'unknown'
}
