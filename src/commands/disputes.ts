import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { disputeColumns, disputesOf } from '../queries/disputes.ts'
import { readShared } from './options.ts'
import { printRows } from './print.ts'
import { openRecord } from './record.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async () => {
    const shared = readShared(command, env)
    await printRows(env, shared, disputesOf(openRecord(env, shared)), disputeColumns)
  })
}
