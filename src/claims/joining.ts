import { isLeading, type OfficeRow } from '../queries/tenures.ts'
import { sharedDays } from '../queries/uncovered.ts'
import type { Who } from '../queries/who.ts'
import { foldText, nameTokens } from '../text/fold.ts'
import type { Item, TitleWord } from './items.ts'
import { leadingTenures } from './standing.ts'
import type { Tagging } from './tag.ts'
import { placeNouns } from './vocabulary.ts'

type WhoItem = Extract<Item, { tag: 'WHO' }>

/**
 * Joins what belongs together: a country and titles to the name after them (`South Korean President Lee Jae Myung`), a title without a name to its office
 * (`Japan's prime minister`, `a South Korean president`), nouns to the place beside them (`Todaiji Temple`); and settles which leader a surname means.
 */
export function joinTitles(items: readonly Item[], tagging: Tagging): Item[] {
  const joined: Item[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (item === undefined) break
    const taken = titled(items, at, tagging) ?? placed(items, at)
    if (taken === undefined) joined.push(item)
    else {
      joined.push(taken.item)
      at += taken.size - 1
    }
  }
  return settleSurnames(joinGivenNames(joined, tagging), tagging)
}

type Taken = { readonly item: Item; readonly size: number }

function titled(items: readonly Item[], at: number, tagging: Tagging): Taken | undefined {
  let next = at
  const first = items[at]
  const nation = first?.tag === 'NATION' ? first : undefined
  if (nation !== undefined) next += 1
  const possessive = isSign(items[next], "'s")
  if (possessive && nation !== undefined) next += 1
  let title: TitleWord | undefined
  for (let item = items[next]; item?.tag === 'TITLE'; item = items[next]) {
    title = {
      posts: item.title.posts.length > 0 ? item.title.posts : (title?.posts ?? []),
      standing: item.title.standing ?? title?.standing,
      text: title === undefined ? item.title.text : `${title.text} ${item.title.text}`,
    }
    next += 1
  }
  if (title === undefined) return undefined
  const start = first?.start ?? 0
  const named = items[next]
  if (named?.tag === 'WHO' && named.title === undefined)
    return {
      item: { ...named, start, text: `${first?.text ?? ''} … ${named.text}`, title, polity: nation?.who.id },
      size: next - at + 1,
    }
  const after = isWord(items[next], 'of') ? (isWord(items[next + 1], 'the') ? next + 2 : next + 1) : -1
  const country = nation ?? items[after]
  if (country?.tag !== 'NATION') return undefined
  const follower = nation === undefined ? items[after + 1] : undefined
  if (follower?.tag === 'WHO' && isSign(items[after], ',')) return undefined
  const end = nation === undefined ? after + 1 : next
  const last = items[end - 1]
  const place = { start, end: last?.end ?? start, text: `${country.who.name} ${title.text}` }
  const plural = /s$/i.test(title.text) || /^heads/i.test(title.text)
  if (title.posts.length === 0)
    return { item: { ...place, tag: 'NATION', who: country.who, demonym: false }, size: end - at }
  if (title.standing !== undefined && title.standing !== 'then')
    return { item: { ...place, tag: 'TITLE', title }, size: end - at }
  const office = officeOf(tagging.lexicon.offices(country.who.id), title.posts)
  if (office === undefined) return undefined
  const who: Who = { kind: 'office', id: office.id, name: office.title }
  return { item: { ...place, tag: 'OFFICE', who, plural }, size: end - at }
}

/** The office of a polity that a title means: the leading one whose title begins so; of several the shortest title. */
export function officeOf(offices: readonly OfficeRow[], posts: readonly string[]): OfficeRow | undefined {
  for (const post of posts) {
    const fits = offices.filter(({ title }) => title.toLowerCase().startsWith(post))
    const leading = fits.filter(({ rank }) => isLeading(rank))
    const [office] = [...(leading.length > 0 ? leading : fits)].sort((a, b) => a.title.length - b.title.length)
    if (office !== undefined) return office
  }
  return undefined
}

function placed(items: readonly Item[], at: number): Taken | undefined {
  const item = items[at]
  if (item?.tag !== 'PLACE') return undefined
  let size = 1
  for (let next = items[at + size]; next?.tag === 'WORD' && placeNouns.has(next.word); next = items[at + size])
    size += 1
  if (size === 1) return undefined
  const last = items[at + size - 1]
  const text = `${item.text} ${items
    .slice(at + 1, at + size)
    .map((one) => one.text)
    .join(' ')}`
  return {
    item: {
      ...item,
      end: last?.end ?? item.end,
      text,
      place: { ...item.place, text: item.place.known ? item.place.text : text },
    },
    size,
  }
}

/** `Brian Mulroney`, of whom the record has only `Martin Brian Mulroney`: the one leader so called whose name has both words. */
function joinGivenNames(items: readonly Item[], { lexicon }: Tagging): Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const before = joined.at(-1)
    const given =
      before?.tag === 'WHO' && !before.text.includes(' ') && before.end + 1 === item.start ? before : undefined
    const called =
      given === undefined || item.tag !== 'WHO' || item.title !== undefined
        ? []
        : (item.who.id === '' ? lexicon.leadersCalled(item.who.name) : [item.who.id]).filter((leader) =>
            nameTokens(lexicon.nameOf(leader)).includes(foldText(given.text)),
          )
    const [leader] = called
    if (given !== undefined && leader !== undefined && called.length === 1)
      joined[joined.length - 1] = {
        ...given,
        end: item.end,
        text: `${given.text} ${item.text}`,
        who: { kind: 'leader', id: leader, name: lexicon.nameOf(leader) },
      }
    else joined.push(item)
  }
  return joined
}

/**
 * A surname means the leader named in full in the same text, else the only one who led that day, else the only one who ever led; of several who led, the
 * one whose time in office is that of the others named. Who only acted in an office is not meant where someone of that name held it.
 */
function settleSurnames(items: readonly Item[], tagging: Tagging): Item[] {
  const full = new Set<string>()
  const days: string[] = []
  let open = false
  for (const item of items) {
    if (item.tag === 'WHO' && item.who.id !== '') full.add(item.who.id)
    else if (item.tag === 'WHO') open = true
    else if (item.tag === 'DATE' && item.last < '9999') days.push(item.last)
  }
  if (!open) return [...items]
  const acting = items.some((item) => (item.tag === 'TITLE' || item.tag === 'WHO') && item.title?.standing === 'acting')
  const settled = items.map((item) =>
    item.tag === 'WHO' && item.who.id === '' ? settle(item, full, [...days, tagging.at], acting, tagging) : item,
  )
  const others = settled.flatMap((item) => (item.tag === 'WHO' ? [item.who.id] : []))
  return settled.map((item) => (item.tag === 'UNKNOWN' ? (settleByOthers(item, others, tagging) ?? item) : item))
}

function settle(
  item: WhoItem,
  full: ReadonlySet<string>,
  days: readonly string[],
  acting: boolean,
  { lexicon }: Tagging,
): Item {
  const called = lexicon.leadersCalled(item.who.name)
  const same = called.filter((leader) => full.has(leader))
  const led = (leader: string) =>
    leadingTenures(lexicon.tenures(leader)).filter((one) => item.polity === undefined || one.polity === item.polity)
  const own = called.filter((leader) => led(leader).some(({ capacity }) => capacity === 'substantive'))
  const lead = own.length > 0 && !acting ? own : called
  const inOffice = (day: string) =>
    lead.filter((leader) => led(leader).some((one) => one.first <= day && day <= one.last))
  const ever = lead.filter((leader) => led(leader).length > 0)
  const found = [same, ...days.map(inOffice), ever, called].find((choice) => choice.length > 0) ?? []
  const [leader] = found
  if (leader !== undefined && found.length === 1)
    return { ...item, who: { kind: 'leader', id: leader, name: lexicon.nameOf(leader) } }
  const names = found.slice(0, 4).map(lexicon.nameOf)
  return {
    start: item.start,
    end: item.end,
    text: item.text,
    tag: 'UNKNOWN',
    word: item.who.name,
    why: `could be ${names.join(', ')}`,
  }
}

function settleByOthers(
  item: Extract<Item, { tag: 'UNKNOWN' }>,
  others: readonly string[],
  { lexicon }: Tagging,
): Item | undefined {
  if (others.length === 0) return undefined
  const fits = lexicon
    .leadersCalled(item.word)
    .filter((leader) =>
      others.every(
        (other) =>
          sharedDays(leadingTenures(lexicon.tenures(leader)), leadingTenures(lexicon.tenures(other))).length > 0,
      ),
    )
  const [leader] = fits
  if (leader === undefined || fits.length > 1) return undefined
  const { start, end, text } = item
  return {
    start,
    end,
    text,
    tag: 'WHO',
    who: { kind: 'leader', id: leader, name: lexicon.nameOf(leader) },
    title: undefined,
    polity: undefined,
  }
}

export function isWord(item: Item | undefined, word: string): boolean {
  return item?.tag === 'WORD' && item.word === word
}

export function isSign(item: Item | undefined, word: string): boolean {
  return item?.tag === 'SIGN' && item.word === word
}
