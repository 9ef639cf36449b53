import type { Column } from './column.ts'

/** A column with the width that its widest cell would like. */
export type Wish = { readonly column: Column; readonly width: number }

/** Columns between two columns, and the least to which a column is cut. */
export const gap = 2
const least = 8

/**
 * Fits columns into the width of a terminal: columns marked `drop` go first, from the right; then the widest that may shrink are cut
 * until the line fits; then shrinking columns go too, from the right. Columns marked `keep` stay as they are, even where they do not fit.
 */
export function fitColumns(wishes: readonly Wish[], width: number): Wish[] {
  const fitted = dropWhile(
    wishes,
    ({ column }) => column.fit === 'drop',
    (kept) => lineWidth(kept) > width,
  )
  const widths = fitted.map((wish) => Math.min(wish.width, Math.max(width, least)))
  while (lineWidth(resize(fitted, widths)) > width) {
    const widest = widestToCut(fitted, widths)
    if (widest === undefined) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return dropWhile(resize(fitted, widths), mayShrink, (kept) => lineWidth(kept) > width)
}

function dropWhile(wishes: readonly Wish[], may: (wish: Wish) => boolean, tooLong: (kept: Wish[]) => boolean): Wish[] {
  const kept = [...wishes]
  while (kept.length > 1 && tooLong(kept)) {
    const index = kept.findLastIndex(may)
    if (index < 0) break
    kept.splice(index, 1)
  }
  return kept
}

function widestToCut(wishes: readonly Wish[], widths: readonly number[]): number | undefined {
  let widest: number | undefined
  for (const [index, wish] of wishes.entries()) {
    const width = widths[index] ?? 0
    if (mayShrink(wish) && width > least && (widest === undefined || width > (widths[widest] ?? 0))) widest = index
  }
  return widest
}

function resize(wishes: readonly Wish[], widths: readonly number[]): Wish[] {
  return wishes.map(({ column }, index) => ({ column, width: widths[index] ?? 0 }))
}

function mayShrink({ column }: Wish): boolean {
  return column.fit === undefined || column.fit === 'shrink'
}

function lineWidth(wishes: readonly Wish[]): number {
  return wishes.reduce((sum, wish) => sum + wish.width, gap * (wishes.length - 1))
}
