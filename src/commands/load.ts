import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { findDamage } from '../db/damage.ts'
import { readFolders } from '../db/folders.ts'
import { isOurs, openDatabase } from '../db/open.ts'
import { SummitError } from '../errors.ts'
import { type FactFile, findFacts } from '../load/facts.ts'
import { adopt, discard, prepareAside } from '../load/replace.ts'
import { type FactSource, fromFile } from '../load/source.ts'
import { readStandardInput, standardInput } from '../load/stdin.ts'
import { changeCountColumns, compareDatabases, fieldChangeColumns } from '../queries/changes.ts'
import { buildRecord } from './building.ts'
import { convertAll, mark, markDecisions } from './conversion.ts'
import { readShared } from './options.ts'
import { printRows } from './print.ts'
import { watchLines } from './progress.ts'

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--from <format>', 'what the paths are, where they are not records of this program: histatestate')
    .option('--identities <file...>', 'with --from: decisions on who is who, as `convert` writes them')
    .option('--dry-run', 'say what would change, field by field, and change nothing')
    .action(async (paths: string[], options: Options) => {
      const shared = readShared(command, env)
      const target = shared.db ?? env.chosen ?? env.own
      const { from } = options
      if (from !== undefined && paths.length === 0)
        throw new SummitError('usage', 'what is to be converted?', 'Name the files or folders after `load`.')
      const given = paths.map((path) =>
        path === standardInput ? path : (from === undefined ? '' : `${from}${mark}`) + resolve(env.folder, path),
      )
      const decisions = (options.identities ?? []).map((path) => markDecisions(resolve(env.folder, path)))
      const folders = given.length > 0 ? [...given, ...decisions] : foldersOf(target)
      if (given.length === 0 && folders.includes(standardInput))
        throw new SummitError(
          'usage',
          `"${target}" was built from standard input too`,
          'Name its folders again, and - with the same lines on standard input.',
        )
      if (from !== undefined && folders.includes(standardInput))
        throw new SummitError(
          'usage',
          'standard input is read as records of this program only',
          'Leave out --from, or name files.',
        )
      const aside = prepareAside(target, env.pid)
      try {
        const shipped = findFacts([env.shipped.facts])
        const files = findFacts([
          env.shipped.facts,
          ...folders.filter((folder) => !folder.includes(mark) && folder !== standardInput),
        ])
        const own = new Set(shipped.map((file) => file.path))
        const foreign = await convertAll(env, folders, shipped)
        const typed = folders.includes(standardInput) ? readStandardInput() : []
        const sources = [...files.map((file) => sourceOf(file, own.has(file.path))), ...foreign, ...typed]
        const meta = {
          facts: digest(shipped.map((file) => file.path)),
          folders: JSON.stringify(folders),
          version: VERSION,
        }
        await buildRecord(env, aside, target, sources, meta, watchLines(env))
        const old = [target, env.shipped.database].find(isRecord)
        const { db, counts, changes } = compareWith(aside, old)
        if (options.dryRun) await printRows(env, shared, changes(), fieldChangeColumns)
        else await printRows(env, shared, counts, changeCountColumns)
        db.close()
        if (!options.dryRun) adopt(aside, target)
      } finally {
        discard(aside)
      }
    })
}

/** A shipped file goes by its place in the package, so that the same facts give the same bytes wherever they are built. */
function sourceOf(file: FactFile, shipped: boolean): FactSource {
  return shipped ? { ...fromFile(file, true), file: `data/${basename(file.path)}` } : fromFile(file, false)
}

type Options = { readonly from?: string; readonly identities?: string[]; readonly dryRun?: boolean }

/**
 * The folders that a user's database was built from, besides the shipped facts.
 * @throws SummitError database, where it does not tell: to build it without them would lose them unseen
 */
function foldersOf(target: string): string[] {
  if (!existsSync(target)) return []
  requireOurs(target)
  const folders = readFolders(target)
  if (folders === undefined)
    throw new SummitError(
      'database',
      `"${target}" is damaged and does not tell which folders it was built from`,
      'Name them after `summit load`; if there were none, remove the file.',
    )
  return folders
}

/**
 * Whether there is a database that can be compared with. One that this program made but cannot read, being older or damaged, is replaced all the same.
 * @throws SummitError database, where the file is something else: that is never replaced
 */
function isRecord(path: string): boolean {
  if (!existsSync(path)) return false
  requireOurs(path)
  try {
    openDatabase(path, { knownAt: undefined, lang: undefined }).close()
    return true
  } catch (error) {
    if (error instanceof SummitError || findDamage(path) !== undefined) return false
    throw error
  }
}

/** Compares what was built with the old file; where that is damaged further in, with none. */
function compareWith(
  aside: string,
  old: string | undefined,
): { db: Database.Database } & ReturnType<typeof compareDatabases> {
  const db = new Database(aside)
  try {
    return { db, ...compareDatabases(db, old) }
  } catch (error) {
    db.close()
    if (old === undefined || findDamage(old) === undefined) throw error
    return compareWith(aside, undefined)
  }
}

function requireOurs(path: string): void {
  if (!isOurs(path))
    throw new SummitError(
      'database',
      `"${path}" is there and is no summit database`,
      'Name another file with --db, or remove it.',
    )
}

/** Which shipped record this is: a digest of its files. */
function digest(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}
