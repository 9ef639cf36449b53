import type { Database } from 'better-sqlite3'
import { gramsOf, soundGramsOf } from '../text/grams.ts'
import { matchSound, soundsLike } from '../text/hear.ts'
import { shapeName, shapeTokens } from '../text/match.ts'
import type { Script } from '../text/script.ts'
import { findSpellings, type Spelling } from './candidates.ts'
import type { Nearness } from './nearness.ts'
import type { Ranked } from './rank.ts'

/** What is heard: a query as typed, its words, folded, their script, and the names whose letters come near it. */
export type Heard = {
  readonly text: string
  readonly tokens: readonly string[]
  readonly script: Script
  readonly ranked: readonly Ranked[]
}

/** The leaders whose names sound like a query, best first; `src/queries/hearing.ts` hears every script, `hearLatin` only what is in Latin letters. */
export type Hearing = (db: Database, heard: Heard) => Ranked[]

export const hearLatin: Hearing = (db, { text }) => rankBySound(text, true, findLeaders(db))

/** Finds the leaders' names that share most with some words, by how near words are. */
export type Find = (tokens: readonly string[], nearness: Nearness) => Iterable<Spelling>

export function findLeaders(db: Database): Find {
  return (tokens, nearness) => findSpellings(db, tokens, ['leader'], nearness)
}

/**
 * The records whose names sound like `latin`, best first: against recorded names in Latin letters and the computed ones of the others. Every result is
 * computed; none is certain unless it is a whole name of two words or more and all but letter for letter, and never if both sides were written in Latin letters
 * (`asWritten`: the query was), where letters have said all there is to say.
 */
export function rankBySound(latin: string, asWritten: boolean, find: Find): Ranked[] {
  const heard = shapeName(latin)
  if (heard.key === '') return []
  const best = new Map<string, Ranked>()
  for (const { record, kind, text, folded, computed } of find(heard.tokens, bySound)) {
    const name = shapeTokens(folded.split(' '))
    if (name.script !== 'Latin') continue
    const found = matchSound(heard, name)
    const match = asWritten && computed === 0 ? { ...found, certain: false } : found
    if (match.score > (best.get(record)?.match.score ?? 0.3))
      best.set(record, { record, kind, text, computed: true, match })
  }
  return [...best.values()].sort((a, b) => b.match.score - a.match.score || (a.record < b.record ? -1 : 1))
}

/** As words sound, whatever their letters. */
export const bySound: Nearness = {
  looked: 40,
  compared: 40,
  gramsOf: (word) => [...gramsOf(word), ...soundGramsOf(word)],
  likeness: soundsLike,
}
