import type { FactFile } from './facts.ts'
import { readCsv } from './formats/csv.ts'
import type { Kind } from './kinds/shared.ts'
import { type Line, readLines } from './lines.ts'
import type { Facts } from './problem.ts'

/**
 * Records to be loaded: of one kind, as lines of text still to be parsed, or as records made by a converter. `base` marks the shipped record, which others may
 * refer to and add names and citations to; `path` is the file that holds them, where they are not made otherwise.
 */
export type FactSource = {
  readonly kind: Kind
  readonly file: string
  readonly base: boolean
  readonly path?: string
  readonly lines: () => Iterable<Line | { readonly number: number; readonly facts: Facts }>
}

export const fromFile = ({ kind, file, path }: FactFile, base: boolean): FactSource => ({
  kind,
  file,
  base,
  path,
  lines: () => (path.endsWith('.csv') ? readCsv(path, kind) : readLines(path)),
})
