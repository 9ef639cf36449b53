import type { Kind } from './kinds/shared.ts'
import { kinds } from './kinds.ts'

/** The id of every record that was read, of which table it is, and where it stands. */
export type Register = {
  readonly add: (id: string, kind: Kind, file: string, line: number) => void
  /** The table of a record, found sooner where it is one of those `likely`. */
  readonly tableOf: (id: string, likely?: readonly string[]) => string | undefined
  /** `file:line` */
  readonly placeOf: (id: string) => string | undefined
  /** The ids of these tables, in the order they were read; none of the tables that may grow large. */
  readonly idsOf: (tables: readonly string[]) => string[]
}

/** Tables with more ids than anybody is helped to spell. */
const large = new Set(['meeting', 'visit', 'statement'])

/** Keeps no object for an id, but a number: there may be millions. Those of other tables stand in sets of their own too, small enough for a processor's cache. */
export function createRegister(): Register {
  const numbers = new Map<string, number>()
  const listed = new Map<string, Set<string>>()
  const files: { readonly table: string; readonly file: string }[] = []
  // By number: which of the files, and the line.
  let whichFile = new Uint32Array(1024)
  let lines = new Uint32Array(1024)

  const fileOf = (number: number | undefined) => (number === undefined ? undefined : files[whichFile[number] ?? 0])
  return {
    add: (id, { table }, file, line) => {
      const number = numbers.size
      if (number === lines.length) {
        whichFile = widen(whichFile)
        lines = widen(lines)
      }
      const last = files.at(-1)
      if (last?.table !== table || last.file !== file) files.push({ table, file })
      whichFile[number] = files.length - 1
      lines[number] = line
      numbers.set(id, number)
      if (large.has(table)) return
      const list = listed.get(table)
      if (list === undefined) listed.set(table, new Set([id]))
      else list.add(id)
    },
    tableOf: (id, likely) => {
      if (likely !== undefined) for (const table of likely) if (listed.get(table)?.has(id) === true) return table
      return fileOf(numbers.get(id))?.table
    },
    placeOf: (id) => {
      const number = numbers.get(id)
      return number === undefined ? undefined : `${fileOf(number)?.file}:${lines[number]}`
    },
    idsOf: (tables) => kinds.flatMap(({ table }) => (tables.includes(table) ? [...(listed.get(table) ?? [])] : [])),
  }
}

function widen(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(numbers.length * 2)
  wider.set(numbers)
  return wider
}
