import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { type Rankers, rankNames } from '../queries/names.ts'
import { readPlace } from '../queries/place.ts'
import { readHearing } from '../queries/resolve.ts'
import {
  type SearchFilter,
  type SearchRow,
  searchColumns,
  searchKinds,
  searchRecord,
  unreadRow,
} from '../queries/search.ts'
import { foldText } from '../text/fold.ts'
import { scriptOf } from '../text/script.ts'
import { readDay, readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { type Asked, readQueries } from './queries.ts'
import { openRecord } from './record.ts'
import { resolveAll } from './resolving.ts'

type Options = {
  readonly in?: string
  readonly exact?: boolean
  readonly why?: boolean
  readonly since?: string
  readonly until?: string
  readonly with?: string[]
  readonly place?: string
  readonly number: string
}

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--in <kinds>', `only these kinds of record, parted by commas: ${searchKinds.join(', ')}`)
    .option('--exact', 'names and words as typed: no slips, no beginnings of words')
    .option('--why', 'why each record is there')
    .option('--since <date>', 'only what is dated from this day, month or year')
    .option('--until <date>', 'only what is dated to this day, month or year')
    .option('--with <who...>', 'only what these leaders, countries or offices were party to')
    .option('--place <place>', 'only in this city, venue or country')
    .option('-n, --number <count>', 'how many records at most', '20')
    .action(async (words: string[], options: Options) => {
      const shared = readShared(command, env)
      const db = openRecord(env, shared)
      const since = readDay(options.since, '--since', 'first')
      const until = readDay(options.until, '--until', 'last')
      const party = await resolveAll(env, db, options.with ?? [], until ?? since, 0)
      const filter: SearchFilter = {
        kinds: readKinds(options.in),
        exact: options.exact === true,
        since,
        until,
        with: party.map(({ id }) => id),
        place: options.place === undefined ? undefined : readPlace(db, options.place),
        most: readCount(options.number),
      }
      const streamed = words[0] === '-'
      const asked = readQueries(streamed ? words : [words.join(' ')])
      const rankers = await readRankers(filter, streamed ? undefined : words.join(' '))
      const { hearing: _, ...sureRankers } = rankers
      const search = (query: string) =>
        searchRecord(db, query, filter, (text, sure) =>
          rankNames(db, text, filter.kinds, filter.exact, sure ? sureRankers : rankers),
        )
      const columns = options.why === true ? searchColumns : searchColumns.filter(({ key }) => key !== 'why')
      let found = 0
      const count = (rows: readonly SearchRow[]) => {
        found += rows.length
        return rows
      }
      await printRows(
        env,
        shared,
        searchAsked(asked, (query) => count(search(query))),
        columns,
      )
      if (!streamed && found === 0) printNote(env, 'no record comes near these words')
    })
}

/** Reads what this search can need: no more than one query does, everything for a stream of them. */
async function readRankers({ kinds, exact }: SearchFilter, query: string | undefined): Promise<Rankers> {
  if (exact) return {}
  const titles = kinds.some((kind) => kind !== 'leader')
  const people = kinds.includes('leader')
  return {
    ...(titles ? { rankTitles: (await import('../queries/titles.ts')).rankTitles } : {}),
    ...(people ? { hearing: await readHearing(query !== undefined && scriptOf(foldText(query)) === 'Latin') } : {}),
  }
}

function* searchAsked(asked: Iterable<Asked>, search: (query: string) => readonly SearchRow[]): Generator<SearchRow> {
  for (const { query, broken } of asked) {
    if (broken !== undefined) yield unreadRow(broken)
    else yield* search(query)
  }
}

/** @throws SummitError usage, where a kind is none that can be searched */
function readKinds(text: string | undefined): readonly string[] {
  if (text === undefined) return searchKinds
  return text.split(',').map((word) => {
    const plain = word.trim().toLowerCase()
    const kind = searchKinds.find(
      (one) => one === plain || `${one}s` === plain || (one === 'polity' && plain === 'polities'),
    )
    if (kind === undefined)
      throw new SummitError(
        'usage',
        `"${word}" is no kind of record that can be searched`,
        `Choose of ${searchKinds.join(', ')}.`,
      )
    return kind
  })
}

/** @throws SummitError usage */
function readCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1 || count > 10_000)
    throw new SummitError('usage', `"${text}" is no number of records`, 'Give 1 to 10000.')
  return count
}
