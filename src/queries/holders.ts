import type { Database } from 'better-sqlite3'

/** What narrows a name that several leaders share. */
export type Holding = {
  /** An id of a polity whose office the leader holds or held. */
  readonly polity?: string | undefined
  /** The beginning of an office's title, in lower case: `prime minister`. */
  readonly posts?: readonly string[]
  /** A day on which the leader holds it, YYYY-MM-DD. */
  readonly at?: string | undefined
}

type TenureRow = {
  readonly leader: string
  readonly title: string
  readonly polity: string
  readonly first: string
  readonly last: string
}

/** Of these leaders, those who hold or held such an office. What is not asked for does not narrow. */
export function leadersHolding(db: Database, leaders: readonly string[], holding: Holding): string[] {
  const tenures = db
    .prepare<[string], TenureRow>(
      `SELECT tenure.leader, office.title, office.polity, tenure.first, tenure.last FROM tenure JOIN office ON office.id = tenure.office
       WHERE tenure.leader IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(leaders))
  const posts = holding.posts ?? []
  return leaders.filter((leader) =>
    tenures.some(
      (tenure) =>
        tenure.leader === leader &&
        (holding.polity === undefined || tenure.polity === holding.polity) &&
        (posts.length === 0 || posts.some((post) => tenure.title.toLowerCase().startsWith(post))) &&
        (holding.at === undefined || (tenure.first <= holding.at && holding.at <= tenure.last)),
    ),
  )
}

type OfficeRow = { readonly id: string; readonly title: string }

/** The offices of a polity whose title begins with one of the posts. */
export function officesOf(db: Database, polity: string, posts: readonly string[]): OfficeRow[] {
  return db
    .prepare<[string], OfficeRow>('SELECT id, title FROM office WHERE polity = ? ORDER BY id')
    .all(polity)
    .filter((office) => posts.some((post) => office.title.toLowerCase().startsWith(post)))
}

type Note = { readonly name: string; readonly note: string | null }

/** Names of records, and for leaders their two latest leading offices with the years, by id: `President of the United States 2001–2009`, `President of South Korea, acting, 2025`. */
export function describeRecords(
  db: Database,
  records: readonly { readonly id: string; readonly kind: string }[],
): Map<string, Note> {
  const notes = new Map<string, Note>()
  const leaders = records.filter(({ kind }) => kind === 'leader').map(({ id }) => id)
  if (leaders.length > 0) {
    const rows = db
      .prepare<[string], { readonly id: string } & Note>(
        `SELECT id, name, (SELECT group_concat(line, '; ') FROM (
           SELECT title || CASE capacity WHEN 'substantive' THEN '' ELSE ', ' || capacity || ',' END
             || ' ' || began || CASE ended WHEN began THEN '' ELSE '–' || ended END AS line
           FROM (SELECT office.title, capacity, substr(replace(since, '../', ''), 1, 4) AS began, coalesce(substr(until, 1, 4), '') AS ended
             FROM tenure JOIN office ON office.id = tenure.office WHERE tenure.leader = leader.id
             ORDER BY office.rank IN ('head-of-state', 'head-of-government') DESC, tenure.first DESC, tenure.id LIMIT 2))) AS note
         FROM leader WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(leaders))
    for (const { id, name, note } of rows) notes.set(id, { name, note })
  }
  for (const { id, kind } of records)
    if (kind !== 'leader') notes.set(id, { name: nameOfRecord(db, id, kind), note: null })
  return notes
}

const named = ['leader', 'polity', 'office', 'venue', 'occasion', 'background', 'publisher']

/** A record's own name, its id where it has none. */
export function nameOfRecord(db: Database, id: string, kind: string): string {
  const column = kind === 'office' ? 'title' : 'name'
  const table = named.includes(kind) ? kind : 'leader'
  return db.prepare<[string], string>(`SELECT ${column} FROM ${table} WHERE id = ?`).pluck().get(id) ?? id
}

/** Those of `leaders` who held a leading office, acting included, on a day on which `other` held one too. */
export function inOfficeWith(db: Database, leaders: readonly string[], other: string): string[] {
  const leading =
    "capacity IN ('substantive', 'acting') AND rank IN ('head-of-state', 'head-of-government', 'head-of-organization')"
  return db
    .prepare<[string, string], string>(`
SELECT DISTINCT one.leader
FROM (SELECT leader, first, last FROM tenure JOIN office ON office.id = tenure.office WHERE ${leading}) AS one
JOIN (SELECT leader, first, last FROM tenure JOIN office ON office.id = tenure.office WHERE ${leading}) AS two ON two.first <= one.last AND two.last >= one.first
WHERE one.leader IN (SELECT value FROM json_each(?)) AND two.leader = ?
ORDER BY 1`)
    .pluck()
    .all(JSON.stringify(leaders), other)
}
