import type { Database } from 'better-sqlite3'
import { breaksOff, isParticle, type NameShape, shapeName } from '../text/match.ts'
import { agreeOn } from './agree.ts'
import { findSpellings, holdsStrangeGram } from './candidates.ts'
import { article, type ExactHit, findByName, formOf, sayForm } from './exact.ts'
import { leadersHolding, officesOf } from './holders.ts'
import { type Phrase, readPhrase } from './phrase.ts'
import { type Ranked, rankSpellings, tiedRecords } from './rank.ts'
import { accept, asRanked, type Candidate, describe, list, type Resolution, refuse } from './resolution.ts'
import type { ResolveContext } from './resolve.ts'
import type { Hearing } from './sound.ts'

type NearContext = ResolveContext & { readonly kinds: readonly string[] }

/** How many others are named beside an answer, and how near they must be. */
const listed = 10
const nearby = 0.7

/** Leaders who share this much of a name may be taken for each other: two words of three. */
const shared = 0.58

/** A name less near than this is not offered to someone who asked for another. */
const offered = 0.55

/** What was found, and, where that is nothing sure, what to ask again by sound. */
export type Near = { readonly resolution: Resolution; readonly unheard: Unheard | undefined }

type Unheard = {
  readonly text: string
  readonly shape: NameShape
  readonly ranked: readonly Ranked[]
}

/** Who is meant by a query that is no id and no name as recorded: titles aside, an office, words of a name, slips. */
export function resolveNear(db: Database, query: string, context: NearContext): Near {
  const phrase = readPhrase(db, query.trim().replace(article, ''))
  const sure = (resolution: Resolution): Near => ({ resolution, unheard: undefined })
  if (phrase.only !== undefined) return sure(resolveOffice(db, query, phrase, phrase.only))
  if (phrase.name.length === 0)
    return sure(refuse(query, phrase.titled ? 'a title, not a name' : 'no letters in it', []))
  const shape = shapeName(phrase.name.join(' '))
  if (shape.tokens.every(isParticle)) return sure(refuse(query, 'no name by itself', []))
  const title = phrase.titled ? ', title aside' : ''
  const kinds = phrase.titled ? ['leader'] : context.kinds
  const hits = phrase.titled ? findByName(db, shape.key, ['leader']) : []
  const ranked = hits.length > 0 ? hits.map(asRanked) : rankSpellings(shape, findSpellings(db, shape.tokens, kinds))
  const tied = narrowRanked(db, tiedRecords(ranked), phrase, context)
  const [first] = tied
  if (first !== undefined && tied.length === 1) {
    const others = ranked.filter((other) => other !== first && other.kind === first.kind && other.match.score >= nearby)
    return sure({
      ...accept(db, query, first, first.match.score, spelled(first), why(first) + sayForm(formOf(db, first)) + title),
      namesakes: describe(db, others.slice(0, listed)),
    })
  }
  if (tied.length > 1)
    return sure(
      list(db, query, tied, `${first?.match.slips === 0 ? 'words' : 'near words'} of ${tied.length} names${title}`),
    )
  const begun = ranked.filter(
    ({ kind, computed, text }) => kind === 'leader' && !computed && breaksOff(shape, shapeName(text)),
  )
  const [only] = begun
  if (only !== undefined && begun.length === 1) {
    return sure(accept(db, query, only, only.match.score, only.text, `the beginning of "${only.text}"${title}`))
  }
  const resolution = refuse(
    query,
    ranked.length > 0 ? 'no name fits well enough' : 'no name like it',
    offer(db, ranked),
  )
  return { resolution, unheard: { text: phrase.titled ? shape.tokens.join(' ') : query, shape, ranked } }
}

/** Other leaders whose names come near this one, as it stands in the record. */
export function namesakesOf(db: Database, id: string, name: string): Candidate[] {
  const shape = shapeName(name)
  const near = rankSpellings(shape, findSpellings(db, shape.tokens, ['leader']))
  return describe(
    db,
    near
      .filter((one) => one.record !== id && !one.computed && one.match.slips < 1 && one.match.score >= shared)
      .slice(0, listed),
  )
}

/** The last key, for people only: the query's letters as they sound, against names in Latin letters and the sounds of the others. */
export function resolveBySound(db: Database, near: Near, hear: Hearing): Resolution {
  const { resolution, unheard } = near
  if (unheard === undefined) return resolution
  const { text, shape, ranked } = unheard
  const sounding = hear(db, { text, tokens: shape.tokens, script: shape.script, ranked })
  const tied = tiedRecords(sounding)
  const [first] = tied
  if (first !== undefined && tied.length === 1) {
    return accept(
      db,
      resolution.query,
      first,
      first.match.score,
      spelled(first),
      `sounds like "${first.text}" (computed, not recorded)`,
    )
  }
  const agreed = agreeOn(ranked, sounding, {
    tokens: shape.tokens,
    script: shape.script,
    isStrange: (word) => holdsStrangeGram(db, word),
  })
  if (agreed !== undefined) {
    const reason = agreed.computed
      ? `sounds like "${agreed.text}", and no other name does (computed, not recorded)`
      : `near "${agreed.text}", and no other name is`
    return accept(db, resolution.query, agreed, agreed.match.score, spelled(agreed), reason)
  }
  const seen = new Set(ranked.map((one) => one.record))
  const all = [...ranked, ...sounding.filter((one) => !seen.has(one.record))]
  all.sort((a, b) => b.match.score - a.match.score || (a.record < b.record ? -1 : 1))
  return refuse(resolution.query, all.length > 0 ? 'no name fits well enough' : 'no name like it', offer(db, all))
}

function offer(db: Database, ranked: readonly Ranked[]): Candidate[] {
  return describe(db, ranked.filter((one) => one.match.score >= offered).slice(0, listed))
}

function resolveOffice(db: Database, query: string, phrase: Phrase, polity: string): Resolution {
  const offices = officesOf(db, polity, phrase.posts)
  const [office] = offices
  if (office === undefined) return refuse(query, 'no such office in the record', [])
  const hits = offices.map((one): ExactHit => ({ id: one.id, kind: 'office', text: one.title, lang: null, form: null }))
  if (offices.length > 1) return list(db, query, hits.map(asRanked), `a title of ${offices.length} offices`)
  return accept(db, query, { id: office.id, kind: 'office' }, 1, office.title, 'an office by title and polity')
}

/** Of leaders who tie, those who hold the office that the query or its context names, on its day; a title without a day means today's holder, if one is. */
function narrowRanked(
  db: Database,
  tied: readonly Ranked[],
  phrase: Phrase,
  context: ResolveContext,
): readonly Ranked[] {
  if (tied.length < 2) return tied
  const polity = phrase.polity ?? context.polity
  const today = phrase.posts.length > 0 && context.at === undefined ? lastDayOf(db) : undefined
  const ids = tied.map((one) => one.record)
  for (const holding of [
    { polity, posts: phrase.posts, at: context.at ?? today },
    { polity, posts: phrase.posts },
    { polity, at: context.at },
  ]) {
    if (holding.polity === undefined && holding.at === undefined && (holding.posts ?? []).length === 0) continue
    const left = new Set(leadersHolding(db, ids, holding))
    if (left.size > 0) return tied.filter((one) => left.has(one.record))
  }
  return tied
}

/** The day up to which the record reaches. */
function lastDayOf(db: Database): string | undefined {
  return db.prepare<[], string>("SELECT value FROM meta WHERE key = 'asof'").pluck().get()
}

function why(one: Ranked): string {
  const slips = Math.round(one.match.slips * 10) / 10
  const computed = one.computed ? ' (computed, not recorded)' : ''
  if (slips === 0) return `${one.match.way === 'part' ? 'words of' : 'the words of'} "${one.text}"${computed}`
  return `${slips} ${slips === 1 ? 'slip' : 'slips'} from "${one.text}"${computed}`
}

function spelled(one: Ranked): string {
  return one.computed ? `≈ ${one.text}` : one.text
}
