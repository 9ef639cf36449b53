import { isDense, scriptOf } from './script.ts'
import { soundOf } from './sound.ts'

/**
 * The keys under which a folded word is found when it is spelled otherwise, without repeats; its start and its end count as `^` and `$`. Alphabets give three
 * letters at a time; Hangul the same of its jamo; Han and Kana, whose words have two to four characters, one and two at a time.
 */
export function gramsOf(word: string): string[] {
  const grams = new Set<string>()
  const script = scriptOf(word)
  if (script === 'Han' || script === 'Kana') addGrams(grams, `^${word}$`, 2)
  else addGrams(grams, `^${script === 'Hangul' ? word.normalize('NFKD') : word}$`, 3)
  return [...grams]
}

function addGrams(grams: Set<string>, padded: string, size: number): void {
  const characters = Array.from(padded)
  if (size === 2) for (const character of characters.slice(1, -1)) grams.add(character)
  for (let i = 0; i + size <= characters.length; i++) grams.add(characters.slice(i, i + size).join(''))
}

/** The keys under which a word in Latin letters is found by how it sounds, after `~`: the whole sound, and three and two consonant classes at a time. */
export function soundGramsOf(word: string): string[] {
  const sound = soundOf(word)
  if (sound === '') return []
  const padded = `^${sound}$`
  const grams = new Set<string>([`~=${sound}`])
  for (const size of [3, 2]) {
    for (let i = 0; i + size <= padded.length; i++) grams.add(`~${padded.slice(i, i + size)}`)
  }
  return [...grams]
}

/** Neighbours of which one is as short as a syllable, as one word: `jae myung` is written `jaemyung` as well, any Hangul name without its spaces. */
export function joinNeighbours(tokens: readonly string[]): string[] {
  const joined: string[] = []
  for (const [i, next] of tokens.entries()) {
    const token = tokens[i - 1]
    if (token === undefined || Math.min(token.length, next.length) > 3) continue
    const length = token.length + next.length
    if (isDense(scriptOf(token)) ? length < 9 : length > 4 && length < 12) joined.push(token + next)
  }
  return joined
}
