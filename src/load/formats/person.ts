import { type NameShape, shapeName } from '../../text/match.ts'
import { isWhole } from './spelling.ts'

/** One place where a list names a person. `line` is the polity and those it followed; `sure`: the words state it, it is not only the host's. */
export type Sighting = {
  readonly name: string
  readonly polity: string
  readonly line: string
  readonly near: string | undefined
  readonly sure: boolean
  readonly office: string | undefined
  readonly first: string
  readonly last: string
  readonly where: string
}

/** A person known beforehand: by the shipped record, by an editors' decision, or by the user's. */
export type KnownPerson = {
  readonly id: string | undefined
  readonly name: string
  readonly spellings: readonly string[]
  readonly lines: readonly string[]
  readonly first: string
  readonly last: string
  readonly decided: boolean
  /** The only title under which the lists mean this person, where another of the same name held another. */
  readonly office?: string | undefined
  /** Offices and the days on which they are known to have been held. */
  readonly held?: readonly { readonly office: string; readonly first: string; readonly last: string }[]
}

/** A doubt about one sighting: what it was taken for, and why that is not certain. */
export type Doubt = {
  readonly where: string
  readonly name: string
  readonly person: Person
  readonly score: number
  readonly why: string
}

/** A person with every sighting that was taken to be theirs. */
export type Person = {
  readonly known: KnownPerson | undefined
  readonly spellings: Map<string, NameShape>
  readonly seen: Sighting[]
  readonly offices: Set<string>
  readonly lines: Set<string>
  first: string
  last: string
}

/** Takes a sighting for a person's, whose names, offices and years it adds to. */
export function take(person: Person, sighting: Sighting, shape: NameShape): void {
  person.spellings.set(sighting.name, shape)
  person.seen.push(sighting)
  if (sighting.office !== undefined) person.offices.add(sighting.office)
  if (person.known?.decided) return
  if (sighting.first < person.first) person.first = sighting.first
  if (sighting.last > person.last) person.last = sighting.last
}

/** The fullest name: the known one, else the whole spelling seen most often, the latest of them. */
export function nameOf(person: Person): string {
  if (person.known !== undefined) return person.known.name
  const times = new Map<string, number>()
  for (const { name } of person.seen) times.set(name, (times.get(name) ?? 0) + 1)
  const names = [...times].map(([name, count]) => ({ name, count, whole: isWhole(shapeName(name)) }))
  names.sort((a, b) => Number(b.whole) - Number(a.whole) || b.count - a.count || (a.name < b.name ? 1 : -1))
  return names[0]?.name ?? ''
}
