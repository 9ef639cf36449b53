import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SummitError } from '../errors.ts'
import type { Kind } from './kinds/shared.ts'
import { findKind, kinds } from './kinds.ts'

/** A file of one kind of record. `file` is how problems name it. */
export type FactFile = { readonly kind: Kind; readonly path: string; readonly file: string }

/**
 * The files of records in these folders, in the order they are loaded: kind by kind, then folder by folder. A path may also be one file such as `meetings.jsonl`.
 * @throws SummitError io, where a path cannot be read; usage, where a file's name is no kind of record
 */
export function findFacts(paths: readonly string[]): FactFile[] {
  const seen = new Set<string>()
  const files = paths
    .flatMap((path) => listFiles(path))
    .filter(({ path }) => {
      const real = realpathSync(path)
      if (seen.has(real)) return false
      seen.add(real)
      return true
    })
  return kinds.flatMap((kind) => files.filter((file) => file.kind === kind))
}

function listFiles(path: string): FactFile[] {
  const names = isFolder(path) ? readdirSync(path).sort() : undefined
  if (names === undefined) {
    const kind = kindOf(path)
    if (kind === undefined)
      throw new SummitError(
        'usage',
        `"${path}" is not a file of records`,
        `Name it after its kind: ${kinds.map((one) => `${one.file}.jsonl`).join(', ')}.`,
      )
    return [{ kind, path, file: path }]
  }
  const stray = names.find((name) => fileForm.test(name) && kindOf(name) === undefined)
  if (stray !== undefined)
    throw new SummitError(
      'usage',
      `"${join(path, stray)}" is not a file of records`,
      `Name it after its kind: ${kinds.map((one) => `${one.file}.jsonl`).join(', ')}.`,
    )
  const found = names.flatMap((name) => {
    const kind = kindOf(name)
    return kind === undefined ? [] : [{ kind, path: join(path, name), file: join(path, name) }]
  })
  if (found.length === 0)
    throw new SummitError(
      'usage',
      `"${path}" holds no records`,
      `Records stand in files such as ${kinds
        .map((one) => `${one.file}.jsonl`)
        .slice(0, 3)
        .join(', ')}.`,
    )
  return found
}

/** Records are JSON Lines, or CSV with the same fields as columns. */
const fileForm = /\.(?:jsonl|csv)$/
const kindOf = (path: string) => findKind(/([^/\\]+)\.(?:jsonl|csv)$/.exec(path)?.[1] ?? '')

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new SummitError('io', `"${path}" could not be read (${code})`, 'Check the path and its permissions.')
  }
}
