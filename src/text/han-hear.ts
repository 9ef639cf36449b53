import { isSameGiven } from './given.ts'
import { nameOfHan } from './han-names.ts'
import { likenessInHan, likenessToLatin } from './han-sound.ts'
import { type Syllable, spellSyllables, syllablesOf } from './han-syllables.ts'
import { isParticle } from './match.ts'

/** A name in Han made ready: its words as sounds, with what they are in English where Chinese writes them in one settled way. */
export type HanName = {
  readonly syllables: readonly (readonly Syllable[])[]
  readonly given: readonly (string | undefined)[]
}

export function readHanName(words: readonly string[]): HanName {
  return { syllables: words.map(syllablesOf), given: words.map(nameOfHan) }
}

/** Words less alike than this are not taken for one. */
const leastWord = 0.5
/** What a word counts that finds no other. */
const alone = 0.2

/** What a single word is worth that is no last word of a name: foreigners are known by their last. */
const first = 0.96
/** What letters are worth beside the characters of a recorded name. */
const byLetters = 0.98

/** How alike a query in Han and a name sound, 0 to 1, and the likeness of the word that fits worst: in any order; words of the name may be left out, those of the query not. */
export function likenessOfHan(
  query: HanName,
  name: { readonly latin: readonly string[] } | HanName,
): { readonly score: number; readonly worst: number } {
  const parts =
    'latin' in name
      ? latinParts(name.latin, query.syllables.length === 1)
      : name.syllables.map((part) => ({ part, last: part === name.syllables.at(-1) }))
  const used = new Set<number>()
  const single = query.syllables.length === 1
  let sum = 0
  let length = 0
  let worst = 1
  for (const [i, syllables] of query.syllables.entries()) {
    let best = alone
    let place = -1
    for (const [j, { part, last }] of parts.entries()) {
      if (used.has(j)) continue
      const likeness =
        (typeof part === 'string'
          ? byLetters * likenessOfWord(syllables, query.given[i], part)
          : likenessInHan(syllables, part)) * (single && !last ? first : 1)
      if (likeness > Math.max(best, leastWord)) {
        best = likeness
        place = j
      }
    }
    if (place >= 0) used.add(place)
    sum += best * syllables.length
    length += syllables.length
    worst = Math.min(worst, best)
  }
  return { score: length === 0 ? 0 : sum / length, worst }
}

function likenessOfWord(syllables: readonly Syllable[], given: string | undefined, word: string): number {
  if (given !== undefined && (given === word || isSameGiven(given, word))) return 1
  return likenessToLatin(syllables, word)
}

/** The words of a name in Latin letters, particles with the word they stand before; all as one too, where the query is one word: Chinese writes 昂山素季 for Aung San Suu Kyi. */
function latinParts(words: readonly string[], whole: boolean): { readonly part: string; readonly last: boolean }[] {
  const parts = words.flatMap((word, i) => {
    const last = i === words.length - 1
    const next = words[i + 1]
    if (!isParticle(word)) return [{ part: word, last }]
    return next === undefined ? [] : [{ part: word + next, last: i === words.length - 2 }]
  })
  return whole && words.length > 1 ? [...parts, { part: words.join(''), last: true }] : parts
}

/** The words of a name in Han in Latin letters, nearer to how the name is spelled in its own language than Pinyin is: what to look for other names by. */
export function latinOfHan({ syllables, given }: HanName): string[] {
  return syllables.map((word, i) => given[i] ?? spellSyllables(word))
}
