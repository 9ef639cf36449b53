import type { Database } from 'better-sqlite3'
import { nameTokens } from '../text/fold.ts'
import { isDemonym, stripTitles } from '../text/titles.ts'
import { findById, findByName } from './exact.ts'

/** A query taken apart: `King Abdullah of Jordan` is the name `abdullah`, the post `king`, the polity JO. */
export type Phrase = {
  /** The words that are left when titles and polities are taken away, folded; none where the query names nobody. */
  readonly name: readonly string[]
  readonly posts: readonly string[]
  /** The polity named beside a title, if the record has it. */
  readonly polity: string | undefined
  /** The polity that is the whole of what stands beside the title: `prime minister of Japan`. */
  readonly only: string | undefined
  readonly titled: boolean
}

const links = new Set(['of', 'the', 'de', 'du', 'la', 'des', 'の', 'ノ', '의', 'из'])

/** Takes titles, and beside a title the polity, from a query. Reads names of polities only where there is a title. */
export function readPhrase(db: Database, query: string): Phrase {
  const { rest, posts, titled } = stripTitles(nameTokens(query))
  if (!titled) return { name: rest, posts, polity: undefined, only: undefined, titled }
  const bare = rest
    .map((token) => token.replace(/(?<=\p{Script=Han}|\p{Script=Katakana})ノ$|의$/u, ''))
    .filter((token) => !links.has(token))
  const whole = polityOf(db, bare)
  if (whole !== undefined) return { name: bare, posts, polity: whole, only: whole, titled }
  for (let size = Math.min(4, bare.length - 1); size > 0; size--) {
    for (let start = 0; start + size <= bare.length; start++) {
      const part = bare.slice(start, start + size)
      const polity = polityOf(db, part)
      if (polity === undefined && !(start === 0 && part.every(isDemonym))) continue
      return { name: [...bare.slice(0, start), ...bare.slice(start + size)], posts, polity, only: undefined, titled }
    }
  }
  return { name: bare.every(isDemonym) ? [] : rest, posts, polity: undefined, only: undefined, titled }
}

function polityOf(db: Database, tokens: readonly string[]): string | undefined {
  if (tokens.length === 0) return undefined
  const found = findByName(db, tokens.join(' '), ['polity'])
  return found.length === 1
    ? found[0]?.id
    : tokens.length === 1
      ? findById(db, (tokens[0] ?? '').toUpperCase(), ['polity'])?.id
      : undefined
}
