import type { CommandEnv } from '../cli.ts'
import type { FactFile } from '../load/facts.ts'
import type { FactSource } from '../load/source.ts'
import { noteProgress, refuseProblems } from './problems.ts'

/** Parts the name of a foreign format, or `identities`, from the path, in the list of folders that a database remembers. */
export const mark = '::'
const decided = `identities${mark}`

/** How an editor's decisions on who is who are remembered beside the folders they are for. */
export const markDecisions = (path: string): string => decided + path

/** Records converted from those of the folders that are in a foreign format. The converters are read only where there is something to convert. */
export async function convertAll(
  env: CommandEnv,
  all: readonly string[],
  shipped: readonly FactFile[],
): Promise<FactSource[]> {
  const decisions = all.filter((folder) => folder.startsWith(decided)).map((folder) => folder.slice(decided.length))
  const folders = all.filter((folder) => folder.includes(mark) && !folder.startsWith(decided))
  if (folders.length === 0) return []
  const { convertForeign, sourcesOf } = await import('../load/foreign.ts')
  return [...new Set(folders.map((folder) => folder.split(mark)[0] ?? ''))].flatMap((format) => {
    const paths = folders
      .filter((folder) => folder.startsWith(`${format}${mark}`))
      .map((folder) => folder.slice(format.length + mark.length))
    const { records, problems } = convertForeign(format, paths, shipped, decisions, (sentence) =>
      noteProgress(env, sentence),
    )
    refuseProblems(env, problems)
    return sourcesOf(records)
  })
}
