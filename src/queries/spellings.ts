import type { Database } from 'better-sqlite3'
import { unpackNumbers } from '../text/tally.ts'

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

/** Every folded name of such a record that begins so. */
export function readNamesFrom(db: Database): (beginning: string) => string[] {
  const statement = db
    .prepare<[string, string], string>(
      `SELECT DISTINCT folded FROM name JOIN record ON record.id = name.record
       WHERE folded >= ? AND folded < ? AND record.kind IN ('leader', 'polity', 'office', 'venue', 'occasion', 'background')`,
    )
    .pluck()
  return (beginning) => statement.all(beginning, `${beginning}\u{10ffff}`)
}

/** Leaders one of whose spellings begins or ends with a word (folded, more than one letter), in the order of their ids. */
export function readLeadersCalled(db: Database): (word: string) => string[] {
  const spellings = db.prepare<[string], Uint8Array>('SELECT names FROM word WHERE text = ?').pluck()
  const leaders = db
    .prepare<[{ keys: string; word: string }], string>(
      `SELECT DISTINCT leader.id FROM spelling JOIN leader ON leader.id = spelling.record
       WHERE spelling.key IN (SELECT value FROM json_each(@keys)) AND computed = 0
         AND (folded = @word OR substr(folded, 1, length(@word) + 1) = @word || ' ' OR substr(folded, -length(@word) - 1) = ' ' || @word)
       ORDER BY leader.id`,
    )
    .pluck()
  return (word) => {
    const packed = word.length > 1 ? spellings.get(word) : undefined
    return packed === undefined ? [] : leaders.all({ keys: JSON.stringify(unpackNumbers(packed)), word })
  }
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
