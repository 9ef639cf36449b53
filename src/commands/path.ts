import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { pathBetween, pathColumns } from '../queries/path.ts'
import { readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll } from './resolving.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async (from: string, to: string) => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    const who = await resolveAll(env, db, [from, to], undefined, 2)
    for (const { kind, name } of who)
      if (kind !== 'leader') throw new SummitError('name', `"${name}" is not a leader`, 'Name two leaders.')
    const [one, other] = who
    if (one === undefined || other === undefined) return
    const rows = pathBetween(db, one.id, other.id)
    await printRows(env, shared, rows, pathColumns)
    if (rows.length === 0) printNote(env, `no chain of meetings in the record joins ${one.name} and ${other.name}`)
  })
}
