import type { CommandEnv } from '../cli.ts'
import type { Column, Row } from '../render/column.ts'
import type { Block } from '../render/document.ts'
import { wrapNote } from '../render/note.ts'
import { renderRows } from '../render/rows.ts'
import type { Shared } from './options.ts'

/** Writes the rows of a list command in the format asked for. An empty list is an answer; under --exit-status it exits 1. */
export async function printRows(
  env: CommandEnv,
  shared: Shared,
  rows: Iterable<Row>,
  columns: readonly Column[],
): Promise<void> {
  const screen =
    env.terminal || shared.color > 0
      ? { color: shared.color, width: env.terminal ? env.width : Number.POSITIVE_INFINITY }
      : undefined
  let empty = true
  const watched = shared.exitStatus ? watch(rows, () => (empty = false)) : rows
  for (const chunk of await renderRows(watched, columns, shared.format, screen)) env.write(chunk)
  if (shared.exitStatus && empty) env.answer(1)
}

function* watch(rows: Iterable<Row>, seen: () => void): Generator<Row> {
  for (const row of rows) {
    seen()
    yield row
  }
}

/**
 * Writes a document: one JSON value where -o asks for json or ndjson, else the text that `lay` lays out of it. A document has no rows, so csv, tsv and md
 * write its text too.
 */
export async function printDocument<Answer>(
  env: CommandEnv,
  shared: Shared,
  answer: Answer,
  lay: (answer: Answer) => readonly Block[],
): Promise<void> {
  if (shared.format === 'json' || shared.format === 'ndjson') {
    const { renderJsonLine, renderJsonValue } = await import('../render/json.ts')
    return env.write(shared.format === 'json' ? renderJsonValue(answer) : renderJsonLine(answer))
  }
  const { renderDocument } = await import('../render/document.ts')
  const screen = { color: shared.color, width: env.terminal ? env.width : Number.POSITIVE_INFINITY }
  for (const chunk of await renderDocument(lay(answer), screen)) env.write(chunk)
}

/** Writes documents as they come: an array of them, one a line in ndjson, else their texts one after the other. */
export async function printDocuments<Answer>(
  env: CommandEnv,
  shared: Shared,
  answers: AsyncIterable<Answer>,
  lay: (answer: Answer) => readonly Block[],
): Promise<void> {
  const array = shared.format === 'json'
  let before = '[\n'
  for await (const answer of answers) {
    if (!array) await printDocument(env, shared, answer, lay)
    else {
      const { renderJsonLine } = await import('../render/json.ts')
      env.write(before + renderJsonLine(answer).trimEnd())
      before = ',\n'
    }
  }
  if (array) env.write(before === '[\n' ? '[]\n' : '\n]\n')
}

/** A line beside the answer, on standard error: what the record covers, what was left out. */
export function printNote(env: CommandEnv, text: string): void {
  env.warn(`${env.watched ? wrapNote(text, env.width) : text}\n`)
}
