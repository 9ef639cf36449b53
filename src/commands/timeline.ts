import { type Command, Option } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { moveDay, readDuration } from '../period.ts'
import { findOccasions } from '../queries/occasions.ts'
import { readPlace } from '../queries/place.ts'
import { tallyColumns, tallyTimeline, timelineColumns, timelineOf } from '../queries/timeline.ts'
import { statuses } from './meetings.ts'
import { listed } from './notes.ts'
import { readDay, readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll } from './resolving.ts'

type Options = {
  place?: string
  topic?: string
  occasion?: string
  record?: string
  status?: string
  since?: string
  until?: string
  around?: string
  window?: string
  by?: 'year' | 'month'
}

const kinds = ['meeting', 'visit', 'occasion', 'statement', 'background', 'tenure']

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--place <place>', 'only in this city, venue or country')
    .option('--topic <topic>', 'only about this')
    .option('--occasion <occasion>', 'only on this occasion or series')
    .addOption(new Option('--record <kind>', 'only this kind of record').choices(kinds))
    .addOption(new Option('--status <status>', 'only of this status').choices(statuses))
    .option('--since <date>', 'from this day, month or year')
    .option('--until <date>', 'to this day, month or year')
    .option('--around <date>', 'only near this day')
    .option('--window <duration>', 'with --around: how near, before and after (P30D, P3M, P1Y; default: P30D)')
    .addOption(new Option('--by <period>', 'count by year or month').choices(['year', 'month']))
    .action(async (words: string[], options: Options) => {
      const shared = readShared(command, env)
      const db = openRecord(env, shared)
      const window = readWindow(options)
      const who = await resolveAll(env, db, words, window.until ?? window.since, 0)
      const status = options.status === 'any' ? undefined : options.status
      const rows = timelineOf(db, who, {
        ...window,
        place: options.place === undefined ? undefined : readPlace(db, options.place),
        topic: options.topic,
        occasions: options.occasion === undefined ? undefined : findOccasions(db, options.occasion),
        record: options.record,
        status,
      })
      if (options.by === undefined) await printRows(env, shared, rows, timelineColumns)
      else await printRows(env, shared, tallyTimeline(rows, options.by), tallyColumns)
      const overdue = rows.filter(
        (row) => (row.status === 'planned' || row.status === 'proposed') && row.last < (shared.knownAt ?? env.today()),
      )
      if (overdue.length > 0)
        printNote(
          env,
          `overdue, their day has passed and no source tells what became of them: ${listed(overdue.map(({ date, name }) => `${date} ${name}`))}`,
        )
    })
}

function readWindow({ since, until, around, window }: Options): {
  since: string | undefined
  until: string | undefined
} {
  if (around === undefined && window !== undefined)
    throw new SummitError(
      'usage',
      '--window goes with --around',
      'Name the day with --around, or give --since and --until.',
    )
  if (around === undefined)
    return { since: readDay(since, '--since', 'first'), until: readDay(until, '--until', 'last') }
  if (since !== undefined || until !== undefined)
    throw new SummitError('usage', '--around goes without --since and --until', 'Use one or the other.')
  const by = readDuration(window ?? 'P30D')
  if (by === undefined)
    throw new SummitError('usage', `"${window}" is not a duration (--window)`, 'Write P30D, P3M or P1Y.')
  const first = readDay(around, '--around', 'first')
  const last = readDay(around, '--around', 'last')
  return {
    since: first === undefined ? undefined : moveDay(first, by, 'before'),
    until: last === undefined ? undefined : moveDay(last, by, 'after'),
  }
}
