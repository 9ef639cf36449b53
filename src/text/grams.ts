import { scriptOf } from './script.ts'
import { soundOf } from './sound.ts'

/**
 * The keys under which a folded name is found when it is not found exactly, without repeats. A whole word is `=word`; the start and the end
 * of a word count as `^` and `$`. Alphabets give three letters at a time; Hangul the same of its jamo; Han and Kana, whose names
 * have two to four characters, one and two at a time.
 */
export function gramsOf(tokens: readonly string[]): string[] {
  const grams = new Set<string>()
  for (const token of tokens) {
    grams.add(`=${token}`)
    const script = scriptOf(token)
    if (script === 'Han' || script === 'Kana') addGrams(grams, `^${token}$`, 2)
    else addGrams(grams, `^${script === 'Hangul' ? token.normalize('NFKD') : token}$`, 3)
  }
  return [...grams]
}

function addGrams(grams: Set<string>, padded: string, size: number): void {
  const characters = Array.from(padded)
  if (size === 2) for (const character of characters.slice(1, -1)) grams.add(character)
  for (let i = 0; i + size <= characters.length; i++) grams.add(characters.slice(i, i + size).join(''))
}

/** The keys under which words in Latin letters are found by sound, from a name in another script: two consonant classes at a time, after `~`. */
export function soundGramsOf(tokens: readonly string[]): string[] {
  const grams = new Set<string>()
  for (const token of tokens) {
    const sound = soundOf(token)
    if (sound === '') continue
    const padded = `^${sound}$`
    for (let i = 0; i + 2 <= padded.length; i++) grams.add(`~${padded.slice(i, i + 2)}`)
    for (let i = 0; i + 3 <= padded.length; i++) grams.add(`~${padded.slice(i, i + 3)}`)
  }
  return [...grams]
}
