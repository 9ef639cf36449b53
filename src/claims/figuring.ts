import { type BackgroundRow, backgroundOf, type Figure } from '../queries/background.ts'
import { foldText } from '../text/fold.ts'
import type { Context } from './context.ts'
import type { Unread } from './draft.ts'
import { draftItems } from './drafting.ts'
import type { Item } from './items.ts'
import { isWord } from './joining.ts'
import type { Comparison } from './words.ts'

/** A figure that a sentence claims of a piece of background; `figure` where the record has one of that name. */
export type ClaimedFigure = {
  readonly name: string
  readonly value: number
  readonly op: Comparison
  readonly figure: Figure
}

/** A claim about background: its figures and its date. */
export type Figured = {
  readonly background: BackgroundRow
  readonly figures: readonly ClaimedFigure[]
  readonly date:
    | {
        readonly first: string
        readonly last: string
        readonly text: string
        readonly range: boolean
        /** There may be another of another year: `the election`, where the record has that of 2025. */
        readonly recurs: boolean
      }
    | undefined
}

/** The words by which a sentence names a figure, by the figure's name in the record; a figure is also named by its own name. */
const figureWords: Readonly<Record<string, string>> = {
  killed: 'killed kill kills died dead deaths lives victims workers miners perished drowned',
  koreans: 'koreans korean',
  japanese: 'japanese',
  documents: 'documents agreements cooperation',
  mous: 'memorandums memoranda mous understanding memorandum',
  total: 'aid total assistance economic',
  grants: 'grants grant',
  loans: 'loans loan',
  founded: 'founded built',
  listed: 'listed',
  executives: 'executives heads companies leaders business',
  dead: 'dead died',
  returned: 'returned',
  victims: 'victims abducted abductees',
  delegates: 'delegates',
}

/** Words of such sentences that carry nothing. */
const plain = new Set(
  'accident disaster flood incident event happened occurred took place signed exchanged concluded provided gave given gives treaty agreement pact deal claimed lives were was people persons men workers western undersea mining mine in of that when after before documents with total dollars million billion travelled went normalizing met ties relations ruled colony as from to until its between south founded built killed died lost left cooperation own their them accompanied went'.split(
    ' ',
  ),
)

/** Reads a sentence about background; undefined where it names none. */
export function readFigures(
  context: Context,
  items: readonly Item[],
): Figured | { readonly unread: readonly Unread[] } | undefined {
  const rows = context.once('background', () =>
    backgroundOf(context.db).map((row) => ({
      row,
      words: new Set(foldText(`${row.words} ${row.summary}`).split(' ').map(stem)),
      title: new Set(foldText(row.words).split(' ').map(stem)),
    })),
  )
  if (items.some(({ tag }) => tag === 'TIMES' || tag === 'ORDINAL' || tag === 'HOSTS' || tag === 'QUOTE'))
    return undefined
  const people = items.flatMap((item) => (item.tag === 'WHO' ? [foldText(item.who.name).split(' ').map(stem)] : []))
  const numbers = items.filter(({ tag }) => tag === 'NUMBER').length
  if (
    numbers === 0 &&
    (people.length > 0 || items.some(({ tag }) => tag === 'MEETS' || tag === 'VISITS' || tag === 'EVENT'))
  )
    return undefined
  const telling = items
    .flatMap((item) =>
      item.tag === 'SIGN' || item.tag === 'NUMBER' || item.tag === 'SPAN' ? [] : foldText(item.text).split(' '),
    )
    .filter((word) => word.length > 2)
  const dates = items.filter((item) => item.tag === 'DATE')
  const when = new Set(dates.flatMap(({ text }) => foldText(text).split(' ')))
  const said = telling.filter((word) => !when.has(word))
  const scored = rows
    .map(({ row, words, title }) => {
      const own = telling.filter((word) => title.has(stem(word)) && !light.has(word)).length
      const rest = telling.filter((word) => words.has(stem(word)) && !light.has(word)).length
      const dated = dates.some((item) => item.tag === 'DATE' && item.first <= row.last && item.last >= row.first)
        ? 1.5
        : 0
      const name = foldText(row.name)
        .split(' ')
        .filter((word) => /^\D{3,}$/.test(word) && word !== 'the' && word !== 'and')
        .map(stem)
      const share = name.filter((word) => telling.some((one) => stem(one) === word)).length / name.length
      return { row, words, title, own, share, score: own * 2 + rest + dated }
    })
    .filter(
      (one) =>
        one.own >= 1 &&
        one.score >= 4 &&
        people.every((name) => name.some((part) => one.words.has(part))) &&
        (numbers > 0 ? said.every((word) => isOf(word, one)) : isNamed(said, items, one)),
    )
    .sort((a, b) => (numbers > 0 ? b.score - a.score || b.share - a.share : b.share - a.share || b.score - a.score))
  const [best, second] = scored
  if (best === undefined || (second !== undefined && second.score === best.score && second.share === best.share))
    return undefined
  const { draft, unread } = draftItems(items)
  const left = unread.filter(
    ({ text }) =>
      !foldText(text)
        .split(' ')
        .every((word) => isOf(word, best)),
  )
  if (left.length > 0) return { unread: left }
  if (draft.flags.has('none') || draft.flags.has('last') || draft.ordinals.length > 0) return undefined
  const figures = figuresOf(best.row, items)
  const [from, to] = dates
  const recurs = best.share < 1 && /\d{4}/.test(best.row.name)
  const range = from !== undefined && to !== undefined && dates.length === 2
  const date =
    from?.tag === 'DATE'
      ? { first: from.first, last: range && to?.tag === 'DATE' ? to.last : from.last, text: from.text, range, recurs }
      : undefined
  if (figures === undefined || (figures.length === 0 && date === undefined) || figures.length < numbers)
    return undefined
  return { background: best.row, figures, date }
}

type Told = { readonly row: BackgroundRow; readonly words: ReadonlySet<string>; readonly title: ReadonlySet<string> }

/** Whether a word belongs to a piece of background or to one of its figures, or carries nothing beside it. */
function isOf(word: string, { row, words }: Told): boolean {
  return plain.has(word) || words.has(stem(word)) || row.figures.some(({ name }) => namesFigure(name, word))
}

/** Words that a sentence may have beside the name of what happened on a day. */
const happening = new Set(
  'accident disaster incident event happened occurred took place signed concluded treaty agreement pact deal normalizing ties relations was were the that when between and from until'.split(
    ' ',
  ),
)

/** Whether a sentence without figures says no more than when it was: all its words are the name's, and of two countries the one that acts comes first in both. */
function isNamed(said: readonly string[], items: readonly Item[], { row, title }: Told): boolean {
  const isInTitle = (word: string) =>
    title.has(stem(word)) ||
    [...title].some((one) => one.length > 2 && word.startsWith(one) && word.length - one.length < 4)
  const own = said.filter((word) => !happening.has(word) && !light.has(word))
  if (own.length === 0 || !said.every((word) => happening.has(word) || isInTitle(word))) return false
  const [one, two] = items.flatMap((item, at) => (item.tag === 'NATION' ? [{ at, text: foldText(item.text) }] : []))
  if (one === undefined || two === undefined || isWord(items[one.at + 1], 'and')) return true
  const name = foldText(row.name)
  const [first, second] = [name.indexOf(stem(one.text)), name.indexOf(stem(two.text))]
  return first >= 0 && first < second
}

const light = new Set(
  'the and was were killed died workers first agreement treaty signed with from japan korea south japanese korean china chinese lee'.split(
    ' ',
  ),
)

function stem(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word
}

/** Each number with the figure that the words after it, or else before it, name. */
function figuresOf(row: BackgroundRow, items: readonly Item[]): ClaimedFigure[] | undefined {
  const found: ClaimedFigure[] = []
  for (const [at, item] of items.entries()) {
    if (item.tag !== 'NUMBER') continue
    const near = [...wordsFrom(items, at + 1, 1), ...wordsFrom(items, at - 1, -1)]
    const name = row.figures
      .map((figure) => ({ figure, rank: near.findIndex((word) => namesFigure(figure.name, word)) }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank)[0]
    if (name === undefined) return undefined
    found.push({ name: name.figure.name, value: item.value, op: item.op ?? '=', figure: name.figure })
  }
  return found
}

/** The words from a place on, to the next number. */
function wordsFrom(items: readonly Item[], at: number, step: 1 | -1): string[] {
  const words: string[] = []
  for (let index = at; index >= 0 && index < items.length && words.length < 8; index += step) {
    const item = items[index]
    if (item === undefined || item.tag === 'NUMBER') break
    const parts = foldText(item.text).split(' ')
    words.push(...(step === 1 ? parts : parts.reverse()))
  }
  return words
}

function namesFigure(name: string, word: string): boolean {
  return name === word || (figureWords[name]?.split(' ').includes(word) ?? false)
}
