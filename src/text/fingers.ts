/** Keys that stand side by side on a Latin keyboard. */
const neighbours = new Set(
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm wa es rd tf yg uh ij ok pl zs xd cf vg bh nj mk'
    .split(' ')
    .flatMap((pair) => [pair, `${pair.charAt(1)}${pair.charAt(0)}`]),
)

/** How many slips of a hand make one text of another; `odd` of them are none that a finger makes on its own. */
export type Fingers = { readonly slips: number; readonly odd: number }

/** An odd slip costs this much more than another, so that of two ways the one with fewer odd slips is taken. */
const oddness = 1 / 64

/**
 * The fewest letters typed wrongly, left out, put in or turned round (Damerau's optimal string alignment) by which `typed` comes from `meant`, both folded. A
 * finger misses a key, hits its neighbour, hits two at once or one twice; any other letter in place of one, or beside one, is odd.
 */
export function countFingers(typed: string, meant: string): Fingers {
  const width = meant.length + 1
  const table = new Float64Array((typed.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = 0; i <= typed.length; i++) {
    for (let j = 0; j <= meant.length; j++) {
      if (i === 0 || j === 0) {
        table[i * width + j] = i * (1 + oddness) + j
        continue
      }
      const x = typed.charAt(i - 1)
      const y = meant.charAt(j - 1)
      const swap = x === y ? 0 : 1 + (neighbours.has(x + y) ? 0 : oddness)
      let cost = Math.min(at(i - 1, j - 1) + swap, at(i, j - 1) + 1, at(i - 1, j) + costOfExtra(typed, i - 1))
      if (i > 1 && j > 1 && x !== y && x === meant.charAt(j - 2) && typed.charAt(i - 2) === y)
        cost = Math.min(cost, at(i - 2, j - 2) + 1)
      table[i * width + j] = cost
    }
  }
  const cost = at(typed.length, meant.length)
  const slips = Math.floor(cost + oddness / 2)
  return { slips, odd: Math.round((cost - slips) / oddness) }
}

/** A letter too many beside its like or beside a neighbouring key. */
function costOfExtra(typed: string, place: number): number {
  const extra = typed.charAt(place)
  const beside = [typed.charAt(place - 1), typed.charAt(place + 1)]
  return beside.some((other) => other === extra || neighbours.has(extra + other)) ? 1 : 1 + oddness
}
