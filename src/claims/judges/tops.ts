import type { Context } from '../context.ts'
import { countUnder } from '../counting.ts'
import { inScope } from '../scope.ts'
import type { Judgement } from '../verdict.ts'
import type { Seriesed } from './common.ts'
import { judgeCount } from './count.ts'

/** So many, and nobody of the same country has as many. */
export function judgeTops(context: Context, reading: Seriesed): Judgement {
  const judged = judgeCount(context, reading)
  const { series, subject, scope } = reading
  const [polity] = reading.tops === undefined ? [] : [reading.tops]
  if (judged.verdict !== 'supported' || series.unit !== 'visit' || subject === undefined || polity === undefined)
    return judged
  const all = countUnder(context, { ...series, who: polity }, 'any')
  const counts = new Map<string, number>()
  for (const fact of [...all.facts, ...all.outside])
    for (const one of inScope(scope, fact) ? fact.participants.slice(0, 1) : [])
      counts.set(one, (counts.get(one) ?? 0) + 1)
  const own = counts.get(subject.id) ?? 0
  const rivals = [...counts]
    .filter(([leader, count]) => leader !== subject.id && count >= own)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (rivals.length === 0) return judged
  return {
    ...judged,
    verdict: 'contradicted',
    reasons: rivals.map(([leader, count]) => `${context.lexicon.nameOf(leader)}: ${count}`),
  }
}
