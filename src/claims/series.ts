import type { Encounter } from '../queries/encounters.ts'
import type { Who } from '../queries/who.ts'
import type { PlaceName } from './items.ts'

/** What a claim counts: meetings of some people, or visits of someone to somewhere. */
export type MeetingSeries = {
  readonly unit: 'meeting'
  readonly rules: readonly string[]
  readonly who: readonly Who[]
  readonly host: Who | undefined
}
export type VisitSeries = {
  readonly unit: 'visit'
  readonly rules: readonly string[]
  /** Who travels; a polity: whoever speaks for it. */
  readonly who: Who | undefined
  readonly host: { readonly id: string; readonly name: string } | undefined
  /** Only visits with a stop there. */
  readonly place: PlaceName | undefined
  readonly kind: string | undefined
}
export type Series = MeetingSeries | VisitSeries

/** A meeting or a visit, as far as a claim needs it. */
export type Fact = {
  readonly id: string
  readonly unit: 'meeting' | 'visit'
  readonly date: string
  readonly first: string
  readonly last: string
  readonly status: string
  /** Meeting: the setting as printed; visit: the kind. Null where no source states it. */
  readonly sort: string | null
  readonly polity: string | null
  readonly cities: readonly string[]
  readonly venues: readonly string[]
  readonly occasion: string | null
  readonly occasionName: string | null
  readonly participants: readonly string[]
  readonly disputed: boolean
  readonly sources: readonly string[]
  readonly stood: Encounter['stood']
}

/** What a rule counts of a series, in order, and what it leaves out. */
export type Counted = {
  readonly facts: readonly Fact[]
  readonly excluded: readonly { readonly fact: Fact; readonly why: string }[]
  /** Would count if a source stated their setting or kind. */
  readonly unstated: readonly Fact[]
  /** Would count if the place that is claimed were among their stops, of which the record may name only some. */
  readonly placeless: readonly Fact[]
  /** Would count if a principal had been in office. */
  readonly outside: readonly Fact[]
  /** Would count if they were confirmed. */
  readonly unconfirmed: readonly Fact[]
  /** Held with other polities besides. */
  readonly others: readonly Fact[]
  /** Counted, but a tenure is missing. */
  readonly unrecorded: readonly Fact[]
}
