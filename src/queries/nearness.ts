import { countSlips } from '../text/distance.ts'
import { gramsOf } from '../text/grams.ts'
import { isDense, scriptOf } from '../text/script.ts'

/** How words are found that are not spelled alike: the keys that near ones share, and how near words are to one, 0 to 1. */
export type Nearness = {
  /** How many words of the record are looked up, those that share most keys, and how many of those compared, that share most for their length. */
  readonly looked: number
  readonly compared: number
  readonly gramsOf: (word: string) => readonly string[]
  readonly likeness: (query: string) => (word: string) => number
}

/** As words are spelled; a word that begins another is near it however much is missing. */
export const byLetters: Nearness = {
  looked: 24,
  compared: 10,
  gramsOf,
  likeness: (query) => {
    const script = scriptOf(query)
    const lettersOf = script === 'Hangul' ? (word: string) => word.normalize('NFKD') : (word: string) => word
    const a = lettersOf(query)
    const most = isDense(script) ? 0.7 : 0.55
    return (word) => {
      const b = lettersOf(word)
      if (a.length > 3 && b.startsWith(a)) return 0.8
      const length = Math.max(a.length, b.length)
      return 1 - countSlips(a, b, most * length) / length
    }
  },
}
