import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { asOf } from '../queries/coverage.ts'
import { statColumns, statsOf } from '../queries/stats.ts'
import { readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { openRecord } from './record.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async () => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    await printRows(env, shared, statsOf(db), statColumns)
    printNote(env, `record reaches ${asOf(db)}`)
  })
}
