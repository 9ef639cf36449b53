import { daysBetween } from '../../period.ts'
import type { Context } from '../context.ts'
import { countUnder } from '../counting.ts'
import { hitsAmong, isKind } from '../hitting.ts'
import { matchPlace } from '../placing.ts'
import type { Fact } from '../series.ts'
import type { Judgement } from '../verdict.ts'
import { gapsUpTo, heldButLeftOut, judgeByRules, limitOf, type Seriesed, scoped } from './common.ts'
import { isBroad } from './ordinal.ts'

/** One was held there and then. Where another is recorded for the same day, elsewhere, that contradicts it. */
export function judgeHeld(context: Context, reading: Seriesed): Judgement {
  const { when } = reading.target
  const planned = reading.will
  return judgeByRules(
    context,
    reading,
    (counted, rule) => {
      const inside = scoped(counted.facts, reading)
      const { sure: within, maybe, elsewhere } = hitsAmong(context, inside, reading.target)
      const sure = stayed(reading, within)
      if (sure.length === 0 && within.length > 0) return { holds: 'no', number: 0, nth: null, facts: within, gaps: [] }
      if (sure.length > 0) return { holds: 'yes', number: sure.length, nth: sure[0]?.id ?? null, facts: sure, gaps: [] }
      const unstated = isBroad(reading)
        ? hitsAmong(context, scoped(counted.unstated, reading), reading.target).sure
        : []
      if (unstated.length > 0)
        return { holds: 'yes', number: unstated.length, nth: unstated[0]?.id ?? null, facts: unstated, gaps: [] }
      const out = hitsAmong(context, heldButLeftOut(counted), reading.target)
      const others = hitsAmong(context, counted.others, reading.target)
      const first = when.reduce((latest, one) => (one.first > latest ? one.first : latest), '0000-01-01')
      const last = when.reduce((least, one) => (one.last < least ? one.last : least), limitOf(context))
      const gaps = gapsUpTo(context, reading, rule, last, first)
      if (maybe.length > 0) return { holds: 'unknown', number: 0, nth: null, facts: maybe, gaps }
      if (others.sure.length > 0) return { holds: 'open', number: 0, nth: null, facts: others.sure, gaps: [] }
      const moved = movedHost(context, reading, rule)
      const shortly = when.some((one) => daysBetween(one.first, one.last) <= 31)
      const oneDay = when.some(
        (one) => one.first === one.last || elsewhere.some((fact) => fact.first === one.first && fact.last === one.last),
      )
      const refuted =
        (oneDay && (elsewhere.length > 0 || out.sure.length > 0)) ||
        (shortly && reading.series.unit === 'visit' && out.sure.length > 0) ||
        moved
      return {
        holds: refuted || gaps.length === 0 ? 'no' : 'unknown',
        number: 0,
        nth: null,
        facts: nearest(context, elsewhere, reading),
        gaps: refuted ? [] : gaps,
        mute: reading.series.unit === 'visit' && out.sure.length > 0,
      }
    },
    planned,
  )
}

/** `13 to 14 January`, `13–14 January`, `January 13 and 14`: two days of one date. */
const twoDays = /\d\s*(?:[-–—]|to|through|until|till|and)\s*(?:\p{L}+\s+)?\d{1,2}(?!\d)/u

/**
 * Of visits, those of just the days that a sentence gives as the first and the last; all where it gives none. The days in one city of several are those of a part
 * of a visit.
 */
function stayed({ series, ends, through, target }: Seriesed, facts: readonly Fact[]): readonly Fact[] {
  if (series.unit !== 'visit') return facts
  const [from, to] = (through ? ends : undefined) ?? []
  const isDays = from?.first === from?.last && to?.first === to?.last
  const whole = target.when.find(({ text }) => twoDays.test(text))
  const days = from !== undefined && to !== undefined && isDays ? { first: from.first, last: to.last } : whole
  if (days === undefined) return facts
  const inCity = [...target.places, series.place ?? []].flat().some(({ country }) => country !== true)
  return facts.filter(
    ({ first, last, cities }) =>
      (first === days.first && last === days.last) ||
      (inCity && cities.length > 1 && first <= days.first && last >= days.last),
  )
}

/** Of events elsewhere, those that are right in some of the places named: the Nara summit, of another venue. */
function nearest(context: Context, elsewhere: readonly Fact[], { target }: Seriesed): readonly Fact[] {
  const near = elsewhere.filter((fact) => target.places.some((place) => matchPlace(fact, place, context) === 'yes'))
  return near.length > 0 ? near : elsewhere
}

/** The same people met there and then, and another of them was the host. */
function movedHost(context: Context, reading: Seriesed, rule: string): boolean {
  const { series, target } = reading
  if (
    series.unit !== 'meeting' ||
    series.host === undefined ||
    (target.when.length === 0 && target.places.length === 0)
  )
    return false
  const counted = countUnder(context, { ...series, host: undefined }, rule)
  const { sure } = hitsAmong(context, scoped(counted.facts, reading), target)
  return sure.length > 0
}

/** A visit is of a kind. */
export function judgeKind(context: Context, reading: Seriesed): Judgement {
  const { kind, ...target } = reading.target
  const all = { ...reading, series: { ...reading.series, rules: ['any'] } }
  return judgeByRules(context, all, (counted, rule) => {
    const inside = scoped(counted.facts, reading)
    const { sure } = hitsAmong(context, inside, { ...target, kind: undefined })
    const [fact] = sure
    if (fact === undefined) {
      const first = target.when.reduce((latest, one) => (one.first > latest ? one.first : latest), '0000-01-01')
      const last = target.when.reduce((least, one) => (one.last < least ? one.last : least), limitOf(context))
      const gaps = gapsUpTo(context, all, rule, last, first)
      return { holds: gaps.length === 0 ? 'no' : 'unknown', number: 0, nth: null, facts: [], gaps }
    }
    const right = sure.filter(({ sort }) => kind !== undefined && isKind(sort, kind))
    const holds =
      right.length > 0
        ? right.length === sure.length
          ? 'yes'
          : 'open'
        : sure.some(({ sort }) => sort === null)
          ? 'open'
          : 'no'
    return { holds, number: right.length, nth: right[0]?.id ?? null, facts: sure, gaps: [] }
  })
}
