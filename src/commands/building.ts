import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { buildDatabase, type FactSource, mostProblems } from '../load/build.ts'
import type { Problem } from '../load/problem.ts'
import { unwritable } from '../load/replace.ts'
import { printNote } from './print.ts'

/**
 * Builds a database at `aside`, on its way to `target`.
 * @throws SummitError facts, after every problem has been written to standard error; io, where the disk is full
 */
export function buildRecord(
  env: CommandEnv,
  aside: string,
  target: string,
  sources: readonly FactSource[],
  meta: Readonly<Record<string, string>>,
): void {
  let problems: ReturnType<typeof buildDatabase>
  try {
    problems = buildDatabase(aside, sources, meta)
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test(String(error.code)))
      throw unwritable(target, error)
    throw error
  }
  refuseProblems(env, problems)
}

/** @throws SummitError facts, after every problem has been written to standard error as `file:line: sentence` */
export function refuseProblems(env: CommandEnv, problems: readonly Problem[]): void {
  for (const { file, line, sentence } of problems) printNote(env, `${file}:${line}: ${sentence}`)
  if (problems.length > 0)
    throw new SummitError(
      'facts',
      problems.length === 1
        ? 'one problem in the facts'
        : `${problems.length}${problems.length < mostProblems ? '' : ' or more'} problems in the facts`,
      'Nothing was loaded; mend them and load again.',
    )
}
