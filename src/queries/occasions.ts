import type { Database } from 'better-sqlite3'
import { SummitError } from '../errors.ts'
import { foldName, foldText } from '../text/fold.ts'
import { holdsWords } from '../text/words.ts'

/** Words of an occasion's name that tell none from another: a summit may be called by any of them. */
const common = new Set('the of s summit summits leader leaders leadership economic meeting meetings'.split(' '))

/** "G-20 Leaders' Summit" is "g20": the words that tell which occasion is meant. */
const telling = (asked: string): string =>
  joined(asked)
    .split(' ')
    .filter((word) => !common.has(word))
    .join(' ')
const joined = (text: string): string => foldText(text).replace(/\bg (?=\d)/g, 'g')

/**
 * The ids of the occasions that are meant by an id, a series ("G20"), words of a name ("G20 Johannesburg") or an edition ("APEC Leaders' Summit 2023"): "summit", where it
 * is asked for, may be any word for one, and is never a ministerial.
 * @throws SummitError name, where there is none
 */
export function findOccasions(db: Database, asked: string): ReadonlySet<string> {
  const rows = db
    .prepare<[], { id: string; name: string; kind: string | null; series: string | null; first: string }>(
      'SELECT id, name, kind, series, first FROM occasion ORDER BY id',
    )
    .all()
  const names = db.prepare<[string], string>('SELECT record FROM name WHERE folded = ?').pluck().all(foldName(asked))
  const words = telling(asked)
  const summit = /\bsummits?\b/.test(foldText(asked))
  const found = rows.filter(({ id, name, kind, series, first }) => {
    const held = joined(`${name} ${series ?? ''} ${first.slice(0, 4)}`)
    return (
      id === asked ||
      names.includes(id) ||
      holdsWords(held, asked) ||
      (words !== '' && (!summit || kind === 'summit') && holdsWords(held, words))
    )
  })
  if (found.length === 0)
    throw new SummitError(
      'name',
      `"${asked}" is no occasion in the record`,
      'Find it with `summit search --in occasions`.',
    )
  return new Set(found.map(({ id }) => id))
}
