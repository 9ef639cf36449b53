import Fuse from 'fuse.js'
import { foldText } from '../text/fold.ts'
import type { Spelling } from './candidates.ts'
import type { NameRank } from './names.ts'

/** Fuse.js slows with the square of a pattern's length: more of a query than this says nothing new. */
const longest = 64

/** The best that a title with slips can be worth, beside 1 for the very title. */
const best = 0.85

/**
 * Ranks titles (of venues, occasions, background, offices, countries) by Fuse.js: every word of the query must come near some word of the title, in any
 * order. Names of people are not ranked so: there a near word is another person.
 */
export function rankTitles(query: string, spellings: readonly Spelling[]): NameRank[] {
  const fuse = new Fuse(
    spellings.map(({ record, text }) => ({ record, text, folded: foldText(text) })),
    {
      keys: ['folded'],
      useTokenSearch: true,
      tokenMatch: 'all',
      tokenize: (text) => text.split(' '),
      ignoreLocation: true,
      includeScore: true,
      threshold: 0.35,
    },
  )
  return fuse.search(foldText(query).slice(0, longest)).map(({ item, score }) => ({
    record: item.record,
    score: best * (1 - (score ?? 1)),
    certain: false,
    text: item.text,
    why: `near "${item.text}"`,
  }))
}
