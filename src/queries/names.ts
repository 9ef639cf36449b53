import type { Database } from 'better-sqlite3'
import { shapeName } from '../text/match.ts'
import { findSpellings, type Spelling } from './candidates.ts'
import { findById, findByName } from './exact.ts'
import { readPhrase } from './phrase.ts'
import { rankSpellings } from './rank.ts'
import type { Hearing } from './sound.ts'

/** A record whose name comes near a query: 1 the same name, less with every slip, least by sound. */
export type NameRank = {
  readonly record: string
  readonly score: number
  /** Whether the name could stand for the query, slips and all. */
  readonly certain: boolean
  /** The spelling that fits. */
  readonly text: string
  readonly why: string
}

/** What ranks beside letters; without `rankTitles` only people are ranked, without `hearing` nothing by sound. */
export type Rankers = {
  readonly rankTitles?: (query: string, spellings: readonly Spelling[]) => readonly NameRank[]
  readonly hearing?: Hearing
}

/**
 * Below this a name has too little in common with the query to be shown. In Latin letters, where something is like any letters at all, it takes more than in other
 * scripts, and most for a single word that only sounds alike. Measured: of 302 words of no meaning or of another, 46 find someone, 291 did without these floors, and
 * of 3,321 queries of names none is lost.
 */
const least = { title: 0.4, latin: 0.57, latinSound: 0.66, other: 0.42 } as const
/** A single word shorter than this is no name by its sound. */
const soundLength = 4

/** What a name that could not stand for the query is worth where other kinds of record are searched too. */
const doubtful = 0.75

/** The records of these kinds by how near their names come, best first: people by words, slips and, where nothing is sure, sound; titles by `rankTitles`. */
export function rankNames(
  db: Database,
  query: string,
  kinds: readonly string[],
  exact: boolean,
  { rankTitles, hearing }: Rankers = {},
): NameRank[] {
  const found = new Map<string, NameRank>()
  const add = (record: string, score: number, certain: boolean, text: string, why: string) => {
    if (score > (found.get(record)?.score ?? 0)) found.set(record, { record, score, certain, text, why })
  }
  const text = query.trim().slice(0, 200)
  const byId = findById(db, text, kinds)
  if (byId !== undefined) add(byId.id, 1, true, byId.id, 'its id')
  for (const hit of findByName(db, text, kinds)) add(hit.id, 1, true, hit.text ?? hit.id, `its name "${hit.text}"`)
  if (exact) return sorted(found)
  const phrase = readPhrase(db, text)
  const shape = shapeName(phrase.name.join(' '))
  if (shape.key === '') return sorted(found)
  const everything = rankTitles === undefined ? undefined : [...findSpellings(db, shape.tokens, kinds)]
  const titles = everything?.filter((spelling) => !isPerson(spelling) && spelling.computed === 0) ?? []
  for (const { record, score, certain, text, why } of rankTitles?.(query, titles) ?? [])
    if (score > least.title) add(record, score, certain, text, why)
  if (!kinds.includes('leader')) return sorted(found)
  const ranked = rankSpellings(shape, everything?.filter(isPerson) ?? findSpellings(db, shape.tokens, ['leader']))
  const doubt = kinds.length > 1 ? doubtful : 1
  const latin = shape.script === 'Latin'
  for (const { record, match, text, computed } of ranked) {
    if (match.score < (latin ? least.latin : least.other)) continue
    const why = computed ? `sounds like "${text}" (computed)` : `near "${text}"`
    add(record, match.certain ? match.score : doubt * match.score, match.certain, text, why)
  }
  if (hearing !== undefined && ranked[0]?.match.certain !== true) {
    const heard = { text: phrase.titled ? shape.tokens.join(' ') : query, tokens: shape.tokens, script: shape.script }
    const alone = shape.key.length < soundLength ? 1 : least.latinSound
    const enough = !latin ? least.other : shape.tokens.length > 1 ? least.latin : alone
    for (const { record, match, text } of hearing(db, { ...heard, ranked })) {
      if (match.score < enough) continue
      add(record, doubt * match.score, match.certain, text, `sounds like "${text}" (computed)`)
    }
  }
  return sorted(found)
}

function isPerson(spelling: Spelling): boolean {
  return spelling.kind === 'leader'
}

function sorted(found: ReadonlyMap<string, NameRank>): NameRank[] {
  return [...found.values()].sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1))
}
