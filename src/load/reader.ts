import type { Post } from '../worker.ts'
import type { Batch } from './insert.ts'
import { findKind } from './kinds.ts'
import type { Problem } from './problem.ts'
import { readRecords } from './read.ts'
import { fromFile } from './source.ts'

/** A file of records, as another thread is told of it. */
export type FileRead = { readonly kind: string; readonly file: string; readonly path: string; readonly base: boolean }

/** What the reading thread tells: rows, or how many lines were read. */
export type ReadMessage = { readonly rows: readonly Batch[] } | { readonly lines: number | undefined }

/** So many batches go in one message. */
const most = 64

/** `readRecords` in a thread of its own, which posts the rows. */
export function readFiles(files: readonly FileRead[], post: Post<ReadMessage>): Problem[] {
  const sources = files.flatMap(({ kind: name, file, path, base }) => {
    const kind = findKind(name)
    return kind === undefined ? [] : [fromFile({ kind, file, path }, base)]
  })
  let rows: Batch[] = []
  const take = (batch: Batch) => {
    rows.push(batch)
    if (rows.length < most) return
    post({ rows })
    rows = []
  }
  const problems = readRecords(sources, take, (lines) => post({ lines }))
  post({ rows })
  return problems
}
