import type { Command } from 'commander'
import type { Env } from '../env.ts'
import { SummitError } from '../errors.ts'
import { readPeriod } from '../period.ts'
import type { Format } from '../render/rows.ts'

/** The options that every command takes, read once. */
export type Shared = {
  readonly format: Format
  readonly color: Env['color']
  readonly db: string | undefined
  readonly lang: string | undefined
  /** The last day whose sources count. */
  readonly knownAt: string | undefined
  readonly exitStatus: boolean
}

/** @throws SummitError usage, where --known-at is no date or -o no format */
export function readShared(command: Command, env: Env): Shared {
  const options: Readonly<Record<string, unknown>> = command.optsWithGlobals()
  const text = (key: string) => (typeof options[key] === 'string' ? options[key] : undefined)
  const color = text('color')
  return {
    format: options.json === true ? 'json' : formatOf(text('output')),
    color: color === 'never' ? 0 : color === 'always' && env.color === 0 ? 1 : env.color,
    db: text('db'),
    lang: text('lang'),
    knownAt: readDay(text('knownAt'), '--known-at', 'last'),
    exitStatus: options.exitStatus === true,
  }
}

/** The first or last possible day of a date given as an option. @throws SummitError usage */
export function readDay(text: string | undefined, option: string, end: 'first' | 'last'): string | undefined {
  if (text === undefined) return undefined
  const period = readPeriod(text)
  if (period === undefined)
    throw new SummitError('usage', `"${text}" is not a date (${option})`, 'Write 2026-01-13, 2026-01 or 2026.')
  return period[end]
}

function formatOf(text: string | undefined): Format {
  switch (text) {
    case 'json':
    case 'ndjson':
    case 'csv':
    case 'tsv':
    case 'md':
      return text
    default:
      return 'text'
  }
}
