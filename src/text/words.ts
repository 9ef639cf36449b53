import { foldText } from './fold.ts'

/** Whether a text holds words, whole and in any order, whatever their case, accents and shapes. */
export function holdsWords(text: string, words: string): boolean {
  const held = new Set(foldText(text).split(' '))
  return foldText(words)
    .split(' ')
    .every((word) => held.has(word))
}
