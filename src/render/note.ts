import { visible } from './visible.ts'

/** Characters that take two columns, closely enough to break a line: Hangul, Kana, Han and full-width forms. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu

/**
 * A note for a terminal: made visible, broken at spaces, its further lines indented. Widths are estimated, so that the tables of `string-width` need not be
 * loaded for a note.
 */
export function wrapNote(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of visible(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && longer.length + (longer.match(wide)?.length ?? 0) > width) {
      lines.push(line)
      line = `  ${word}`
    } else line = longer
  }
  return [...lines, line].join('\n')
}
