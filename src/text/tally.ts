/** What numbers from 1 up were given so far, kept between questions so that nothing is made anew for each. */
export type Tally = {
  readonly points: Uint16Array
  readonly stamps: Uint8Array
  /** The numbers that have points, `count` of them, and the most that one has. */
  readonly touched: Uint32Array
  count: number
  most: number
}

export function createTally(last: number): Tally {
  const size = last + 1
  return {
    points: new Uint16Array(size),
    stamps: new Uint8Array(size),
    touched: new Uint32Array(size),
    count: 0,
    most: 0,
  }
}

/**
 * Gives `points` to every number of a packed list that has none under this `stamp` (1 to 255): of several lists under one stamp a number
 * takes the points of the first that holds it. `known`: only numbers that have points already take more. A packed list is ascending whole numbers as their differences, seven bits a byte, low bits first, the high bit on all
 * but the last (LEB128); `src/load/postings.ts` packs them.
 */
export function givePoints(tally: Tally, bytes: Uint8Array, stamp: number, points: number, known = false): void {
  const { points: given, stamps, touched } = tally
  const end = bytes.length
  let { count, most } = tally
  let number = 0
  let rest = 0
  let shift = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte > 0x7f) {
      rest |= (byte & 0x7f) << shift
      shift += 7
      continue
    }
    number += shift === 0 ? byte : rest | (byte << shift)
    rest = 0
    shift = 0
    const before = given[number] ?? 0
    if (before === 0) {
      if (known) continue
      touched[count++] = number
    } else if (stamps[number] === stamp) continue
    stamps[number] = stamp
    const after = before + points
    given[number] = after
    if (after > most) most = after
  }
  tally.count = count
  tally.most = most
}

/** The numbers of a packed list. */
export function unpackNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let number = 0
  let shift = 0
  for (const byte of bytes) {
    number += (byte & 0x7f) << shift
    shift = byte > 0x7f ? shift + 7 : 0
    if (shift === 0) numbers.push(number)
  }
  return numbers
}

/** A number with what it was given. */
export type Scored = { readonly number: number; readonly points: number }

/** The numbers with the most points, at most `wanted` and none with less than `share` of the best; ties by number. Leaves the tally empty. */
export function takeBest(tally: Tally, wanted: number, share: number): Scored[] {
  const { points: given, stamps, touched, count, most } = tally
  const having = new Uint32Array(most + 2)
  for (let i = 0; i < count; i++) {
    const points = given[touched[i] ?? 0] ?? 0
    having[points] = (having[points] ?? 0) + 1
  }
  const floor = Math.max(1, Math.ceil(most * share))
  let least = most
  for (let sum = having[most] ?? 0; least > floor && sum < wanted; sum += having[least] ?? 0) least -= 1
  const best: Scored[] = []
  for (let i = 0; i < count; i++) {
    const number = touched[i] ?? 0
    const points = given[number] ?? 0
    if (points >= least) best.push({ number, points })
    given[number] = 0
    stamps[number] = 0
  }
  tally.count = 0
  tally.most = 0
  return best.sort((a, b) => b.points - a.points || a.number - b.number).slice(0, wanted)
}
