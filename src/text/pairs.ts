import { countSlips, isAlike } from './distance.ts'
import { isSameGiven } from './given.ts'
import { scriptOf } from './script.ts'

/** Words of a query and of a name, by place, that belong together; `length` is that of the longer side in letters. */
export type Pair = {
  readonly q: readonly number[]
  readonly n: readonly number[]
  readonly slips: number
  readonly length: number
}

/** The words of both names that belong together, the surest first; a word may be two of the other (`jae myung`, `jaemyung`). */
export function pairWords(query: readonly string[], name: readonly string[]): Pair[] {
  const found: Pair[] = []
  for (const [i, a] of query.entries()) {
    const nextA = query[i + 1]
    for (const [j, b] of name.entries()) {
      const nextB = name[j + 1]
      addPair(found, [i], [j], a, b, 0.5)
      if (nextA !== undefined && isAsLong(a.length + nextA.length, b.length))
        addPair(found, [i, i + 1], [j], a + nextA, b, 0.8)
      if (nextB !== undefined && isAsLong(b.length + nextB.length, a.length))
        addPair(found, [i], [j, j + 1], a, b + nextB, 0.8)
    }
  }
  found.sort((a, b) => a.slips / a.length - b.slips / b.length || b.length - a.length)
  const usedQ = new Set<number>()
  const usedN = new Set<number>()
  return found.filter((pair) => {
    if (pair.q.some((i) => usedQ.has(i)) || pair.n.some((j) => usedN.has(j))) return false
    for (const i of pair.q) usedQ.add(i)
    for (const j of pair.n) usedN.add(j)
    return true
  })
}

/** Whether two words as one can be another: it is about as long, or an initial. */
function isAsLong(both: number, other: number): boolean {
  return other === 1 || Math.abs(both - other) <= 0.3 * Math.max(both, other)
}

function addPair(found: Pair[], q: readonly number[], n: readonly number[], a: string, b: string, least: number): void {
  if (a === b) {
    found.push({ q, n, slips: 0, length: a.length })
    return
  }
  if (
    (a.length === 1) !== (b.length === 1) &&
    !isNumeral(a.length > 1 ? a : b) &&
    a.charAt(0) === b.charAt(0) &&
    scriptOf(a) !== 'Han'
  ) {
    found.push({ q, n, slips: 0, length: 1 })
    return
  }
  if (isNumeral(a) && isNumeral(b)) return
  const length = Math.max(a.length, b.length)
  const limit = (1 - least) * length
  if (Math.abs(a.length - b.length) > limit * 1.5) return
  const slips = slipsWithin(a, b, limit)
  if (slips < limit) found.push({ q, n, slips, length })
}

/** What two words were found to be apart, kept because many names share words. */
const kept = new Map<string, number>()
const mostKept = 4096

function slipsWithin(a: string, b: string, limit: number): number {
  const key = `${a} ${b} ${limit}`
  const before = kept.get(key)
  if (before !== undefined) return before
  const slips = isSameGiven(a, b) ? 0.4 : Math.min(slipsOf(a, b, limit), slipsOfStems(a, b, limit))
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, slips)
  return slips
}

const numeral = /^(?:i|ii|iii|iv|v|vi|vii|viii|ix|x|xii|xiii|xiv|xv|xvi|xvii|xviii|\d+)$/

/** True for a number that tells rulers of one name apart. XI is not among them: it is a family name first. */
export function isNumeral(word: string): boolean {
  return numeral.test(word)
}

/** Slips between two words; another first letter is a slip and a half, as a hand seldom errs there and other names often differ there. */
function slipsOf(a: string, b: string, limit: number): number {
  const first =
    a.charAt(0) !== b.charAt(0) &&
    a.charAt(1) !== b.charAt(0) &&
    a.charAt(0) !== b.charAt(1) &&
    !isAlike(a.charAt(0), b.charAt(0))
  return countSlips(a, b, limit) + (first ? 0.6 : 0)
}

/** Slips between two words but for their endings and the spelling of a sound in one language or another, which count 0.4 together. */
function slipsOfStems(a: string, b: string, limit: number): number {
  if (a.charCodeAt(0) > 0x7f) return limit
  const plainA = respell(stem(a))
  const plainB = respell(stem(b))
  if (plainA === a && plainB === b) return limit
  const both = slipsOf(plainA, plainB, limit)
  if (both === 0 || both >= limit) return 0.4 + both
  return 0.4 + Math.min(both, slipsOf(plainA, respell(b), limit), slipsOf(respell(a), plainB, limit))
}

const clusters: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz(?=[aeiouy]|$)/g, 'c'],
  [/dsch|dzh|dj/g, 'j'],
  [/sch|sh|sz/g, 's'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|kh/g, 'k'],
  [/ts|tz/g, 'c'],
  [/w/g, 'v'],
  [/(?<=[eo])ff$/, 'v'],
  [/oo|ou/g, 'u'],
  [/ee|ie/g, 'i'],
]

const clustered = /[hw]|oo|ou|ee|ie|cz|sz|dj|dt|ck|ts|tz|ff/

/** A Latin word with the sounds that languages spell in several letters in one. */
function respell(word: string): string {
  return word.length < 4 || !clustered.test(word)
    ? word
    : clusters.reduce((plain, [cluster, letter]) => plain.replace(cluster, letter), word)
}

/** A word without the case ending that Latvian, Lithuanian, Latin and Greek give to names, or the Czech and Slovak feminine. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ova|ius|us|as|is|os|es|s)$/, '')
}
