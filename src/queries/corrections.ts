import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'

/** A change of a published fact. */
export type CorrectionRow = {
  readonly date: string
  readonly record: string
  readonly field: string
  readonly was: string | null
  readonly now: string | null
  readonly why: string
  readonly id: string
}

export const correctionColumns: readonly Column[] = [
  { key: 'date', fit: 'keep', tint: 'date' },
  { key: 'record', fit: 'keep', tint: 'name', about: 'the id of the record that was changed' },
  { key: 'field', fit: 'keep' },
  { key: 'was', is: 'text?' },
  { key: 'now', is: 'text?' },
  { key: 'why' },
  { key: 'id', fit: 'drop', tint: 'quiet' },
]

/** The corrections made on or after a day, in order. */
export function correctionsOf(db: Database, since: string): CorrectionRow[] {
  return db
    .prepare<[string], CorrectionRow>(
      'SELECT date, record, field, was, now, why, id FROM correction WHERE last >= ? ORDER BY first, id',
    )
    .all(since)
}
