import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { countColumns, countMeetings } from '../queries/counts.ts'
import { encountersOf } from '../queries/encounters.ts'
import { numberMeetings } from '../queries/meetings.ts'
import { noteMeetingCoverage } from './covered.ts'
import { addMeetingOptions, type MeetingOptions, readMeetingFilter } from './meetings.ts'
import { noteMeetings } from './notes.ts'
import { readShared } from './options.ts'
import { printRows } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll } from './resolving.ts'

export function declare(command: Command, env: CommandEnv): void {
  addMeetingOptions(command).action(async (words: string[], options: MeetingOptions) => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    const filter = readMeetingFilter(db, { ...options, rule: 'contact' })
    const who = await resolveAll(env, db, words, filter.until ?? filter.since, 2)
    const encounters = encountersOf(db, who)
    await printRows(env, shared, countMeetings(encounters, filter), countColumns)
    noteMeetings(env, { ...numberMeetings(encounters, filter), unstated: [] })
    noteMeetingCoverage(env, db, who, filter.rule.name, filter)
  })
}
