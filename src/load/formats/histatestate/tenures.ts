import { daysBetween } from '../../../period.ts'
import type { Facts } from '../../problem.ts'
import { groupBy } from '../group.ts'
import type { Base } from './base.ts'
import { type Leaders, locatorOf } from './leaders.ts'
import type { SourceTerm } from './read.ts'
import type { AllSeen, Seen } from './sightings.ts'
import { createIds, slugOf } from './slugs.ts'
import { cited } from './sources.ts'

type Out = {
  readonly file: 'offices' | 'tenures'
  readonly facts: Facts & { readonly id: string }
  readonly at: { readonly file: string; readonly line: number }
}
type Held = {
  readonly seen: Seen
  readonly leader: string
  readonly office: string
  readonly capacity: string
  readonly at: { readonly file: string; readonly line: number }
}

/** Two sightings in one office are one tenure if nobody else was seen in it between them and no more days lie between. */
const longestSilence = 731

/**
 * Offices and tenures, as far as the lists state them: a title with a name holds on the days of that record. A tenure runs from the first such day to the last, each only a
 * bound (`../1998-03-04`, `2001-05-06/..`). The terms of the presidents are stated, and exact. One that the shipped record has gains the first citation of each list.
 */
export function convertTenures(all: AllSeen, terms: readonly SourceTerm[], leaders: Leaders, base: Base): Out[] {
  const out: Out[] = []
  const offices = new Set(base.offices.keys())
  const shipped = new Map<string, Held[]>()
  const held = findHeld(all, leaders).filter((one) => {
    const { title } = one.seen
    const polity = leaders.polityOf(one.seen)
    if (!offices.has(one.office) && title !== undefined) {
      offices.add(one.office)
      out.push({
        file: 'offices',
        facts: {
          id: one.office,
          title: `${title.office} of ${polity.name}`,
          polity: polity.id,
          rank: title.rank,
        },
        at: one.at,
      })
    }
    const known = base.tenures.find(
      (tenure) =>
        tenure.leader === one.leader &&
        tenure.office === one.office &&
        tenure.capacity === one.capacity &&
        tenure.first <= one.seen.last &&
        one.seen.first <= tenure.last,
    )
    if (known !== undefined) shipped.set(known.id, [...(shipped.get(known.id) ?? []), one])
    return known === undefined
  })
  for (const [id, some] of shipped)
    for (const { seen, at } of firstOfEach(some)) {
      const citation = { source: seen.source, locator: locatorOf(seen), quote: seen.quote }
      out.push({ file: 'tenures', facts: { id, citations: [citation] }, at })
    }
  const give = createIds(base.ids)
  const travellers = new Map(
    all.trips
      .filter(({ source }) => source.role === 'president')
      .map(({ source, traveller }) => [source.who, leaders.idOf(traveller)]),
  )
  const stated = terms.flatMap((term) => {
    const leader = travellers.get(term.who)
    return leader === undefined ? [] : [{ leader, term }]
  })
  if (stated.length > 0 && !offices.has('us-president'))
    out.push({
      file: 'offices',
      facts: { id: 'us-president', title: 'President of the United States', polity: 'US', rank: 'head-of-state' },
      at: stated[0]?.term ?? { file: '', line: 0 },
    })
  for (const { leader, term } of stated) {
    if (
      base.tenures.some(
        (known) =>
          known.leader === leader &&
          known.office === 'us-president' &&
          known.capacity === 'substantive' &&
          known.first <= (term.until ?? '9999') &&
          term.since < known.last,
      )
    )
      continue
    const facts = {
      id: give(`${leader}-us-president-${term.since.slice(0, 4)}`),
      leader,
      office: 'us-president',
      since: term.since,
      ...(term.until === undefined ? {} : { until: term.until }),
      capacity: 'substantive',
    }
    out.push({
      file: 'tenures',
      facts: {
        ...facts,
        numbers: [ordinal(term.number)],
        citations: [{ source: cited.president, locator: `president ${term.number}` }],
      },
      at: term,
    })
  }
  const byOffice = groupBy(
    held.filter((one) => one.office !== 'us-president' || one.capacity === 'elect'),
    (one) => one.office,
  )
  for (const list of byOffice.values())
    for (const run of runsOf(list)) {
      const [first, last] = [run[0], run.reduce((latest, one) => (one.seen.last > latest.seen.last ? one : latest))]
      if (first === undefined) continue
      const id = give(`${first.leader}-${first.office}-${first.seen.first.slice(0, 4)}`)
      const citations = [
        ...new Map(
          [first, last, ...firstOfEach(run)].map((one) => [
            locatorOf(one.seen),
            { source: one.seen.source, locator: locatorOf(one.seen), quote: one.seen.quote },
          ]),
        ).values(),
      ]
      const facts = {
        id,
        leader: first.leader,
        office: first.office,
        since: `../${first.seen.first}`,
        until: `${last.seen.last}/..`,
        capacity: first.capacity,
        citations,
      }
      out.push({ file: 'tenures', facts, at: first.at })
    }
  return out
}

function findHeld(all: AllSeen, leaders: Leaders): Held[] {
  const of = (seen: Seen, at: { file: string; line: number }): Held[] =>
    seen.title === undefined || seen.former
      ? []
      : [
          {
            seen,
            leader: leaders.idOf(seen),
            office: `${leaders.polityOf(seen).id.toLowerCase()}-${slugOf(seen.title.office)}`,
            capacity: seen.title.capacity,
            at: { file: at.file, line: at.line },
          },
        ]
  return [
    ...all.visits.flatMap(({ source, visitors }) => visitors.flatMap((one) => of(one, source))),
    ...all.trips.flatMap(({ source, traveller, met }) =>
      [traveller, ...met.map((one) => one.seen)].flatMap((one) => of(one, source)),
    ),
  ].filter((one) => one.leader !== '')
}

/** The first sighting in each list. */
const firstOfEach = (run: readonly Held[]): Held[] =>
  [...groupBy(run, ({ seen }) => seen.source).values()].flatMap((some) => some.slice(0, 1))

/** The sightings in one office, as unbroken holdings. */
function runsOf(list: readonly Held[]): Held[][] {
  const sorted = [...list].sort((a, b) =>
    a.seen.first < b.seen.first ? -1 : a.seen.first > b.seen.first ? 1 : a.seen.where < b.seen.where ? -1 : 1,
  )
  const runs: Held[][] = []
  const open = new Map<string, Held[]>()
  for (const one of sorted) {
    const key = `${one.leader} ${one.capacity}`
    const run = open.get(key)
    const before = run?.at(-1)
    const between =
      before !== undefined &&
      sorted.some(
        (other) =>
          other.leader !== one.leader &&
          other.capacity === one.capacity &&
          other.seen.first > before.seen.last &&
          other.seen.last < one.seen.first,
      )
    if (
      run !== undefined &&
      before !== undefined &&
      !between &&
      daysBetween(before.seen.last, one.seen.first) <= longestSilence
    )
      run.push(one)
    else {
      const begun = [one]
      runs.push(begun)
      open.set(key, begun)
    }
  }
  return runs
}

function ordinal(number: string): string {
  const n = Number(number)
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${number}${ending}`
}
