import type { Database } from 'better-sqlite3'
import type { Column } from '../render/column.ts'

/** How many records of a kind a load adds, changes, leaves as they are, and takes away. */
export type ChangeCount = {
  readonly record: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

export const changeCountColumns: readonly Column[] = [
  { key: 'record', fit: 'keep', tint: 'name' },
  { key: 'added', is: 'integer', align: 'right' },
  { key: 'changed', is: 'integer', align: 'right' },
  { key: 'unchanged', is: 'integer', align: 'right' },
  { key: 'removed', is: 'integer', align: 'right' },
]

/** One field that a load would change; for an added or removed record, the record alone. */
export type FieldChange = {
  readonly change: 'added' | 'changed' | 'removed'
  readonly record: string
  readonly field: string | null
  readonly was: string | null
  readonly now: string | null
  readonly id: string
}

export const fieldChangeColumns: readonly Column[] = [
  { key: 'change', fit: 'keep', tint: 'status' },
  { key: 'record', tint: 'quiet' },
  { key: 'field', is: 'text?', about: 'null where the whole record is added or removed' },
  { key: 'was', is: 'text?' },
  { key: 'now', is: 'text?' },
  { key: 'id', fit: 'keep', tint: 'name' },
]

/** Tables that hold parts of a record, by the column that names it, with the field of data/ they stand for and what of each row counts. */
const parts: readonly {
  readonly table: string
  readonly owner: string
  readonly field: string
  readonly columns: string
}[] = [
  { table: 'name', owner: 'record', field: 'names', columns: 'text, lang, kind, rank' },
  { table: 'citation', owner: 'record', field: 'citations', columns: 'source, via, locator, quote, note' },
  { table: 'assertion', owner: 'record', field: 'says', columns: 'field, value, scope, label, ruling, note' },
  { table: 'topic', owner: 'record', field: 'topics', columns: 'text' },
  { table: 'figure', owner: 'record', field: 'figures', columns: 'name, value' },
  { table: 'stop', owner: 'visit', field: 'stops', columns: 'number, date, city, polity, venue, purpose' },
  { table: 'session', owner: 'meeting', field: 'sessions', columns: 'number, date, place, minutes, note' },
  { table: 'participant', owner: 'meeting', field: 'participants', columns: 'leader, polity, part, number' },
  { table: 'speaker', owner: 'statement', field: 'speakers', columns: 'number, text' },
]

/** Columns that the loader derives; they are no fact of their own. */
const derived = new Set(['first', 'last', 'ended', 'level', 'day', 'office', 'standing', 'why'])

/** Compares two databases of records; without an old one everything is added. `attach` opens the old one as `old` beside the new. */
export function compareDatabases(
  db: Database,
  old: string | undefined,
): { counts: ChangeCount[]; changes: () => Generator<FieldChange> } {
  if (old === undefined) db.exec("ATTACH ':memory:' AS old; CREATE TABLE old.record (id TEXT PRIMARY KEY, kind TEXT)")
  else db.prepare('ATTACH ? AS old').run(old)
  db.exec('CREATE TEMP TABLE changed (id TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (id, field)) WITHOUT ROWID')
  const tables = db
    .prepare<[], string>('SELECT DISTINCT kind FROM main.record UNION SELECT DISTINCT kind FROM old.record ORDER BY 1')
    .pluck()
    .all()
  if (old !== undefined) {
    db.exec(
      'CREATE TEMP TABLE both AS SELECT was.id FROM old.record AS was CROSS JOIN main.record AS new ON new.id = was.id',
    )
    for (const table of tables) compareColumns(db, table)
    for (const part of parts) comparePart(db, part)
  }
  const counts = db.prepare<[], ChangeCount>(countSql).all()
  return { counts, changes: () => listChanges(db) }
}

const countSql = `
SELECT kind AS record, sum(change = 'added') AS added, sum(change = 'changed') AS changed, sum(change = 'unchanged') AS unchanged, sum(change = 'removed') AS removed
FROM (
  SELECT new.kind, CASE WHEN was.id IS NULL OR was.kind <> new.kind THEN 'added' WHEN new.id IN (SELECT id FROM temp.changed) THEN 'changed' ELSE 'unchanged' END AS change
  FROM main.record AS new LEFT JOIN old.record AS was ON was.id = new.id
  UNION ALL SELECT kind, 'removed' FROM old.record AS was WHERE NOT EXISTS (SELECT 1 FROM main.record AS new WHERE new.id = was.id AND new.kind = was.kind)
)
GROUP BY kind ORDER BY kind`

function fieldsOf(db: Database, table: string): string[] {
  const names = db
    .prepare<[string], string>("SELECT name FROM pragma_table_xinfo(?, 'main') WHERE hidden = 0")
    .pluck()
    .all(table)
  return names.filter((name) => name !== 'id' && !(derived.has(name) && !(table === 'correction' && name === 'why')))
}

/** Both are gone through by what the old one has: mostly it is the smaller. */
function compareColumns(db: Database, table: string): void {
  for (const field of fieldsOf(db, table))
    db.exec(
      `INSERT OR IGNORE INTO temp.changed SELECT new.id, '${field}' FROM old.${table} AS was CROSS JOIN main.${table} AS new ON new.id = was.id WHERE new."${field}" IS NOT was."${field}"`,
    )
}

function comparePart(db: Database, { table, owner, field, columns }: (typeof parts)[number]): void {
  const rows = (from: string) =>
    `SELECT both.id, ${columns} FROM temp.both AS both CROSS JOIN ${from}.${table} AS part ON part."${owner}" = both.id`
  for (const [a, b] of [
    ['main', 'old'],
    ['old', 'main'],
  ])
    db.exec(
      `INSERT OR IGNORE INTO temp.changed SELECT DISTINCT id, '${field}' FROM (${rows(String(a))} EXCEPT ${rows(String(b))})`,
    )
}

function* listChanges(db: Database): Generator<FieldChange> {
  yield* db
    .prepare<[], FieldChange>(
      "SELECT 'removed' AS change, kind AS record, NULL AS field, NULL AS was, NULL AS now, id FROM old.record WHERE id NOT IN (SELECT id FROM main.record) ORDER BY kind, id",
    )
    .all()
  yield* db
    .prepare<[], FieldChange>(
      "SELECT 'added' AS change, kind AS record, NULL AS field, NULL AS was, NULL AS now, id FROM main.record WHERE id NOT IN (SELECT id FROM old.record) ORDER BY kind, id",
    )
    .all()
  const changed = db
    .prepare<[], { id: string; kind: string; field: string }>(
      'SELECT changed.id, kind, field FROM temp.changed JOIN main.record USING (id) ORDER BY kind, id, field',
    )
    .all()
  for (const { id, kind, field } of changed) {
    const part = parts.find((one) => one.field === field)
    const value = (from: string) =>
      part === undefined
        ? db
            .prepare<[string], string | null>(`SELECT CAST("${field}" AS TEXT) FROM ${from}.${kind} WHERE id = ?`)
            .pluck()
            .get(id)
        : db
            .prepare<[string], string | null>(
              `SELECT group_concat(line, ' | ') FROM (SELECT concat_row AS line FROM (SELECT ${part.columns
                .split(', ')
                .map((column) => `coalesce(CAST("${column}" AS TEXT), '')`)
                .join(" || ' ' || ")} AS concat_row FROM ${from}.${part.table} WHERE "${part.owner}" = ? ORDER BY 1))`,
            )
            .pluck()
            .get(id)
    yield { change: 'changed', record: kind, field, was: value('old') ?? null, now: value('main') ?? null, id }
  }
}
