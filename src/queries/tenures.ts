import type { Database } from 'better-sqlite3'

/** An unbroken holding of an office. `last`: the last possible day in office, 9999-12-31 while it lasts. */
export type TenureRow = {
  readonly id: string
  readonly leader: string
  readonly name: string
  readonly office: string
  readonly title: string
  readonly polity: string
  readonly rank: string
  readonly capacity: string
  readonly since: string
  readonly until: string | null
  readonly first: string
  readonly last: string
}

const select = `
SELECT tenure.id, tenure.leader, leader.name, tenure.office, office.title, office.polity, office.rank, tenure.capacity, tenure.since, tenure.until, tenure.first, tenure.last
FROM tenure JOIN office ON office.id = tenure.office JOIN leader ON leader.id = tenure.leader`

/** All that a leader held, in order. */
export function tenuresOf(db: Database, leader: string): TenureRow[] {
  return db
    .prepare<[string], TenureRow>(`${select} WHERE tenure.leader = ? ORDER BY tenure.first, tenure.id`)
    .all(leader)
}

/** All who held an office, in order. */
export function holdersOf(db: Database, office: string): TenureRow[] {
  return db
    .prepare<[string], TenureRow>(`${select} WHERE tenure.office = ? ORDER BY tenure.first, tenure.id`)
    .all(office)
}

/** An office of a polity. */
export type OfficeRow = { readonly id: string; readonly title: string; readonly polity: string; readonly rank: string }

export function officesIn(db: Database, polity: string): OfficeRow[] {
  return db
    .prepare<[string], OfficeRow>('SELECT id, title, polity, rank FROM office WHERE polity = ? ORDER BY id')
    .all(polity)
}

/** The first and last day of a polity, where the record states them. */
export function spanOfPolity(
  db: Database,
  id: string,
): { readonly since: string | null; readonly until: string | null } {
  return (
    db
      .prepare<[string], { since: string | null; until: string | null }>('SELECT since, until FROM polity WHERE id = ?')
      .get(id) ?? { since: null, until: null }
  )
}

/** Offices ranked as leading: whoever holds one speaks for the polity. */
export function isLeading(rank: string): boolean {
  return rank === 'head-of-state' || rank === 'head-of-government' || rank === 'head-of-organization'
}
