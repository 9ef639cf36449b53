type Growing = { count: number; last: number; length: number; bytes: Uint8Array }

/** Lists of ascending numbers by key, kept packed while they grow (see `src/text/tally.ts` for the bytes). */
export type Postings = {
  /** Adds a number that is not smaller than any added before under this key. */
  readonly add: (key: string, number: number) => void
  /** Key, how many numbers, and their bytes, by `rankOf` a key and then by its code units. */
  readonly sorted: (rankOf?: (key: string) => number) => IterableIterator<readonly [string, number, Uint8Array]>
}

export function createPostings(): Postings {
  const lists = new Map<string, Growing>()
  return {
    add: (key, number) => {
      let list = lists.get(key)
      if (list === undefined) {
        list = { count: 0, last: 0, length: 0, bytes: new Uint8Array(4) }
        lists.set(key, list)
      }
      append(list, number)
    },
    sorted: function* (rankOf = () => 0) {
      const keys = [...lists.keys()].map((key) => ({ key, rank: rankOf(key) }))
      keys.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
      for (const { key } of keys) {
        const list = lists.get(key)
        if (list !== undefined) yield [key, list.count, list.bytes.subarray(0, list.length)]
      }
    },
  }
}

function append(list: Growing, number: number): void {
  let rest = number - list.last
  if (list.count > 0 && rest === 0) return
  if (list.length + 5 > list.bytes.length) {
    const wider = new Uint8Array(list.bytes.length * 2 + 5)
    wider.set(list.bytes)
    list.bytes = wider
  }
  while (rest > 0x7f) {
    list.bytes[list.length++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  list.bytes[list.length++] = rest
  list.last = number
  list.count += 1
}
