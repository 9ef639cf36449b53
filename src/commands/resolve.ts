import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { type Resolution, refuse } from '../queries/resolution.ts'
import { resolveEach, resolveWho } from '../queries/resolve.ts'
import { type ResolvedRow, resolvedColumns, rowOf } from '../queries/resolved.ts'
import { readDay, readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { type Asked, readQueries } from './queries.ts'
import { openRecord } from './record.ts'

type Options = { readonly at?: string; readonly polity?: string; readonly why?: boolean }

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--at <date>', 'the day on which a title or a shared name is meant')
    .option('--polity <code>', 'the country or organization meant where a name is shared')
    .option('--why', 'a line of reason for each on standard error, where a terminal has no room for it')
    .action(async (words: string[], options: Options) => {
      const shared = readShared(command, env)
      const db = openRecord(env, shared)
      const at = readDay(options.at, '--at', 'first')
      const context = { at, polity: options.polity }
      if (words[0] === '-') {
        const resolve = await resolveEach(db, context)
        return printRows(env, shared, resolveAsked(readQueries(words), resolve), resolvedColumns)
      }
      const found: Resolution[] = []
      for (const word of words) found.push(await resolveWho(db, word, { ...context, near: true }))
      await printRows(env, shared, found.map(rowOf), resolvedColumns)
      for (const one of found) {
        if (options.why === true) printNote(env, `"${one.query}": ${one.why}`)
        nameNamesakes(env, one)
      }
    })
}

function* resolveAsked(asked: Iterable<Asked>, resolve: (query: string) => Resolution): Generator<ResolvedRow> {
  for (const { query, broken } of asked) yield rowOf(broken === undefined ? resolve(query) : refuse(query, broken, []))
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
