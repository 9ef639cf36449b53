import { type StatementRow, statementsOf } from '../queries/statements.ts'
import { foldText } from '../text/fold.ts'
import type { Context } from './context.ts'

/** A recorded statement near some words. `share`: how much of the words it has, in order, 0 to 1; 1 where it has all of them word for word. */
export type Near = { readonly statement: StatementRow; readonly share: number; readonly exact: boolean }

type Indexed = { readonly statement: StatementRow; readonly texts: readonly (readonly string[])[] }

/** The statements nearest to some words, best first. */
export function nearestStatements(context: Context, quote: string): Near[] {
  const asked = wordsOf(quote)
  if (asked.length === 0) return []
  const all = context.once('statements', () =>
    statementsOf(context.db).map(
      (statement): Indexed => ({
        statement,
        texts: [statement.text, statement.original ?? ''].filter((text) => text !== '').map(wordsOf),
      }),
    ),
  )
  const found = all.map(({ statement, texts }): Near => {
    const exact = texts.some((words) => holdsRun(words, asked))
    return {
      statement,
      exact,
      share: exact ? 1 : Math.max(0, ...texts.map((words) => commonWords(words, asked) / asked.length)),
    }
  })
  return found
    .filter(({ share }) => share > 0.3)
    .sort((a, b) => b.share - a.share || (a.statement.id < b.statement.id ? -1 : 1))
}

/** Words compared: folded; a text without spaces is parted into its characters. */
export function wordsOf(text: string): string[] {
  const folded = foldText(text)
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(folded)
    ? [...folded.replaceAll(' ', '')]
    : folded.split(' ').filter((word) => word !== '')
}

function holdsRun(words: readonly string[], asked: readonly string[]): boolean {
  for (let at = 0; at + asked.length <= words.length; at++)
    if (asked.every((word, offset) => words[at + offset] === word)) return true
  return false
}

/** The length of the longest common subsequence of words. Source: Wagner and Fischer, "The String-to-String Correction Problem", 1974. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let at = 1; at <= b.length; at++)
      next.push(b[at - 1] === word ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0))
    row = next
  }
  return row[b.length] ?? 0
}

/** A word of a comparison: in both, only in the quotation, or only in the record. */
export type Difference = { readonly side: 'both' | 'quoted' | 'recorded'; readonly word: string }

/** Word-level differences between a quotation and the part of a statement that it comes nearest to. */
export function compareWords(quote: string, recorded: string): Difference[] {
  const [a, b] = [quote.split(/\s+/).filter((word) => word !== ''), recorded.split(/\s+/).filter((word) => word !== '')]
  const [x, y] = [a.map(foldText), b.map(foldText)]
  const table = Array.from({ length: x.length + 1 }, () => new Array<number>(y.length + 1).fill(0))
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row !== undefined)
        row[j] = x[i] === y[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  const found: Difference[] = []
  let [i, j] = [0, 0]
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      found.push({ side: 'both', word: b[j] ?? '' })
      i += 1
      j += 1
    } else if (j < y.length && (i >= x.length || (table[i]?.[j + 1] ?? 0) >= (table[i + 1]?.[j] ?? 0))) {
      found.push({ side: 'recorded', word: b[j] ?? '' })
      j += 1
    } else {
      found.push({ side: 'quoted', word: a[i] ?? '' })
      i += 1
    }
  }
  return found
}

/** Differences as a line: `[-suspicion-] {+trust+}`; what the quotation leaves out before and after it is not shown. */
export function writeDifferences(differences: readonly Difference[]): string {
  const first = differences.findIndex(({ side }) => side !== 'recorded')
  const last = differences.findLastIndex(({ side }) => side !== 'recorded')
  return differences
    .slice(first, last + 1)
    .map(({ side, word }) => (side === 'both' ? word : side === 'quoted' ? `[-${word}-]` : `{+${word}+}`))
    .join(' ')
    .replaceAll('-] [-', ' ')
    .replaceAll('+} {+', ' ')
}
