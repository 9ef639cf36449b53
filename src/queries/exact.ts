import type { Database } from 'better-sqlite3'
import { foldName } from '../text/fold.ts'

/** A record found by its id or by one of its names as typed; `text` is that name, null for an id. */
export type ExactHit = {
  readonly id: string
  readonly kind: string
  readonly text: string | null
  readonly lang: string | null
  /** What kind of name it is, where the record says so: `misspelling`, `former` … */
  readonly form: string | null
}

/** What may stand before a name and is no part of it: the Netherlands, the U.S. */
export const article = /^the\s+/i

/** The record whose id this is, a code of a polity in either case (`JP`, `jp`); undefined where there is none of these kinds. */
export function findById(db: Database, id: string, kinds: readonly string[]): ExactHit | undefined {
  const upper = /^[a-z]{2}(?:[a-z]{2})?$/.test(id) ? id.toUpperCase() : id
  return db
    .prepare<[string, string, string], ExactHit>(
      `SELECT id, kind, NULL AS text, NULL AS lang, NULL AS form FROM record
       WHERE id IN (?, ?) AND kind IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1`,
    )
    .get(id, upper, JSON.stringify(kinds))
}

/** Every record of these kinds that has this name, whatever its case, accents, hyphens, spaces and shapes; one row a record,
 * with the first of the spellings that fold alike. */
export function findByName(db: Database, name: string, kinds: readonly string[]): ExactHit[] {
  const folded = foldName(name)
  if (folded === '') return []
  return db
    .prepare<[string, string], ExactHit>(
      `SELECT name.record AS id, record.kind, name.text, name.lang, name.kind AS form, min(name.rank) FROM name JOIN record ON record.id = name.record
       WHERE name.folded = ? AND record.kind IN (SELECT value FROM json_each(?)) GROUP BY name.record ORDER BY name.record`,
    )
    .all(folded, JSON.stringify(kinds))
}

/** What kind of name this spelling of a record is. */
export function formOf(
  db: Database,
  { record, text }: { readonly record: string; readonly text: string },
): string | null {
  return (
    db
      .prepare<[string, string], string | null>('SELECT kind FROM name WHERE record = ? AND text = ?')
      .pluck()
      .get(record, text) ?? null
  )
}

/** A warning beside a name that is not to be printed; nothing beside the others. */
export function sayForm(form: string | null): string {
  if (form === 'misspelling') return ', a misspelling seen in print'
  return form === 'former' ? ', a former name' : ''
}
