import { foldName } from '../../text/fold.ts'
import type { Context } from '../context.ts'
import { editionsOf } from '../occasions.ts'
import type { Reading } from '../reading.ts'
import type { MeetingSeries } from '../series.ts'
import { type Judgement, noJudgement, type Verdict } from '../verdict.ts'
import { compareCount, limitOf } from './common.ts'

/** An ordinal or a number beside the name of a series is its edition, not a count of meetings; undefined where the record has no such series. */
export function judgeEdition(
  context: Context,
  reading: Reading & { readonly series: MeetingSeries },
): Judgement | undefined {
  const { series, target, count } = reading
  if (
    series.who.some(({ kind }) => kind !== 'polity') ||
    !series.rules.includes('talks') ||
    series.rules.length > 1 ||
    count === undefined
  )
    return undefined
  const editions = editionsOf(
    context,
    series.who.map(({ id }) => id),
  )
  if (editions.length === 0) return undefined
  const limit = limitOf(context)
  const held = editions.filter(({ first }) => first <= limit)
  const said = (verdict: Verdict, reason: string): Judgement => ({ ...noJudgement, verdict, reasons: [reason] })
  if (reading.form === 'count') {
    if (reading.scope.texts.length > 0) return undefined
    return said(
      compareCount(held.length, count.op, count.value) ? 'supported' : 'contradicted',
      `${held.length} editions up to ${held.at(-1)?.first ?? ''}`,
    )
  }
  const meant = held
    .filter(({ first, last }) => target.when.every((window) => first <= window.last && last >= window.first))
    .filter(({ city }) => target.places.every((place) => city === null || foldName(city) === foldName(place.text)))
  const nth = held[count.value - 1]
  if (meant.length === 0)
    return said(
      nth === undefined ? 'uncovered' : 'contradicted',
      nth === undefined
        ? 'no such edition is on record'
        : `edition ${count.value} was on ${nth.first}, ${nth.city ?? ''}`,
    )
  const numbers = meant.map((one) => held.indexOf(one) + 1)
  return said(numbers.includes(count.value) ? 'supported' : 'contradicted', `it was edition ${numbers.join(', ')}`)
}
