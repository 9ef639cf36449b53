import type { Database } from 'better-sqlite3'
import { nameTokens } from '../text/fold.ts'
import { latinOfHan, likenessOfHan, readHanName } from '../text/han-hear.ts'
import { spellsSounds } from '../text/han-syllables.ts'
import { isParticle } from '../text/match.ts'
import { scriptOf } from '../text/script.ts'
import type { Ranked } from './rank.ts'
import { bySound, type Find } from './sound.ts'

/** Names that come less near than this say nothing. */
const least = 0.3
/** How near the first must come, by how much it must lead, and what the two must come to, for it to be meant. */
const near = 0.86
const lead = 0.08
const both = 1.04
/** What every word must come to. */
const leastWord = 0.76
/** How near a long name must come, of which more may differ, and by how much it must lead. */
const long = { syllables: 5, near: 0.76, lead: 0.15 } as const

/**
 * The leaders whose names a query in Han may spell by sound, best first: each by the recorded name, in Han or in Latin letters, that comes nearest; undefined
 * where some word is none that spells a foreign name. `ranked` come near by their characters. Every result is computed; only a first that leads clearly is certain.
 */
export function rankInHan(
  db: Database,
  tokens: readonly string[],
  ranked: readonly Ranked[],
  find: Find,
): Ranked[] | undefined {
  if (tokens.length === 0 || !tokens.every(spellsSounds)) return undefined
  const query = readHanName(tokens)
  const records = new Set(ranked.filter(({ kind }) => kind === 'leader').map(({ record }) => record))
  for (const { record } of find(latinOfHan(query), bySound)) records.add(record)
  const best = new Map<string, Ranked>()
  for (const { record, text } of namesOf(db, [...records])) {
    const words = nameTokens(text)
    const script = scriptOf(words.join(''))
    if (script !== 'Latin' && !(script === 'Han' && words.every(spellsSounds))) continue
    const { score, worst } = likenessOfHan(query, script === 'Latin' ? { latin: words } : readHanName(words))
    if (score <= (best.get(record)?.match.score ?? least)) continue
    const paired = Math.min(tokens.length, words.filter((word) => !isParticle(word)).length)
    const match = { way: 'near', score, slips: 1 - score, words: paired, worst, certain: false } as const
    best.set(record, { record, kind: 'leader', text, computed: true, match })
  }
  const [first, ...others] = [...best.values()].sort(
    (a, b) => b.match.score - a.match.score || (a.record < b.record ? -1 : 1),
  )
  if (first === undefined) return []
  const certain = isMeant(first, others[0]?.match.score ?? 0, tokens.join('').length)
  return [{ ...first, match: { ...first.match, certain } }, ...others]
}

function isMeant({ match: { score, worst } }: Ranked, next: number, syllables: number): boolean {
  const ahead = score - next
  if (worst < leastWord) return false
  if (score >= near && ahead >= lead && score + ahead >= both) return true
  return syllables >= long.syllables && score >= long.near && ahead >= long.lead
}

type NameRow = { readonly record: string; readonly text: string }

function namesOf(db: Database, records: readonly string[]): NameRow[] {
  return db
    .prepare<[string], NameRow>(
      'SELECT record, text FROM name WHERE record IN (SELECT value FROM json_each(?)) ORDER BY record, rank, text',
    )
    .all(JSON.stringify(records))
}
