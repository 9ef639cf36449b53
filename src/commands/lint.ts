import { mkdtempSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { openDatabase } from '../db/open.ts'
import { SummitError } from '../errors.ts'
import { readAccepted } from '../load/accepted.ts'
import { findFacts } from '../load/facts.ts'
import { unwritable } from '../load/replace.ts'
import { fromFile } from '../load/source.ts'
import { type Judged, judgeFindings } from '../queries/lint/accept.ts'
import { type Finding, findFaults, findingColumns } from '../queries/lint/findings.ts'
import { buildRecord, refuseProblems } from './building.ts'
import { readShared, type Shared } from './options.ts'
import { printNote, printRows } from './print.ts'

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--strict', 'exit 6 on any finding that is not accepted')
    .action(async (path: string | undefined, options: { strict?: boolean }) => {
      const shared = readShared(command, env)
      const { left, accepted } = await examine(env, shared, path)
      await printRows(
        env,
        shared,
        left.map((one) => ({ ...one, file: nameFile(env, one.file) })),
        findingColumns,
      )
      noteAccepted(env, accepted)
      if (left.length > 0 && options.strict === true)
        throw new SummitError(
          'facts',
          left.length === 1 ? 'one finding in the facts' : `${left.length} findings in the facts`,
          'Mend each, or accept it with its reason in the accepted.tsv beside its file.',
        )
    })
}

/** Builds the shipped facts and those at `path` aside, and judges what is found: in all of them, or only in those at `path`. */
async function examine(env: CommandEnv, shared: Shared, path: string | undefined): Promise<Judged> {
  const shipped = findFacts([env.shipped.facts]).map((file) => file.path)
  const asked = path === undefined ? shipped : findFacts([resolve(env.folder, path)]).map((file) => file.path)
  const files = findFacts([env.shipped.facts, ...asked])
  const { acceptances, problems } = readAccepted(asked)
  const folder = makeFolder(env)
  const aside = join(folder, 'summit.db')
  try {
    const sources = files.map((file) => fromFile(file, shipped.includes(file.path)))
    await buildRecord(env, aside, aside, sources, {})
    refuseProblems(env, problems)
    const db = openDatabase(aside, { knownAt: shared.knownAt, lang: shared.lang })
    const findings = findFaults(db, shared.knownAt ?? env.today()).filter(({ file }) => asked.includes(file))
    db.close()
    const judged = judgeFindings(findings, acceptances)
    return shared.knownAt === undefined ? judged : { ...judged, left: judged.left.filter(isOfRecord) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What was known on a day may well lack what is accepted now. */
const isOfRecord = ({ check }: Finding) => check !== 'needless-acceptance'

function makeFolder(env: CommandEnv): string {
  try {
    return mkdtempSync(join(env.temporary, 'summit-lint-'))
  } catch (error) {
    throw unwritable(env.temporary, error)
  }
}

/** A file below the folder one stands in goes by its path from there. */
function nameFile(env: CommandEnv, file: string): string {
  const path = relative(env.folder, file)
  return path.startsWith('..') ? file : path
}

function noteAccepted(env: CommandEnv, accepted: ReadonlyMap<string, number>): void {
  const counts = [...accepted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([check, count]) => `${check} ${count}`)
  if (counts.length > 0) printNote(env, `accepted with a reason, in accepted.tsv: ${counts.join(', ')}`)
}
