import { createDraft, type Draft, type Drafted, type Unread } from './draft.ts'
import type { Item } from './items.ts'
import { isSign, isWord } from './joining.ts'
import { officePhrases } from './officephrases.ts'
import { orderPhrases } from './orderphrases.ts'
import { compilePattern, keyOf, measurePattern, type Pattern, startsOf } from './pattern.ts'
import { type Phrase, timePhrases } from './phrases.ts'
import { placePhrases } from './placephrases.ts'
import { registerPhrases } from './registerphrases.ts'
import { glue, wordClasses } from './words.ts'

const phrases: readonly { readonly phrase: Phrase; readonly pattern: Pattern }[] = [
  ...officePhrases,
  ...timePhrases,
  ...orderPhrases,
  ...placePhrases,
  ...registerPhrases,
].map((phrase) => ({ phrase, pattern: compilePattern(phrase.pattern) }))

/** The phrases by what they can begin with. */
const byStart = new Map<string, typeof phrases>()
for (const one of phrases)
  for (const key of new Set(startsOf(one.pattern))) byStart.set(key, [...(byStart.get(key) ?? []), one])

/** Takes a sentence apart, phrase by phrase from the left, the longest first. What no phrase takes, and is no word that may stand anywhere, is unread. */
export function draftItems(items: readonly Item[]): Drafted {
  const draft = createDraft()
  const unread: Unread[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (item === undefined) break
    let best: Phrase | undefined
    let size = 0
    for (const { phrase, pattern } of byStart.get(keyOf(item)) ?? []) {
      const taken = measurePattern(pattern, items, at)
      if (taken > size) [best, size] = [phrase, taken]
    }
    if (best !== undefined) {
      best.gives(draft, items.slice(at, at + size), at)
      at += size
      continue
    }
    const why = takeItem(draft, items, at, item)
    if (why !== undefined) unread.push({ text: item.text, why: why === '' ? undefined : why })
    at += 1
  }
  return { draft, unread, items }
}

/** What a single item gives; undefined where it was taken, else why not ('' where there is no more to say). */
function takeItem(draft: Draft, items: readonly Item[], at: number, item: Item): string | undefined {
  switch (item.tag) {
    case 'WHO':
    case 'OFFICE':
    case 'NATION':
      draft.mentions.push({
        who: item.who,
        title: item.tag === 'WHO' ? item.title : undefined,
        polity: item.tag === 'WHO' ? item.polity : undefined,
        prep: prepositionBefore(items, at),
        at,
        possessor: isSign(items[at + 1], "'s"),
        adjective: item.tag === 'NATION' && (item.demonym || isAdjective(items, at)),
      })
      return undefined
    case 'PLACE':
      if (draft.places.length > 0 && followsAnd(items, at)) draft.flags.add('two-places')
      draft.places.push({ place: item.place, prep: prepositionBefore(items, at), at })
      return undefined
    case 'OCCASION':
      draft.occasions.push({ ids: item.ids, text: item.text })
      return undefined
    case 'THING':
      draft.things.push({ ids: item.ids, text: item.text })
      return undefined
    case 'EVENT':
      draft.events.push({
        event: item.event,
        at,
        counted: isCounted(draft, items, at),
        verb: false,
        purpose:
          isWord(items[at - 1], 'for') &&
          item.event.unit === 'meeting' &&
          draft.ordinals.length > 0 &&
          draft.events.some(({ event }) => event.unit === 'visit'),
      })
      if (item.event.register === true) draft.flags.add('register')
      if (isPredicate(items, at) && draft.events.length > 1) draft.flags.add('kind')
      return undefined
    case 'MEETS':
    case 'VISITS':
      if (isHappening(items, at)) return undefined
      draft.events.push({ event: item.event, at, counted: false, verb: true })
      return undefined
    case 'HOSTS':
      draft.hosting = { at, passive: isPassive(items, at) }
      return undefined
    case 'QUOTE':
      draft.quotes.push(item.quote)
      return undefined
    case 'NUMBER':
      draft.numbers.push({ value: item.value, op: item.op ?? '=', money: item.money, at })
      return undefined
    case 'TITLE':
      draft.titles.push({ title: item.title, office: undefined })
      return undefined
    case 'UNKNOWN':
      return item.why
    case 'SIGN':
      return item.word === '?' || item.word === '"' || item.word === '$' || item.word === '%' ? '' : undefined
    case 'WORD':
      return glue.has(item.word) ? undefined : ''
    default:
      return ''
  }
}

const articles = new Set([...(wordClasses.THE ?? []), ...(wordClasses.POSS ?? []), 'both', 'then', 'with', 'either'])

function prepositionBefore(items: readonly Item[], at: number): string {
  let index = at - 1
  let item = items[index]
  while (item?.tag === 'WORD' && articles.has(item.word) && item.word !== 'with') {
    index -= 1
    item = items[index]
  }
  return item?.tag === 'WORD' ? item.word : item === undefined ? '' : `<${item.tag}>`
}

/** `at the White House and in Tokyo`. */
function followsAnd(items: readonly Item[], at: number): boolean {
  return [1, 2, 3].some(
    (back) => isWord(items[at - back], 'and') && items.slice(at - back + 1, at).every(({ tag }) => tag === 'WORD'),
  )
}

function isAdjective(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  return (
    next?.tag === 'EVENT' ||
    (next?.tag === 'NATION' && isAdjective(items, at + 1)) ||
    (next?.tag === 'ORDINAL' && false)
  )
}

/** Whether an ordinal or a number says which, or how many, of an event: `third meeting`, `three Trump–Xi meetings`. */
function isCounted(draft: Draft, items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.tag === 'ORDINAL') return true
    if (item?.tag === 'NUMBER') {
      const found = draft.numbers.findIndex((one) => one.at === index)
      const number = draft.numbers[found]
      if (number === undefined || number.money) return false
      draft.numbers.splice(found, 1)
      draft.counts.push({ value: number.value, op: number.op })
      return true
    }
    if (
      item?.tag === 'NATION' ||
      item?.tag === 'WHO' ||
      isWord(item, 'such') ||
      isWord(item, 'and') ||
      isWord(item, 'overseas') ||
      isWord(item, 'recorded')
    )
      continue
    return false
  }
  return false
}

function isPredicate(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.tag === 'WORD' ? items[at - 1] : undefined
  return (
    (isWord(before, 'a') || isWord(before, 'an')) &&
    (isWord(items[at - 2], 'was') || isWord(items[at - 2], 'is') || isWord(items[at - 2], 'as'))
  )
}

/** `his second visit came in September`: it took place. */
function isHappening(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]]
  return (
    before?.tag === 'EVENT' &&
    item?.tag === 'VISITS' &&
    /^comes?$|^came$/i.test(item.text) &&
    (isWord(items[at + 1], 'in') || isWord(items[at + 1], 'on') || isWord(items[at + 1], 'at'))
  )
}

function isPassive(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 3; index--) {
    const item = items[index]
    if (item?.tag === 'ORDINAL') continue
    if (item?.tag !== 'WORD') break
    if (['was', 'were', 'been', 'being', 'be', 'is', 'are'].includes(item.word)) return true
  }
  return isWord(items[at + 1], 'by')
}
