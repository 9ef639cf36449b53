import type { Database } from 'better-sqlite3'
import { type CountRow, countMeetings } from './counts.ts'
import { asOf, type CoverageRow, coverageOf } from './coverage.ts'
import { type DisputeRow, disputesOf } from './disputes.ts'
import { type Encounter, encountersOf } from './encounters.ts'
import { type Travel, travelsOf } from './travels.ts'
import type { Who } from './who.ts'

/** A dated line of the sheet. */
export type Line = {
  readonly date: string
  readonly name: string
  readonly setting: string | null
  readonly city: string | null
  readonly status: string
  readonly id: string
}

/** What a desk opens before a summit. Absent lines are null: the record holds none. */
export type PairSheet = {
  readonly asof: string
  readonly who: readonly { readonly id: string; readonly name: string; readonly offices: readonly string[] }[]
  /** The day for which offices are given. */
  readonly at: string
  readonly counts: readonly CountRow[]
  readonly met: Line | null
  readonly call: Line | null
  /** The latest visit held, each way. */
  readonly visits: readonly Line[]
  readonly planned: readonly Line[]
  readonly disputes: readonly DisputeRow[]
  readonly coverage: readonly CoverageRow[]
}

const anything = {
  status: 'held',
  anyCapacity: false,
  since: undefined,
  until: undefined,
  place: undefined,
  occasions: undefined,
}

/** The sheet of two, on a day. */
export function pairSheetOf(db: Database, one: Who, two: Who, at: string): PairSheet {
  const encounters = encountersOf(db, [one, two])
  const held = encounters.filter(({ status }) => status === 'held')
  const trips = [visitsBetween(db, one, two), visitsBetween(db, two, one)]
  const plans = [...encounters.filter(isPlanned).map(meetingLine), ...trips.flat().filter(isPlanned).map(visitLine)]
  return {
    asof: asOf(db),
    who: [one, two].map((who) => ({ id: who.id, name: who.name, offices: officesOn(db, who, at) })),
    at,
    counts: countMeetings(encounters, anything),
    met: lastOf(held.filter(({ level, wide }) => level <= 3 && !wide).map(meetingLine)),
    call: lastOf(held.filter(({ level, wide }) => level === 4 && !wide).map(meetingLine)),
    visits: trips.flatMap((way) => lastOf(way.filter(({ status }) => status === 'held').map(visitLine)) ?? []),
    planned: plans.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    disputes: disputesOf(db, [...encounters.map(({ id }) => id), ...trips.flat().map(({ id }) => id)]).filter(
      ({ open, rulings }) => open || rulings.includes('other-rule') || rulings.includes('rounding'),
    ),
    coverage: coverageOf(db, [one, two]),
  }
}

const isPlanned = ({ status }: { readonly status: string }) =>
  status === 'planned' || status === 'proposed' || status === 'postponed'

function lastOf(lines: readonly Line[]): Line | null {
  return lines.at(-1) ?? null
}

function meetingLine({ date, name, setting, mode, city, status, id }: Encounter): Line {
  return { date, name, setting: mode === 'in-person' ? setting : mode, city, status, id }
}

function visitLine({ date, name, kind, city, status, id }: Travel): Line {
  return { date, name, setting: kind, city, status, id }
}

/** The visits of one to where the other leads: their polities on the days of the visit. */
function visitsBetween(db: Database, one: Who, two: Who): Travel[] {
  const to = two.kind === 'polity' ? [two.id] : homesOf(db, two)
  return travelsOf(db, { who: one, to, from: [] })
}

function homesOf(db: Database, who: Who): string[] {
  const column = who.kind === 'leader' ? 'tenure.leader' : 'tenure.office'
  return db
    .prepare<[string], string>(
      `SELECT DISTINCT office.polity FROM tenure JOIN office ON office.id = tenure.office WHERE ${column} = ? ORDER BY 1`,
    )
    .pluck()
    .all(who.id)
}

function officesOn(db: Database, who: Who, at: string): string[] {
  if (who.kind !== 'leader') return []
  return db
    .prepare<[string, string, string], string>(
      "SELECT CASE capacity WHEN 'substantive' THEN '' ELSE capacity || ' ' END || title || ', since ' || since FROM tenure JOIN office ON office.id = tenure.office WHERE leader = ? AND first <= ? AND last >= ? ORDER BY rank, first",
    )
    .pluck()
    .all(who.id, at, at)
}
