import { gramsOf, soundGramsOf } from '../text/grams.ts'
import { matchSound, soundsLike } from '../text/hear.ts'
import { shapeName, shapeTokens } from '../text/match.ts'
import type { Spelling } from './candidates.ts'
import type { Nearness } from './nearness.ts'
import type { Ranked } from './rank.ts'

/** Finds the names that share most with some words, by how near words are. */
export type Find = (tokens: readonly string[], nearness: Nearness) => Iterable<Spelling>

/** How a query is heard: `rank` is `rankBySound`; `romanize` makes Latin letters of any others, and is only called for those. */
export type Hearing = { readonly rank: typeof rankBySound; readonly romanize: (text: string) => string }

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

const bySound: Nearness = {
  compared: 40,
  gramsOf: (word) => [...gramsOf(word), ...soundGramsOf(word)],
  likeness: soundsLike,
}
