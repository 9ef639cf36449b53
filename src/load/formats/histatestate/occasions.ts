import { addDays } from '../../../period.ts'
import { foldText } from '../../../text/fold.ts'
import type { Facts } from '../../problem.ts'
import { groupBy } from '../group.ts'
import type { Base } from './base.ts'
import { type NamedOccasion, readOccasion } from './descriptions.ts'
import type { Polity } from './polities.ts'
import { type AllSeen, unitedStates } from './sightings.ts'
import { createIds, slugOf } from './slugs.ts'
import { cited } from './sources.ts'

/** The occasions that the lists name, and which record belongs to which. */
export type Occasions = {
  readonly idOf: (where: string) => string | undefined
  readonly records: readonly {
    readonly facts: Facts & { readonly id: string }
    readonly at: { readonly file: string; readonly line: number }
  }[]
}

type Naming = NamedOccasion & {
  readonly where: string
  readonly source: string
  readonly host: Polity
  readonly first: string
  readonly last: string
  readonly at: { readonly file: string; readonly line: number }
}

/** Namings of one occasion are not further apart than this many days. */
const apart = 10

/**
 * One occasion for all records that name it alike, in one country and about the same days. Its days are those of the records, which a visit may begin before
 * and outlast: it lay somewhere in them. One that the shipped record has under this name, on these days, is joined.
 */
export function gatherOccasions(all: AllSeen, base: Base): Occasions {
  const namings: Naming[] = []
  for (const { source } of all.visits) {
    const named = readOccasion(source.description)
    if (named !== undefined)
      namings.push({
        ...named,
        where: `visit ${source.number}`,
        source: cited.visits,
        host: unitedStates,
        first: source.start,
        last: source.end,
        at: source,
      })
  }
  for (const { source, polity } of all.trips) {
    const named = readOccasion(source.remarks)
    if (named !== undefined)
      namings.push({
        ...named,
        where: `trip ${source.number}`,
        source: cited[source.role],
        host: polity,
        first: source.start,
        last: source.end,
        at: source,
      })
  }
  namings.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.where < b.where ? -1 : 1))
  const give = createIds(base.ids)
  const ids = new Map<string, string>()
  const records: { facts: Facts & { id: string }; at: { file: string; line: number } }[] = []
  for (const same of groupBy(namings, (one) => `${keyOf(one.name)} ${one.host.id}`).values())
    for (const group of inTime(same)) {
      const [one] = group
      if (one === undefined) continue
      const [first, last] = [
        one.first,
        group.reduce((latest, other) => (other.last > latest ? other.last : latest), ''),
      ]
      const known = base.occasions.find(
        (other) =>
          (keyOf(other.name).includes(keyOf(one.name)) || isOfSeries(one, other)) &&
          other.host === one.host.id &&
          other.first <= last &&
          first <= other.last,
      )
      const id = known?.id ?? give(`${first.slice(0, 4)}-${slugOf(one.name.replace(/^\d{4} /, ''))}`)
      for (const { where } of group) ids.set(where, id)
      const citations = group.slice(0, 3).map(({ source, where }) => ({ source, locator: where }))
      const facts =
        known === undefined
          ? {
              id,
              name: one.name,
              kind: one.kind,
              polity: one.host.id,
              date: first === last ? first : `${first}/${last}`,
              citations,
            }
          : { id, citations }
      records.push({ facts, at: one.at })
    }
  return { idOf: (where) => ids.get(where), records }
}

const ordinal = /^(?:\d+(?:st|nd|rd|d|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh) /

/** Whether a summit is called after the series that another is of: "G20 Leaders Summit", or as the G7 once was, "Economic Summit". */
function isOfSeries(one: Naming, other: { readonly kind: string; readonly series: string }): boolean {
  const [series = ''] = foldText(other.series).split(/ (?:summits?|economic|leaders)\b/)
  if (one.kind !== 'summit' || other.kind !== 'summit' || series === '') return false
  const name = foldText(one.name)
  const called = ` ${name} `.includes(` ${series} `) && !/^u ?s /.test(name)
  return called || (/^g[78]$/.test(series) && /^(?:g[78] )?economic summit\b/.test(name))
}

/** Two editions are two occasions; one named without its number may be any. */
const differ = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((name) => ordinal.exec(foldText(name))?.[0])
  return x !== undefined && y !== undefined && x !== y
}

const keyOf = (name: string): string =>
  foldText(name)
    .replace(/^\d{4} /, '')
    .replace(ordinal, '')
    .replace(/\b(?:former|the|leaders?|leadership|economic|meeting)\b ?/g, '')
    .replace(/\bunited states\b/g, 'u s')
    .trim()

function inTime(namings: readonly Naming[]): Naming[][] {
  const groups: Naming[][] = []
  let reached = ''
  for (const one of namings) {
    const group = groups.at(-1)
    if (
      group === undefined ||
      one.first > addDays(reached, apart) ||
      group.some((other) => differ(other.name, one.name))
    ) {
      groups.push([one])
      reached = one.last
    } else {
      group.push(one)
      if (one.last > reached) reached = one.last
    }
  }
  return groups
}
