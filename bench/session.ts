import { join } from 'node:path'
import { main } from '../src/cli.ts'

declare const ROOT: string

/** What a command line gave. */
export type Answer = { readonly rows: readonly Row[]; readonly notes: string; readonly code: number }
export type Row = Readonly<Record<string, unknown>>

/** Runs command lines of the program in this process, against one database, and reads their JSON. */
export function createSession(database: string): (argv: readonly string[]) => Promise<Answer> {
  return async (argv) => {
    let out = ''
    let notes = ''
    const code = await main({
      argv: ['--db', database, '--json', ...argv],
      write: (text) => {
        out += text
      },
      warn: (text) => {
        notes += text
      },
      terminal: false,
      watched: false,
      color: 0,
      width: 100,
      today: () => '2026-01-01',
      root: ROOT,
      shipped: { facts: join(ROOT, 'data'), database },
      worker: undefined,
      own: database,
      chosen: undefined,
      folder: process.cwd(),
      temporary: '/tmp',
      pid: process.pid,
    })
    const value: unknown = out === '' ? [] : JSON.parse(out)
    return { rows: Array.isArray(value) ? value.filter(isRow) : isRow(value) ? [value] : [], notes, code }
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (row: Row | undefined, key: string): string => {
  const value = row?.[key]
  return typeof value === 'string' ? value : ''
}
export const numberOf = (row: Row | undefined, key: string): number => {
  const value = row?.[key]
  return typeof value === 'number' ? value : Number.NaN
}
export const textsOf = (row: Row | undefined, key: string): string[] => {
  const value = row?.[key]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
