import type { Column } from './column.ts'

/** How many colours a terminal has: none, 16, 256, 16 million. */
export type Color = 0 | 1 | 2 | 3

type Paint = (text: string) => string

/** The few ways in which a terminal sets text apart; each gives the text back as it is where there is no colour. */
export type Style = {
  readonly heading: Paint
  readonly header: Paint
  readonly key: Paint
  /** `value` is the whole text of the cell, by which a status is coloured even where `text` was cut. */
  readonly tint: (text: string, tint: Column['tint'], value: string) => string
}

const same: Paint = (text) => text
const plain: Style = { heading: same, header: same, key: same, tint: same }

/** First word of a status or verdict, lower case, to what it means for the reader; a fact that is held as usual is not coloured. */
const tones = new Map([
  ['supported', 'good'],
  ['resolved', 'good'],
  ['yes', 'good'],
  ['contradicted', 'bad'],
  ['cancelled', 'bad'],
  ['unknown', 'bad'],
  ['no', 'bad'],
  ['depends', 'doubtful'],
  ['ambiguous', 'doubtful'],
  ['unconfirmed', 'doubtful'],
  ['postponed', 'doubtful'],
  ['open', 'doubtful'],
  ['planned', 'ahead'],
  ['proposed', 'ahead'],
  ['uncovered', 'quiet'],
  ['unread', 'quiet'],
])

/** The style for a number of colours. Reads chalk only where there is colour. */
export async function loadStyle(color: Color): Promise<Style> {
  if (color === 0) return plain
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: color })
  const paints = new Map<string, Paint>([
    ['good', chalk.green],
    ['bad', chalk.red],
    ['doubtful', chalk.yellow],
    ['ahead', chalk.blue],
    ['name', chalk.bold],
    ['date', chalk.cyan],
    ['number', chalk.bold],
    ['quiet', chalk.dim],
  ])
  const paintOf = (tint: string, value: string) =>
    paints.get(tint === 'status' ? (tones.get(/^\p{L}*/u.exec(value)?.[0].toLowerCase() ?? '') ?? '') : tint) ?? same
  return {
    heading: chalk.bold,
    header: chalk.dim.underline,
    key: chalk.dim,
    tint: (text, tint, value) => (tint === undefined || text === '' ? text : paintOf(tint, value)(text)),
  }
}
