import { daysBetween } from '../../period.ts'
import type { NameShape } from '../../text/match.ts'
import type { KnownPerson, Person, Sighting } from './person.ts'
import { agreeNumerals, isWhole, judge, numeral, years } from './spelling.ts'

/** How well a sighting fits a person, up to 1; 2 where it is decided. */
export type Fit = { readonly person: Person; readonly score: number; readonly why: string }

/** The people whom a sighting fits, the best first. */
export function fitsIn(people: readonly Person[], sighting: Sighting, shape: NameShape): Fit[] {
  const fits = people.flatMap((person) => {
    const fit = fitOf(person, sighting, shape)
    return fit === undefined ? [] : [{ person, ...fit }]
  })
  return fits.sort((a, b) => b.score - a.score || (a.person.first < b.person.first ? -1 : 1))
}

function fitOf(person: Person, sighting: Sighting, shape: NameShape): { score: number; why: string } | undefined {
  const { known } = person
  if (known?.office !== undefined && known.office !== sighting.office) return undefined
  const gap = yearsApart(person, sighting)
  if (gap > (numeral.test(sighting.name) ? years.numbered : years.same)) return undefined
  const incumbent = incumbency(known, sighting)
  if (known?.decided && gap === 0 && [...person.spellings.values()].some((one) => one.key === shape.key))
    return { score: 2 + incumbent + (known.office === undefined ? 0 : 0.05), why: 'decided' }
  const office = sighting.office !== undefined && person.offices.has(sighting.office) ? 0.05 : 0
  let best: { score: number; why: string } | undefined
  const whole = isWhole(shape) && [...person.spellings.values()].some(isWhole)
  for (const [text, spelling] of person.spellings) {
    if (whole && !isWhole(spelling) && !numeral.test(text)) continue
    if (!agreeNumerals(text, sighting.name)) continue
    const judged = judge(shape, spelling, gap, sighting.line)
    if (judged !== undefined && (best === undefined || judged.score + office > best.score))
      best = { score: Math.min(1, judged.score + office + incumbent), why: judged.why }
  }
  return best
}

/** What it adds that the person is known to have held the office on the day, and takes away that it was on other days. */
function incumbency(known: KnownPerson | undefined, { office, first, last }: Sighting): number {
  const held = known?.held?.filter((one) => office !== undefined && headOf(one.office) === headOf(office)) ?? []
  if (held.length === 0) return 0
  return held.some((one) => one.first <= last && first <= one.last) ? 0.1 : -0.1
}

const headOf = (office: string): string => (office === 'Premier' ? 'Prime Minister' : office)

/**
 * A person of another polity with this very name and office in these years, where there is just one ("Met with King Hussein", in London). A surname alone is enough
 * only where the office at the host is known to be another's, or to be nobody's in those decades.
 */
export function elsewhere(
  people: readonly Person[],
  sighting: Sighting,
  shape: NameShape,
  line: readonly Person[],
): Fit | undefined {
  const { office } = sighting
  if (office === undefined) return undefined
  const near = (person: Person) => person.offices.has(office) && yearsApart(person, sighting) <= years.elsewhere
  const holders = line.filter((person) => person.seen.length > 0 && person.offices.has(office))
  const ours = !holders.some(near) && holders.some((person) => yearsApart(person, sighting) <= years.memory)
  if (!isWhole(shape) && ours) return undefined
  const found = people.filter(
    (person) =>
      person.seen.length > 0 &&
      near(person) &&
      [...person.spellings].some(
        ([text, spelling]) =>
          agreeNumerals(text, sighting.name) && (judge(shape, spelling, 0, sighting.line)?.score ?? 0) >= 0.8,
      ),
  )
  return found.length === 1 && found[0] !== undefined
    ? {
        person: found[0],
        score: 0.7,
        why: 'named without a country; the only one of this name and title in these years',
      }
    : undefined
}

/** Years between two spans of days; 0 where they touch. */
export function yearsApart(person: { first: string; last: string }, other: { first: string; last: string }): number {
  if (other.first > person.last) return (daysBetween(person.last, other.first) ?? 0) / 365.25
  return other.last < person.first ? (daysBetween(other.last, person.first) ?? 0) / 365.25 : 0
}
