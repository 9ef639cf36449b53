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

/** A meeting or visit, with the ids of leaders and polities. */
export type OccurrenceRow = {
  readonly id: string
  readonly name: string
  readonly date: string
  readonly leaders: readonly string[]
  readonly place: string | null
  readonly polity: string | null
  readonly summary: string | null
  readonly keywords: readonly string[]
  readonly urls: readonly string[]
}

/** What a graph of persons, posts and events is made of. */
export type Entities = {
  readonly persons: Iterable<PersonRow>
  readonly positions: Iterable<PositionRow>
  readonly occupancies: Iterable<OccupancyRow>
  readonly occurrences: Iterable<OccurrenceRow>
}

/** Every leader, office, tenure, and every meeting and visit by day, one after the other: memory does not grow with their number. */
export function entitiesOf(db: Database): Entities {
  return {
    persons: personsOf(db),
    positions: positionsOf(db),
    occupancies: occupanciesOf(db),
    occurrences: occurrencesOf(db),
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

/** Meetings, then visits. */
function* occurrencesOf(db: Database): Generator<OccurrenceRow> {
  for (const sql of [meetings, visits])
    for (const row of db.prepare<[], Listed<OccurrenceRow>>(sql).iterate())
      yield {
        ...row,
        leaders: JSON.parse(row.leaders),
        keywords: JSON.parse(row.keywords),
        urls: JSON.parse(row.urls),
      }
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

const cited = (table: string) => `
  (SELECT json_group_array(url) FROM (SELECT DISTINCT source.url FROM citation JOIN source ON source.id = citation.source
    WHERE citation.record = ${table}.id AND source.url IS NOT NULL ORDER BY source.url)) AS urls`

const words = (...columns: readonly string[]) =>
  `(SELECT json_group_array(value) FROM json_each(json_array(${columns.join(', ')})) WHERE value IS NOT NULL)`

const meetings = `
SELECT id, name, date, polity, summary,
  (SELECT json_group_array(leader) FROM (SELECT leader FROM participant WHERE participant.meeting = meeting.id ORDER BY number)) AS leaders,
  nullif(concat_ws(', ', (SELECT name FROM venue WHERE venue.id = meeting.venue), city, (SELECT name FROM polity WHERE polity.id = meeting.polity)), '') AS place,
  ${words("'meeting'", 'status', 'setting', 'mode')} AS keywords,${cited('meeting')}
FROM meeting ORDER BY first, last, id`

const visits = `
SELECT visit.id, (SELECT name FROM visit_words WHERE visit_words.visit = visit.id) AS name, date, host AS polity, purpose AS summary, json_array(leader) AS leaders,
  (SELECT group_concat(city, '; ') FROM (SELECT DISTINCT city FROM stop WHERE stop.visit = visit.id AND city IS NOT NULL ORDER BY number)) AS place,
  ${words("'visit'", 'status', 'visit.kind')} AS keywords,${cited('visit')}
FROM visit JOIN leader ON leader.id = visit.leader JOIN polity AS host ON host.id = visit.host
ORDER BY visit.first, visit.last, visit.id`
