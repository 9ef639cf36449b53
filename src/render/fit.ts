import type { Column } from './column.ts'

/** A column with the width that its widest cell asks for and, where cells are wrapped, that of its widest word, which is not broken. */
export type Wish = { readonly column: Column; readonly width: number; readonly word?: number }

/** Blank columns between two cells. */
export const gap = 2

/**
 * The least to which a text is cut, and a name, by which a reader knows the row: while there is a column marked `drop`, while there is
 * another column to leave out, and at last.
 */
const ample = { text: 24, name: 40 }
const readable = { text: 12, name: 28 }
const narrow = { text: 8, name: 8 }

/**
 * Fits columns into the width of a terminal. The widest texts are cut, and after them names, to an ample width; where
 * that is not enough, columns marked `drop` go; then texts and names are cut to what can still be read; then columns that may shrink go,
 * then the others. All go from the right; the first and a name stay.
 */
export function fitColumns(wishes: readonly Wish[], width: number): Wish[] {
  const kept = [...wishes]
  while (lineWidth(shrinkColumns(kept, width, ample)) > width && dropLast(kept, isSpare)) {}
  while (
    lineWidth(shrinkColumns(kept, width, readable)) > width &&
    (dropLast(kept, mayShrink) || dropLast(kept, isAny))
  ) {}
  return [ample, readable, narrow].reduce((fitted, least) => shrinkColumns(fitted, width, least), kept)
}

/** Takes the last column that may go out of the list; says whether there was one. */
function dropLast(kept: Wish[], may: (wish: Wish) => boolean): boolean {
  const index = kept.findLastIndex((wish) => may(wish) && !isName(wish))
  if (index < 1) return false
  kept.splice(index, 1)
  return true
}

function shrinkColumns(wishes: readonly Wish[], width: number, least: typeof readable): Wish[] {
  const shrunk = wishes.map((wish) => (mayShrink(wish) ? { ...wish, width: Math.min(wish.width, width) } : wish))
  const canShrink = (wish: Wish) =>
    mayShrink(wish) && wish.width > (wish.word ?? 0) && wish.width > (isCutLast(wish) ? least.name : least.text)
  for (let excess = lineWidth(shrunk) - width; excess > 0; excess--) {
    const texts = shrunk.filter((wish) => canShrink(wish) && !isCutLast(wish))
    const cut = (texts.length > 0 ? texts : shrunk.filter(canShrink)).reduce<Wish | undefined>(
      (widest, wish) => (widest === undefined || wish.width > widest.width ? wish : widest),
      undefined,
    )
    if (cut === undefined) break
    shrunk[shrunk.indexOf(cut)] = { ...cut, width: cut.width - 1 }
  }
  return shrunk
}

function isSpare({ column }: Wish): boolean {
  return column.fit === 'drop'
}

function isAny(): boolean {
  return true
}

function isName({ column }: Wish): boolean {
  return column.tint === 'name'
}

function isCutLast(wish: Wish): boolean {
  return isName(wish) && wish.word === undefined
}

/** Wrapping cuts nothing, so that it is open to every column. */
function mayShrink({ column, word }: Wish): boolean {
  return word !== undefined || column.fit === undefined || column.fit === 'shrink'
}

function lineWidth(wishes: readonly Wish[]): number {
  return wishes.reduce((sum, wish) => sum + wish.width, gap * (wishes.length - 1))
}
