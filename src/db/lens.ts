import type { Database } from 'better-sqlite3'

/*
 * A lens is a set of temporary views with the tables' own names. SQLite looks for a name in `temp` first, so every query, `summit sql` included, reads through
 * it without knowing. The views are single-table with scalar subqueries: with a join inside, the planner loses the indices.
 */

/** Kinds of record that are absent before the first source told of them. */
const dated = ['meeting', 'visit', 'occasion', 'statement', 'background']

/** What hangs on a dated record and is empty while there are only previews, by the column that names the record. */
const children = { session: 'meeting', stop: 'visit', figure: 'record', topic: 'record' }

/** Shows the record as it was known at the end of `day`. Names and offices stay; coverage is cut at the day. */
export function knowAt(db: Database, day: string): void {
  db.exec('CREATE TEMP TABLE lens (day TEXT NOT NULL)')
  db.prepare('INSERT INTO temp.lens VALUES (?)').run(day)
  const changed = new Set(
    db
      .prepare<[], string>(
        "SELECT DISTINCT record.kind || '.' || field FROM main.former JOIN main.record ON record.id = former.record",
      )
      .pluck()
      .all(),
  )
  for (const table of dated) {
    const inner = columnsOf(db, table).map((name) =>
      changed.has(`${table}.${name}`) ? formerly(table, name) : `"${name}"`,
    )
    const held = `SELECT ${inner.join(', ')} FROM main.${table} WHERE (SELECT known FROM main.record WHERE record.id = ${table}.id) <= ${today}`
    db.exec(
      `CREATE TEMP VIEW ${table} AS ${table === 'meeting' ? `SELECT *, ${levelOf(db)} AS level FROM (${held})` : held}`,
    )
  }
  for (const [table, owner] of Object.entries(children)) {
    const told = `(SELECT told FROM main.record WHERE record.id = ${table}."${owner}")`
    db.exec(`CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${told} <= ${today}`)
  }
  db.exec(`
    CREATE TEMP VIEW record AS SELECT * FROM main.record WHERE known <= ${today};
    CREATE TEMP VIEW source AS SELECT * FROM main.source WHERE day IS NULL OR day <= ${today};
    CREATE TEMP VIEW citation AS SELECT * FROM main.citation WHERE day <= ${today};
    CREATE TEMP VIEW assertion AS SELECT record, field, citation,
        CASE WHEN citation IS NULL AND EXISTS (SELECT 1 ${past('assertion.record', 'assertion.field')}) THEN (SELECT value ${past('assertion.record', 'assertion.field')}) ELSE value END AS value,
        scope, label, ruling, note, differs
      FROM main.assertion WHERE citation IS NULL OR (SELECT day FROM main.citation WHERE citation.key = assertion.citation) <= ${today};
    CREATE TEMP VIEW pair AS SELECT a, b, ${ofMeeting('first')}, meeting, ${['last', 'status', 'level'].map(ofMeeting).join(', ')}, polity, wide, officed
      FROM main.pair WHERE EXISTS (SELECT 1 FROM meeting WHERE meeting.id = pair.meeting);
    CREATE TEMP VIEW acquaintance AS SELECT * FROM acquainted;
    CREATE TEMP VIEW circle AS SELECT * FROM circled;
    CREATE TEMP VIEW coverage AS SELECT id, "of", "with", kind, rule, place, since, CASE WHEN last > ${today} THEN ${today} ELSE until END AS until,
        first, min(last, ${today}) AS last, level, basis, checked
      FROM main.coverage WHERE first <= ${today};
    CREATE TEMP VIEW correction AS SELECT * FROM main.correction WHERE first <= ${today};
    CREATE TEMP VIEW meta AS SELECT key, CASE key WHEN 'asof' THEN min(value, ${today}) ELSE value END AS value FROM main.meta;`)
  repeatViews(db)
}

/** Names leaders, polities, venues and publishers in a language, where the record has such a name (BCP 47; `zh` takes `zh-Hans`; a reading in Kana or Latin letters comes last). */
export function speakIn(db: Database, lang: string): void {
  db.exec('CREATE TEMP TABLE speech (lang TEXT NOT NULL)')
  db.prepare('INSERT INTO temp.speech VALUES (?)').run(lang.toLowerCase())
  for (const table of ['leader', 'polity', 'venue']) {
    const spoken = `SELECT text FROM main.name WHERE record = ${table}.id AND (kind IS NULL OR kind IN ('native', 'official', 'press'))
      AND (lower(lang) = (SELECT lang FROM temp.speech) OR lower(lang) LIKE (SELECT lang FROM temp.speech) || '-%') ORDER BY lower(lang) GLOB '*-hira' OR lower(lang) GLOB '*-latn', rank LIMIT 1`
    const columns = columnsOf(db, table).map((name) =>
      name === 'name' ? `coalesce((${spoken}), name) AS name` : `"${name}"`,
    )
    db.exec(`CREATE TEMP VIEW ${table} AS SELECT ${columns.join(', ')} FROM main.${table}`)
  }
  repeatViews(db)
}

const ofMeeting = (column: string) => `(SELECT ${column} FROM meeting WHERE meeting.id = pair.meeting) AS ${column}`

const today = '(SELECT day FROM temp.lens)'
const past = (record: string, field: string) =>
  `FROM main.former WHERE former.record = ${record} AND former.field = ${field} AND former.since <= ${today} AND former.until > ${today}`

function formerly(table: string, column: string): string {
  const rows = past(`${table}.id`, `'${column}'`)
  return `CASE WHEN EXISTS (SELECT 1 ${rows}) THEN (SELECT value ${rows}) ELSE "${column}" END AS "${column}"`
}

/** The stored columns of a table; those that are generated are made anew from what the lens shows. */
function columnsOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], string>("SELECT name FROM pragma_table_xinfo(?, 'main') WHERE hidden = 0")
    .pluck()
    .all(table)
}

/** The expression of the generated column `level`, from the one place where it stands. */
function levelOf(db: Database): string {
  const sql = db.prepare<[], string>("SELECT sql FROM main.sqlite_schema WHERE name = 'meeting'").pluck().get() ?? ''
  const expression = /level\s.*?GENERATED ALWAYS AS \((.*?)\) STORED/s.exec(sql)?.[1]
  if (expression === undefined) throw new Error('the schema has no generated column "level"')
  return expression.replace(/--.*$/gm, '')
}

/** The schema's own views never see temporary tables: they are made again beside them. */
function repeatViews(db: Database): void {
  for (const { name, sql } of db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM main.sqlite_schema WHERE type = 'view'")
    .all()) {
    db.exec(`DROP VIEW IF EXISTS temp.${name}`)
    db.exec(sql.replace(/^CREATE VIEW/, 'CREATE TEMP VIEW'))
  }
}
