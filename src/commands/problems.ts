import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import type { Problem } from '../load/problem.ts'
import { printNote } from './print.ts'

/** Says how far it is, to one who watches. */
export function noteProgress(env: CommandEnv, sentence: string): void {
  if (env.watched) printNote(env, sentence)
}

/** @throws SummitError facts, after every problem has been written to standard error */
export function refuseProblems(env: CommandEnv, problems: readonly Problem[]): void {
  for (const { file, line, sentence } of problems) printNote(env, `${file}:${line}: ${sentence}`)
  if (problems.length > 0)
    throw new SummitError(
      'facts',
      problems.length === 1 ? 'one problem in the foreign record' : `${problems.length} problems in the foreign record`,
      'Nothing was converted; mend them and try again.',
    )
}
