import { findKind, kinds } from './kinds.ts'
import { type Line, readLines } from './lines.ts'
import { parseFacts } from './parse.ts'
import { type Facts, textOf } from './problem.ts'
import type { FactSource } from './source.ts'

/** How standard input is named among paths and in problems. */
export const standardInput = '-'

type Read = Line | { readonly number: number; readonly facts: Facts }

/**
 * Records from standard input, of any kinds, one JSON object a line; `file` says of each in which file of data/ it would stand, as `export jsonl` writes it.
 * They are held in memory until their kind's turn comes.
 */
export function readStandardInput(): FactSource[] {
  const lines = new Map<string, Read[]>()
  const add = (file: string, line: Read) => {
    const held = lines.get(file)
    if (held === undefined) lines.set(file, [line])
    else held.push(line)
  }
  const first = kinds[0]?.file ?? ''
  for (const line of readLines('/dev/stdin')) {
    const { number } = line
    const facts = line.text === undefined ? line.sentence : parseFacts(line.text)
    const file = typeof facts === 'string' ? null : textOf(facts, 'file')
    const kind = file === null ? undefined : findKind(file)
    if (typeof facts === 'string') add(first, { number, text: undefined, sentence: facts })
    else if (kind === undefined) add(first, { number, text: undefined, sentence: sayWhich(file) })
    else add(kind.file, { number, facts: Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'file')) })
  }
  return kinds.flatMap((kind) => {
    const held = lines.get(kind.file)
    return held === undefined ? [] : [{ kind, file: standardInput, base: false, lines: () => held }]
  })
}

const sayWhich = (file: string | null): string =>
  `${file === null ? 'the line does not say what it is' : `"${file}" is no kind of record`}: "file" is needed, one of ${kinds.map((kind) => kind.file).join(', ')}`
