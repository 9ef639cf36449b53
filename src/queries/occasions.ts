import type { Database } from 'better-sqlite3'
import { SummitError } from '../errors.ts'
import { foldName } from '../text/fold.ts'
import { holdsWords } from '../text/words.ts'

/**
 * The ids of the occasions that are meant by an id, a series ("G20") or words of a name ("G20 Johannesburg").
 * @throws SummitError name, where there is none
 */
export function findOccasions(db: Database, asked: string): ReadonlySet<string> {
  const rows = db
    .prepare<[], { id: string; name: string; series: string | null }>(
      'SELECT id, name, series FROM occasion ORDER BY id',
    )
    .all()
  const names = db.prepare<[string], string>('SELECT record FROM name WHERE folded = ?').pluck().all(foldName(asked))
  const found = rows.filter(
    ({ id, name, series }) => id === asked || names.includes(id) || holdsWords(`${name} ${series ?? ''}`, asked),
  )
  if (found.length === 0)
    throw new SummitError(
      'name',
      `"${asked}" is no occasion in the record`,
      'Find it with `summit search --in occasions`.',
    )
  return new Set(found.map(({ id }) => id))
}
