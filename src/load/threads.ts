import { statSync } from 'node:fs'
import { runTask } from '../thread.ts'
import { type Meta, startBuild } from './build.ts'
import { makeHalf } from './halves.ts'
import type { Problem } from './problem.ts'
import type { Watch } from './read.ts'
import type { FileRead, ReadMessage } from './reader.ts'
import type { FactSource } from './source.ts'

/** Below this many bytes a thread costs more than it saves. */
const worthwhile = 1 << 20

/** The sources as another thread can read them; undefined where some are no files, or where they are so small that it is not worth while. */
export function filesOf(sources: readonly FactSource[]): FileRead[] | undefined {
  const files = sources.flatMap(({ kind, file, path, base }) =>
    path === undefined ? [] : [{ kind: kind.file, file, path, base }],
  )
  const size = files.reduce((sum, { path, base }) => sum + (base ? 0 : sizeOf(path)), 0)
  return files.length === sources.length && size > worthwhile ? files : undefined
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/**
 * `buildDatabase` by two threads, to the same bytes: while one reads and validates, the other writes; then each makes half of what is made of the rows.
 * @param worker the built src/worker.ts
 */
export async function buildByTwo(
  worker: string,
  path: string,
  files: readonly FileRead[],
  meta: Meta,
  watch: Watch,
): Promise<Problem[]> {
  const build = startBuild(path)
  try {
    const problems = await runTask<ReadMessage, Problem[]>(worker, { name: 'read', files }, (message) => {
      if ('rows' in message) for (const batch of message.rows) build.write(batch)
      else watch(message.lines)
    })
    if (problems.length > 0) return problems
    build.settle()
    const ends = await Promise.allSettled([
      runTask<never, void>(worker, { name: 'half', rows: path, half: 'search' }, () => undefined),
      new Promise<void>((resolve) => resolve(makeHalf(path, 'met'))),
    ])
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    build.finish(meta)
    return []
  } finally {
    build.close()
  }
}
