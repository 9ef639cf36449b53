import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { readShared } from './options.ts'
import { printDocument, printDocuments } from './print.ts'
import { openRecord } from './record.ts'
import { resolveAll, resolveExactly, resolveRecord } from './resolving.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action(async (words: string[]) => {
    const shared = readShared(command, env)
    const db = openRecord(env, shared)
    if (words.length === 1 && words[0] === '-') {
      const { layLine, showLines } = await import('./show-lines.ts')
      return printDocuments(env, shared, showLines(db), layLine)
    }
    const whole = words.join(' ')
    const id = words.length === 1 ? await resolveRecord(db, whole) : await resolveExactly(db, whole)
    if (id === undefined) {
      const [one, two, ...more] = await resolveAll(env, db, words, undefined, 2)
      if (one === undefined || two === undefined || more.length > 0)
        throw new SummitError('usage', 'one record or two names can be shown', 'Put a name of several words in quotes.')
      const [{ pairSheetOf }, { layPair }] = [await import('../queries/pair.ts'), await import('../render/pair.ts')]
      return printDocument(env, shared, pairSheetOf(db, one, two, shared.knownAt ?? env.today()), layPair)
    }
    const [{ showRecord }, { layRecord }] = [await import('../queries/record.ts'), await import('../render/record.ts')]
    await printDocument(env, shared, showRecord(db, id), layRecord)
  })
}
