import { countSlips } from './distance.ts'
import { isParticle, type Match, type NameShape } from './match.ts'
import { soundOf } from './sound.ts'

type Heard = { readonly letters: string; readonly sound: string }

/**
 * How alike two names in Latin letters sound, one or both of them romanized by rule: consonant classes first, letters second, word by word in any order.
 * What one name has beside the other costs a little; `certain` takes a whole name of two words or more with hardly a slip, or
 * a long one that is the same letter for letter.
 */
export function matchSound(query: NameShape, name: NameShape): Match {
  const a = query.tokens.filter((token) => !isParticle(token)).map(hear)
  const b = name.tokens.filter((token) => !isParticle(token)).map(hear)
  const paired = pairHeard(a, b)
  const whole = likeness(hear(query.key), hear(name.key))
  const words = paired.count
  const same = query.key === name.key && name.tokens.length > 1 && name.key.length >= 8
  const lost = a.length + b.length - 2 * paired.count
  const byWords = words === 0 ? 0 : (paired.likeness / words) * (1 - 0.18 * Math.min(3, lost))
  const score = Math.max(byWords, whole) * 0.9
  return {
    way: 'near',
    score,
    slips: 1 - score,
    words,
    worst: paired.worst,
    certain: same || (lost === 0 && words > 1 && paired.worst >= 0.86),
  }
}

/** How alike words sound to one, 0 to 1. */
export function soundsLike(query: string): (word: string) => number {
  const heard = hear(query)
  return (word) => likeness(heard, hear(word), leastPair)
}

function hear(letters: string): Heard {
  return { letters, sound: soundOf(letters) }
}

/** Words less alike than this are not paired. */
const leastPair = 0.45

/** 1 for the same; what must come to less than `least` is not counted to the end. */
function likeness(a: Heard, b: Heard, least = 0): number {
  const sounds = Math.max(a.sound.length, b.sound.length)
  const letters = Math.max(a.letters.length, b.letters.length)
  if (sounds === 0 || letters === 0) return a.letters === b.letters ? 1 : 0
  const soundLikeness = 1 - countSlips(a.sound.toLowerCase(), b.sound.toLowerCase()) / sounds
  const most = least > 0 ? Math.min(1, 1 - (least - 0.6 * soundLikeness) / 0.4) : 1
  if (most <= 0) return 0.6 * soundLikeness
  return 0.6 * soundLikeness + 0.4 * (1 - countSlips(a.letters, b.letters, most * letters + 0.01) / letters)
}

/** Pairs the words that sound most alike; words with less than half in common stay alone. */
function pairHeard(a: readonly Heard[], b: readonly Heard[]): { likeness: number; worst: number; count: number } {
  const pairs = a
    .flatMap((x, i) => b.map((y, j) => ({ i, j, likeness: likeness(x, y, leastPair) })))
    .filter((pair) => pair.likeness >= leastPair)
  pairs.sort((x, y) => y.likeness - x.likeness)
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  let sum = 0
  let worst = 1
  for (const pair of pairs) {
    if (usedA.has(pair.i) || usedB.has(pair.j)) continue
    usedA.add(pair.i)
    usedB.add(pair.j)
    sum += pair.likeness
    worst = Math.min(worst, pair.likeness)
  }
  return { likeness: sum, worst, count: usedA.size }
}
