import { months } from '../src/load/formats/histatestate/months.ts'
import { type Row, textOf } from './session.ts'

/** How a family of questions is asked: the command lines of a question, and what of their answers is the answer. */
export type Family = {
  /** Reads the question; its captures are given to the rest. */
  readonly reads: RegExp
  readonly lines: (parts: readonly string[]) => readonly (readonly string[])[]
  readonly answer: (
    answers: readonly (readonly Row[])[],
    parts: readonly string[],
    tools: Tools,
  ) => { readonly value: unknown; readonly rows: readonly Row[] }
}

/** What the comparison knows of the record. */
export type Tools = {
  /** Rows of one record of the lists count once. */
  readonly count: (rows: readonly Row[]) => number
  /** Whether two rows were made from one record of the lists. */
  readonly alike: (one: Row | undefined, other: Row) => boolean
}

export const visits = ['--source', 'historian-state-visits', '--capacity', 'any']
export const presidents = ['--source', 'historian-state-presidents', '--capacity', 'any']
export const secretaries = ['--source', 'historian-state-secretary-travels', '--capacity', 'any']
export const president = 'president of the United States'

/** "Russia (including the U.S.S.R.)" is two polities in the record. */
export const from = (country: string): string[] => {
  const [, name = country, rest] = /^(.*?) \(including the (.*?)\)$/.exec(country) ?? []
  return ['--from', name.replace(/^the /, ''), ...(rest === undefined ? [] : [rest])]
}
export const to = (country: string): string[] => ['--to', ...from(country).slice(1)]

export const day = (words: string): string => {
  const [, number = '', month = '', year = ''] = /^(\d+) (\w+) (\d{4})$/.exec(words) ?? []
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${number.padStart(2, '0')}`
}
export const began = (rows: readonly Row[], first: string, last: string): Row[] =>
  rows.filter((row) => first <= textOf(row, 'first') && textOf(row, 'first') <= last)
export const ofYear = (rows: readonly Row[], year: string): Row[] => began(rows, `${year}-01-01`, `${year}-12-31`)
export const span = (row: Row | undefined) => ({ start: textOf(row, 'first'), end: textOf(row, 'last') })
export const whole = (rows: readonly Row[], value: unknown) => ({ value, rows })
export const one = (row: Row | undefined, value: unknown) => ({ value, rows: row === undefined ? [] : [row] })
export const visitor = (row: Row | undefined) => ({ leader: row })

export const list =
  (
    who: readonly string[],
    filter: readonly string[] = [],
  ): ((parts: readonly string[]) => readonly (readonly string[])[]) =>
  (parts) => [['visits', ...who.map((word) => part(word, parts)), ...filter.map((word) => part(word, parts))]]
export const part = (word: string, parts: readonly string[]): string =>
  /^\$\d$/.test(word) ? (parts[Number(word.slice(1))] ?? '') : word

/** A leader's visits to the United States, as the list has them. */
export const ofLeader = list(['$1'], ['--to', 'US', ...visits])
/** The visits by a country's leaders. */
export const ofCountry = (parts: readonly string[]) => [['visits', '--to', 'US', ...from(parts[1] ?? ''), ...visits]]
export const ofPresident = list(['$1'], presidents)
export const ofSecretary = list(['$1'], secretaries)
