import { addMonths, openLast, readPeriod } from '../../../period.ts'
import { type Facts, objectsOf, textOf } from '../../problem.ts'

/** A dated record of the shipped facts that a converted one may be the same as. */
export type Dated = {
  readonly id: string
  readonly leaders: readonly string[]
  readonly host: string
  readonly first: string
  readonly last: string
  readonly held: boolean
}
/** A holding of an office in the shipped facts. */
export type Tenure = {
  readonly id: string
  readonly leader: string
  readonly office: string
  readonly capacity: string
  readonly first: string
  readonly last: string
}

/** What the converter asks of the shipped record, so that it joins it and repeats nothing. */
export type Base = {
  readonly ids: ReadonlySet<string>
  readonly leaders: ReadonlyMap<string, { readonly name: string; readonly names: readonly string[] }>
  readonly offices: ReadonlyMap<string, string>
  readonly tenures: readonly Tenure[]
  readonly visits: readonly Dated[]
  readonly meetings: readonly Dated[]
  readonly occasions: readonly (Dated & { readonly name: string; readonly kind: string; readonly series: string })[]
  /** Ids of visits and meetings by the record of a list that they cite: `historian-state-visits visit 2285`. */
  readonly citing: ReadonlyMap<string, readonly string[]>
  /** Every leader's polities, and the days between which the record knows of them. */
  readonly known: ReadonlyMap<
    string,
    { readonly polities: ReadonlySet<string>; readonly first: string; readonly last: string }
  >
}

/** How long, in months, a tenure of which no end is recorded tells who is meant by a name. */
const longestOpen = 144

/** Reads the shipped facts; records that are not well formed are passed over, for the loader reports them. */
export function readBase(records: Iterable<{ readonly file: string; readonly facts: Facts }>): Base {
  const ids = new Set<string>()
  const leaders = new Map<string, { name: string; names: string[] }>()
  const offices = new Map<string, string>()
  const tenures: Tenure[] = []
  const visits: Dated[] = []
  const meetings: Dated[] = []
  const occasions: (Dated & { name: string; kind: string; series: string })[] = []
  const citing = new Map<string, string[]>()
  const known = new Map<string, { polities: Set<string>; first: string; last: string }>()
  const meet = (leader: string, polity: string, first: string, last: string): void => {
    const had = known.get(leader)
    if (had === undefined) known.set(leader, { polities: new Set([polity]), first, last })
    else {
      had.polities.add(polity)
      if (first < had.first) had.first = first
      if (last > had.last) had.last = last
    }
  }
  for (const { file, facts } of records) {
    const text = (field: string) => textOf(facts, field) ?? ''
    const id = text('id')
    const span = readPeriod(text(file === 'tenures' ? 'since' : 'date')) ?? { first: '', last: '' }
    ids.add(id)
    if (file === 'leaders')
      leaders.set(id, {
        name: text('name'),
        names: objectsOf(facts, 'names').map((name) => textOf(name, 'text') ?? ''),
      })
    if (file === 'offices') offices.set(id, text('polity'))
    if (file === 'tenures')
      tenures.push({
        id,
        leader: text('leader'),
        office: text('office'),
        capacity: text('capacity'),
        first: span.first,
        last: readPeriod(text('until'))?.last ?? openLast,
      })
    if (file !== 'visits' && file !== 'meetings' && file !== 'occasions') continue
    const people = file === 'visits' ? [facts] : objectsOf(facts, 'participants')
    const dated = {
      id,
      leaders: people.map((one) => textOf(one, 'leader') ?? ''),
      host: text(file === 'visits' ? 'host' : 'polity'),
      first: span.first,
      last: span.last,
      held: text('status') === 'held' && text('mode') !== 'telephone' && text('mode') !== 'video',
    }
    if (file === 'visits') visits.push(dated)
    if (file === 'meetings') meetings.push(dated)
    if (file === 'occasions')
      occasions.push({ ...dated, name: text('name'), kind: text('kind'), series: text('series') })
    for (const one of people)
      if (textOf(one, 'polity') !== null)
        meet(textOf(one, 'leader') ?? '', textOf(one, 'polity') ?? '', span.first, span.last)
    for (const citation of objectsOf(facts, 'citations')) {
      const key = `${textOf(citation, 'source')} ${textOf(citation, 'locator')}`
      citing.set(key, [...(citing.get(key) ?? []), id])
    }
  }
  for (const { leader, office, first, last } of tenures)
    meet(leader, offices.get(office) ?? '', first, last === openLast ? addMonths(first, longestOpen) : last)
  return { ids, leaders, offices, tenures, visits, meetings, occasions, citing, known }
}
