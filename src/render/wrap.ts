import { graphemesOf, widthOf } from './cut.ts'
import { isPlain } from './plain.ts'

/** Marks that do not begin a line, and marks that do not end one; made on the first use. */
const makeMarks = () => ({
  closing: /^[ \p{Pe}\p{Pf}、。，．・：；？！ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!%…]/u,
  opening: /[\p{Ps}\p{Pi}]$/u,
})
let marks: ReturnType<typeof makeMarks> | undefined

/**
 * Breaks `visible` text into lines of at most `width` columns, at spaces and between wide characters. A word that is longer than a line
 * stays whole on a line of its own, so that an address can still be copied.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of piecesOf(text)) {
    const size = widthOf(piece.text)
    const space = piece.spaced && line !== '' ? 1 : 0
    if (line !== '' && used + space + size > width) {
      lines.push(line)
      line = piece.text
      used = size
    } else {
      line += (space === 1 ? ' ' : '') + piece.text
      used += space + size
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** Columns that the widest piece takes which wrapping does not break. */
export function widestPiece(text: string): number {
  return [...piecesOf(text)].reduce((most, piece) => Math.max(most, widthOf(piece.text)), 0)
}

type Piece = { readonly text: string; readonly spaced: boolean }

/** The pieces that a break may part: words, and in them the characters that take two columns. */
function* piecesOf(text: string): Generator<Piece> {
  for (const word of wordsOf(text)) {
    let spaced = true
    for (const part of partsOf(word)) {
      yield { text: part, spaced }
      spaced = false
    }
  }
}

/** The words of a text; a dash or dot that stands alone ends the line of the word before it. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (words.length > 0 && /^[·×–—]$/.test(word)) words.push(`${words.pop()} ${word}`)
    else words.push(word)
  }
  return words
}

function partsOf(word: string): string[] {
  if (isPlain(word) || !/[\u1100-\uffff]/.test(word)) return [word]
  marks ??= makeMarks()
  const { closing, opening } = marks
  const parts: string[] = []
  let isWideBefore = false
  for (const { segment } of graphemesOf(word)) {
    const isWide = isBreakable(segment)
    const last = parts.at(-1)
    const mayBreak = last !== undefined && (isWide || isWideBefore) && !closing.test(segment) && !opening.test(last)
    if (last === undefined || mayBreak) parts.push(segment)
    else parts[parts.length - 1] = last + segment
    isWideBefore = isWide
  }
  return parts
}

/** Hangul has spaces between its words and is not broken inside them. */
function isBreakable(grapheme: string): boolean {
  return widthOf(grapheme) === 2 && !/^\p{Script=Hangul}/u.test(grapheme)
}
