import { matchName, shapeName } from '../../../text/match.ts'
import { groupBy } from '../group.ts'
import type { KnownPerson } from '../person.ts'
import type { Base } from './base.ts'
import { decidedPeople } from './people.ts'
import { lineOf } from './polities.ts'
import type { SourceTerm } from './read.ts'

const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{M}\s]+$/u

/**
 * Everybody known beforehand: the leaders of the shipped record with their polities and years, the editors' decisions, the list of presidents; one who is in two of
 * these is one person, under the shipped record's id. The user's own decisions come first and stand alone.
 */
export function gatherKnown(base: Base, terms: readonly SourceTerm[], own: readonly KnownPerson[]): KnownPerson[] {
  const held = groupBy(
    base.tenures
      .filter(({ capacity }) => capacity === 'substantive' || capacity === 'acting')
      .map((tenure) => ({ ...tenure, office: titleOf(tenure.office) })),
    (tenure) => tenure.leader,
  )
  const shipped = [...base.leaders].flatMap(([id, { name, names }]): KnownPerson[] => {
    const days = base.known.get(id)
    if (days === undefined) return []
    return [
      {
        id,
        name,
        spellings: names.filter((text) => latin.test(text)),
        lines: [...new Set([...days.polities].map(lineOf))],
        first: days.first,
        last: days.last,
        decided: false,
        held: held.get(id) ?? [],
      },
    ]
  })
  const presidents = [...groupBy(terms, (term) => term.who).values()].map((held): KnownPerson => {
    const [first, last] = [held[0], held.at(-1)]
    return {
      id: undefined,
      name: first?.name ?? '',
      spellings: [],
      lines: ['US'],
      first: first?.since ?? '',
      last: last?.until ?? '9999-12-31',
      decided: false,
    }
  })
  let people = [...own, ...shipped]
  for (const one of [...decidedPeople, ...presidents]) {
    const alike = people.filter((other) => other.id !== undefined && isSame(other, one))
    const named = alike.filter((other) => other.name === one.name)
    const same = alike.length > 1 && named.length > 0 ? named : alike
    const into = same.length === 1 ? same[0] : undefined
    if (into === undefined) people.push(one)
    else people = people.map((other) => (other === into ? join(other, one) : other))
  }
  return people
}

/** The title in an office's id: `kr-president`, `jp-prime-minister`. */
const titleOf = (office: string): string =>
  office
    .replace(/^[a-z]+-/, '')
    .replaceAll('-', ' ')
    .replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())

/** Whether two known people of one polity, known in the same years, have names of which one holds the other. */
function isSame(one: KnownPerson, other: KnownPerson): boolean {
  if (one.first > other.last || other.first > one.last || !one.lines.some((line) => other.lines.includes(line)))
    return false
  const shapes = (person: KnownPerson) =>
    [person.name, ...person.spellings.filter((text) => text.includes(' '))].map(shapeName)
  return shapes(one).some((a) =>
    shapes(other).some((b) => {
      const match = matchName(a, b)
      return (
        match.way === 'same' ||
        match.way === 'order' ||
        (match.way !== 'apart' && match.words > 1 && match.score > 0.85)
      )
    }),
  )
}

function join(one: KnownPerson, other: KnownPerson): KnownPerson {
  return {
    ...one,
    spellings: [...new Set([...one.spellings, other.name, ...other.spellings])],
    lines: [...new Set([...one.lines, ...other.lines])],
    first: one.first < other.first ? one.first : other.first,
    last: one.last > other.last ? one.last : other.last,
    decided: one.decided || other.decided,
    held: [...(one.held ?? []), ...(other.held ?? [])],
  }
}
