import { nameTokens } from '../text/fold.ts'
import type { Item } from './items.ts'
import { isWord } from './joining.ts'
import { womensNames } from './words.ts'

const own: ReadonlySet<string> = new Set(['he', 'she'])

/** `a day before she met Xi`, beside two leaders: which of them is not said. */
export function isUnclear(anchor: readonly Item[], main: readonly Item[]): boolean {
  const people = new Set(main.flatMap((item) => (item.tag === 'WHO' ? [item.who.id] : [])))
  return people.size > 1 && anchor.some((item) => item.tag === 'WORD' && own.has(item.word))
}

/** `she`, of several leaders: the only one whose name is a woman's; `he`, the only one whose name is not. */
export function withPronouns(anchor: readonly Item[], main: readonly Item[]): readonly Item[] {
  const people = main.filter((item, index) => {
    const id = item.tag === 'WHO' ? item.who.id : undefined
    return id !== undefined && main.findIndex((one) => one.tag === 'WHO' && one.who.id === id) === index
  })
  if (people.length < 2) return anchor
  return anchor.map((item) => {
    if (!isWord(item, 'she') && !isWord(item, 'he')) return item
    const fits = people.filter((one) => one.tag === 'WHO' && isWoman(one.who.name) === isWord(item, 'she'))
    return (fits.length === 1 ? fits[0] : undefined) ?? item
  })
}

function isWoman(name: string): boolean {
  return nameTokens(name).some((word) => womensNames.has(word))
}
