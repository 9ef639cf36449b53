import type { Kind } from './kinds/shared.ts'
import { kinds } from './kinds.ts'

/** The id of every record that was read, of which table it is, and where it stands. */
export type Register = {
  readonly add: (id: string, kind: Kind, file: string, line: number) => void
  readonly tableOf: (id: string) => string | undefined
  /** `file:line` */
  readonly placeOf: (id: string) => string | undefined
  /** The ids of these tables, in the order they were read; none of the tables that may grow large. */
  readonly idsOf: (tables: readonly string[]) => string[]
}

/** Tables with more ids than anybody is helped to spell. */
const large = new Set(['meeting', 'visit', 'statement'])

/** Keeps no object for an id, but a number: there may be millions. Most references are to the few that are not of a large table, which are found sooner by themselves. */
export function createRegister(): Register {
  const few = new Map<string, number>()
  const many = new Map<string, number>()
  const listed = new Map<string, string[]>()
  const files: { readonly table: string; readonly file: string }[] = []
  // By number: which of the files, and the line.
  let whichFile = new Uint32Array(1024)
  let lines = new Uint32Array(1024)

  const numberOf = (id: string) => few.get(id) ?? many.get(id)
  const fileOf = (number: number | undefined) => (number === undefined ? undefined : files[whichFile[number] ?? 0])
  return {
    add: (id, { table }, file, line) => {
      const number = few.size + many.size
      if (number === lines.length) {
        whichFile = widen(whichFile)
        lines = widen(lines)
      }
      const last = files.at(-1)
      if (last?.table !== table || last.file !== file) files.push({ table, file })
      whichFile[number] = files.length - 1
      lines[number] = line
      if (large.has(table)) return void many.set(id, number)
      few.set(id, number)
      const list = listed.get(table)
      if (list === undefined) listed.set(table, [id])
      else list.push(id)
    },
    tableOf: (id) => fileOf(numberOf(id))?.table,
    placeOf: (id) => {
      const number = numberOf(id)
      return number === undefined ? undefined : `${fileOf(number)?.file}:${lines[number]}`
    },
    idsOf: (tables) => kinds.flatMap(({ table }) => (tables.includes(table) ? (listed.get(table) ?? []) : [])),
  }
}

function widen(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(numbers.length * 2)
  wider.set(numbers)
  return wider
}
