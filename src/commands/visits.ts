import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { asOf } from '../queries/coverage.ts'
import { findOccasions } from '../queries/occasions.ts'
import { readPlace } from '../queries/place.ts'
import { nameOfPolity } from '../queries/polity.ts'
import { travelsOf } from '../queries/travels.ts'
import { tallyVisits, type VisitKey, visitKeys, visitTallyColumns } from '../queries/visit-tally.ts'
import { numberVisits, visitColumns, visitRules } from '../queries/visits.ts'
import { noteVisitCoverage } from './covered.ts'
import { statuses } from './meetings.ts'
import { listed } from './notes.ts'
import { readDay, readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll, resolvePolities } from './resolving.ts'

type Options = {
  to?: string[]
  from?: string[]
  rule: string
  kind?: string
  status: string
  since?: string
  until?: string
  place?: string
  occasion?: string
  capacity: string
  on?: string
  source?: string
  during?: string
  text?: string
  by?: VisitKey
  sort: 'date' | 'gap' | 'days'
  n?: number
  last?: number
}

const kinds = ['state', 'official', 'official-working', 'working', 'unofficial', 'private', 'transit', 'multilateral']

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--to <polity...>', 'only to these countries')
    .option('--from <polity...>', 'only by leaders of these countries')
    .addOption(new Option('--rule <rule>', 'the counting rule').choices(Object.keys(visitRules)).default('any'))
    .addOption(new Option('--kind <kind>', 'only visits of this kind').choices(kinds))
    .addOption(new Option('--status <status>', 'which status counts').choices(statuses).default('held'))
    .option('--since <date>', 'only from this day, month or year')
    .option('--until <date>', 'only to this day, month or year')
    .option('--place <place>', 'only with a stop in this city or venue')
    .option('--occasion <occasion>', 'only for this occasion or series')
    .addOption(
      new Option('--capacity <capacity>', '`any`: count those who held no leading office that day too')
        .choices(['in-office', 'any'])
        .default('in-office'),
    )
    .option('--on <day>', 'only those that hold this day')
    .option('--during <leader>', 'only while this leader held a leading office')
    .option('--source <id>', 'only those that this source vouches for')
    .option('--text <words>', 'only where the purpose, or what a source says, holds these words')
    .addOption(new Option('--by <what>', 'counted by this, the most first').choices(visitKeys))
    .addOption(
      new Option('--sort <column>', 'the longest gap or stay first').choices(['date', 'gap', 'days']).default('date'),
    )
    .option('-n <count>', 'only so many, from the first', readCount)
    .option('--last <count>', 'only so many, the last', readCount)
    .action(async (word: string | undefined, options: Options) => {
      const shared = readShared(command, env)
      const db = openRecord(env, shared)
      const since = readDay(options.since, '--since', 'first')
      const until = readDay(options.until, '--until', 'last')
      const at = until ?? since
      const [who] = word === undefined ? [] : await resolveAll(env, db, [word], at ?? asOf(db))
      const to = await resolvePolities(db, options.to ?? [])
      const from = await resolvePolities(db, options.from ?? [])
      const [during] = await resolveAll(env, db, options.during === undefined ? [] : [options.during], at, 0)
      if (during !== undefined && during.kind !== 'leader')
        throw new SummitError(
          'name',
          `"${during.name}" is not a leader`,
          'Name the leader whose time in office is meant.',
        )
      if (who === undefined && to.length === 0 && from.length === 0)
        throw new SummitError('usage', 'whose visits, or to where?', 'Name a leader, or give --to or --from.')
      const filter = {
        ...options,
        kind: options.kind,
        occasions: options.occasion === undefined ? undefined : findOccasions(db, options.occasion),
        on: readDay(options.on, '--on', 'first'),
        text: options.text,
        since,
        until,
        anyCapacity: options.capacity === 'any' || who?.kind === 'office',
        place: options.place === undefined ? undefined : readPlace(db, options.place),
      }
      const visits = numberVisits(
        travelsOf(db, {
          who,
          to: to.map(({ id }) => id),
          from: from.map(({ id }) => id),
          source: options.source,
          during: during?.id,
          words: options.text !== undefined,
        }),
        filter,
      )
      if (options.by === undefined) await printRows(env, shared, choose(visits.rows, options), visitColumns)
      else
        await printRows(
          env,
          shared,
          choose(
            tallyVisits(visits.rows, options.by, (id) => nameOfPolity(db, id)),
            options,
          ),
          visitTallyColumns,
        )
      printNote(env, `rule ${filter.rule}: ${visitRules[filter.rule]?.says}`)
      if (visits.leftOut.length > 0)
        printNote(
          env,
          `left out: ${listed(visits.leftOut.map(({ travel, why }) => `${travel.date} ${travel.name} (${why})`))}`,
        )
      for (const { date, leaders, id } of visits.uncovered)
        printNote(
          env,
          `uncovered: no tenure on record for ${leaders.join(', ')} on ${date}; ${id} is counted, the count is not covered`,
        )
      noteVisitCoverage(env, db, { from: who ?? from[0], to: to[0] }, options.rule, { since, until })
    })
}

/** The rows in the order asked for, and no more than asked for. */
function choose<Row extends { readonly days: number }>(
  rows: readonly Row[],
  { sort, n, last }: Options,
): readonly Row[] {
  const key = (row: Row): number =>
    sort === 'days' ? row.days : 'gap' in row && typeof row.gap === 'number' ? row.gap : -1
  const sorted = sort === 'date' ? rows : [...rows].sort((a, b) => key(b) - key(a))
  return last === undefined ? sorted.slice(0, n) : sorted.slice(-last)
}

/** @throws InvalidArgumentError, where it is no number from 1 */
function readCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a number from 1.')
  return Number(text)
}
