import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Columns of a terminal that a text takes; the text is `visible`, without controls. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** The text, or as many of its graphemes as fit into `width` columns with … after them. */
export function cutText(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let cut = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment)
    if (used > width - 1) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
}

/** A text set in a field of `width` columns, cut or padded; `paint` colours the text and not the padding. */
export function setText(
  text: string,
  field: { readonly width: number; readonly align: 'left' | 'right'; readonly isLast: boolean },
  paint: (text: string) => string,
): string {
  const cut = cutText(text, field.width)
  const padding = ' '.repeat(Math.max(0, field.width - widthOf(cut)))
  const painted = paint(cut)
  if (field.align === 'right') return padding + painted
  return field.isLast ? painted : painted + padding
}
