import { readLines } from '../load/lines.ts'

/** A query to answer, or the reason why a line is none. */
export type Asked = { readonly query: string; readonly broken: string | undefined }

/** The queries of a command line: the words as given or, where they are `-`, every line of standard input, empty ones too, as it comes. */
export function* readQueries(words: readonly string[]): Generator<Asked> {
  if (words.length !== 1 || words[0] !== '-') {
    for (const query of words) yield { query, broken: undefined }
    return
  }
  let expected = 1
  for (const line of readLines('/dev/stdin')) {
    for (; expected < line.number; expected++) yield { query: '', broken: undefined }
    expected = line.number + 1
    if (line.text === undefined) yield { query: '', broken: line.sentence }
    else yield { query: line.text.replace(/\r$/, ''), broken: undefined }
  }
}
