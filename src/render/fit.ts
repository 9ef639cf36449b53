import type { Column } from './column.ts'

/** A column with the width that its widest cell asks for. */
export type Wish = { readonly column: Column; readonly width: number }

/** Blank columns between two cells. */
export const gap = 2

/** The least to which a column is cut. */
const least = 8

/**
 * Fits columns into the width of a terminal. Columns marked `drop` go first, from the right; then the widest that may shrink are cut;
 * where even that is too long, columns go from the right, whatever they are. The first column always stays.
 */
export function fitColumns(wishes: readonly Wish[], width: number): Wish[] {
  const kept = [...wishes]
  while (lineWidth(kept) > width) {
    const index = kept.findLastIndex(({ column }) => column.fit === 'drop')
    if (index < 0 || kept.length === 1) break
    kept.splice(index, 1)
  }
  while (kept.length > 1 && lineWidth(shrinkColumns(kept, width)) > width) kept.pop()
  return shrinkColumns(kept, width)
}

function shrinkColumns(wishes: readonly Wish[], width: number): Wish[] {
  const limit = Math.max(width, least)
  const shrunk = wishes.map((wish) => (mayShrink(wish) ? { ...wish, width: Math.min(wish.width, limit) } : wish))
  for (let excess = lineWidth(shrunk) - width; excess > 0; excess--) {
    const widest = shrunk.filter(mayShrink).reduce((most, wish) => Math.max(most, wish.width), least)
    const index = shrunk.findIndex((wish) => mayShrink(wish) && wish.width === widest)
    const wish = shrunk[index]
    if (widest === least || wish === undefined) break
    shrunk[index] = { ...wish, width: widest - 1 }
  }
  return shrunk
}

function mayShrink({ column }: Wish): boolean {
  return column.fit === undefined || column.fit === 'shrink'
}

function lineWidth(wishes: readonly Wish[]): number {
  return wishes.reduce((sum, wish) => sum + wish.width, gap * (wishes.length - 1))
}
