import { isParticle, shapeName } from '../../../text/match.ts'
import { nameOf, type Person } from '../person.ts'
import { isWhole } from '../spelling.ts'
import type { Base } from './base.ts'

/** Which words alone name one leader, so that a surname that several bear is never taken for one of them. */
export type Surnames = {
  /** Whether a name is one word that another's whole name holds too: "Trudeau", "Park". */
  readonly isShared: (text: string, person: Person) => boolean
  /** The surname of a person whom another, known by it alone, shares it with: "Zuma" may be either. */
  readonly besides: (person: Person) => string[]
}

/** Lines whose people are called by the word that stands first. */
const familyFirst = new Set(['KR', 'KP', 'CN', 'VN', 'KH'])

/** Reads the surnames of everybody in the lists and in the shipped record. */
export function readSurnames(people: readonly Person[], base: Base): Surnames {
  const inWhole = new Map<string, Set<string | Person>>()
  const alone = new Map<string, Set<string | Person>>()
  const add = (key: string | Person, text: string, known: boolean): void => {
    const shape = shapeName(text)
    const words = shape.tokens.filter((token) => !isParticle(token))
    if (isWhole(shape)) for (const word of words) inWhole.set(word, (inWhole.get(word) ?? new Set()).add(key))
    else if (known) for (const word of words) alone.set(word, (alone.get(word) ?? new Set()).add(key))
  }
  for (const [id, { name, names }] of base.leaders) for (const text of [name, ...names]) add(id, text, text === name)
  const keyOf = (person: Person): string | Person => person.known?.id ?? person
  for (const person of people) {
    add(keyOf(person), nameOf(person), true)
    for (const { name } of person.seen) add(keyOf(person), name, false)
  }
  const others = (map: typeof alone, word: string, person: Person): boolean =>
    [...(map.get(word) ?? [])].some((key) => key !== keyOf(person))
  return {
    isShared: (text, person) => {
      const shape = shapeName(text)
      const [word = '', more] = shape.tokens
      return more === undefined && others(inWhole, word, person) && !others(alone, word, person)
    },
    besides: (person) => {
      const name = nameOf(person)
      if (!isWhole(shapeName(name))) return []
      const words = name.split(' ')
      const surname = ([...person.lines].some((line) => familyFirst.has(line)) ? words[0] : words.at(-1)) ?? ''
      const [word = '', more] = shapeName(surname).tokens
      return more === undefined && others(alone, word, person) ? [surname] : []
    },
  }
}
