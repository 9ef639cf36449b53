import { type NameShape, shapeName } from '../../text/match.ts'
import { elsewhere, fitsIn, yearsApart } from './fit.ts'
import { joinOrganizations, joinPeople } from './join.ts'
import { type Doubt, type KnownPerson, nameOf, type Person, type Sighting, take } from './person.ts'
import { isWhole } from './spelling.ts'

/** Two people whose names are alike and who were kept apart, and why. */
export type Apart = { readonly one: Person; readonly other: Person; readonly why: string }

/** Who is who. */
export type Identities = {
  readonly people: readonly Person[]
  readonly personOf: ReadonlyMap<Sighting, Person>
  readonly doubts: readonly Doubt[]
  readonly apart: readonly Apart[]
}

/** Below this a fit is listed as doubtful. */
const doubtful = 0.72

/**
 * Gathers sightings into people: by polity, years and name. Whole names are placed first, then surnames, each with the person of that polity who was seen nearest
 * in time; a name seen again after too many years is another person. The same sightings always give the same people.
 * @param pinned sightings of which it is known who they are, by the known person's id
 */
export function identify(
  sightings: readonly Sighting[],
  known: readonly KnownPerson[],
  pinned: ReadonlyMap<Sighting, string> = new Map(),
): Identities {
  const people: Person[] = known.map((one) => ({
    known: one,
    spellings: new Map([one.name, ...one.spellings].map((text) => [text, shapeName(text)])),
    seen: [],
    offices: new Set(),
    lines: new Set(one.lines),
    first: one.first,
    last: one.last,
  }))
  const byLine = new Map<string, Person[]>()
  for (const person of people) for (const line of person.lines) listOf(byLine, line).push(person)
  const byId = new Map(
    people.flatMap((person): [string, Person][] => (person.known?.id === undefined ? [] : [[person.known.id, person]])),
  )
  const personOf = new Map<Sighting, Person>()
  const doubts: Doubt[] = []
  const kept: Apart[] = []
  for (const { sighting, shape } of inOrder(sightings)) {
    const sure = byId.get(pinned.get(sighting) ?? '')
    if (sure !== undefined) {
      take(sure, sighting, shape)
      personOf.set(sighting, sure)
      continue
    }
    const fits = placesOf(sighting).flatMap((line) => fitsIn(byLine.get(line) ?? [], sighting, shape))
    const best =
      fits[0] ?? (sighting.sure ? undefined : elsewhere(people, sighting, shape, byLine.get(sighting.line) ?? []))
    const person = best?.person ?? begin(sighting, people, byLine)
    if (best === undefined) kept.push(...alike(byLine.get(sighting.line) ?? [], person, shape))
    else {
      const rival = fits.find((fit) => fit.person !== best.person && fit.score > best.score - 0.04)
      const why = rival === undefined ? best.why : `${best.why}; ${nameOf(rival.person)} fits as well`
      if (best.score < doubtful || rival !== undefined)
        doubts.push({
          where: sighting.where,
          name: sighting.name,
          person,
          score: Math.min(1, best.score) - (rival === undefined ? 0 : 0.1),
          why,
        })
    }
    take(person, sighting, shape)
    personOf.set(sighting, person)
  }
  for (const list of byLine.values()) joinPeople(list, personOf, doubts)
  joinOrganizations(people, personOf, (line) => line !== line.toUpperCase())
  const seen = people.filter((person) => person.seen.length > 0)
  return {
    people: seen,
    personOf,
    doubts: doubts.filter(({ person }) => person.seen.length > 0),
    apart: kept.filter(({ one, other }) => one.seen.length > 0 && other.seen.length > 0),
  }
}

/** Whole names before surnames, stated polities before supposed ones, then by day. */
function inOrder(sightings: readonly Sighting[]): { sighting: Sighting; shape: NameShape }[] {
  return sightings
    .map((sighting) => {
      const shape = shapeName(sighting.name)
      return {
        sighting,
        shape,
        key: `${isWhole(shape) ? 0 : 1}${sighting.sure ? 0 : 1}${sighting.first}${sighting.where}`,
      }
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

const placesOf = (sighting: Sighting): string[] =>
  sighting.near === undefined || sighting.near === sighting.line ? [sighting.line] : [sighting.line, sighting.near]

function begin(sighting: Sighting, people: Person[], byLine: Map<string, Person[]>): Person {
  const person: Person = {
    known: undefined,
    spellings: new Map(),
    seen: [],
    offices: new Set(),
    lines: new Set([sighting.line]),
    first: sighting.first,
    last: sighting.last,
  }
  people.push(person)
  listOf(byLine, sighting.line).push(person)
  return person
}

/** Who of the same polity has the very same name, but too many years away. */
function alike(people: readonly Person[], person: Person, shape: NameShape): Apart[] {
  return people
    .filter((other) => other !== person && [...other.spellings.values()].some((spelling) => spelling.key === shape.key))
    .map((other) => ({ one: person, other, why: `${Math.floor(yearsApart(other, person))} years lie between` }))
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const had = map.get(key)
  if (had !== undefined) return had
  const made: T[] = []
  map.set(key, made)
  return made
}
