import { daysBetween, holds, openFirst, openLast } from '../period.ts'
import type { Column } from '../render/column.ts'
import { holdsPhrase } from '../text/words.ts'
import { createNumbering, type Ordinal } from './numbering.ts'
import { inPlace, type PlaceTest } from './place.ts'
import type { Travel } from './travels.ts'

/** A numbered visit. `number` counts under the rule over the whole record; null where the visit does not count (it was not held). */
export type VisitRow = {
  readonly number: number | null
  readonly date: string
  readonly first: string
  readonly last: string
  /** Whole days since the last day of the counted visit before; null for the first. */
  readonly gap: number | null
  /** Calendar days, first and last counted. */
  readonly days: number
  readonly record: 'visit'
  readonly name: string
  readonly kind: string | null
  readonly status: string
  readonly possible: boolean
  readonly leaders: readonly string[]
  readonly participants: readonly string[]
  /** Whom the leader speaks for. */
  readonly from: string
  /** The host, an id. */
  readonly polity: string
  /** The cities, in order; null where none is recorded. */
  readonly city: string | null
  readonly venue: string | null
  readonly occasion: string | null
  readonly purpose: string | null
  readonly disputed: boolean
  readonly sources: readonly string[]
  readonly id: string
}

export const visitColumns: readonly Column[] = [
  {
    key: 'number',
    is: 'integer?',
    align: 'right',
    fit: 'keep',
    tint: 'number',
    about: 'its number under the rule; null where the visit was not held',
  },
  { key: 'date', fit: 'keep', tint: 'date', about: 'as written (EDTF)' },
  { key: 'first', fit: 'machine', tint: 'quiet', about: 'first possible day' },
  { key: 'last', fit: 'machine', tint: 'quiet', about: 'last possible day' },
  {
    key: 'gap',
    is: 'integer?',
    align: 'right',
    fit: 'keep',
    tint: 'quiet',
    about: 'whole days since the last day of the counted visit before',
  },
  {
    key: 'days',
    is: 'integer',
    align: 'right',
    fit: 'drop',
    tint: 'quiet',
    about: 'calendar days, first and last counted',
  },
  { key: 'record', fit: 'machine', tint: 'quiet', about: 'the kind of record' },
  { key: 'name', tint: 'name' },
  { key: 'kind', is: 'text?', fit: 'keep', about: 'null where no source states it' },
  { key: 'status', fit: 'keep', tint: 'status' },
  { key: 'possible', is: 'flag', fit: 'keep', about: 'its days only straddle the window' },
  { key: 'leaders', is: 'list', fit: 'drop', about: 'names' },
  { key: 'participants', is: 'list', fit: 'machine', tint: 'quiet', about: 'ids, as `leaders`' },
  { key: 'from', fit: 'drop', about: 'whom the leader speaks for, an id' },
  { key: 'polity', fit: 'keep', about: 'the host, an id' },
  { key: 'city', is: 'text?', about: 'the cities, in order' },
  { key: 'venue', is: 'text?', fit: 'drop' },
  { key: 'occasion', is: 'text?' },
  { key: 'purpose', is: 'text?' },
  { key: 'disputed', is: 'flag', fit: 'drop', about: 'sources disagree on some field' },
  { key: 'sources', is: 'list', fit: 'drop', tint: 'quiet', about: 'ids' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

/** The counting rules of visits: what kinds each counts, and how it is said. A visit of no stated kind counts under `any` only. */
export const visitRules: Readonly<
  Record<string, { readonly counts: (kind: string | null) => boolean; readonly says: string }>
> = {
  bilateral: {
    counts: (kind) => kind !== null && !['multilateral', 'transit', 'private'].includes(kind),
    says: 'held, of any stated kind but multilateral, transit and private',
  },
  state: { counts: (kind) => kind === 'state', says: 'held, called a state visit' },
  any: { counts: () => true, says: 'held, of any kind or of none stated' },
}

/** Which visits are counted and shown. */
export type VisitFilter = {
  readonly rule: string
  readonly kind: string | undefined
  readonly status: string
  readonly anyCapacity: boolean
  readonly since: string | undefined
  readonly until: string | undefined
  readonly place: PlaceTest | undefined
  /** Ids. */
  readonly occasions: ReadonlySet<string> | undefined
  /** A day that the visit holds. */
  readonly on: string | undefined
  /** Words that its purpose, or what a source says of it, holds. */
  readonly text: string | undefined
}

export type Visits = {
  readonly rows: readonly VisitRow[]
  readonly leftOut: readonly { readonly travel: Travel; readonly why: string }[]
  readonly uncovered: readonly Travel[]
}

/** Numbers the visits under a rule, and says of every other why it was left out. */
export function numberVisits(travels: readonly Travel[], filter: VisitFilter): Visits {
  const rows: VisitRow[] = []
  const leftOut: { travel: Travel; why: string }[] = []
  const uncovered: Travel[] = []
  const number = createNumbering()
  for (const travel of travels) {
    const window = placeIn(travel, filter)
    const why = reasonAgainst(travel, filter)
    if (why !== undefined) {
      if (window !== 'outside') leftOut.push({ travel, why })
      continue
    }
    const ordinal = number(travel)
    if (window === 'outside') continue
    if (travel.standing === 'unrecorded') uncovered.push(travel)
    rows.push(rowOf(travel, ordinal, window === 'possible'))
  }
  return { rows, leftOut, uncovered }
}

function reasonAgainst(travel: Travel, filter: VisitFilter): string | undefined {
  if (filter.status !== 'any' && travel.status !== filter.status) return travel.status
  if (filter.kind !== undefined && travel.kind !== filter.kind) return travel.kind ?? 'kind not stated'
  if (visitRules[filter.rule]?.counts(travel.kind) !== true) return travel.kind ?? 'kind not stated'
  if (filter.anyCapacity || travel.standing === 'in-office' || travel.standing === 'unrecorded') return undefined
  if (travel.standing === 'elect') return `elected, not yet ${travel.office ?? 'in office'}`
  return travel.standing === 'other' ? `as ${travel.office ?? 'holder of another office'}` : 'held no leading office'
}

function placeIn(travel: Travel, filter: VisitFilter): 'inside' | 'possible' | 'outside' {
  const places = (travel.city ?? '').split('; ').map((city) => ({ city, venue: travel.venue, polity: travel.polity }))
  const { place } = filter
  if (place !== undefined && !places.some((one) => inPlace(one, place))) return 'outside'
  if (filter.occasions !== undefined && !filter.occasions.has(travel.occasionId ?? '')) return 'outside'
  if (filter.on !== undefined && (travel.first > filter.on || travel.last < filter.on)) return 'outside'
  if (filter.text !== undefined && !holdsPhrase(`${travel.purpose ?? ''} ${travel.words ?? ''}`, filter.text))
    return 'outside'
  return holds({ first: filter.since ?? openFirst, last: filter.until ?? openLast }, travel)
}

function rowOf(travel: Travel, { number, gap }: Ordinal, possible: boolean): VisitRow {
  const { occasionId, series, standing, office, words, ...row } = travel
  return { ...row, number, gap, days: daysBetween(row.first, row.last) + 1, possible, record: 'visit' }
}
