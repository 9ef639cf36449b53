import type { Database } from 'better-sqlite3'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { hasRecord, nameOf } from '../queries/exists.ts'
import { inOfficeWith } from '../queries/holders.ts'
import type { Candidate, Resolution } from '../queries/resolution.ts'
import { resolveWho } from '../queries/resolve.ts'
import type { Who } from '../queries/who.ts'
import { printNote } from './print.ts'

/**
 * Resolves every WHO of a command line, or refuses: a tie is never picked silently. Beside a leader who is certain, a shared name means the one of them who was in
 * office at the same time, if there is just one, and the answer says so; namesakes near a name are named beside it too.
 * @param at the day on which a title is meant
 * @throws SummitError name, where one is unknown or ambiguous, or two are the same; usage, where there are fewer than `least`
 */
export async function resolveAll(
  env: CommandEnv,
  db: Database,
  words: readonly string[],
  at: string | undefined,
  least = 1,
): Promise<Who[]> {
  if (words.length < least)
    throw new SummitError(
      'usage',
      `${least} names are needed`,
      'Name leaders, polities or offices; put a name of several words in quotes.',
    )
  const read: Resolution[] = []
  for (const word of words) read.push(await resolveWho(db, word, { at }))
  const certain = read.flatMap(({ kind, id }) => (kind === 'leader' && id !== null ? [id] : []))
  const found: Who[] = []
  for (const one of read) {
    const who = asWho(env, db, one, certain)
    if (found.some(({ id }) => id === who.id))
      throw new SummitError('name', `"${one.query}" is ${who.name} once more`, 'Name two different ones.')
    found.push(who)
  }
  return found
}

function asWho(env: CommandEnv, db: Database, one: Resolution, certain: readonly string[]): Who {
  const { query, kind, id, name, namesakes, candidates } = one
  if (id !== null && (kind === 'leader' || kind === 'polity' || kind === 'office')) {
    if (namesakes.length > 0)
      printNote(env, `"${query}" is read as ${name}; near it: ${namesakes.map((near) => near.name).join(', ')}`)
    return { kind, id, name: name ?? id }
  }
  const [other] = certain
  const left =
    other === undefined || one.status !== 'ambiguous'
      ? []
      : inOfficeWith(
          db,
          candidates.map((candidate) => candidate.id),
          other,
        )
  const [only] = candidates.filter((candidate) => left.includes(candidate.id))
  if (only === undefined || left.length > 1) throw refuse(one)
  const others = candidates.filter((candidate) => candidate !== only).map((candidate) => candidate.name)
  printNote(
    env,
    `"${query}" is read as ${only.name}, the only one in office when ${nameOf(db, other ?? '')} was; not ${others.join(', ')}`,
  )
  return { kind: 'leader', id: only.id, name: only.name }
}

/** The countries and organizations that are meant. @throws SummitError name, where one is none */
export async function resolvePolities(db: Database, words: readonly string[]): Promise<Who[]> {
  const found: Who[] = []
  for (const word of words) {
    const one = await resolveWho(db, word, { kinds: ['polity'] })
    if (one.id === null) throw refuse(one)
    found.push({ kind: 'polity', id: one.id, name: one.name ?? one.id })
  }
  return found
}

/** The refusal of a name that is nobody's, or could be several people's. */
export function refuse({ query, status, candidates, why }: Resolution): SummitError {
  if (status === 'ambiguous')
    return new SummitError('name', `"${query}" could be ${either(candidates)}`, 'Give a fuller name or an id.')
  const near = candidates
    .filter(({ score }) => score >= 0.5)
    .slice(0, 3)
    .map(({ name }) => name)
  return new SummitError(
    'name',
    `"${query}" is not in the record (${why})`,
    near.length > 0 ? `Nearest: ${near.join(', ')}.` : 'Try `summit search`, or another spelling.',
  )
}

/** At most this many candidates are named; `summit resolve` lists all. */
const mostNamed = 8

function either(candidates: readonly Candidate[]): string {
  const names = candidates.slice(0, mostNamed).map(({ name, note }) => (note === null ? name : `${name} (${note})`))
  const more = candidates.length > mostNamed ? [`${candidates.length - mostNamed} more`] : []
  const all = [...names, ...more]
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

const recordKinds = [
  'leader',
  'polity',
  'office',
  'meeting',
  'visit',
  'occasion',
  'venue',
  'statement',
  'background',
  'tenure',
  'source',
  'publisher',
  'coverage',
  'correction',
]

/** The id of the one record of any kind that is meant, by id or by name. @throws SummitError name */
export async function resolveRecord(db: Database, text: string): Promise<string> {
  if (hasRecord(db, text)) return text
  const who = await resolveWho(db, text)
  const found = who.status === 'unknown' ? await resolveWho(db, text, { kinds: recordKinds }) : who
  if (found.id === null) throw refuse(found)
  return found.id
}

/** The id of the record whose recorded name this is, word for word; undefined where it is none. */
export async function resolveExactly(db: Database, text: string): Promise<string | undefined> {
  for (const kinds of [undefined, recordKinds]) {
    const { id, score } = await resolveWho(db, text, { kinds })
    if (id !== null && score === 1) return id
  }
  return undefined
}
