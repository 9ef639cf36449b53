import { type Encounter, encountersOf } from '../queries/encounters.ts'
import { numberMeetings } from '../queries/meetings.ts'
import { findRule } from '../queries/rules.ts'
import { type Travel, travelsOf } from '../queries/travels.ts'
import { numberVisits } from '../queries/visits.ts'
import type { Context } from './context.ts'
import { matchPlace } from './placing.ts'
import type { Counted, Fact, MeetingSeries, Series, VisitSeries } from './series.ts'

const noFilter = {
  since: undefined,
  until: undefined,
  place: undefined,
  occasions: undefined,
  kind: undefined,
  on: undefined,
  text: undefined,
}

/** Every meeting or visit of a series, of any status. */
export function factsOf(context: Context, series: Series): readonly Fact[] {
  return context.once(`facts|${keyOfSeries(series)}`, () =>
    series.unit === 'meeting' ? meetings(context, series).map(factOfMeeting) : visits(context, series).map(factOfVisit),
  )
}

/** The same for two series of the same people and places. */
export function keyOfSeries(series: Series): string {
  if (series.unit === 'meeting') return `m|${series.who.map(({ id }) => id).join(',')}|${series.host?.id ?? ''}`
  return `v|${series.who?.kind ?? ''}|${series.who?.id ?? ''}|${series.host?.id ?? ''}|${series.place?.text ?? ''}|${series.kind ?? ''}`
}

/** What a rule counts of a series: held, in office, just the two. `planned` counts meetings still planned as if they were held. */
export function countUnder(context: Context, series: Series, rule: string, planned = false): Counted {
  return context.once(`${keyOfSeries(series)}|${rule}|${planned}`, () =>
    series.unit === 'meeting'
      ? countMeetings(context, series, rule, planned)
      : countVisits(context, series, rule, planned),
  )
}

function meetings(context: Context, series: MeetingSeries): Encounter[] {
  const who = [...series.who].sort((a, b) => (a.id < b.id ? -1 : 1))
  const all = context.once(`met|${who.map(({ id }) => id).join('|')}`, () => encountersOf(context.db, who))
  const { host } = series
  if (host === undefined) return all
  const polities = host.kind === 'polity' ? [host.id] : context.politiesOf(host)
  return all.filter((one) => one.polity !== null && polities.includes(one.polity))
}

function visits(context: Context, series: VisitSeries): Travel[] {
  const { who, host, place } = series
  const from = who?.kind === 'polity' ? [who.id] : []
  const journey = { who: who?.kind === 'polity' ? undefined : who, to: host === undefined ? [] : [host.id], from }
  const all = context.once(`travelled|${JSON.stringify(journey)}`, () => travelsOf(context.db, journey))
  return place === undefined ? all : all.filter((one) => matchPlace(factOfVisit(one), place, context) !== 'no')
}

function asPlanned<One extends { readonly status: string }>(all: readonly One[], planned: boolean): One[] {
  return planned
    ? all.map((one) => (one.status === 'planned' || one.status === 'proposed' ? { ...one, status: 'held' } : one))
    : [...all]
}

function countMeetings(context: Context, series: MeetingSeries, name: string, planned: boolean): Counted {
  const rule = findRule(name)
  if (rule === undefined) return nothing
  const all = asPlanned(meetings(context, series), planned)
  const byId = new Map(all.map((one) => [one.id, factOfMeeting(one)]))
  const filter = { ...noFilter, rule, status: 'held', anyCapacity: false }
  const base = numberMeetings(all, filter)
  const counted = new Set(base.rows.map(({ id }) => id))
  const extra = (rows: readonly { readonly id: string }[]) =>
    factsFrom(
      byId,
      rows.filter(({ id }) => !counted.has(id)),
    )
  return {
    facts: factsFrom(byId, base.rows),
    excluded: base.leftOut.flatMap(({ encounter, why }) => {
      const fact = byId.get(encounter.id)
      return fact === undefined ? [] : [{ fact, why }]
    }),
    unstated: factsFrom(byId, base.unstated),
    placeless: [],
    outside: extra(numberMeetings(all, { ...filter, anyCapacity: true }).rows),
    unconfirmed: extra(numberMeetings(all, { ...filter, status: 'unconfirmed' }).rows),
    others: factsFrom(byId, base.others),
    unrecorded: factsFrom(byId, base.uncovered),
  }
}

function countVisits(context: Context, series: VisitSeries, rule: string, planned: boolean): Counted {
  const all = asPlanned(visits(context, series), planned)
  const byId = new Map(all.map((one) => [one.id, factOfVisit(one)]))
  const filter = { ...noFilter, kind: series.kind, rule, status: 'held', anyCapacity: false }
  const base = numberVisits(all, filter)
  const counted = new Set(base.rows.map(({ id }) => id))
  const extra = (rows: readonly { readonly id: string }[]) =>
    factsFrom(
      byId,
      rows.filter(({ id }) => !counted.has(id)),
    )
  const held = factsFrom(byId, base.rows)
  const { place } = series
  const placed = (fact: Fact) => place === undefined || place.capital || matchPlace(fact, place, context) === 'yes'
  const counts = held.filter(placed)
  const unstated = factsFrom(
    byId,
    base.leftOut.flatMap(({ travel, why }) => (why === 'kind not stated' ? [travel] : [])),
  )
  return {
    facts: counts,
    excluded: base.leftOut.flatMap(({ travel, why }) => {
      const fact = byId.get(travel.id)
      return fact === undefined ? [] : [{ fact, why }]
    }),
    unstated: unstated.filter(placed),
    placeless: [...held, ...unstated].filter((fact) => !placed(fact)),
    outside: extra(numberVisits(all, { ...filter, anyCapacity: true }).rows),
    unconfirmed: extra(numberVisits(all, { ...filter, status: 'unconfirmed' }).rows),
    others: [],
    unrecorded: factsFrom(byId, base.uncovered),
  }
}

function factsFrom(byId: ReadonlyMap<string, Fact>, rows: readonly { readonly id: string }[]): Fact[] {
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

const nothing: Counted = {
  facts: [],
  excluded: [],
  unstated: [],
  placeless: [],
  outside: [],
  unconfirmed: [],
  others: [],
  unrecorded: [],
}

function factOfMeeting(one: Encounter): Fact {
  return {
    id: one.id,
    unit: 'meeting',
    date: one.date,
    first: one.first,
    last: one.last,
    status: one.status,
    sort: one.mode === 'in-person' ? one.setting : one.mode,
    polity: one.polity,
    cities: one.city === null ? [] : [one.city],
    venues: one.venue === null ? [] : [one.venue],
    occasion: one.occasionId,
    occasionName: one.occasion,
    participants: one.participants,
    disputed: one.disputed,
    sources: one.sources,
    stood: one.stood,
  }
}

function factOfVisit(one: Travel): Fact {
  return {
    id: one.id,
    unit: 'visit',
    date: one.date,
    first: one.first,
    last: one.last,
    status: one.status,
    sort: one.kind,
    polity: one.polity,
    cities: one.city === null ? [] : one.city.split('; '),
    venues: one.venue === null ? [] : one.venue.split('; '),
    occasion: one.occasionId,
    occasionName: one.occasion,
    participants: one.participants,
    disputed: one.disputed,
    sources: one.sources,
    stood: [],
  }
}
