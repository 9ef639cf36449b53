import { occasionAttendees } from '../../queries/attendees.ts'
import type { Context } from '../context.ts'
import { matchOccasions } from '../occasions.ts'
import type { Reading } from '../reading.ts'
import { type Judgement, noJudgement } from '../verdict.ts'

/** A meeting or visit of each is recorded on the occasion. That none is recorded says nothing, but where someone was not in office then. */
export function judgeAttended(context: Context, reading: Reading): Judgement {
  const ids = matchOccasions(context, reading.target)
  const leaders = reading.people.filter(({ kind }) => kind === 'leader')
  const [id] = ids
  if (id === undefined || ids.length > 1 || leaders.length === 0)
    return { ...noJudgement, verdict: 'uncovered', reasons: ['the sentence does not name one occasion of the record'] }
  const nation = reading.people.find(({ kind }) => kind === 'polity')
  const where = context.lexicon.occasions().find((one) => one.id === id)?.polity
  if (
    nation !== undefined &&
    nation.id !== where &&
    !leaders.some((one) => context.politiesOf(one).includes(nation.id))
  )
    return { ...noJudgement, verdict: 'uncovered', reasons: [`${id} was not in ${nation.name}`] }
  const there = context.once(`attended|${id}`, () => occasionAttendees(context.db, id))
  const missing = leaders.filter((leader) => !there.some((one) => one.leader === leader.id))
  const sources = [
    ...new Set(there.filter((one) => leaders.some((leader) => leader.id === one.leader)).flatMap((one) => one.sources)),
  ]
  if (missing.length === 0)
    return {
      ...noJudgement,
      verdict: 'supported',
      reasons: [`${leaders.length} of ${leaders.length} recorded at ${id}`],
      sources,
    }
  return {
    ...noJudgement,
    verdict: 'uncovered',
    reasons: missing.map(({ name }) => `no meeting or visit of ${name} is recorded at ${id}`),
    sources,
  }
}
