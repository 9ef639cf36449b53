import type { Database } from 'better-sqlite3'
import type { CommandEnv } from '../cli.ts'
import type { LeftOut, Meetings } from '../queries/meetings.ts'
import { describeRule } from '../queries/rules.ts'
import { printNote } from './print.ts'

/** How many of a list a note names; the rest it counts. */
const most = 8

/** Says under which rule an answer counts. */
export function noteRule(env: CommandEnv, db: Database, rule: string): void {
  printNote(env, `rule ${rule}: ${describeRule(db, rule)}`)
}

/** Says beside an answer what was not counted, what the record covers for the pair, and up to when it reaches. */
export function noteMeetings(env: CommandEnv, { leftOut, others, unstated, uncovered }: Meetings): void {
  if (leftOut.length > 0) printNote(env, `left out: ${listed(leftOut.map(describe))}`)
  printNote(
    env,
    others.length === 0
      ? 'with others besides: none'
      : `with others besides, not numbered: ${others.length} (${listed(others.map((one) => `${one.date} ${one.name}`))})`,
  )
  if (unstated.length > 0)
    printNote(
      env,
      `setting stated by no source: ${listed(unstated.map((one) => `${one.date} ${one.city ?? one.name}`))}`,
    )
  for (const one of uncovered) {
    const missing = one.stood.filter(({ standing }) => standing === 'unrecorded').map(({ leader }) => leader)
    printNote(
      env,
      `uncovered: no tenure on record for ${missing.join(', ')} on ${one.date}; ${one.id} is counted, the count is not covered`,
    )
  }
}

const describe = ({ encounter, why }: LeftOut) => `${encounter.date} ${encounter.city ?? encounter.name} (${why})`

export function listed(items: readonly string[], between = ' · '): string {
  return items.length <= most
    ? items.join(between)
    : `${items.slice(0, most).join(between)}${between}and ${items.length - most} more`
}
