import type { Facts } from '../../problem.ts'
import { type Identities, identify } from '../identity.ts'
import { type Doubt, type KnownPerson, nameOf, type Person, type Sighting } from '../person.ts'
import type { Base } from './base.ts'
import { gatherKnown } from './known.ts'
import { countryOf, type Polity } from './polities.ts'
import type { SourceTerm } from './read.ts'
import type { AllSeen, Seen } from './sightings.ts'
import { createIds, slugOf } from './slugs.ts'
import { cited } from './sources.ts'
import { readSurnames } from './surnames.ts'
import { isRegnal } from './titles.ts'

/** Who is who in the lists: the leader's id of every sighting, and the records of the leaders. */
export type Leaders = {
  readonly idOf: (seen: Seen) => string
  /** The polity that the one seen spoke for: the one named, unless it is only the host's and the person is another's. */
  readonly polityOf: (seen: Seen) => Polity
  readonly nameOf: (id: string) => string
  readonly records: readonly { readonly facts: Facts & { readonly id: string }; readonly at: Seen['at'] }[]
  readonly people: readonly { readonly id: string; readonly person: Person }[]
  readonly identities: Identities
  readonly doubts: readonly (Doubt & { readonly id: string })[]
}

/** Decides who is who, and names them: joined to the leaders of the shipped record where they are the same. */
export function nameLeaders(
  all: AllSeen,
  base: Base,
  terms: readonly SourceTerm[],
  own: readonly KnownPerson[],
  pins: ReadonlyMap<string, string>,
): Leaders {
  const seen = [
    ...all.visits.flatMap((visit) => [...visit.visitors, ...visit.presidents.map((one) => one.seen)]),
    ...all.trips.flatMap((trip) => [trip.traveller, ...trip.met.map((one) => one.seen)]),
  ]
  const identities = identify(seen, gatherKnown(base, terms, own), pinnedBy(all, seen, base, pins))
  const seenOf = new Map<Sighting, Seen>(seen.map((one) => [one, one]))
  const strays = findStrays(base)
  const ids = new Map<Person, string>()
  const names = new Map<string, string>()
  const give = createIds(
    new Set([...base.ids, ...identities.people.flatMap(({ known }) => (known?.id === undefined ? [] : [known.id]))]),
  )
  const inOrder = [...identities.people].sort((a, b) => (firstSeen(a) < firstSeen(b) ? -1 : 1))
  const records: { facts: Facts & { id: string }; at: Seen['at'] }[] = []
  const surnames = readSurnames(identities.people, base)
  for (const person of inOrder) {
    const shown = displayName(person)
    const id = person.known?.id ?? shippedAs(person, strays, ids) ?? give(wantedId(person, shown))
    ids.set(person, id)
    const had = base.leaders.get(id)
    const name = had?.name ?? shown
    names.set(id, name)
    const spellings = [
      ...new Set([
        nameOf(person),
        ...person.seen.map((one) => one.name),
        ...surnames.besides(person),
        ...ofRealm(person, shown),
      ]),
    ].filter((text) => text !== name && !had?.names.includes(text) && !surnames.isShared(text, person))
    const first = person.seen[0]
    const listed = first === undefined ? undefined : seenOf.get(first)
    if (listed === undefined) continue
    const facts = {
      id,
      ...(had === undefined ? { name } : {}),
      ...(spellings.length > 0 ? { names: spellings.map((text) => ({ text, lang: 'en' })) } : {}),
      citations: [{ source: listed.source, locator: locatorOf(listed) }],
    }
    records.push({ facts, at: listed.at })
  }
  const idOfPerson = (person: Person | undefined): string => (person === undefined ? '' : (ids.get(person) ?? ''))
  return {
    idOf: (one) => idOfPerson(identities.personOf.get(one)),
    polityOf: (one) => homeOf(one, identities.personOf.get(one), seenOf),
    nameOf: (id) => names.get(id) ?? id,
    records,
    people: inOrder.map((person) => ({ id: idOfPerson(person), person })),
    identities,
    doubts: identities.doubts.map((doubt) => ({ ...doubt, id: idOfPerson(doubt.person) })),
  }
}

function homeOf(one: Seen, person: Person | undefined, seenOf: ReadonlyMap<Sighting, Seen>): Polity {
  if (one.sure || person === undefined || person.lines.has(one.line)) return one.polityNamed
  const home = person.seen.filter((other) => person.lines.has(other.line))
  const near = home.findLast((other) => other.first <= one.first) ?? home[0]
  return (near === undefined ? undefined : seenOf.get(near)?.polityNamed) ?? one.polityNamed
}

/** The number of the record in its list: "visit 2959". */
export const locatorOf = (seen: Seen): string => seen.where.split(' ').slice(0, 2).join(' ')

/** Records of the lists that the shipped record cites already tell who came; an editor may tell it of any other. */
function pinnedBy(
  all: AllSeen,
  seen: readonly Seen[],
  base: Base,
  pins: ReadonlyMap<string, string>,
): Map<Seen, string> {
  const visits = new Map(base.visits.map((visit) => [visit.id, visit]))
  const pinned = new Map<Seen, string>()
  const pin = (seen: Seen, key: string): void => {
    const leaders = new Set((base.citing.get(key) ?? []).flatMap((id) => visits.get(id)?.leaders ?? []))
    const [only] = leaders
    if (leaders.size === 1 && only !== undefined) pinned.set(seen, only)
  }
  for (const { source, visitors } of all.visits)
    if (visitors.length === 1 && visitors[0] !== undefined) pin(visitors[0], `${cited.visits} visit ${source.number}`)
  for (const one of seen) {
    const leader = pins.get(`${one.where} ${one.name}`)
    if (leader !== undefined) pinned.set(one, leader)
  }
  return pinned
}

const firstSeen = (person: Person): string =>
  person.seen.reduce((first, one) => (one.first < first ? one.first : first), '9999')

/** A sovereign is asked for by the realm too: "Abdullah II of Jordan", "King Hussein of Jordan". */
function ofRealm(person: Person, shown: string): string[] {
  const name = nameOf(person)
  const realm = countryOf(person.seen[0]?.polity ?? '')
  return shown === name || realm === undefined ? [] : [`${name} of ${realm}`, `${shown} of ${realm}`]
}

/** A sovereign known by one word is shown with the title: "King Hussein". */
function displayName(person: Person): string {
  const name = nameOf(person)
  const title = [...person.offices].find((office) => isRegnal(office) && !office.startsWith('Crown'))
  return title === undefined || /\s\p{Lu}?\p{Ll}/u.test(name) || name.startsWith(title) ? name : `${title} ${name}`
}

/** The leaders of the shipped record of whom nothing tells which polity or when, so that nobody was joined to them yet, by every whole name they have. */
function findStrays(base: Base): ReadonlyMap<string, ReadonlySet<string>> {
  const strays = new Map<string, Set<string>>()
  for (const [id, { name, names }] of base.leaders) {
    if (base.known.has(id)) continue
    for (const slug of [name, ...names].map(slugOf).filter((text) => text.includes('-')))
      strays.set(slug, (strays.get(slug) ?? new Set()).add(id))
  }
  return strays
}

/** The one of them who has a name of this person's. */
function shippedAs(
  person: Person,
  strays: ReadonlyMap<string, ReadonlySet<string>>,
  taken: ReadonlyMap<Person, string>,
): string | undefined {
  const found = new Set(person.seen.flatMap(({ name }) => [...(strays.get(slugOf(name)) ?? [])]))
  const [id] = found
  return found.size !== 1 || id === undefined || [...taken.values()].includes(id) ? undefined : id
}

/** The name's slug; with the polity where the name is one word, which others may have too. */
function wantedId(person: Person, name: string): string {
  const slug = slugOf(name)
  const polity = person.seen[0]?.polity.toLowerCase() ?? ''
  return slug.includes('-') ? slug : `${slug || 'unnamed'}-${polity}`
}
