import { matchSound } from '../text/hear.ts'
import { shapeName } from '../text/match.ts'
import { romanize } from '../text/romanize.ts'
import type { Script } from '../text/script.ts'
import type { Spelling } from './candidates.ts'
import type { Ranked } from './rank.ts'

/**
 * The records whose names sound like the query, best first: `text` in Latin letters against recorded names in Latin letters and the computed ones of the
 * others. Every result is computed; none is certain unless it is a whole name of two words or more and all but letter for letter.
 */
export function rankBySound(
  text: string,
  script: Script,
  find: (tokens: readonly string[]) => readonly Spelling[],
): Ranked[] {
  const heard = shapeName(script === 'Latin' ? text : romanize(text))
  if (heard.key === '') return []
  const best = new Map<string, Ranked>()
  for (const spelling of find(heard.tokens)) {
    const name = shapeName(spelling.text)
    if (name.script !== 'Latin') continue
    const found = matchSound(heard, name)
    const match = script === 'Latin' && spelling.computed === 0 ? { ...found, certain: false } : found
    const before = best.get(spelling.record)
    if (match.score > (before?.match.score ?? 0.3))
      best.set(spelling.record, {
        record: spelling.record,
        kind: spelling.kind,
        text: spelling.text,
        computed: true,
        match,
      })
  }
  return [...best.values()].sort((a, b) => b.match.score - a.match.score || (a.record < b.record ? -1 : 1))
}
