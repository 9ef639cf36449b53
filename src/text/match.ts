import { countSlips } from './distance.ts'
import { nameTokens } from './fold.ts'
import { isNumeral, type Pair, pairWords } from './pairs.ts'
import { isDense, type Script, scriptOf } from './script.ts'

/** A name made ready for comparison. `units` are its words as letters: Hangul as jamo. */
export type NameShape = {
  readonly tokens: readonly string[]
  readonly units: readonly string[]
  readonly key: string
  readonly script: Script
}

/**
 * How a query fits a name. `way`: `same` letters; `order`, the same words in another order or parted otherwise; `part`, all its words are words of the
 * name, or all the name's are its; `near`, as the last three, with slips; `apart`, each has words the other lacks. `words` counts the
 * words that were paired. `score` is 1 for the same name and 0 for nothing in common; only scores of names in one script compare.
 * `certain` is whether the name may stand for the query if no other does so as well.
 */
export type Match = {
  readonly way: 'same' | 'order' | 'part' | 'near' | 'apart'
  readonly score: number
  readonly slips: number
  readonly words: number
  /** The likeness of the word that fits worst, 0 to 1. */
  readonly worst: number
  readonly certain: boolean
}

/** Words of names that tell no one from another: never the whole of what a query and a name share, never missed. */
const particles = new Set(
  (
    'de da do dos das du di del della la le las los el al bin ibn ben bint abu abd ould von van der den ter ten zu y e i of the st san jr sr ' +
    'אל בן דה בן של ال بن ابن ابو де ван фон аль ад ос эль бен ибн دو دا دي لا'
  ).split(' '),
)

export function shapeName(text: string): NameShape {
  return shapeTokens(nameTokens(text))
}

/** The same of words that are folded. */
export function shapeTokens(tokens: readonly string[]): NameShape {
  const key = tokens.join('')
  const script = scriptOf(key)
  return { tokens, units: tokens.map((token) => (script === 'Hangul' ? token.normalize('NFKD') : token)), key, script }
}

/** True for a word that no name can be known by: a particle, or a single letter of an alphabet. */
export function isParticle(token: string): boolean {
  return particles.has(token) || (token.length === 1 && !isDense(scriptOf(token)) && scriptOf(token) !== 'Kana')
}

/** True for a word that may be all by which a name is known: no particle, no numeral. */
function tellsApart(token: string): boolean {
  return !isParticle(token) && !isNumeral(token)
}

export function matchName(query: NameShape, name: NameShape): Match {
  if (query.key === name.key)
    return { way: 'same', score: 1, slips: 0, words: name.tokens.length, worst: 1, certain: true }
  if (isReordered(query, name))
    return { way: 'order', score: 0.99, slips: 0, words: name.tokens.length, worst: 1, certain: true }
  const byWords = matchWords(query, name)
  if (byWords.certain) return byWords
  const whole = matchWhole(query, name, byWords.score)
  if (whole === undefined) return byWords
  return query.tokens.length > 1 && name.tokens.length > 1 ? { ...whole, worst: byWords.worst } : whole
}

/** True where the words, or their letters from some word on, are the same in another order. */
function isReordered(query: NameShape, name: NameShape): boolean {
  if (query.key.length !== name.key.length || query.tokens.length + name.tokens.length < 3) return false
  if ([...query.tokens].sort().join(' ') === [...name.tokens].sort().join(' ')) return true
  const turns = query.tokens.map((_, i) => query.tokens.slice(i).join('') + query.tokens.slice(0, i).join(''))
  return (
    turns.includes(name.key) ||
    name.tokens.some((_, i) => turns.includes(name.tokens.slice(i).join('') + name.tokens.slice(0, i).join('')))
  )
}

function matchWords(query: NameShape, name: NameShape): Match {
  const pairs = pairWords(query.units, name.units)
  const left = whatIsLeft(query, name, pairs)
  const solid = pairs.filter((pair) => pair.length > 1 && pair.q.some((i) => tellsApart(query.tokens[i] ?? '')))
  const slips = pairs.reduce((sum, pair) => sum + pair.slips, 0)
  const length = pairs.reduce((sum, pair) => sum + pair.length, 0)
  const words = solid.reduce((sum, pair) => sum + Math.max(pair.q.length, pair.n.length), 0)
  if (solid.length === 0) return { way: 'apart', score: 0, slips, words, worst: 0, certain: false }
  const likeness = 1 - slips / length
  const worst = Math.min(...pairs.map((pair) => 1 - pair.slips / pair.length))
  const foreign = left.query > 0 && left.name + left.nameInitials > 0
  if (foreign || (left.queryInitials > 0 && left.nameInitials > 0)) {
    const lost = 0.7 * (left.query + left.queryInitials) + 0.4 * (left.name + left.nameInitials)
    return { way: 'apart', score: (0.85 * likeness * length) / (length + lost), slips, words, worst: 0, certain: false }
  }
  const missing = left.query + left.name
  const full = missing + left.queryInitials + left.nameInitials === 0
  const score = full
    ? likeness - 0.01
    : likeness - 0.05 - (0.1 * missing) / (missing + length) - (words === 1 ? 0.02 : 0)
  const initials = pairs.filter(
    (pair) => pair.length === 1 && pair.q.every((i) => query.tokens[i]?.length === 1),
  ).length
  const single =
    solid.length === 1 &&
    (slips === 0 || (solid[0]?.q.length === 1 && solid[0].n.length === 1)) &&
    left.query + left.queryInitials === 0 &&
    pairs.every((pair) => pair === solid[0] || isOnlyParticles(query, pair))
  const evidence = { pairs, left, full, single, words, solid: solid.length, initials, likeness, length }
  const certain = slips === 0 ? isExactEnough(evidence) : isNearEnough(query, evidence)
  return { way: slips > 0 ? 'near' : full ? 'order' : 'part', score, slips, words, worst, certain }
}

function isOnlyParticles(query: NameShape, pair: Pair): boolean {
  return pair.length > 1 && pair.q.every((i) => isParticle(query.tokens[i] ?? ''))
}

/** How many letters of words, and how many initials, found no partner; particles do not count. */
type Left = {
  readonly query: number
  readonly name: number
  readonly queryInitials: number
  readonly nameInitials: number
}

function whatIsLeft(query: NameShape, name: NameShape, pairs: readonly Pair[]): Left {
  const usedQ = new Set(pairs.flatMap((pair) => pair.q))
  const usedN = new Set(pairs.flatMap((pair) => pair.n))
  const restQ = query.units.filter((_, i) => !usedQ.has(i))
  const restN = name.units.filter((_, i) => !usedN.has(i))
  return {
    query: lengthOf(restQ.filter((unit) => !isParticle(unit) || isGiven(unit, query))),
    name: lengthOf(restN.filter((unit) => !isParticle(unit) || isGiven(unit, name))),
    queryInitials: restQ.filter(isInitial).length,
    nameInitials: restN.filter(isInitial).length,
  }
}

/** True for a particle that is someone's given name because it stands first: Ben Nelson, Al Gore. */
function isGiven(unit: string, { units, script }: NameShape): boolean {
  return script === 'Latin' && unit.length > 1 && units.length > 1 && unit === units[0]
}

type Evidence = {
  readonly pairs: readonly Pair[]
  readonly left: Left
  readonly full: boolean
  readonly single: boolean
  readonly solid: number
  readonly words: number
  readonly initials: number
  readonly likeness: number
  readonly length: number
}

/** Words that are the same: the whole name, one word alone, or two words and more of it. */
function isExactEnough({ full, single, left, solid, initials }: Evidence): boolean {
  if (full || single) return true
  return left.query === 0 ? solid + initials > 1 : solid > 1
}

/** Slips that one hand could make: few for the length of each word, more where two others are the same, fewer where words are missing, none in a short Han or Hangul name. */
function isNearEnough(query: NameShape, { full, single, pairs, solid, words, likeness, length }: Evidence): boolean {
  if (isDense(query.script) && query.key.length <= 4) return false
  const exact = pairs.filter((pair) => pair.slips === 0 && pair.length > 2).length
  const tolerable = pairs.every((pair) => pair.slips <= mostSlips(pair.length) + (exact > 1 ? 0.7 : 0))
  if (full && (pairs.length > 1 || words > 1))
    return tolerable && likeness >= (pairs.every((pair) => pair.slips > 0) ? 0.74 : 0.8)
  if (solid > 1) return tolerable && likeness >= 0.88
  return single && length >= 6 && likeness >= 0.85
}

/** How many slips a word of so many letters may have and still be meant. */
function mostSlips(length: number): number {
  if (length <= 5) return length <= 3 ? 1 : 1.1
  return length <= 8 ? 1.8 : 2.6
}

function isInitial(unit: string): boolean {
  return unit.length === 1 && /\p{L}/u.test(unit) && isParticle(unit) && unit !== 'y' && unit !== 'e'
}

function lengthOf(units: readonly string[]): number {
  return units.reduce((sum, unit) => sum + unit.length, 0)
}

/** Names compared letter by letter without their spaces: where words are not parted, or parted elsewhere; nothing that is no better than `best`. Latin words that are parted alike are surer one by one. */
function matchWhole(query: NameShape, name: NameShape, best: number): Match | undefined {
  const a = query.units.join('')
  const b = name.units.join('')
  const length = Math.max(a.length, b.length)
  if (query.tokens.filter(isNumeral).join() !== name.tokens.filter(isNumeral).join()) return undefined
  if (query.script !== name.script || Math.abs(a.length - b.length) > 0.3 * length) return undefined
  const limit = Math.min(0.4, 0.99 - best) * length
  const slips = countSlips(a, b, limit)
  if (slips >= limit) return undefined
  const likeness = 1 - slips / length
  const short = isDense(query.script) ? query.key.length <= 4 : length < 6
  const several = query.tokens.length > 1
  const trusted = !several || query.script !== 'Latin' || query.tokens.length !== name.tokens.length
  const certain = !short && trusted && several === name.tokens.length > 1 && likeness >= 0.87
  return { way: 'near', score: likeness - 0.01, slips, words: name.tokens.length, worst: likeness, certain }
}

/**
 * True where a query breaks off in the middle of a name: its last word begins a word of the name, and the words before are words of it. Four letters
 * and a word before, or six letters alone: fewer begin too many names of people who are not meant (Kishi, Kishida).
 */
export function breaksOff(query: NameShape, name: NameShape): boolean {
  const words = query.tokens.slice(0, -1)
  const last = query.tokens.at(-1) ?? ''
  if (isDense(query.script) || last.length < (words.length > 0 ? 4 : 6)) return false
  return words.every((word) => name.tokens.includes(word)) && name.tokens.some((token) => token.startsWith(last))
}
