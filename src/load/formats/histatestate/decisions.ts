import { type Facts, objectsOf, textOf, textsOf } from '../../problem.ts'
import { groupBy } from '../group.ts'
import { type KnownPerson, nameOf, type Person } from '../person.ts'
import type { Leaders } from './leaders.ts'
import { lineOf } from './polities.ts'

/** Who was taken for whom, a decision an object: people merged from several spellings, namesakes kept apart, and single doubts, the most doubtful first. */
export function listDecisions(leaders: Leaders): Facts[] {
  const merged = leaders.people
    .filter(({ person }) => spellingsOf(person).length > 1)
    .map(({ id, person }) => ({
      decision: 'merged',
      leader: id,
      name: nameOf(person),
      polities: [...new Set(person.seen.map(({ polity }) => polity))].filter((polity) =>
        person.lines.has(lineOf(polity)),
      ),
      since: person.first,
      until: person.last,
      spellings: spellingsOf(person),
    }))
  const idOf = new Map(leaders.people.map(({ id, person }) => [person, id]))
  const apart = leaders.identities.apart.map(({ one, other, why }) => ({
    decision: 'apart',
    leaders: [idOf.get(other) ?? '', idOf.get(one) ?? ''],
    name: nameOf(one),
    why,
  }))
  const doubts = [...leaders.doubts].sort((a, b) => a.score - b.score || (a.where < b.where ? -1 : 1))
  return [
    ...merged,
    ...apart,
    ...doubts.map(({ where, name, id, score, why }) => ({
      decision: 'is',
      where,
      name,
      leader: id,
      sure: Math.round(score * 100) / 100,
      why,
    })),
  ]
}

function spellingsOf(person: Person): Facts[] {
  const times = groupBy(person.seen, ({ name }) => name)
  return [...times].map(([text, seen]) => ({
    text,
    times: seen.length,
    first: seen.reduce((first, one) => (one.first < first ? one.first : first), '9999'),
  }))
}

/** The people of decisions that an editor gives: `merged` lines, each a person with spellings, polities and years. */
export function readDecisions(decisions: Iterable<Facts>): KnownPerson[] {
  return [...decisions].flatMap((one): KnownPerson[] => {
    const [name, since, until] = ['name', 'since', 'until'].map((field) => textOf(one, field))
    if (one.decision !== 'merged' || !name || !since || !until) return []
    const spellings = objectsOf(one, 'spellings').map((spelling) => textOf(spelling, 'text') ?? '')
    return [
      {
        id: textOf(one, 'leader') ?? undefined,
        name,
        spellings,
        lines: textsOf(one, 'polities').map(lineOf),
        first: since,
        last: until,
        decided: true,
      },
    ]
  })
}

/** The single sightings that an editor decided: `is` lines without `sure`, by their record's number and the name. */
export function readPins(decisions: Iterable<Facts>): Map<string, string> {
  return new Map(
    [...decisions].flatMap((one): [string, string][] =>
      one.decision === 'is' && one.sure === undefined
        ? [[`${textOf(one, 'where')} ${textOf(one, 'name')}`, textOf(one, 'leader') ?? '']]
        : [],
    ),
  )
}
