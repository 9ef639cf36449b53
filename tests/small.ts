import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { plainEnv, type Run, root, scratch } from './program.ts'

/** A shipped record of a few facts, so that a load takes a blink: a package whose program is the built one. */
export const smallRoot = join(root, 'tests', 'fixtures', 'small')
const built = join(scratch, 'small')
/** The database that ships with it. */
export const smallDatabase = join(built, 'summit.db')

const start = (packageRoot: string) =>
  `require(${JSON.stringify(join(root, 'dist', 'summit.cjs'))}).run(${JSON.stringify(packageRoot)}, ${JSON.stringify(built)})`

/** The arguments with which Node runs the built program over a package's record. */
export const smallArgs = (args: readonly string[], packageRoot = smallRoot) => [
  '-e',
  start(packageRoot),
  'summit',
  ...args,
]

/** Builds the small shipped database; to be called before the first run. */
export function buildSmall(): void {
  mkdirSync(built, { recursive: true })
  execFileSync(process.execPath, smallArgs(['load', '--db', smallDatabase]), { env: plainEnv, stdio: 'pipe' })
}

/** Runs the built program over the small record, on pipes. */
export function runSmall(
  args: readonly string[],
  { env = {}, packageRoot = smallRoot }: { env?: Readonly<Record<string, string>>; packageRoot?: string } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, smallArgs(args, packageRoot), {
    encoding: 'utf8',
    env: { ...plainEnv, ...env },
    maxBuffer: 1 << 28,
  })
  return { code: status, out: stdout, err: stderr }
}
