import type { EventWord } from './events.ts'
import type { Item } from './items.ts'
import { compilePattern, keyOf, type Pattern } from './pattern.ts'
import { rewordings } from './rewordings.ts'

type Element = { readonly name: string | undefined; readonly many: boolean; readonly one: Pattern[number] | undefined }
type Compiled = {
  readonly elements: readonly Element[]
  /** Words without which it cannot fit. */
  readonly needs: readonly Pattern[number]['keys'][]
  readonly means: readonly (readonly string[])[]
}

const compiled: readonly Compiled[] = rewordings.map(({ says, means }) => {
  const elements = says.split(' ').map((part): Element => {
    const [, name, text = ''] = /^(?:([A-Z]):)?(.+)$/.exec(part) ?? []
    const many = text === '*'
    return { name, many, one: many ? undefined : compilePattern(text)[0] }
  })
  return {
    elements,
    needs: elements.flatMap(({ one }) => (one === undefined || one.optional ? [] : [one.keys])),
    means: means.split(' | ').map((claim) => claim.split(' ')),
  }
})

/** The plainer sentences that mean what this one does, for each way of putting it that fits; of each, its claims. */
export function rewordItems(items: readonly Item[]): Item[][][] {
  const keys = new Set(items.flatMap(callsOf))
  return compiled.flatMap(({ elements, needs, means }) => {
    if (!needs.every((need) => [...need].some((key) => keys.has(key)))) return []
    const took = new Map<string, readonly Item[]>()
    return fits(elements, items, 0, 0, took) ? [means.map((claim) => build(claim, took))] : []
  })
}

/** What an item is to a pattern, and the word that it is besides: `first`, an ordinal; `back`, a verb of travel. */
function callsOf(item: Item): string[] {
  return [keyOf(item), item.text.toLowerCase()]
}

/** Whether the elements take all the items; what the named ones took is told. The fewest words go to `*`. */
function fits(
  elements: readonly Element[],
  items: readonly Item[],
  from: number,
  at: number,
  took: Map<string, readonly Item[]>,
): boolean {
  const element = elements[from]
  if (element === undefined) return at === items.length
  const take = (size: number) => {
    if (!fits(elements, items, from + 1, at + size, took)) return false
    if (element.name !== undefined) took.set(element.name, items.slice(at, at + size))
    return true
  }
  if (element.many) {
    for (let size = 0; at + size <= items.length; size++) if (take(size)) return true
    return false
  }
  const item = items[at]
  if (item !== undefined && callsOf(item).some((key) => element.one?.keys.has(key)) && take(1)) return true
  return element.one?.optional === true && take(0)
}

const trip: EventWord = { words: 'trip', unit: 'visit', rules: ['any'], abroad: true }
const visit: EventWord = { words: 'visit', unit: 'visit', rules: ['bilateral', 'any'] }
const verbs: Readonly<Record<string, EventWord>> = {
  VISITED: { words: 'visited', unit: 'visit', rules: ['bilateral', 'any'] },
  WENT: { words: 'went', unit: 'visit', rules: ['any'] },
}

function build(claim: readonly string[], took: ReadonlyMap<string, readonly Item[]>): Item[] {
  return claim.flatMap((word): readonly Item[] => took.get(word) ?? (/^[A-Z]$/.test(word) ? [] : [itemOf(word)]))
}

function itemOf(word: string): Item {
  const place = { start: 0, end: 0, text: word.toLowerCase() }
  if (word === 'TRIP') return { ...place, tag: 'EVENT', event: trip }
  if (word === 'VISIT') return { ...place, tag: 'EVENT', event: visit }
  const verb = verbs[word]
  if (verb !== undefined) return { ...place, tag: 'VISITS', event: verb }
  if (word === 'first') return { ...place, tag: 'ORDINAL', value: 1 }
  if (word === "'s" || word === ',') return { ...place, tag: 'SIGN', word }
  return { ...place, tag: 'WORD', word: place.text }
}
