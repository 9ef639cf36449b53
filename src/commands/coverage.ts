import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { asOf, coverageColumns, coverageOf } from '../queries/coverage.ts'
import { readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll } from './resolving.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async (words: string[]) => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    const who = await resolveAll(env, db, words, undefined, 0)
    await printRows(env, shared, coverageOf(db, who), coverageColumns)
    printNote(env, `record reaches ${asOf(db)}`)
  })
}
