import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { runQuery } from '../queries/sql.ts'
import { readShared } from './options.ts'
import { printRows } from './print.ts'
import { openRecord } from './record.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async (query: string) => {
    const shared = readShared(command, env)
    const { rows, columns } = runQuery(openRecord(env, shared), query)
    await printRows(env, shared, rows, columns)
  })
}
