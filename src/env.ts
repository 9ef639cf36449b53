import { fstatSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { SummitError } from './errors.ts'

/** Everything outside the program, as one value: the rest of it neither knows `process` nor decides by it. */
export type Env = {
  readonly argv: readonly string[]
  /** Writes to standard output, all of it. @throws ClosedPipe where the reader has gone; SummitError io where it cannot be written */
  readonly write: (text: string) => void
  /** Writes to standard error; what cannot be written there is dropped. */
  readonly warn: (text: string) => void
  /** Whether standard output is a terminal. */
  readonly terminal: boolean
  /** Whether standard error is a terminal. */
  readonly watched: boolean
  /** 0 no colour, 1 sixteen, 2 two hundred and fifty-six, 3 all. */
  readonly color: 0 | 1 | 2 | 3
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number
  /** The day it is here, YYYY-MM-DD. */
  readonly today: () => string
  /** The folder of the package. */
  readonly root: string
  /** The facts and the database that ship. */
  readonly shipped: { readonly facts: string; readonly database: string }
  /** The built program of a second thread; undefined where the program is not built. */
  readonly worker: string | undefined
  /** The user's own database, whether it is there or not. */
  readonly own: string
  /** $SUMMIT_DB, where it is set. */
  readonly chosen: string | undefined
  /** The folder in which relative paths are read. */
  readonly folder: string
  /** The folder for files that are thrown away. */
  readonly temporary: string
  /** The process's number, for the names of files built aside. */
  readonly pid: number
}

/** The reader of standard output has gone: the answer is no longer wanted, and that is no error. */
export class ClosedPipe extends Error {}

/** Leaves the process's exit code; the process ends when nothing is left to do, so that no output is cut. */
export function leaveWith(code: number): void {
  process.exitCode = code
}

/** Hears of an error that no one caught, a rejection that no one awaited included. */
export function onFault(hear: (error: unknown) => void): void {
  process.on('uncaughtException', hear)
}

/** Reads the process once. `program` is the folder of the built program, `built` that of the shipped database, `root` that of the package. */
export async function createEnv(root: string, built: string, program: string): Promise<Env> {
  const { argv, env, pid } = process
  const terminal = await isTerminal(1)
  const data =
    env.XDG_DATA_HOME !== undefined && env.XDG_DATA_HOME !== ''
      ? env.XDG_DATA_HOME
      : join(env.HOME ?? '/', '.local', 'share')
  return {
    argv: argv.slice(2),
    write: (text) => writeAll(1, text),
    warn: (text) => {
      try {
        writeAll(2, text)
      } catch {
        // Nobody is left to tell.
      }
    },
    terminal,
    watched: await isTerminal(2),
    color: colorOf(env, terminal),
    width: terminal ? widthOf(env) : 100,
    today: () => dayOf(new Date()),
    root,
    shipped: { facts: join(root, 'data'), database: join(built, 'summit.db') },
    worker: join(program, 'worker.cjs'),
    own: join(data, 'summit', 'summit.db'),
    chosen: env.SUMMIT_DB === '' ? undefined : env.SUMMIT_DB,
    folder: currentFolder(),
    temporary: env.TMPDIR === undefined || env.TMPDIR === '' ? '/tmp' : env.TMPDIR,
    pid,
  }
}

/** A folder that was removed while the shell stood in it has no name; no relative path is found there. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    return '/'
  }
}

/** Writes synchronously, which costs a twentieth of `process.stdout` at start-up and tells of errors where they happen. */
function writeAll(file: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(file, bytes, at)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
      else if (code === 'EPIPE') throw new ClosedPipe()
      else
        throw new SummitError(
          'io',
          `standard output could not be written (${String(code)})`,
          'Make room, or write somewhere else.',
        )
    }
  }
}

/** `node:tty` is read only where the file can be a terminal at all; nor is /dev/null one, which benchmarks write to. */
async function isTerminal(file: number): Promise<boolean> {
  try {
    const stat = fstatSync(file)
    if (!stat.isCharacterDevice() || stat.rdev === statSync('/dev/null').rdev) return false
  } catch {
    return false
  }
  const { isatty } = await import('node:tty')
  return isatty(file)
}

/** NO_COLOR (any value but the empty one) turns colour off, FORCE_COLOR on; else a terminal that is not dumb has it. */
function colorOf(env: NodeJS.ProcessEnv, terminal: boolean): 0 | 1 | 2 | 3 {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return 0
  const forced = env.FORCE_COLOR
  if (forced === '0' || forced === 'false') return 0
  if (forced === undefined && (!terminal || env.TERM === 'dumb')) return 0
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit' || forced === '3') return 3
  if (/256/.test(env.TERM ?? '') || forced === '2') return 2
  return 1
}

function widthOf(env: NodeJS.ProcessEnv): number {
  const columns = Number(env.COLUMNS ?? process.stdout.columns)
  return Number.isSafeInteger(columns) && columns >= 20 ? columns : 100
}

function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
