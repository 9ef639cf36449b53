import { countSlips } from '../../text/distance.ts'
import { isParticle, type Match, matchName, type NameShape } from '../../text/match.ts'

/** Years that may lie between two sightings of one person, by how the names agree. */
export const years = { same: 22, part: 12, near: 8, surname: 6, single: 10, numbered: 60, elsewhere: 3, memory: 30 }

/** Lines whose people are often called by the word that stands first. */
const familyFirst = new Set(['KR', 'KP', 'CN', 'VN', 'KH', 'JP', 'HU', 'SG', 'MM', 'LA'])

/** A sovereign's number. */
export const numeral = /\b[IVX]+\b$|\b[IVX]+\b(?= )/

/** Matches made once for each pair of names. */
const compared = new Map<string, Match>()
function compare(a: NameShape, b: NameShape): Match {
  const key = `${a.tokens.join(' ')}|${b.tokens.join(' ')}`
  const had = compared.get(key)
  if (had !== undefined) return had
  const match = mayMatch(a, b) ? matchName(a, b) : apart
  compared.set(key, match)
  return match
}

const apart: Match = { way: 'apart', score: 0, slips: 0, words: 0, worst: 0, certain: false }
const bigrams = new WeakMap<NameShape, readonly ReadonlySet<string>[]>()

/** False for names of which no two words are even half alike: cheap, and true of most pairs. */
function mayMatch(a: NameShape, b: NameShape): boolean {
  const [left, right] = [a, b].map((shape) => {
    const had = bigrams.get(shape)
    if (had !== undefined) return had
    const made = shape.tokens
      .filter((token) => !isParticle(token))
      .map((token) => new Set([...`^${token}$`].map((letter, i, all) => letter + (all[i + 1] ?? ''))))
    bigrams.set(shape, made)
    return made
  })
  return (
    left?.some((x) =>
      right?.some((y) => [...x].filter((pair) => y.has(pair)).length * 3 >= Math.min(x.size, y.size)),
    ) ?? false
  )
}

export const isWhole = (shape: NameShape): boolean => shape.tokens.filter((token) => !isParticle(token)).length > 1

/** How a name fits a spelling of a person seen `gap` years away; undefined where it does not. */
export function judge(
  shape: NameShape,
  spelling: NameShape,
  gap: number,
  line: string,
): { score: number; why: string } | undefined {
  const match = compare(shape, spelling)
  const whole = isWhole(shape)
  const both = whole && isWhole(spelling)
  const [number, other] = [shape, spelling].map(({ tokens }) =>
    tokens.find((token, index) => /^[ivx]{1,5}$/.test(token) && (token.length > 1 || index === tokens.length - 1)),
  )
  if (number !== undefined && number === other && match.way !== 'apart' && shape.tokens[0] === spelling.tokens[0])
    return gap > years.numbered ? undefined : { score: 0.95 - gap * 0.002, why: 'the same name and number' }
  const said = gap === 0 ? 'in the same years' : `${Math.ceil(gap)} years apart`
  if (match.way === 'same' || match.way === 'order') {
    const limit = both ? years.same : years.single
    return gap > limit ? undefined : { score: (both ? 1 : 0.9) - gap * 0.01, why: `the same name, ${said}` }
  }
  if (match.way === 'apart' || (match.way === 'near' && both && !match.certain)) return undefined
  if (both) {
    if (!sameOrder(shape, spelling)) return undefined
    if (match.way === 'part' && match.words > 1)
      return gap > years.part ? undefined : { score: 0.92 - gap * 0.01, why: `one name holds the other, ${said}` }
    return match.words < 2 || gap > years.near || !sameInitials(shape, spelling)
      ? undefined
      : { score: 0.86 - match.slips * 0.05 - gap * 0.015, why: `spelt alike, ${said}` }
  }
  if (match.slips > 0)
    return whole || isWhole(spelling) || match.slips > 1 || gap > 3 || shape.key.length < 5
      ? undefined
      : { score: 0.68 - gap * 0.02, why: `surnames spelt alike, ${said}` }
  if (gap > years.surname || (other !== undefined && !shape.tokens.includes(spelling.tokens[0] ?? ''))) return undefined
  const [short, long] = whole ? [spelling, shape] : [shape, spelling]
  const word = short.tokens.find((token) => !isParticle(token)) ?? ''
  const words = long.tokens.filter((token) => !isParticle(token))
  const [worth, as] =
    words.at(-1) === word || (words[0] === word && familyFirst.has(line))
      ? [0.8, 'a surname']
      : words[0] === word
        ? [0.66, 'a given name']
        : [0.75, 'a middle name']
  return { score: worth - gap * 0.02, why: `${as} alone, ${said}` }
}

const patronymic = new Set(['bin', 'ibn', 'bint'])

/** The words of the shorter name stand in the longer one in the same order: Saud al-Faisal is not Faisal bin Farhan Al Saud. A son is not his father. */
function sameOrder(a: NameShape, b: NameShape): boolean {
  const [fewer = [], more = []] = [a, b]
    .map((shape) => shape.tokens.filter((token) => !isParticle(token)))
    .sort((x, y) => x.length - y.length)
  if (
    [...a.tokens, ...b.tokens].some((token) => patronymic.has(token)) &&
    fewer[0] !== more[0] &&
    countSlips(fewer[0] ?? '', more[0] ?? '', 2) >= 2
  )
    return false
  let at = 0
  return fewer.every((token) => {
    const found = more.findIndex((other, index) => index >= at && (other === token || countSlips(other, token, 3) < 3))
    at = found + 1
    return found >= 0
  })
}

/** The words that both names have begin alike: Amata and Imata are two, Hosni and Hosny one. */
const sameInitials = (a: NameShape, b: NameShape): boolean => {
  const initials = (shape: NameShape) =>
    shape.tokens.filter((token) => !isParticle(token)).map((token) => sound.get(token.charAt(0)) ?? token.charAt(0))
  const [fewer, more] = [initials(a), initials(b)].sort((x, y) => x.length - y.length)
  return fewer?.every((letter) => more?.includes(letter)) ?? false
}
const sound = new Map([
  ['j', 'y'],
  ['i', 'y'],
  ['g', 'h'],
  ['k', 'q'],
  ['c', 'q'],
  ['w', 'v'],
])

export const agreeNumerals = (a: string, b: string): boolean => {
  const [x, y] = [numeral.exec(a)?.[0], numeral.exec(b)?.[0]]
  return x === undefined || y === undefined || x === y
}
