import type { Named } from '../queries/spellings.ts'
import { isLeading } from '../queries/tenures.ts'
import type { Who } from '../queries/who.ts'
import type { Item, PlaceName } from './items.ts'
import type { Tagging } from './tag.ts'
import { looksLikeName, type Token } from './tokens.ts'
import { findStandalone, placeNouns } from './vocabulary.ts'
import { commonOccasions, reserved, wordClasses } from './words.ts'

type Taken = { readonly item: Item; readonly size: number }
type Scanned = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly tagging: Tagging
  readonly items: readonly Item[]
}

const longest = 9

/** The longest name of the record that begins at a token. A surname alone is a WHO without an id until the whole sentence is known (joining.ts). */
export function findName(scan: Scanned, at: number): Taken | undefined {
  const { tokens, words, tagging } = scan
  const word = words[at] ?? ''
  const names = tagging.lexicon.namesFrom(word)
  const joined: string[] = []
  const most = names.size === 0 && tagging.aliases.size === 0 ? 0 : longest
  for (let next = at; joined.length < most; next++) {
    const kind = tokens[next]?.kind
    if (kind !== 'word' && (kind !== 'possessive' || joined.length === 0)) break
    joined.push((joined.at(-1) ?? '') + (kind === 'word' ? words[next] : ''))
  }
  for (let size = joined.length; size > 0; size--) {
    const folded = joined[size - 1] ?? ''
    const isName = names.has(folded)
    if (!isName && tagging.aliases.size === 0) continue
    if (folded.length < 2 || tokens[at + size - 1]?.kind !== 'word') continue
    if (size === 1 && reserved.has(folded) && !/^(?:US|U\.S\.?)$/.test(tokens[at]?.text ?? '')) continue
    const item = isName ? itemOf(scan, at, size, folded) : undefined
    if (item !== undefined) return { item, size }
    const alias = tagging.aliases.get(words.slice(at, at + size).join(' '))
    if (alias !== undefined) return { item: leaderItem(scan, at, size, alias), size }
  }
  if (reserved.has(word) || tagging.lexicon.leadersCalled(word).length === 0) return undefined
  const { start, end, text } = placeAt(scan, at, 1)
  const who: Who = { kind: 'leader', id: '', name: word }
  return { item: { start, end, text, tag: 'WHO', who, title: undefined, polity: undefined }, size: 1 }
}

function placeAt({ text, tokens }: Scanned, at: number, size: number) {
  const start = tokens[at]?.start ?? 0
  const end = tokens[at + size - 1]?.end ?? start
  return { start, end, text: text.slice(start, end) }
}

function leaderItem(scan: Scanned, at: number, size: number, leader: string): Item {
  const name = scan.tagging.lexicon.nameOf(leader)
  const { start, end, text } = placeAt(scan, at, size)
  return {
    start,
    end,
    text,
    tag: 'WHO',
    who: { kind: 'leader', id: leader, name },
    title: undefined,
    polity: undefined,
  }
}

function itemOf(scan: Scanned, at: number, size: number, folded: string): Item | undefined {
  const { lexicon } = scan.tagging
  const { leaders, polities: called, venues, things, office } = lexicon.senses(folded)
  const place = placeAt(scan, at, size)
  const [leader] = leaders
  if (leader !== undefined && (size > 1 || leaders.length === 1)) {
    const chosen = leaders.length === 1 ? leader : pickInOffice(scan, leaders)
    if (chosen !== undefined) return leaderItem(scan, at, size, chosen)
  }
  const occasions = lexicon.occasion(folded)
  const polity = pickPolity(called)
  if (occasions.length > 0 && (polity === undefined || occasions.some(({ series }) => series !== null)))
    return { ...place, tag: 'OCCASION', ids: occasions.map(({ id }) => id), series: occasions[0]?.series ?? undefined }
  if (polity !== undefined)
    return {
      ...place,
      tag: 'NATION',
      who: { kind: 'polity', id: polity.id, name: lexicon.polityName(polity.id) },
      demonym: polity.spelling === 'demonym',
    }
  const known = venues.length > 0 ? true : lexicon.city(folded).length > 0
  if (known) {
    const { polity: country, capital } = lexicon.placed(folded)
    const name: PlaceName = {
      text: place.text,
      ids: venues.map(({ id }) => id),
      polity: country ?? (folded === 'whitehouse' ? 'US' : undefined),
      capital: capital || folded === 'whitehouse',
      known: true,
    }
    return { ...place, tag: 'PLACE', place: name }
  }
  if (things.length > 0) return { ...place, tag: 'THING', ids: things.map(({ id }) => id) }
  if (office !== undefined)
    return { ...place, tag: 'OFFICE', who: { kind: 'office', id: office.id, name: office.text }, plural: false }
  return undefined
}

/** Of leaders with one name, the only one who ever held a leading office. */
function pickInOffice({ tagging: { lexicon } }: Scanned, leaders: readonly string[]): string | undefined {
  const led = leaders.filter((leader) => lexicon.tenures(leader).some(({ rank }) => isLeading(rank)))
  return led.length === 1 ? led[0] : undefined
}

/** `us` is the country only where it is written so, or where nothing else has the name. */
function pickPolity(hits: readonly Named[]): Named | undefined {
  const [hit] = hits
  if (hit === undefined) return undefined
  const ids = new Set(hits.map(({ id }) => id))
  if (ids.size > 1) return hits.find(({ spelling }) => spelling === null) ?? undefined
  return hits.find(({ spelling }) => spelling !== 'demonym') ?? hit
}

const whose: ReadonlySet<string> = new Set(wordClasses.POSS)

/** An occasion by a common noun: `the parade`; `his inauguration` is somebody's taking office. */
export function findOccasion(scan: Scanned, at: number): Taken | undefined {
  const word = scan.words[at] ?? ''
  const owned = scan.tokens[at - 1]?.kind === 'possessive' || whose.has(scan.words[at - 1] ?? '')
  const occasions = commonOccasions.has(word) && !owned ? scan.tagging.lexicon.occasion(word) : []
  if (occasions.length === 0) return undefined
  return {
    item: { ...placeAt(scan, at, 1), tag: 'OCCASION', ids: occasions.map(({ id }) => id), series: undefined },
    size: 1,
  }
}

const placing = new Set(['in', 'at', 'near', 'to', 'from', 'into', 'outside'])

/** A place that the record does not know: capitals after `in`, `at` or `to`, or a noun such as `hotel` that stands for one. */
export function findPlace(scan: Scanned, at: number): Taken | undefined {
  const { tokens, words } = scan
  const alone = findStandalone(words, at)
  if (alone !== undefined) return unknownPlace(scan, at, alone.size)
  const before = words[at - 1] === 'the' ? words[at - 2] : words[at - 1]
  const token = tokens[at]
  if (token === undefined || !looksLikeName(token) || !placing.has(before ?? '') || reserved.has(token.word))
    return undefined
  let size = 1
  for (let next = tokens[at + size]; next !== undefined && next.kind === 'word'; next = tokens[at + size]) {
    if (!looksLikeName(next) && !placeNouns.has(next.word) && !next.joined) break
    size += 1
  }
  return unknownPlace(scan, at, size)
}

function unknownPlace(scan: Scanned, at: number, size: number): Taken {
  const place = placeAt(scan, at, size)
  return {
    item: {
      ...place,
      tag: 'PLACE',
      place: { text: place.text, ids: [], polity: undefined, capital: false, known: false },
    },
    size,
  }
}
