import { type Match, matchName, type NameShape, shapeTokens } from '../text/match.ts'
import type { Spelling } from './candidates.ts'

/** A record with its name that fits a query best. */
export type Ranked = {
  readonly record: string
  readonly kind: string
  readonly text: string
  readonly computed: boolean
  readonly match: Match
}

/** A computed spelling is worth less than a recorded one that fits as well. */
const discount = 0.93

/** Once a name is certain, those that share less than this part of what it shares are not compared, after the first few. */
const rest = 0.8
const least = 8

/** What a country or an office needs to be meant in spite of slips: their names share words. */
const titleScore = 0.85

/** The records behind the spellings, each by the spelling that fits best, best first; ties by id. Records with nothing in common are left out. */
export function rankSpellings(query: NameShape, spellings: Iterable<Spelling>): Ranked[] {
  const best = new Map<string, Ranked>()
  let enough = 0
  let compared = 0
  for (const spelling of spellings) {
    compared += 1
    if (compared > least && spelling.shared < enough) break
    const computed = spelling.computed === 1
    const found = matchName(query, shapeTokens(spelling.folded.split(' ')))
    const certain = found.certain && isSure(spelling, found)
    const match = { ...found, certain, score: computed ? found.score * discount : found.score }
    if (match.score < 0.3) continue
    if (match.certain && match.slips < 2) enough = Math.max(enough, rest * spelling.shared)
    const before = best.get(spelling.record)
    if (before === undefined || isBetter(match, before.match)) {
      best.set(spelling.record, { record: spelling.record, kind: spelling.kind, text: spelling.text, computed, match })
    }
  }
  return [...best.values()].sort((a, b) => compareMatches(a.match, b.match) || (a.record < b.record ? -1 : 1))
}

/** The order of two matches: what is certain first, then the higher score. */
function compareMatches(a: Match, b: Match): number {
  return Number(b.certain) - Number(a.certain) || b.score - a.score
}

function isBetter(match: Match, before: Match): boolean {
  return compareMatches(match, before) < 0
}

/**
 * Of ranked records, those that the query means equally well: the first alone, or with every other that is certain too and no worse in kind: an exact name
 * ties only with exact names, words of a name only with words of a name, slips with about as many slips.
 */
export function tiedRecords(ranked: readonly Ranked[]): Ranked[] {
  const [first] = ranked
  if (first === undefined || !first.match.certain) return []
  return ranked.filter((other) => other === first || (other.match.certain && !isClearlyWorse(other, first)))
}

function isClearlyWorse(other: Ranked, first: Ranked): boolean {
  if (other.computed && !first.computed) return true
  if (first.match.slips === 0) return tierOf(other.match) > tierOf(first.match)
  return other.match.score < first.match.score - 0.06
}

/** 0 the whole name, 1 words of it, 2 either with slips. */
function tierOf(match: Match): number {
  if (match.slips > 0) return 2
  return match.way === 'part' ? 1 : 0
}

/** Slips are forgiven in a recorded name of a person; a computed one takes two words with hardly a slip, a country or an office nearly all its letters. */
function isSure({ computed, kind }: Spelling, { words, slips, score }: Match): boolean {
  if (computed === 1) return words > 1 && slips < 1
  return kind === 'leader' || slips === 0 || score >= titleScore
}
