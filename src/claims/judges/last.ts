import { addDays } from '../../period.ts'
import type { Context } from '../context.ts'
import { hitsAmong } from '../hitting.ts'
import { isPointed } from '../reading.ts'
import type { Judgement } from '../verdict.ts'
import { gapsUpTo, heldButLeftOut, judgeByRules, limitOf, type Seriesed, scoped } from './common.ts'

/** The last held up to the day of the claim is the one it names. */
export function judgeLast(context: Context, reading: Seriesed): Judgement {
  const limit = limitOf(context)
  return judgeByRules(context, reading, (counted, rule) => {
    const list = scoped(counted.facts, reading).filter(({ first }) => first <= limit)
    const last = list.at(-1)
    const end = reading.scope.bounded ? endOf(reading, limit) : limit
    if (last === undefined) {
      const gaps = gapsUpTo(context, reading, rule, end)
      return { holds: gaps.length > 0 ? 'unknown' : 'no', number: 0, nth: null, facts: [], gaps }
    }
    const gaps = gapsUpTo(context, reading, rule, end, addDays(last.last, 1))
    const answer = { number: list.length, nth: last.id, facts: [last], gaps }
    if (!isPointed(reading.target)) return { ...answer, holds: 'unknown' }
    const { sure, maybe } = hitsAmong(context, [last], reading.target)
    if (sure.length > 0) return { ...answer, holds: gaps.length > 0 ? 'unknown' : 'yes' }
    if (maybe.length > 0) return { ...answer, holds: 'unknown' }
    const earlier = hitsAmong(context, list, reading.target)
    const left = heldButLeftOut(counted)
    return {
      ...answer,
      mute: reading.series.unit === 'visit' && hitsAmong(context, left, reading.target).sure.length > 0,
      holds: gaps.length === 0 || earlier.sure.length > 0 || isBefore(reading, last.first) ? 'no' : 'unknown',
    }
  })
}

/** The days named lie before the last on record. */
function isBefore({ target }: Seriesed, day: string): boolean {
  return target.when.some(({ last }) => last < day)
}

function endOf({ scope }: Seriesed, limit: string): string {
  const end =
    scope.windows
      .map(({ last }) => last)
      .sort()
      .at(-1) ?? limit
  return end < limit ? end : limit
}

/** It was held, and no other within the days. */
export function judgeOnly(context: Context, reading: Seriesed): Judgement {
  const limit = limitOf(context)
  return judgeByRules(context, reading, (counted, rule) => {
    const list = scoped(counted.facts, reading).filter(({ first }) => first <= limit || reading.scope.bounded)
    const { sure, maybe } = hitsAmong(context, list, reading.target)
    const gaps = gapsUpTo(context, reading, rule, reading.scope.bounded ? endOf(reading, '9999-12-31') : limit)
    const left = heldButLeftOut(counted)
    const mute = reading.series.unit === 'visit' && hitsAmong(context, left, reading.target).sure.length > 0
    const answer = { number: list.length, nth: null, facts: list, gaps, mute }
    const { leaders } = reading.target
    const theirs =
      leaders.length > 0 &&
      list.length > 0 &&
      list.every((fact) => leaders.every((one) => fact.participants.includes(one)))
    if (theirs) return { ...answer, holds: gaps.length > 0 ? 'unknown' : 'yes' }
    if (list.length > 1) return { ...answer, holds: 'no', gaps: [] }
    if (sure.length === 1) return { ...answer, holds: gaps.length > 0 ? 'unknown' : 'yes' }
    return { ...answer, holds: gaps.length > 0 || maybe.length > 0 ? 'unknown' : 'no' }
  })
}
