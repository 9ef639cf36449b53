import type { Database } from 'better-sqlite3'

/** A record that has a name; `spelling` is the kind of name, null for the record's own. */
export type Named = {
  readonly id: string
  readonly kind: string
  readonly spelling: string | null
  readonly text: string
}

/** What a folded name (src/text/fold.ts) may mean, among the kinds that a sentence names. */
export function readNamed(db: Database): (folded: string) => Named[] {
  const statement = db.prepare<[string], Named>(
    `SELECT record.id, record.kind, name.kind AS spelling, name.text FROM name JOIN record ON record.id = name.record
     WHERE folded = ? AND record.kind IN ('leader', 'polity', 'office', 'venue', 'occasion', 'background') ORDER BY record.kind, record.id, name.rank`,
  )
  return (folded) => statement.all(folded)
}

/** Every folded name that such a record has. */
export function foldedNames(db: Database): ReadonlySet<string> {
  return new Set(
    db
      .prepare<[], string>(
        "SELECT folded FROM name JOIN record ON record.id = name.record WHERE record.kind IN ('leader', 'polity', 'office', 'venue', 'occasion', 'background')",
      )
      .pluck()
      .all(),
  )
}

/** A leader's name as written, with the leader. */
export type LeaderName = { readonly leader: string; readonly text: string; readonly name: string }

/** Every spelling of every leader. */
export function leaderNames(db: Database): LeaderName[] {
  return db
    .prepare<[], LeaderName>(
      'SELECT leader.id AS leader, name.text, leader.name FROM leader JOIN name ON name.record = leader.id ORDER BY leader.id, name.rank, name.text',
    )
    .all()
}

/** A city that the record has, and its country where that is known. */
export type City = { readonly city: string; readonly polity: string | null; readonly capital: number }

/** Every city of meetings, visits, occasions and venues, and every capital. */
export function citiesNamed(db: Database): City[] {
  return db
    .prepare<[], City>(
      `SELECT city, polity, max(capital) AS capital FROM (
         SELECT city, polity, 0 AS capital FROM meeting WHERE city IS NOT NULL
         UNION SELECT stop.city, coalesce(stop.polity, visit.host), 0 FROM stop JOIN visit ON visit.id = stop.visit WHERE stop.city IS NOT NULL
         UNION SELECT city, polity, 0 FROM occasion WHERE city IS NOT NULL
         UNION SELECT city, polity, 0 FROM venue WHERE city IS NOT NULL
         UNION SELECT capital, id, 1 FROM polity WHERE capital IS NOT NULL)
       GROUP BY city, polity ORDER BY city, polity`,
    )
    .all()
}

/** An occasion with what a sentence may call it by. */
export type OccasionName = {
  readonly id: string
  readonly name: string
  readonly series: string | null
  readonly first: string
  readonly last: string
  readonly city: string | null
  readonly polity: string | null
}

export function occasionsNamed(db: Database): OccasionName[] {
  return db
    .prepare<[], OccasionName>('SELECT id, name, series, first, last, city, polity FROM occasion ORDER BY first, id')
    .all()
}

/** Names of polities, offices and leaders by id, for what a reading says. */
export function nameOf(db: Database, id: string): string {
  return (
    db
      .prepare<[string, string, string, string, string], string>(
        `SELECT coalesce((SELECT name FROM leader WHERE id = ?), (SELECT name FROM polity WHERE id = ?), (SELECT title FROM office WHERE id = ?),
           (SELECT name FROM venue WHERE id = ?), (SELECT name FROM occasion WHERE id = ?))`,
      )
      .pluck()
      .get(id, id, id, id, id) ?? id
  )
}
