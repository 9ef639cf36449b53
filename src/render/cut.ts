import { isPlain } from './plain.ts'

let stringWidth: ((text: string) => number) | undefined

/** Reads the tables of wide characters: before any text is measured that may not be plain. */
export async function loadWidths(): Promise<void> {
  stringWidth ??= (await import('string-width')).default
}

/** Columns of a terminal that a text takes; the text is `visible`, without controls. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length
  if (stringWidth === undefined) throw new Error('the tables of wide characters were not read')
  return stringWidth(text)
}

let segmenter: Intl.Segmenter | undefined

/** The characters of a text as a reader counts them. Made on the first use, which most answers do not need. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** The text, or as many of its graphemes as fit into `width` columns with … after them. */
export function cutText(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  return `${(splitText(text, width - 1)[0] ?? '').trimEnd()}…`
}

/** The text in pieces of at most `width` columns, broken between graphemes. */
export function splitText(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of graphemesOf(text)) {
    const size = widthOf(segment)
    if (used + size > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += size
  }
  return [...pieces, piece]
}

/** Blanks that fill a text up to `width` columns; none where it is as wide already. */
export function paddingOf(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)))
}
