/**
 * The word of `among` that is within two edits of `word` (one, where it is four letters or shorter), the nearest and then the first by code point;
 * undefined where there is none. For "did you mean", never for names of people.
 */
export function nearest(word: string, among: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = word.length <= 4 ? 1 : 2
  for (const other of among) {
    if (Math.abs(other.length - word.length) > least) continue
    const edits = countEdits(word.toLowerCase(), other.toLowerCase())
    if (edits < least || (edits === least && (best === undefined || other < best))) {
      best = other
      least = edits
    }
  }
  return best
}

/** Levenshtein distance, in UTF-16 units. */
function countEdits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      here.push(Math.min(change, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1))
    }
    above = here
  }
  return above[b.length] ?? 0
}
