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
          shapes(one).some((a) => isWhole(a) && shapes(other).some((b) => a.key === b.key))
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
    for (const sighting of one.seen) personOf.set(sighting, into)
    for (const sighting of one.seen) take(into, sighting, one.spellings.get(sighting.name) ?? shapeName(sighting.name))
    one.seen.length = 0
  }
}

const numbersDiffer = (one: Person, other: Person): boolean =>
  [...one.spellings.keys()].some((a) => [...other.spellings.keys()].some((b) => !agreeNumerals(a, b)))
