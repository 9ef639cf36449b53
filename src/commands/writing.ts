import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { SummitError } from '../errors.ts'

/** Writes a file in pieces, as they come; what stood there before is gone. @throws SummitError io, where it cannot be written whole */
export function writeFile(path: string, chunks: Iterable<string>): void {
  const file = attempt(path, () => openSync(path, 'w'))
  try {
    for (const chunk of chunks) {
      const bytes = Buffer.from(chunk)
      let at = 0
      while (at < bytes.length) at += attempt(path, () => writeSync(file, bytes, at))
    }
  } finally {
    attempt(path, () => closeSync(file))
  }
}

/** Makes a folder, and those it stands in. @throws SummitError io */
export function makeFolder(path: string): void {
  attempt(path, () => mkdirSync(path, { recursive: true }))
}

/** @throws SummitError io */
export function removeFile(path: string): void {
  attempt(path, () => rmSync(path, { force: true }))
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new SummitError(
      'io',
      `"${path}" could not be written (${code})`,
      'Make room, check its folder and permissions, or write somewhere else.',
    )
  }
}
