import { holds, openFirst, openLast } from '../period.ts'
import type { Column } from '../render/column.ts'
import type { Encounter } from './encounters.ts'
import { createNumbering, type Ordinal } from './numbering.ts'
import { inPlace, type PlaceTest } from './place.ts'
import type { Rule } from './rules.ts'

/** A numbered meeting. `number` counts under the rule over the whole record; null where the meeting does not count (it was not held). */
export type MeetingRow = {
  readonly number: number | null
  readonly date: string
  readonly first: string
  readonly last: string
  /** Whole days since the last day of the counted meeting before; null for the first. */
  readonly gap: number | null
  readonly record: 'meeting'
  readonly name: string
  readonly setting: string | null
  readonly mode: string
  readonly status: string
  /** Its days only straddle the window. */
  readonly possible: boolean
  readonly leaders: readonly string[]
  readonly participants: readonly string[]
  readonly polity: string | null
  readonly city: string | null
  readonly venue: string | null
  readonly occasion: string | null
  readonly disputed: boolean
  readonly sources: readonly string[]
  readonly id: string
}

export const meetingColumns: readonly Column[] = [
  {
    key: 'number',
    is: 'integer?',
    align: 'right',
    fit: 'keep',
    tint: 'number',
    about: 'its number under the rule; null where the meeting was not held',
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
    about: 'whole days since the last day of the counted meeting before',
  },
  { key: 'record', fit: 'machine', tint: 'quiet', about: 'the kind of record' },
  { key: 'name', tint: 'name' },
  {
    key: 'setting',
    is: 'text?',
    fit: 'keep',
    about: 'null where no source states it; `summit`: talks with no occasion',
  },
  { key: 'mode', fit: 'drop' },
  { key: 'status', fit: 'keep', tint: 'status' },
  { key: 'possible', is: 'flag', fit: 'keep', about: 'its days only straddle the window' },
  { key: 'leaders', is: 'list', fit: 'drop', about: 'names' },
  { key: 'participants', is: 'list', fit: 'machine', tint: 'quiet', about: 'ids, as `leaders`' },
  { key: 'polity', is: 'text?', fit: 'keep', about: 'where' },
  { key: 'city', is: 'text?', fit: 'keep' },
  { key: 'venue', is: 'text?' },
  { key: 'occasion', is: 'text?' },
  { key: 'disputed', is: 'flag', fit: 'drop', about: 'sources disagree on some field' },
  { key: 'sources', is: 'list', fit: 'drop', tint: 'quiet', about: 'ids' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

/** Which meetings are counted and shown. */
export type MeetingFilter = {
  readonly rule: Rule
  /** `held`, another status, or `any`. */
  readonly status: string
  /** Whether a principal who held no leading office that day counts too. */
  readonly anyCapacity: boolean
  readonly since: string | undefined
  readonly until: string | undefined
  readonly place: PlaceTest | undefined
  /** Ids. */
  readonly occasions: ReadonlySet<string> | undefined
}

/** A meeting that was not counted, and why. */
export type LeftOut = { readonly encounter: Encounter; readonly why: string }

/** The meetings shown, and what stands beside the count. */
export type Meetings = {
  readonly rows: readonly MeetingRow[]
  readonly leftOut: readonly LeftOut[]
  /** Held under the rule, with other polities besides. */
  readonly others: readonly Encounter[]
  /** Would count under the rule only if a source stated their setting. */
  readonly unstated: readonly Encounter[]
  /** Counted, but no tenure of a principal's is on record: the count is not covered. */
  readonly uncovered: readonly Encounter[]
}

/** Numbers the meetings under a rule, and says of every other why it was left out. */
export function numberMeetings(encounters: readonly Encounter[], filter: MeetingFilter): Meetings {
  const found = {
    rows: [] as MeetingRow[],
    leftOut: [] as LeftOut[],
    others: [] as Encounter[],
    unstated: [] as Encounter[],
    uncovered: [] as Encounter[],
  }
  const number = createNumbering()
  for (const one of encounters) {
    const window = placeIn(one, filter)
    const why = reasonAgainst(one, filter)
    const shown = window !== 'outside'
    if (why === 'others') {
      if (shown) found.others.push(one)
      continue
    }
    if (why !== undefined) {
      if (shown) found.leftOut.push({ encounter: one, why })
      if (shown && isUnstated(one, filter)) found.unstated.push(one)
      continue
    }
    const ordinal = number(one)
    if (!shown) continue
    if (one.stood.some(({ standing }) => standing === 'unrecorded')) found.uncovered.push(one)
    found.rows.push(rowOf(one, ordinal, window === 'possible'))
  }
  return found
}

/** Why a meeting does not count under the filter; `others` where only other polities besides stand against it. */
function reasonAgainst(one: Encounter, filter: MeetingFilter): string | undefined {
  if (filter.status !== 'any' && one.status !== filter.status) return one.status
  if (one.level < filter.rule.least || one.level > filter.rule.most)
    return one.level === 4 ? one.mode : (one.setting ?? 'setting not stated')
  const out = filter.anyCapacity
    ? undefined
    : one.stood.find(({ standing }) => standing === 'elect' || standing === 'other' || standing === 'none')
  if (out !== undefined) return outOfOffice(out)
  return one.wide ? 'others' : undefined
}

function outOfOffice({ leader, standing, office }: Encounter['stood'][number]): string {
  if (standing === 'elect') return `${leader} was elected, not yet ${office ?? 'in office'}`
  if (standing === 'other') return `${leader} was ${office ?? 'in another office'}`
  return `${leader} held no leading office`
}

function isUnstated(one: Encounter, { rule, status, anyCapacity }: MeetingFilter): boolean {
  const officed =
    anyCapacity || one.stood.every(({ standing }) => standing === 'in-office' || standing === 'unrecorded')
  return (
    rule.most < 3 &&
    one.mode === 'in-person' &&
    one.setting === null &&
    !one.wide &&
    officed &&
    (status === 'any' || one.status === status)
  )
}

function placeIn(one: Encounter, filter: MeetingFilter): 'inside' | 'possible' | 'outside' {
  if (filter.place !== undefined && !inPlace(one, filter.place)) return 'outside'
  if (filter.occasions !== undefined && !filter.occasions.has(one.occasionId ?? '')) return 'outside'
  return holds({ first: filter.since ?? openFirst, last: filter.until ?? openLast }, one)
}

function rowOf(one: Encounter, { number, gap }: Ordinal, possible: boolean): MeetingRow {
  return {
    number,
    date: one.date,
    first: one.first,
    last: one.last,
    gap,
    record: 'meeting',
    name: one.name,
    setting: one.setting,
    mode: one.mode,
    status: one.status,
    possible,
    leaders: one.leaders,
    participants: one.participants,
    polity: one.polity,
    city: one.city,
    venue: one.venue,
    occasion: one.occasion,
    disputed: one.disputed,
    sources: one.sources,
    id: one.id,
  }
}
