import type { Cell } from './column.ts'

/** A cell in a text format: a list joined by `; `, a flag as `yes` or nothing, an absent cell as nothing. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell === false) return ''
  if (cell === true) return 'yes'
  return typeof cell === 'object' ? cell.join('; ') : String(cell)
}
