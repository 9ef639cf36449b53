import { foldText } from './fold.ts'

/** Whether a text holds these words, whole and in this order, in any spelling that folds alike. */
export function holdsPhrase(text: string, words: string): boolean {
  return ` ${foldText(text)} `.includes(` ${foldText(words)} `)
}

/** Whether a text holds words, whole and in any order, whatever their case, accents and shapes. */
export function holdsWords(text: string, words: string): boolean {
  const held = new Set(foldText(text).split(' '))
  return foldText(words)
    .split(' ')
    .every((word) => held.has(word))
}
