import type { Claim } from './clauses.ts'
import type { Context } from './context.ts'
import { windowsOf } from './covering.ts'
import { judgeAttended } from './judges/attended.ts'
import type { Seriesed } from './judges/common.ts'
import { judgeComparison } from './judges/compare.ts'
import { judgeCount } from './judges/count.ts'
import { judgeCountries } from './judges/countries.ts'
import { judgeDuration } from './judges/duration.ts'
import { judgeEdition } from './judges/edition.ts'
import { judgeFigures } from './judges/figure.ts'
import { judgeGap } from './judges/gap.ts'
import { judgeHeld, judgeKind } from './judges/held.ts'
import { judgeLast, judgeOnly } from './judges/last.ts'
import { judgeOffice, judgeSuccession, judgeTenure, judgeTitle } from './judges/office.ts'
import { judgeOrdinal } from './judges/ordinal.ts'
import { judgeQuote } from './judges/quote.ts'
import { judgeSince } from './judges/since.ts'
import { judgeTops } from './judges/tops.ts'
import { judgeCountWithin, judgeOrdinalWithin } from './judges/within.ts'
import type { Reading } from './reading.ts'
import { type Judgement, noJudgement } from './verdict.ts'

const bySeries: Readonly<Record<string, (context: Context, reading: Seriesed) => Judgement>> = {
  'first-in': judgeSince,
  'first-since': judgeSince,
  absent: judgeSince,
  ordinal: judgeOrdinal,
  last: judgeLast,
  only: judgeOnly,
  none: judgeCount,
  count: judgeCount,
  kind: judgeKind,
  held: judgeHeld,
  duration: judgeDuration,
  'ordinal-within': judgeOrdinalWithin,
  'count-within': judgeCountWithin,
}

const plain: Readonly<Record<string, (context: Context, reading: Reading) => Judgement>> = {
  office: judgeOffice,
  'took-office': judgeTenure,
  'left-office': judgeTenure,
  succeeded: judgeSuccession,
  quote: judgeQuote,
  attended: judgeAttended,
}

/** Judges one claim. */
export function judgeClaim(context: Context, claim: Claim): Judgement {
  if (claim.kind === 'gap') return judgeGap(context, claim.gap)
  if (claim.kind === 'comparison') return judgeComparison(context, claim.compared)
  if (claim.kind === 'countries') return judgeCountries(context, claim.countries)
  if (claim.kind === 'figures') return judgeFigures(context, claim.figured)
  return judgeReading(context, claim.reading)
}

/** Judges a reading by the judge of its form, then the titles that the sentence gives. */
export function judgeReading(context: Context, reading: Reading): Judgement {
  const judged = judgeForm(reading.register ? asFarAs(context, reading) : context, reading)
  const window =
    reading.target.when[0] ??
    judged.facts[0] ??
    (context.at === undefined ? undefined : { first: context.at, last: context.at })
  for (const check of reading.titles) {
    const title = window === undefined ? undefined : judgeTitle(context, check, window)
    if (title?.verdict === 'contradicted')
      return { ...judged, verdict: 'contradicted', reasons: [...title.reasons, ...judged.reasons] }
  }
  return judged
}

/** A register speaks up to its last day. */
function asFarAs(context: Context, { series }: Reading): Context {
  const last =
    series === undefined
      ? undefined
      : series.rules
          .flatMap((rule) => windowsOf(context, series, rule).map((window) => window.last))
          .sort()
          .at(-1)
  return last === undefined || last > context.today ? context : { ...context, today: last }
}

function judgeForm(context: Context, reading: Reading): Judgement {
  const { series } = reading
  if (reading.tops !== undefined && series !== undefined)
    return reading.form === 'count'
      ? judgeTops(context, { ...reading, series })
      : { ...noJudgement, verdict: 'uncovered' }
  const judge = bySeries[reading.form]
  if (series?.unit === 'meeting' && (reading.form === 'ordinal' || reading.form === 'count')) {
    const edition = judgeEdition(context, { ...reading, series })
    if (edition !== undefined) return edition
  }
  if (judge !== undefined && series !== undefined) return judge(context, { ...reading, series })
  const [check] = reading.titles
  if (reading.form === 'title' && check !== undefined) {
    const day = context.at ?? context.today
    return (
      judgeTitle(context, check, reading.target.when[0] ?? { first: day, last: day }) ?? {
        ...noJudgement,
        verdict: 'uncovered',
      }
    )
  }
  return plain[reading.form]?.(context, reading) ?? { ...noJudgement, verdict: 'uncovered' }
}
