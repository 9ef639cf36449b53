import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { readShared } from './options.ts'
import { printDocument } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll, resolveRecord } from './resolving.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async (words: string[]) => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    const [text, ...more] = words
    if (text === undefined || more.length > 1)
      throw new SummitError('usage', 'one record or two names can be shown', 'Put a name of several words in quotes.')
    const at = shared.knownAt ?? env.today()
    if (more.length === 1) {
      const [one, two] = await resolveAll(env, db, words, undefined, 2)
      if (one === undefined || two === undefined)
        throw new SummitError('usage', 'two names are needed', 'Name two leaders, polities or offices.')
      const [{ pairSheetOf }, { layPair }] = [await import('../queries/pair.ts'), await import('../render/pair.ts')]
      return printDocument(env, shared, pairSheetOf(db, one, two, at), layPair)
    }
    const [{ showRecord }, { layRecord }] = [await import('../queries/record.ts'), await import('../render/record.ts')]
    await printDocument(env, shared, showRecord(db, await resolveRecord(db, text)), layRecord)
  })
}
