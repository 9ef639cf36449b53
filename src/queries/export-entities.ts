import type { Database } from 'better-sqlite3'

/** A leader, with every other spelling and the polities of the offices held. */
export type PersonRow = {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Spellings that are wrong, and seen in print. */
  readonly misspellings: readonly string[]
  readonly born: string | null
  readonly wikidata: string | null
  readonly polities: readonly string[]
}

/** An office. */
export type PositionRow = { readonly id: string; readonly title: string; readonly polity: string }

/** A tenure; dates as the record has them (EDTF). */
export type OccupancyRow = {
  readonly id: string
  readonly leader: string
  readonly office: string
  readonly since: string
  readonly until: string | null
  readonly capacity: string
}

/** The persons and posts of a graph of entities. */
export type Entities = {
  readonly persons: Iterable<PersonRow>
  readonly positions: Iterable<PositionRow>
  readonly occupancies: Iterable<OccupancyRow>
}

/** Every leader, office and tenure, one after the other: memory does not grow with their number. */
export function entitiesOf(db: Database): Entities {
  return {
    persons: personsOf(db),
    positions: positionsOf(db),
    occupancies: occupanciesOf(db),
  }
}

function* personsOf(db: Database): Generator<PersonRow> {
  for (const row of db.prepare<[], Listed<PersonRow>>(persons).iterate())
    yield {
      ...row,
      aliases: JSON.parse(row.aliases),
      misspellings: JSON.parse(row.misspellings),
      polities: JSON.parse(row.polities),
    }
}

function positionsOf(db: Database): IterableIterator<PositionRow> {
  return db.prepare<[], PositionRow>('SELECT id, title, polity FROM office ORDER BY id').iterate()
}

function occupanciesOf(db: Database): IterableIterator<OccupancyRow> {
  return db
    .prepare<[], OccupancyRow>('SELECT id, leader, office, since, until, capacity FROM tenure ORDER BY id')
    .iterate()
}

/** A row as SQLite has it: a list is the text of a JSON array. */
type Listed<Row> = { readonly [Key in keyof Row]: Row[Key] extends readonly string[] ? string : Row[Key] }

const spellings = (which: string) => `
  (SELECT json_group_array(text) FROM
    (SELECT text FROM name WHERE record = leader.id AND rank > 0 AND text <> leader.name AND ${which} ORDER BY rank))`

const persons = `
SELECT id, name, born, wikidata,${spellings("kind IS NOT 'misspelling'")} AS aliases,${spellings("kind IS 'misspelling'")} AS misspellings,
  (SELECT json_group_array(polity) FROM (SELECT DISTINCT office.polity FROM tenure JOIN office ON office.id = tenure.office
    WHERE tenure.leader = leader.id ORDER BY office.polity)) AS polities
FROM leader ORDER BY id`
