/** A cell: text, number, flag, absent, or a list (an array in JSON, joined by `; ` in text). */
export type Cell = string | number | boolean | null | readonly string[]

/** One flat row of an answer; keys are the keys of its columns. */
export type Row = Readonly<Record<string, Cell>>

/**
 * A column of a row type, declared once beside it: it gives the JSON key, the CSV header and the terminal's heading, in this order.
 * `fit` is how a terminal may treat it: `keep` never cut, `shrink` cut with … when the line is too long, `drop` left out first (ids, sources),
 * `machine` never shown, since other columns say it already; absent means `shrink`. `tint` names what the terminal may colour by.
 */
export type Column = {
  readonly key: string
  /** What a cell holds, text if absent; `?` where it may be null. The published schema of an answer is made of it. */
  readonly is?: 'text' | 'text?' | 'integer' | 'integer?' | 'number' | 'number?' | 'flag' | 'list'
  /** One line for the reader of the answer. */
  readonly about?: string
  readonly align?: 'left' | 'right'
  readonly fit?: 'keep' | 'shrink' | 'drop' | 'machine'
  readonly tint?: 'name' | 'date' | 'quiet' | 'status' | 'number'
}
