import type { Database } from 'better-sqlite3'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { hasRecord } from '../queries/exists.ts'
import type { Candidate, Resolution } from '../queries/resolution.ts'
import { resolveWho } from '../queries/resolve.ts'
import type { Who } from '../queries/who.ts'
import { printNote } from './print.ts'

/**
 * Resolves every WHO of a command line, or refuses: a tie is never picked. Namesakes near a name that was not exact are named beside the answer.
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
  const found: Who[] = []
  for (const word of words) {
    const { status, kind, id, name, namesakes, ...rest } = await resolveWho(db, word, { at })
    if (status !== 'resolved' || id === null || (kind !== 'leader' && kind !== 'polity' && kind !== 'office'))
      throw refuse({ status, kind, id, name, namesakes, ...rest })
    if (found.some((one) => one.id === id))
      throw new SummitError('name', `"${word}" is ${name ?? id} once more`, 'Name two different ones.')
    if (namesakes.length > 0)
      printNote(env, `"${word}" is read as ${name}; near it: ${namesakes.map(({ name }) => name).join(', ')}`)
    found.push({ kind, id, name: name ?? id })
  }
  return found
}

/** The refusal of a name that is nobody's, or could be several people's. */
export function refuse({ query, status, candidates, why }: Resolution): SummitError {
  if (status === 'ambiguous')
    return new SummitError('name', `"${query}" could be ${either(candidates)}`, 'Give a fuller name or an id.')
  const near = candidates.slice(0, 3).map(({ name }) => name)
  return new SummitError(
    'name',
    `"${query}" is nobody in the record (${why})`,
    near.length > 0 ? `Nearest: ${near.join(', ')}.` : 'Try `summit search`, or another spelling.',
  )
}

function either(candidates: readonly Candidate[]): string {
  const names = candidates.map(({ name, note }) => (note === null ? name : `${name} (${note})`))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
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
