import { addDays } from '../../period.ts'
import { saidOtherwise } from '../../queries/sessions.ts'
import type { Context } from '../context.ts'
import { countUnder, factsOf } from '../counting.ts'
import { hitsAmong, startingIn } from '../hitting.ts'
import { isPointed, type Target } from '../reading.ts'
import type { Counted, Fact } from '../series.ts'
import type { Judgement } from '../verdict.ts'
import { gapsUpTo, judgeByRules, limitOf, type Ruled, type Seriesed, scoped, withMeant } from './common.ts'

/** How many days before the day of a claim the event that it speaks of without saying so may lie, and after it where it is still planned. */
const recent = 10
const soon = 14

/**
 * The event is number N of those held. Without a place or date the event is the one of those days; where there is none, or no day was given, the claim is about the Nth
 * itself: the rules must agree on which it is.
 */
export function judgeOrdinal(context: Context, reading: Seriesed): Judgement {
  const n = reading.count?.value ?? 1
  const meant = eventMeant(context, reading)
  const planned = meant?.some(isPlanned) === true && meant.every(isPlanned)
  const judgement =
    meant === undefined
      ? judgeNth(context, reading, n)
      : judgeByRules(
          context,
          reading,
          (counted, rule) => {
            const own = isBroad(reading) ? withMeant(counted, meant) : counted
            return numberOf(context, reading, own, rule, n, meant)
          },
          planned,
        )
  const said =
    judgement.verdict === 'contradicted' && meant !== undefined
      ? meant.flatMap((fact) => saidCounts(context, fact, n))
      : []
  if (said.length === 0) return { ...judgement, ifHeld: planned }
  return {
    ...judgement,
    verdict: 'depends',
    ifHeld: planned,
    sources: said,
    reasons: [`a source counts it as number ${n}, and that is open`],
  }
}

/** Its word (`met`, `visited`) leaves open which kind or setting it was. */
export function isBroad({ series }: Seriesed): boolean {
  return series.rules.length > 1
}

export function isPlanned({ status }: Fact): boolean {
  return status === 'planned' || status === 'proposed'
}

/** The events that the claim can mean; undefined where it means the Nth, whichever that is. */
export function eventMeant(context: Context, reading: Seriesed): readonly Fact[] | undefined {
  const all = factsOf(context, reading.series).filter(({ status }) => status === 'held' || status === 'planned')
  if (isPointed(reading.target)) {
    const hits = hitsAmong(context, all, atPlace(reading))
    return startingIn(hits.sure.length > 0 ? hits.sure : hits.maybe, reading.target)
  }
  if (context.at === undefined) return undefined
  const day = context.at
  const widest = reading.series.rules.at(-1) ?? 'face-to-face'
  const counted = countUnder(context, reading.series, widest).facts
  const near = counted.filter((one) => one.last >= addDays(day, -recent) && one.first <= day)
  const coming = all.filter((one) => one.first > day && one.first <= addDays(day, soon) && one.sort !== 'greeting')
  const last = near.at(-1)
  const next = coming[0]
  if (reading.will && next !== undefined) return [next]
  if (last !== undefined && (next === undefined || next.status === 'held')) return [last]
  return next === undefined ? (last === undefined ? undefined : [last]) : [next]
}

/** Of visits to a city, those that the record has there. */
function atPlace({ series, target }: Seriesed): Target {
  const place = series.unit === 'visit' ? series.place : undefined
  return place === undefined || place.capital ? target : { ...target, places: [...target.places, place] }
}

function numberOf(
  context: Context,
  reading: Seriesed,
  counted: Counted,
  rule: string,
  n: number,
  meant: readonly Fact[],
): Ruled {
  const list = scoped(counted.facts, reading)
  const nth = list[n - 1]?.id ?? null
  const numbers = meant.flatMap((fact) => {
    const index = list.findIndex(({ id }) => id === fact.id)
    return index < 0 ? [] : [index + 1]
  })
  const number = numbers.includes(n) ? n : (numbers[0] ?? null)
  const last = meant.at(-1)
  const day =
    last === undefined
      ? (lastDayOf(reading) ?? limitOf(context))
      : isPlanned(last)
        ? knownDay(context, last.first)
        : last.first
  const facts = list.filter(({ first }) => first <= (last?.first ?? day))
  if (meant.length === 0) {
    const asked =
      reading.target.when.length > 0 ? reading.target.when : [{ first: '0000-01-01', last: limitOf(context) }]
    const first = asked.reduce((least, one) => (one.first > least ? one.first : least), '0000-01-01')
    const gaps = gapsUpTo(context, reading, rule, day, first)
    const elsewhere = list[n - 1]
    const pinned = elsewhere !== undefined && gapsUpTo(context, reading, rule, elsewhere.first).length === 0
    return { holds: gaps.length === 0 || pinned ? 'no' : 'unknown', number: null, nth, facts, gaps: pinned ? [] : gaps }
  }
  if (number === null) {
    const sure = meant.every(
      (fact) =>
        counted.excluded.some((one) => one.fact.id === fact.id) || counted.others.some(({ id }) => id === fact.id),
    )
    return {
      holds: sure ? 'no' : 'unknown',
      number,
      nth,
      facts,
      gaps: [],
      mute: sure && reading.series.unit === 'visit',
    }
  }
  if (number > n) return { holds: 'no', number, nth, facts, gaps: [] }
  const gaps = gapsUpTo(context, reading, rule, day)
  return { holds: gaps.length > 0 ? 'unknown' : number === n ? 'yes' : 'no', number, nth, facts, gaps }
}

/** A meeting still planned is counted after those held up to the day of the claim, or to the day that the record reaches. */
function knownDay(context: Context, day: string): string {
  return [addDays(day, -1), limitOf(context), context.asof].sort()[0] ?? day
}

function lastDayOf({ target }: Seriesed): string | undefined {
  return target.when.map(({ last }) => last).sort()[0]
}

/** Which one is the Nth: true where there is one, and every rule means the same. */
function judgeNth(context: Context, reading: Seriesed, n: number): Judgement {
  const limit = limitOf(context)
  const judged = judgeByRules(context, reading, (counted, rule) => {
    const list = scoped(counted.facts, reading).filter(({ first }) => first <= limit)
    const fact = list[n - 1]
    const gaps = gapsUpTo(context, reading, rule, fact?.first ?? limit)
    return {
      holds: gaps.length > 0 ? 'unknown' : fact === undefined ? 'no' : 'yes',
      number: fact === undefined ? list.length : n,
      nth: fact?.id ?? null,
      facts: list.slice(0, n),
      gaps,
    }
  })
  const which = new Set(judged.rules.filter(({ applies }) => applies).map(({ nth }) => nth))
  return judged.verdict === 'supported' && which.size > 1
    ? { ...judged, verdict: 'depends', reasons: ['each rule means another one'] }
    : judged
}

/** Sources that count this very event so, where the editors left it open. */
function saidCounts(context: Context, fact: Fact, n: number): string[] {
  return context
    .once(`said|${fact.id}`, () => saidOtherwise(context.db, fact.id))
    .flatMap(({ field, value, ruling, source }) =>
      field === 'count' && value === String(n) && ruling === 'open' ? [source] : [],
    )
}
