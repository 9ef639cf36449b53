import type { Database } from 'better-sqlite3'
import { article, type ExactHit, findById, findByName, sayForm } from './exact.ts'
import { leadersHolding } from './holders.ts'
import { accept, asRanked, list, type Resolution, refuse } from './resolution.ts'
import type { Hearing } from './sound.ts'

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
  const exact = resolveExact(db, query, context)
  if (exact !== undefined && context.near !== true) return exact
  const near = await import('./near.ts')
  if (exact !== undefined) return withNamesakes(db, exact, near)
  const found = near.resolveNear(db, query, { ...context, kinds: context.kinds ?? whoKinds })
  if (found.unheard === undefined) return found.resolution
  return near.resolveBySound(db, found, await readHearing(found.unheard.shape.script === 'Latin'))
}

/** `resolveWho` made ready for one query after the other. */
export async function resolveEach(db: Database, context: ResolveContext = {}): Promise<(query: string) => Resolution> {
  const near = await import('./near.ts')
  const hearing = await readHearing(false)
  const full = { ...context, kinds: context.kinds ?? whoKinds }
  return (query) => {
    const exact = resolveExact(db, query, context)
    if (exact !== undefined) return context.near === true ? withNamesakes(db, exact, near) : exact
    return near.resolveBySound(db, near.resolveNear(db, query, full), hearing)
  }
}

/** How a query is heard; the tables of the world's letters are read only for one that is not in Latin letters. */
export async function readHearing(latin: boolean): Promise<Hearing> {
  return latin ? (await import('./sound.ts')).hearLatin : (await import('./hearing.ts')).hearAny
}

/** What an id or a recorded name says; undefined where the query is neither. */
function resolveExact(db: Database, query: string, context: ResolveContext): Resolution | undefined {
  const kinds = context.kinds ?? whoKinds
  const text = query.trim()
  if (text.length > longest) return refuse(query, 'too long for a name', [])
  const byId = findById(db, text, kinds)
  if (byId !== undefined) return accept(db, query, byId, 1, null, 'its id')
  const named = findByName(db, text, kinds)
  const bare = text.replace(article, '')
  const hits = narrowHits(db, named.length > 0 || bare === text ? named : findByName(db, bare, kinds), context)
  const [hit] = hits
  if (hit === undefined) return undefined
  if (hits.length > 1) return list(db, query, hits.map(asRanked), `the name of ${hits.length} records`)
  return hit.kind === 'office' && !/\s/.test(text) ? undefined : accept(db, query, hit, 1, hit.text, whySame(hit, text))
}

function narrowHits(db: Database, hits: readonly ExactHit[], context: ResolveContext): readonly ExactHit[] {
  if (hits.length < 2 || (context.at === undefined && context.polity === undefined)) return hits
  const left = new Set(
    leadersHolding(
      db,
      hits.map((hit) => hit.id),
      context,
    ),
  ) // one line
  return left.size > 0 ? hits.filter((hit) => left.has(hit.id)) : hits
}

function whySame(hit: ExactHit, query: string): string {
  const lang = hit.lang === null ? '' : ` (${hit.lang})`
  const form = sayForm(hit.form)
  return hit.text === query ? `its name${lang}${form}` : `its name "${hit.text}"${lang}${form}, written otherwise`
}

function withNamesakes(db: Database, found: Resolution, near: typeof import('./near.ts')): Resolution {
  if (found.id === null || found.kind !== 'leader') return found
  return { ...found, namesakes: near.namesakesOf(db, found.id, found.name ?? found.id) }
}
