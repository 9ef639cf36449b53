/** The neighbours of a node, ascending; whoever is a neighbour has the other as one. */
export type Near = (node: number) => readonly number[]

/** One end's side of the search: its nodes at the edge, and of each node it reached, from where (start) or how far (end). */
type Side = { readonly reached: Map<number, number>; edge: readonly number[] }

/**
 * The shortest chain from one node to another, both included; of several as short the one whose nodes come first in order, read from `from`. Empty where there is
 * none, or the two are one. A breadth-first search from both ends at once, the smaller edge first (Pohl, "Bi-directional search", 1971). The start's edge is kept in
 * the order of its chains, so the first node of it that touches the other side is on the chain.
 */
export function shortestChain(near: Near, from: number, to: number): number[] {
  if (from === to) return []
  const start: Side = { reached: new Map([[from, from]]), edge: [from] }
  const end: Side = { reached: new Map([[to, 0]]), edge: [to] }
  for (let steps = 0; start.edge.length > 0 && end.edge.length > 0; ) {
    if (start.edge.length <= end.edge.length) {
      const touch = stepForward(start, end, near)
      if (touch !== undefined) return chainThrough(touch, start, end, near)
    } else {
      steps += 1
      if (stepBack(end, start, steps, near)) {
        const touch = start.edge.find((node) => end.reached.get(node) === steps)
        if (touch !== undefined) return chainThrough(touch, start, end, near)
      }
    }
  }
  return []
}

/** Takes the start's side a step further; the node where it touches the other, at which it stops. */
function stepForward(start: Side, end: Side, near: Near): number | undefined {
  const edge: number[] = []
  for (const node of start.edge)
    for (const next of near(node)) {
      if (start.reached.has(next)) continue
      start.reached.set(next, node)
      if (end.reached.has(next)) return next
      edge.push(next)
    }
  start.edge = edge
  return undefined
}

/** Takes the end's side a whole step further; true where it now touches the other. */
function stepBack(end: Side, start: Side, steps: number, near: Near): boolean {
  const edge: number[] = []
  let touches = false
  for (const node of end.edge)
    for (const next of near(node)) {
      if (end.reached.has(next)) continue
      end.reached.set(next, steps)
      edge.push(next)
      touches ||= start.reached.has(next)
    }
  end.edge = edge
  return touches
}

function chainThrough(touch: number, start: Side, end: Side, near: Near): number[] {
  const chain = [touch]
  for (let node = touch; ; ) {
    const before = start.reached.get(node) ?? node
    if (before === node) break
    chain.unshift(before)
    node = before
  }
  for (let left = (end.reached.get(touch) ?? 0) - 1, node = touch; left >= 0; left -= 1) {
    node = near(node).find((one) => end.reached.get(one) === left) ?? node
    chain.push(node)
  }
  return chain
}
