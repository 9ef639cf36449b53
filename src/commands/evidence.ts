import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { evidenceOf, supportColumns, supportOf } from '../queries/evidence.ts'
import { readShared } from './options.ts'
import { printDocument, printRows } from './print.ts'
import { openRecord } from './record.ts'
import { resolveRecord } from './resolving.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async (text: string | undefined, field: string | undefined) => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    if (text === undefined) return printRows(env, shared, supportOf(db), supportColumns)
    const { layEvidence } = await import('../render/evidence.ts')
    await printDocument(env, shared, evidenceOf(db, await resolveRecord(db, text), field), layEvidence)
  })
}
