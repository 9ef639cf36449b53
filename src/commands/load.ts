import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { isOurs, openDatabase } from '../db/open.ts'
import { SummitError } from '../errors.ts'
import { buildDatabase, type FactSource, fromFile } from '../load/build.ts'
import { findFacts } from '../load/facts.ts'
import { adopt, discard, prepareAside, unwritable } from '../load/replace.ts'
import { changeCountColumns, compareDatabases, fieldChangeColumns } from '../queries/changes.ts'
import { metaOf } from '../queries/meta.ts'
import { readShared } from './options.ts'
import { printNote, printRows } from './print.ts'

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--dry-run', 'say what would change, field by field, and change nothing')
    .action(async (paths: string[], options: { dryRun?: boolean }) => {
      const shared = readShared(command, env)
      const target = shared.db ?? env.chosen ?? env.own
      const folders = paths.length > 0 ? paths.map((path) => resolve(env.folder, path)) : foldersOf(target)
      const aside = prepareAside(target, env.pid)
      try {
        const shipped = findFacts([env.shipped.facts])
        const files = findFacts([env.shipped.facts, ...folders])
        const own = new Set(shipped.map((file) => file.path))
        const sources = files.map((file) => fromFile(file, own.has(file.path)))
        build(env, aside, target, sources, {
          facts: digest(shipped.map((file) => file.path)),
          folders: JSON.stringify(folders),
          version: VERSION,
        })
        const old = isRecord(target) ? target : undefined
        const db = new Database(aside)
        const { counts, changes } = compareDatabases(db, old)
        if (options.dryRun) await printRows(env, shared, changes(), fieldChangeColumns)
        else await printRows(env, shared, counts, changeCountColumns)
        db.close()
        if (!options.dryRun) adopt(aside, target)
      } finally {
        discard(aside)
      }
    })
}

/** @throws SummitError facts, after every problem has been written to standard error; io, where the disk is full */
function build(
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
  for (const { file, line, sentence } of problems) printNote(env, `${file}:${line}: ${sentence}`)
  if (problems.length > 0)
    throw new SummitError(
      'facts',
      problems.length === 1 ? 'one problem in the facts' : `${problems.length} problems in the facts`,
      'Nothing was loaded; mend them and load again.',
    )
}

/** The folders that a user's database was built from, besides the shipped facts. */
function foldersOf(target: string): string[] {
  if (!isRecord(target)) return []
  const db = openDatabase(target, { knownAt: undefined, lang: undefined })
  try {
    const value: unknown = JSON.parse(metaOf(db, 'folders') ?? '[]')
    return Array.isArray(value) ? value.filter((folder) => typeof folder === 'string') : []
  } finally {
    db.close()
  }
}

/**
 * Whether there is a database that can be compared with. One that this program made but cannot read, being older or damaged, is replaced all the same.
 * @throws SummitError database, where the file is something else: that is never replaced
 */
function isRecord(path: string): boolean {
  if (!existsSync(path)) return false
  if (!isOurs(path))
    throw new SummitError(
      'database',
      `"${path}" is there and is no summit database`,
      'Name another file with --db, or remove it.',
    )
  try {
    openDatabase(path, { knownAt: undefined, lang: undefined }).close()
    return true
  } catch (error) {
    if (error instanceof SummitError) return false
    throw error
  }
}

/** Which shipped record this is: a digest of its files. */
function digest(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}
