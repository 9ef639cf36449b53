import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { buildDatabase, type Meta } from '../load/build.ts'
import type { Problem } from '../load/problem.ts'
import { mostProblems, type Watch } from '../load/read.ts'
import { unwritable } from '../load/replace.ts'
import type { FactSource } from '../load/source.ts'
import { buildByTwo, filesOf } from '../load/threads.ts'
import { printNote } from './print.ts'

/**
 * Builds a database at `aside`, on its way to `target`; by two threads where there are many facts.
 * @throws SummitError facts, after every problem has been written to standard error; io, where the disk is full
 */
export async function buildRecord(
  env: CommandEnv,
  aside: string,
  target: string,
  sources: readonly FactSource[],
  meta: Meta,
  watch: Watch = () => undefined,
): Promise<void> {
  let problems: Problem[]
  const files = env.worker === undefined ? undefined : filesOf(sources)
  try {
    problems =
      env.worker === undefined || files === undefined
        ? buildDatabase(aside, sources, meta, watch)
        : await buildByTwo(env.worker, aside, files, meta, watch)
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
