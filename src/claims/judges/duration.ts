import { daysBetween } from '../../period.ts'
import { minutesOf, saidOtherwise } from '../../queries/sessions.ts'
import type { Context } from '../context.ts'
import { hitsAmong, startingIn } from '../hitting.ts'
import type { Span } from '../items.ts'
import type { Fact } from '../series.ts'
import type { Judgement } from '../verdict.ts'
import { gapsUpTo, judgeByRules, limitOf, type Ruled, type Seriesed, scoped } from './common.ts'

/** It went on so long: calendar days, the first and last counted, or the minutes of one session or of all. */
export function judgeDuration(context: Context, reading: Seriesed): Judgement {
  const { span } = reading
  const rules =
    reading.series.unit === 'visit' && !reading.series.rules.includes('state')
      ? ['any']
      : reading.series.rules.includes('talks')
        ? ['face-to-face']
        : reading.series.rules
  const judgement = judgeByRules(
    context,
    { ...reading, series: { ...reading.series, rules } },
    (counted, rule): Ruled => {
      const sure = startingIn(hitsAmong(context, scoped(counted.facts, reading), reading.target).sure, reading.target)
      const answer = (holds: Ruled['holds'], number: number | null = null): Ruled => ({
        holds,
        number,
        nth: sure[0]?.id ?? null,
        facts: sure,
        gaps: [],
      })
      if (span === undefined) return answer('unknown')
      if (sure.length === 0) {
        const { when } = reading.target
        const first = when.reduce((latest, one) => (one.first > latest ? one.first : latest), '0000-01-01')
        const last = when.reduce((least, one) => (one.last < least ? one.last : least), limitOf(context))
        return { ...answer('unknown'), gaps: gapsUpTo(context, reading, rule, last, first) }
      }
      const lengths = sure.map((fact) => lengthsOf(context, fact, span))
      if (lengths.every((list) => list.length === 0)) return answer('unknown')
      const fits = lengths.filter((list) => list.some((length) => fitsLength(length, span)))
      return answer(fits.length === 0 ? 'no' : fits.length === sure.length ? 'yes' : 'open', lengths.flat()[0] ?? null)
    },
  )
  const rounded =
    judgement.verdict === 'contradicted' && span !== undefined
      ? judgement.facts.flatMap((fact) => saidLengths(context, fact, span))
      : []
  return rounded.length === 0
    ? judgement
    : { ...judgement, verdict: 'depends', sources: rounded, reasons: ['a source says so, rounded or otherwise'] }
}

/** How long a fact was, in days or in minutes; several where its sessions are told apart. */
function lengthsOf(context: Context, fact: Fact, { unit }: Span): number[] {
  if (unit === 'minute' || unit === 'hour') {
    const minutes = context.once(`minutes|${fact.id}`, () => minutesOf(context.db, fact.id))
    return minutes.length === 0 ? [] : [...minutes, minutes.reduce((sum, one) => sum + one, 0)]
  }
  return [daysBetween(fact.first, fact.last) + 1]
}

function fitsLength(length: number, { count, unit, op }: Span): boolean {
  const asked = unit === 'hour' ? count * 60 : unit === 'week' ? count * 7 : count
  if (unit === 'month' || unit === 'year') return false
  switch (op) {
    case '>':
      return length > asked
    case '>=':
      return length >= asked
    case '<':
      return length < asked
    case '<=':
      return length <= asked
    case '~':
      return Math.abs(length - asked) <= Math.max(1, asked * 0.1)
    case '=':
      return length === asked
  }
}

/** Sources whose own figure is this one, ruled a rounding or left open. */
function saidLengths(context: Context, fact: Fact, { count, unit }: Span): string[] {
  const asked = unit === 'hour' ? count * 60 : count
  return context
    .once(`said|${fact.id}`, () => saidOtherwise(context.db, fact.id))
    .flatMap(({ field, value, ruling, source }) =>
      field === 'sessions.minutes' &&
      Number(value) === asked &&
      ruling !== null &&
      ['rounding', 'other-rule', 'open'].includes(ruling)
        ? [source]
        : [],
    )
}
