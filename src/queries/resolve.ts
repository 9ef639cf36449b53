import type { Database } from 'better-sqlite3'
import { gramsOf, soundGramsOf } from '../text/grams.ts'
import { isParticle, type NameShape, shapeName } from '../text/match.ts'
import { findSpellings } from './candidates.ts'
import { type ExactHit, findById, findByName } from './exact.ts'
import { describeRecord, leadersHolding, officesOf } from './holders.ts'
import { type Phrase, readPhrase } from './phrase.ts'
import { type Ranked, rankSpellings, tiedRecords } from './rank.ts'

/** A record that a query may mean. `note`: a leader's offices with their years. */
export type Candidate = {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** 1 the same name, down to 0. */
  readonly score: number
  /** The spelling that fits, as recorded; with "≈" before it where it was computed from another script. */
  readonly matched: string | null
  readonly note: string | null
}

/** Who is meant, and why. Only `resolved` has an id; `ambiguous` has two candidates or more; `unknown` may have near ones. */
export type Resolution = {
  readonly query: string
  readonly status: 'resolved' | 'ambiguous' | 'unknown'
  readonly kind: string | null
  readonly id: string | null
  readonly name: string | null
  readonly score: number
  readonly matched: string | null
  /** One sentence without a full stop: which name, which slips, recorded or computed. */
  readonly why: string
  readonly candidates: readonly Candidate[]
  /** Others whose names come near a resolved one. */
  readonly namesakes: readonly Candidate[]
}

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
const listed = 10

/** Who is meant by `query`: by id, by name, by words of a name, by slips, by title; never a guess between two. */
export async function resolveWho(db: Database, query: string, context: ResolveContext = {}): Promise<Resolution> {
  const kinds = context.kinds ?? whoKinds
  const text = query.trim()
  if (text.length > longest) return refuse(query, 'too long for a name', [])
  const byId = findById(db, text, kinds)
  if (byId !== undefined) return withNamesakes(db, accept(db, query, byId, 1, null, 'its id'), context)
  const hits = findByName(db, text, kinds)
  const exact = narrowHits(db, hits, context)
  const [hit] = exact
  if (hit !== undefined && exact.length === 1) {
    const phrase = hit.kind === 'office' ? readPhrase(db, text) : undefined
    if (phrase === undefined || phrase.name.length > 0)
      return withNamesakes(db, accept(db, query, hit, 1, hit.text, whySame(hit, text)), context)
  }
  if (exact.length > 1) return list(db, query, exact.map(asRanked), `the name of ${exact.length} records`)
  return resolvePhrase(db, query, readPhrase(db, text), context, kinds)
}

async function resolvePhrase(
  db: Database,
  query: string,
  phrase: Phrase,
  context: ResolveContext,
  kinds: readonly string[],
): Promise<Resolution> {
  if (phrase.only !== undefined) return resolveOffice(db, query, phrase, phrase.only)
  if (phrase.name.length === 0) return refuse(query, phrase.titled ? 'a title, not a name' : 'no letters in it', [])
  const shape = shapeName(phrase.name.join(' '))
  if (shape.tokens.every(isParticle)) return refuse(query, 'no name by itself', [])
  const title = phrase.titled ? ', title aside' : ''
  const hits = phrase.titled ? findByName(db, shape.tokens.join(' '), ['leader']) : []
  const ranked =
    hits.length > 0
      ? hits.map(asRanked)
      : rankSpellings(shape, ofKinds(findSpellings(db, gramsOf(shape.tokens)), phrase.titled ? ['leader'] : kinds))
  const tied = narrowRanked(db, tiedRecords(ranked), phrase, context)
  const [first] = tied
  if (first !== undefined && tied.length === 1) {
    const rest = ranked.filter((other) => other !== first && other.match.score >= 0.6)
    return {
      ...accept(db, query, first, first.match.score, first.text, why(first) + title),
      namesakes: describe(db, rest.slice(0, listed)),
    }
  }
  if (tied.length > 1)
    return list(db, query, tied, `${first?.match.slips === 0 ? 'words' : 'near words'} of ${tied.length} names${title}`)
  return resolveBySound(db, query, phrase, shape, ranked, kinds)
}

/** The last key: the query's letters as they sound, against names in Latin letters and the sounds of the others. */
async function resolveBySound(
  db: Database,
  query: string,
  phrase: Phrase,
  shape: NameShape,
  ranked: readonly Ranked[],
  kinds: readonly string[],
): Promise<Resolution> {
  const { rankBySound } = await import('./sound.ts')
  const spellings = (tokens: readonly string[]) =>
    ofKinds(findSpellings(db, [...gramsOf(tokens), ...soundGramsOf(tokens)]), phrase.titled ? ['leader'] : kinds)
  const sounding = rankBySound(shape, spellings)
  const tied = tiedRecords(sounding)
  const [first] = tied
  if (first !== undefined && tied.length === 1)
    return accept(
      db,
      query,
      first,
      first.match.score,
      `≈ ${first.text}`,
      `sounds like "${first.text}" (computed, not recorded)`,
    )
  const seen = new Set(ranked.map((one) => one.record))
  const all = [...ranked, ...sounding.filter((one) => !seen.has(one.record))].sort(
    (a, b) => b.match.score - a.match.score || (a.record < b.record ? -1 : 1),
  )
  return refuse(
    query,
    all.length > 0 ? 'no name fits well enough' : 'no name like it',
    describe(db, all.slice(0, listed)),
  )
}

function resolveOffice(db: Database, query: string, phrase: Phrase, polity: string): Resolution {
  const offices = officesOf(db, polity, phrase.posts)
  const [office] = offices
  if (office === undefined) return refuse(query, 'no such office in the record', [])
  const hits = offices.map((one): ExactHit => ({ id: one.id, kind: 'office', text: one.title, lang: null }))
  if (offices.length > 1) return list(db, query, hits.map(asRanked), `a title of ${offices.length} offices`)
  return accept(db, query, { id: office.id, kind: 'office' }, 1, office.title, 'an office by title and polity')
}

function ofKinds<Row extends { readonly kind: string }>(rows: readonly Row[], kinds: readonly string[]): Row[] {
  return rows.filter((row) => kinds.includes(row.kind))
}

function asRanked(hit: ExactHit): Ranked {
  return {
    record: hit.id,
    kind: hit.kind,
    text: hit.text ?? hit.id,
    computed: false,
    match: { way: 'same', score: 1, slips: 0, words: 1, certain: true },
  }
}

/** Of records with one name, those of the polity or in office on the day that the context gives, if there are any. */
function narrowHits(db: Database, hits: readonly ExactHit[], context: ResolveContext): readonly ExactHit[] {
  if (hits.length < 2 || (context.at === undefined && context.polity === undefined)) return hits
  const left = new Set(leadersHolding(db, hits.map((hit) => hit.id), context)) // biome-ignore format: one line
  return left.size > 0 ? hits.filter((hit) => left.has(hit.id)) : hits
}

function narrowRanked(
  db: Database,
  tied: readonly Ranked[],
  phrase: Phrase,
  context: ResolveContext,
): readonly Ranked[] {
  if (tied.length < 2) return tied
  const polity = phrase.polity ?? context.polity
  const ids = tied.map((one) => one.record)
  for (const holding of [
    { polity, posts: phrase.posts, at: context.at },
    { polity, posts: phrase.posts },
    { polity, at: context.at },
  ]) {
    if (holding.polity === undefined && holding.at === undefined && (holding.posts ?? []).length === 0) continue
    const left = new Set(leadersHolding(db, ids, holding))
    if (left.size > 0) return tied.filter((one) => left.has(one.record))
  }
  return tied
}

function whySame(hit: ExactHit, query: string): string {
  const lang = hit.lang === null ? '' : ` (${hit.lang})`
  return hit.text === query ? `its name${lang}` : `its name "${hit.text}"${lang}, written otherwise`
}

function why(one: Ranked): string {
  const slips = Math.round(one.match.slips * 10) / 10
  const computed = one.computed ? ' (computed, not recorded)' : ''
  if (slips === 0) return `${one.match.way === 'part' ? 'words of' : 'the words of'} "${one.text}"${computed}`
  return `${slips} ${slips === 1 ? 'slip' : 'slips'} from "${one.text}"${computed}`
}

function accept(
  db: Database,
  query: string,
  hit: { readonly id: string; readonly kind: string } | Ranked,
  score: number,
  matched: string | null,
  reason: string,
): Resolution {
  const id = 'record' in hit ? hit.record : hit.id
  const { name } = describeRecord(db, id, hit.kind)
  return {
    query,
    status: 'resolved',
    kind: hit.kind,
    id,
    name,
    score: round(score),
    matched,
    why: reason,
    candidates: [],
    namesakes: [],
  }
}

function list(db: Database, query: string, tied: readonly Ranked[], reason: string): Resolution {
  const score = round(tied[0]?.match.score ?? 0)
  return {
    query,
    status: 'ambiguous',
    kind: null,
    id: null,
    name: null,
    score,
    matched: null,
    why: reason,
    candidates: describe(db, tied),
    namesakes: [],
  }
}

function refuse(query: string, reason: string, candidates: readonly Candidate[]): Resolution {
  return {
    query,
    status: 'unknown',
    kind: null,
    id: null,
    name: null,
    score: candidates[0]?.score ?? 0,
    matched: null,
    why: reason,
    candidates,
    namesakes: [],
  }
}

function withNamesakes(db: Database, found: Resolution, context: ResolveContext): Resolution {
  if (context.near !== true || found.name === null || found.kind !== 'leader') return found
  const shape = shapeName(found.matched ?? found.name)
  const near = rankSpellings(shape, ofKinds(findSpellings(db, gramsOf(shape.tokens)), ['leader'])).filter(
    (one) => one.record !== found.id && one.match.score >= 0.6,
  )
  return { ...found, namesakes: describe(db, near.slice(0, listed)) }
}

function describe(db: Database, ranked: readonly Ranked[]): Candidate[] {
  return ranked.map((one) => ({
    id: one.record,
    kind: one.kind,
    ...describeRecord(db, one.record, one.kind),
    score: round(one.match.score),
    matched: one.computed ? `≈ ${one.text}` : one.text,
  }))
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
