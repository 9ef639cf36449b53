import { shapeName } from '../../text/match.ts'
import { yearsApart } from './fit.ts'
import { type Doubt, type Person, type Sighting, take } from './person.ts'
import { agreeNumerals, isWhole, judge, years } from './spelling.ts'

/**
 * Joins people of one polity who were begun apart, because the sightings that tell them one came later: two with the very same whole name, and a surname alone
 * with the only whole name that fits it, in the same office and years.
 */
export function joinPeople(people: readonly Person[], personOf: Map<Sighting, Person>, doubts: Doubt[]): void {
  const free = (person: Person) => person.known === undefined && person.seen.length > 0
  const shapes = (person: Person) => [...person.spellings.values()]
  for (const one of people) {
    if (!free(one)) continue
    const whole = shapes(one).some(isWhole)
    const fits = people.filter((other) => {
      if (other === one || other.seen.length === 0) return false
      if (whole)
        return (
          yearsApart(one, other) <= years.same &&
          shapes(one).some(
            (a) =>
              isWhole(a) &&
              shapes(other).some(
                (b) =>
                  a.key === b.key ||
                  (isWhole(b) &&
                    a.tokens.length < b.tokens.length &&
                    (judge(a, b, yearsApart(one, other), '')?.score ?? 0) >= 0.85),
              ),
          )
        )
      if (yearsApart(one, other) > years.surname || ![...one.offices].some((office) => other.offices.has(office)))
        return false
      return shapes(one).every((a) =>
        shapes(other).some((b) => isWhole(b) && (judge(a, b, 0, [...one.lines][0] ?? '')?.score ?? 0) > 0),
      )
    })
    const into = fits.length === 1 ? fits[0] : undefined
    if (into === undefined || numbersDiffer(one, into)) continue
    const first = one.seen[0]
    if (!whole && first !== undefined)
      doubts.push({
        where: first.where,
        name: first.name,
        person: into,
        score: 0.7,
        why: 'a surname alone, in the same office, by the years of all its sightings',
      })
    move(one, into, personOf)
  }
}

const numbersDiffer = (one: Person, other: Person): boolean =>
  [...one.spellings.keys()].some((a) => [...other.spellings.keys()].some((b) => !agreeNumerals(a, b)))

/**
 * Joins who spoke for an organization with the one person of that whole name who spoke for a country within these years: Jens Stoltenberg led Norway, then NATO.
 */
export function joinOrganizations(
  people: readonly Person[],
  personOf: Map<Sighting, Person>,
  isOrganization: (line: string) => boolean,
): void {
  const seen = people.filter((person) => person.seen.length > 0)
  for (const one of seen) {
    if (one.known !== undefined || ![...one.lines].every(isOrganization)) continue
    const whole = [...one.spellings.values()].filter(isWhole).map(({ key }) => key)
    const fits = seen.filter(
      (other) =>
        other !== one &&
        other.seen.length > 0 &&
        yearsApart(one, other) <= years.same &&
        [...other.spellings.values()].some(({ key }) => whole.includes(key)),
    )
    if (fits.length === 1 && fits[0] !== undefined) move(one, fits[0], personOf)
  }
}

function move(one: Person, into: Person, personOf: Map<Sighting, Person>): void {
  for (const sighting of one.seen) {
    personOf.set(sighting, into)
    take(into, sighting, one.spellings.get(sighting.name) ?? shapeName(sighting.name))
  }
  for (const line of one.lines) into.lines.add(line)
  one.seen.length = 0
}
