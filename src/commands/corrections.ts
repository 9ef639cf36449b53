import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { openFirst } from '../period.ts'
import { correctionColumns, correctionsOf } from '../queries/corrections.ts'
import { readDay, readShared } from './options.ts'
import { printRows } from './print.ts'
import { openRecord } from './record.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.option('--since <date>', 'only from this day, month or year').action(async (options: { since?: string }) => {
    const shared = readShared(command, env)
    await printRows(
      env,
      shared,
      correctionsOf(openRecord(env, shared), readDay(options.since, '--since', 'first') ?? openFirst),
      correctionColumns,
    )
  })
}
