import type { Database } from 'better-sqlite3'
import { type Command, Option } from 'commander'
import { SummitError } from '../errors.ts'
import type { MeetingFilter } from '../queries/meetings.ts'
import { findOccasions } from '../queries/occasions.ts'
import { readPlace } from '../queries/place.ts'
import { findRule, ruleNames } from '../queries/rules.ts'
import { readDay } from './options.ts'

/** The options by which `met` and `count` choose meetings. */
export type MeetingOptions = {
  rule?: string
  status?: string
  since?: string
  until?: string
  place?: string
  occasion?: string
  capacity?: string
}

export const statuses = ['held', 'proposed', 'planned', 'unconfirmed', 'postponed', 'cancelled', 'any']

export function addMeetingOptions(command: Command): Command {
  return command
    .addOption(new Option('--status <status>', 'which status counts').choices(statuses).default('held'))
    .option('--since <date>', 'only from this day, month or year')
    .option('--until <date>', 'only to this day, month or year')
    .option('--place <place>', 'only in this city, venue or country')
    .option('--occasion <occasion>', 'only on this occasion or series')
    .addOption(
      new Option('--capacity <capacity>', '`any`: count those who held no leading office that day too')
        .choices(['in-office', 'any'])
        .default('in-office'),
    )
}

export function addRuleOption(command: Command): Command {
  return command.addOption(new Option('--rule <rule>', 'the counting rule').choices(ruleNames).default('face-to-face'))
}

/** @throws SummitError usage, where a date is none */
export function readMeetingFilter(db: Database, options: MeetingOptions): MeetingFilter {
  const rule = findRule(options.rule ?? 'face-to-face')
  if (rule === undefined)
    throw new SummitError('usage', `"${options.rule}" is not a counting rule`, `The rules are ${ruleNames.join(', ')}.`)
  return {
    rule,
    status: options.status ?? 'held',
    anyCapacity: options.capacity === 'any',
    since: readDay(options.since, '--since', 'first'),
    until: readDay(options.until, '--until', 'last'),
    place: options.place === undefined ? undefined : readPlace(db, options.place),
    occasions: options.occasion === undefined ? undefined : findOccasions(db, options.occasion),
  }
}
