import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { counterpartColumns, counterpartsOf } from '../queries/counterparts.ts'
import { encountersOf } from '../queries/encounters.ts'
import { meetingColumns, numberMeetings } from '../queries/meetings.ts'
import { noteMeetingCoverage } from './covered.ts'
import { addMeetingOptions, addRuleOption, type MeetingOptions, readMeetingFilter } from './meetings.ts'
import { noteMeetings, noteRule } from './notes.ts'
import { readShared } from './options.ts'
import { printRows } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll } from './resolving.ts'

export function declare(command: Command, env: CommandEnv): void {
  addMeetingOptions(addRuleOption(command)).action(async (words: string[], options: MeetingOptions) => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    const filter = readMeetingFilter(db, options)
    const who = await resolveAll(env, db, words, filter.until ?? filter.since)
    const [one, two] = who
    if (one !== undefined && two === undefined)
      await printRows(env, shared, counterpartsOf(db, one, filter), counterpartColumns)
    else {
      const meetings = numberMeetings(encountersOf(db, who), filter)
      await printRows(env, shared, meetings.rows, meetingColumns)
      noteMeetings(env, meetings)
    }
    noteRule(env, db, filter.rule.name)
    noteMeetingCoverage(env, db, who, filter.rule.name, filter)
  })
}
