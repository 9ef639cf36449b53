import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { findKind, kinds } from '../load/kinds.ts'
import { schemaOfKind } from '../load/schema.ts'
import { renderJsonLine, renderJsonValue } from '../render/json.ts'
import { nearest } from '../text/nearest.ts'
import { answers, schemaColumns } from './answers.ts'
import { readShared } from './options.ts'
import { printRows } from './print.ts'

/** A record goes by the name of its file or table, an answer by `answers/NAME`, or by NAME alone where no file has it. */
export function declare(command: Command, env: CommandEnv): void {
  command.action(async (name: string | undefined) => {
    const shared = readShared(command, env)
    if (name === undefined) return printRows(env, shared, names, schemaColumns)
    const schema = findSchema(name.replace(/\.jsonl?$/, ''))
    if (schema === undefined) {
      const near = nearest(
        name,
        names.map((row) => row.name),
      )
      throw new SummitError(
        'usage',
        `"${name}" has no schema`,
        near === undefined
          ? '`summit schema` lists the names.'
          : `Did you mean "${near}"? \`summit schema\` lists the names.`,
      )
    }
    env.write(shared.format === 'ndjson' ? renderJsonLine(schema) : renderJsonValue(schema))
  })
}

const names = [
  ...kinds.map(({ file, about }) => ({ name: file, of: 'record', about })),
  ...answers.map(({ name, about }) => ({ name: `answers/${name}`, of: 'answer', about })),
]

function findSchema(name: string): object | undefined {
  const kind = findKind(name)
  if (kind !== undefined) return schemaOfKind(kind, VERSION)
  const short = name.replace(/^answers\//, '')
  return answers.find((one) => one.name === short)?.schema(VERSION)
}
