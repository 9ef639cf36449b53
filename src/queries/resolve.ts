import type { Database } from 'better-sqlite3'
import { foldText } from '../text/fold.ts'
import { type ExactHit, findById, findByName } from './exact.ts'
import { leadersHolding } from './holders.ts'
import { accept, asRanked, list, type Resolution, refuse } from './resolution.ts'

/** What narrows a tie. `near` asks for the namesakes of a name found exactly, which costs a search. */
export type ResolveContext = {
  /** The day on which a title or a shared surname is meant, YYYY-MM-DD. */
  readonly at?: string | undefined
  readonly polity?: string | undefined
  /** Kinds of record that may be meant; leaders, polities and offices if absent. */
  readonly kinds?: readonly string[] | undefined
  readonly near?: boolean | undefined
}

export const whoKinds: readonly string[] = ['leader', 'polity', 'office']

const longest = 200

/**
 * Who is meant by `query`: by id, by name, by words of a name, by slips, by title, by sound; never a guess between two. An id or a name as recorded takes one
 * indexed query each and reads no further module.
 */
export async function resolveWho(db: Database, query: string, context: ResolveContext = {}): Promise<Resolution> {
  const kinds = context.kinds ?? whoKinds
  const text = query.trim()
  if (text.length > longest) return refuse(query, 'too long for a name', [])
  const byId = findById(db, text, kinds)
  if (byId !== undefined) return withNamesakes(db, accept(db, query, byId, 1, null, 'its id'), context)
  const hits = narrowHits(db, findByName(db, text, kinds), context)
  const [hit] = hits
  if (hit !== undefined && hits.length === 1 && !(hit.kind === 'office' && (await isBareTitle(text)))) {
    return withNamesakes(db, accept(db, query, hit, 1, hit.text, whySame(hit, text)), context)
  }
  if (hits.length > 1) return list(db, query, hits.map(asRanked), `the name of ${hits.length} records`)
  const { resolveNear } = await import('./near.ts')
  return resolveNear(db, query, { ...context, kinds })
}

/** `President` is nobody, even where one office of the record has just that title. */
async function isBareTitle(text: string): Promise<boolean> {
  const { stripTitles } = await import('../text/titles.ts')
  return stripTitles(foldText(text).split(' ')).rest.length === 0
}

function narrowHits(db: Database, hits: readonly ExactHit[], context: ResolveContext): readonly ExactHit[] {
  if (hits.length < 2 || (context.at === undefined && context.polity === undefined)) return hits
  const left = new Set(leadersHolding(db, hits.map((hit) => hit.id), context)) // biome-ignore format: one line
  return left.size > 0 ? hits.filter((hit) => left.has(hit.id)) : hits
}

function whySame(hit: ExactHit, query: string): string {
  const lang = hit.lang === null ? '' : ` (${hit.lang})`
  return hit.text === query ? `its name${lang}` : `its name "${hit.text}"${lang}, written otherwise`
}

async function withNamesakes(db: Database, found: Resolution, context: ResolveContext): Promise<Resolution> {
  if (context.near !== true || found.id === null || found.kind !== 'leader') return found
  const { namesakesOf } = await import('./near.ts')
  return { ...found, namesakes: namesakesOf(db, found.id, found.matched ?? found.name ?? found.id) }
}
