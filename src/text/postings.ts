/**
 * Calls `take` with every number of a packed list, in order: ascending whole numbers as their differences, seven bits a byte, low bits
 * first, the high bit on all but the last (LEB128). `src/load/postings.ts` packs them.
 */
export function eachNumber(bytes: Uint8Array, take: (number: number) => void): void {
  let number = 0
  let rest = 0
  let shift = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    rest |= (byte & 0x7f) << shift
    if (byte > 0x7f) {
      shift += 7
    } else {
      number += rest
      take(number)
      rest = 0
      shift = 0
    }
  }
}
