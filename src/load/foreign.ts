import { SummitError } from '../errors.ts'
import type { FactFile } from './facts.ts'
import type { Conversion, Converted } from './formats/converter.ts'
import { converters } from './formats/converters.ts'
import { groupBy } from './formats/group.ts'
import { kinds } from './kinds.ts'
import { readLines } from './lines.ts'
import { parseFacts } from './parse.ts'
import type { Facts } from './problem.ts'
import type { FactSource } from './source.ts'

export const formats: readonly string[] = [...converters.keys()]

/**
 * Converts a foreign format beside the shipped record, which it joins.
 * @param decisions files of an editor's decisions on who is who, as `convert` writes them
 * @throws SummitError usage, where no converter has this name; io
 */
export function convertForeign(
  format: string,
  paths: readonly string[],
  shipped: readonly FactFile[],
  decisions: readonly string[],
  progress: (sentence: string) => void,
): Conversion {
  const convert = converters.get(format)
  if (convert === undefined)
    throw new SummitError('usage', `"${format}" is not a format`, `The formats are ${formats.join(', ')}.`)
  return convert({ paths, base: readAll(shipped), decisions: readObjects(decisions), progress })
}

/** Converted records as the loader takes them: by kind and foreign file, each in the order of ids. */
export function sourcesOf(records: readonly Converted[]): FactSource[] {
  return kinds.flatMap((kind) => {
    const ofKind = records.filter((record) => record.kind === kind.file)
    return [...groupBy(ofKind, ({ file }) => file)].map(([file, list]): FactSource => {
      const sorted = [...list].sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1))
      return { kind, file, base: false, lines: () => sorted.map(({ line, facts }) => ({ number: line, facts })) }
    })
  })
}

function* readAll(files: readonly FactFile[]): Generator<{ file: string; facts: Facts }> {
  for (const { kind, path } of files)
    for (const { text } of readLines(path)) {
      const facts = text === undefined ? '' : parseFacts(text)
      if (typeof facts !== 'string') yield { file: kind.file, facts }
    }
}

/** @throws SummitError facts, where a line is no JSON object */
function* readObjects(paths: readonly string[]): Generator<Facts> {
  for (const path of paths)
    for (const { text, number, sentence } of readLines(path)) {
      const facts = text === undefined ? sentence : parseFacts(text)
      if (typeof facts === 'string')
        throw new SummitError(
          'facts',
          `${path}:${number}: ${facts}`,
          'A file of decisions holds one JSON object a line, as `convert` writes it.',
        )
      yield facts
    }
}
