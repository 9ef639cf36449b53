import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { type Resolution, refuse } from '../queries/resolution.ts'
import { resolveEach } from '../queries/resolve.ts'
import { type ResolvedRow, resolvedColumns, rowOf } from '../queries/resolved.ts'
import { readDay, readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { type Asked, readQueries } from './queries.ts'
import { openRecord } from './record.ts'

type Options = { readonly at?: string; readonly polity?: string }

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--at <date>', 'the day on which a title or a shared name is meant')
    .option('--polity <code>', 'the country or organization meant where a name is shared')
    .action(async (words: string[], options: Options) => {
      const shared = readShared(command, env)
      const db = openRecord(env, shared)
      const asked = readQueries(words)
      const at = readDay(options.at, '--at', 'first')
      const streamed = words[0] === '-'
      const resolve = await resolveEach(db, { at, polity: options.polity, near: !streamed })
      await printRows(
        env,
        shared,
        resolveAsked(asked, resolve, streamed ? undefined : (found) => nameNamesakes(env, found)),
        resolvedColumns,
      )
    })
}

function* resolveAsked(
  asked: Iterable<Asked>,
  resolve: (query: string) => Resolution,
  tell: ((found: Resolution) => void) | undefined,
): Generator<ResolvedRow> {
  for (const { query, broken } of asked) {
    const found = broken === undefined ? resolve(query) : refuse(query, broken, [])
    tell?.(found)
    yield rowOf(found)
  }
}

function nameNamesakes(env: CommandEnv, { query, namesakes, status, candidates }: Resolution): void {
  if (status === 'resolved' && namesakes.length > 0) {
    printNote(
      env,
      `"${query}" is not ${namesakes.map(({ name, note }) => (note === null ? name : `${name} (${note})`)).join(', ')}`,
    )
  }
  if (status === 'ambiguous') {
    printNote(
      env,
      `"${query}" could be ${candidates.map(({ name, note }) => (note === null ? name : `${name} (${note})`)).join(', ')}`,
    )
  }
}
