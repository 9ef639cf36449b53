import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SummitError } from '../errors.ts'
import { halves, pathOfHalf } from './halves.ts'

/**
 * Where a database is built before it takes the place of `target`: beside it, so that the change is one rename. What loads that died have left there is removed.
 * @throws SummitError io, where the folder cannot be written
 */
export function prepareAside(target: string, pid: number): string {
  const folder = dirname(target)
  const name = basename(target)
  try {
    mkdirSync(folder, { recursive: true })
    for (const left of readdirSync(folder)) {
      const owner = new RegExp(`^\\.${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.(\\d+)\\.tmp(-[a-z]+)?$`).exec(
        left,
      )?.[1]
      if (owner !== undefined && (Number(owner) === pid || !existsSync(`/proc/${owner}`)))
        rmSync(join(folder, left), { force: true })
    }
  } catch (error) {
    throw unwritable(target, error)
  }
  return join(folder, `.${name}.${pid}.tmp`)
}

/** Puts the database that was built aside in the place of `target`: whole, and on the disk before the old one goes. */
export function adopt(aside: string, target: string): void {
  try {
    sync(aside)
    renameSync(aside, target)
    sync(dirname(target))
  } catch (error) {
    discard(aside)
    throw unwritable(target, error)
  }
}

/** Removes what was built aside, its halves, and the journal that SQLite leaves where a disk fills up. */
export function discard(aside: string): void {
  for (const path of [aside, `${aside}-journal`, ...halves.map((half) => pathOfHalf(aside, half))])
    rmSync(path, { force: true })
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The failure of a write, with its path. */
export function unwritable(path: string, error: unknown): SummitError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return new SummitError(
    'io',
    `"${path}" could not be written (${code})`,
    'Make room or choose another place with --db, and try again.',
  )
}
