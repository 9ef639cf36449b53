import { months } from './months.ts'
import { countryNames, type Polity, politiesWords, polityCalled } from './polities.ts'
import { titlePattern } from './titles.ts'
import { type Named, readNamed } from './visitors.ts'

/**
 * A person whom a remark names, with the polity where the words state one ("Soviet General Secretary Gorbachev", "Sultan Qaboos of Oman").
 * `met`: the words say that the traveller met them; `setting`: only where the words state it; `joint`: a summit or conference of all that are named.
 */
export type Mention = Named & {
  readonly polity: Polity | undefined
  /** The polity that the words state for the person named just before, in the same list. */
  readonly near: Polity | undefined
  readonly met: boolean
  readonly former: boolean
  readonly joint: boolean
  readonly setting: 'talks' | 'informal' | undefined
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
const particle =
  "(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|zu|af|bin|bint|ibn|ben|abu|ould|al|el|ul|y|e|arap|d[’'])"
const month = `(?:${months.join('|')})`
const word = `(?!${month}\\b)(?:(?:al|el|ul|ad|as|ash|an|at)[-‑–]\\s?)?(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|(?:St|Jr|Sr|Dr|Gen|Lt|Col|Adm)\\.|\\p{Lu}[\\p{L}\\p{M}’'ʻ]*(?:[-‑–]\\p{L}[\\p{L}\\p{M}’'ʻ]*)*)`
const nameSource = `(?:${particle}\\s+)*${word}(?:\\s+(?:${particle}\\s+)*${word})*`
const polityWord = politiesWords.map(literal).join('|')
const plural = 'Presidents|Prime\\s+Ministers|Foreign\\s+Ministers|Foreign\\s+Secretaries|Kings|Chancellors|Premiers'
const notName =
  '(?!(?:Assembly|Council|Conference|Meeting|Summit|Ministerial|Committee|Commission|General|Affairs|Office|House|Party|Guard)\\b)'

const one = new RegExp(
  `(?=\\p{Lu})(?<before>(?:${polityWord})\\s+)?(?:(?:interim|acting|caretaker|transitional)\\s+)?(?<titles>(?:${titlePattern})(?:(?:,?\\s+and(?:\\s+the)?|,|\\s+of\\s+the\\s+Council\\s+and)?\\s+(?:${titlePattern}))*)\\s+${notName}(?<name>${nameSource})` +
    `(?:\\s+of\\s+(?:the\\s+)?(?<after>${countryNames.map(literal).join('|')}))?`,
  'gu',
)
const many = new RegExp(
  `(?=\\p{Lu})(?<before>(?:${polityWord})\\s+)?(?<titles>${plural})\\s+(?<names>${nameSource}(?:,\\s+${nameSource})*,?\\s+and\\s+${nameSource})`,
  'gu',
)
const list = new RegExp(nameSource, 'gu')

const sentences = /(?<!\b(?:\p{Lu}|Jr|Sr|St|Dr|Gen|Mr|Lt|Col|U\.S|U\.N))\.(?=\s|$)|;/u
const meets =
  /\b(?:met|meetings?|talks|discuss\w*|review\w*|conferred|consult\w*|negotiat\w*|briefed|audience|conference|summit|spoke|chaired|attempted to)\b/i
const joins = /\b(?:with|met|briefed|spoke to|between)\b/i
const apart =
  /(?:\b(?:wife|widow|family|son|daughter|relatives|inauguration|funeral|coronation|wedding|invitation|memory|death|installation|visit|birthday|government|administration|anniversary|services?)\s+(?:of|to|by|for|from)(?:\s+the)?(?:\s+(?:former|late|new))?|\b(?:accompan\w+|joined|replac\w+|succeed\w+|honor\w*|behalf of|represent\w*|mourn\w*))\s*$/i
const planned = /\b(?:invitation|invited|to meet with|arrange|scheduled)\b/i

const settingOf = (before: string): Mention['setting'] =>
  /\binformal(?:ly)?\b/i.test(before)
    ? 'informal'
    : /\b(?:talks|negotiat\w*|summit (?:meeting|conference|talks))\b/i.test(before)
      ? 'talks'
      : undefined

const plain = new Map([
  ['Foreign Secretaries', 'Foreign Secretary'],
  ['Premiers', 'Premier'],
])
const singular = (titles: string): string => plain.get(titles.replace(/\s+/g, ' ')) ?? titles.replace(/s$/, '')

/** Where in a sentence the meeting begins; one who only accompanied the president met nobody in it. */
function beginOf(sentence: string): number {
  return sentence.search(
    /^\s*(?:accompanied|joined|traveled with)\b/i.test(sentence)
      ? /\b(?:and|also|,)\s+(?:also\s+)?(?:met|conferred|discussed|held)\b/i
      : meets,
  )
}

/** Every person whom a remark names with a title, in the order of the text. White space must be single. */
export function readMentions(remark: string, day: string): Mention[] {
  return remark.split(sentences).flatMap((sentence) => {
    const begin = beginOf(sentence)
    const joint =
      !/^\s*(?:discussed|reviewed|briefed|met)\b/i.test(sentence) &&
      /\b(?:conference|summit|quadripartite|trilateral|tripartite)\b[^,]*\bwith\b/i.test(sentence)
    const found: { index: number; mention: Mention }[] = []
    const add = (index: number, words: string, before: string | undefined, after: string | undefined): void => {
      if (/['’]s$/.test(words)) return
      const lead = sentence.slice(0, index)
      const said =
        begin >= 0 &&
        begin < index &&
        joins.test(sentence.slice(begin, index)) &&
        !apart.test(lead) &&
        !planned.test(lead)
      const polity = after === undefined ? undefined : polityCalled(after, day)
      found.push({
        index,
        mention: {
          ...readNamed(words),
          polity: polity ?? (before === undefined ? undefined : polityCalled(before.trim().replace(/\s+/g, ' '), day)),
          met: said,
          near: undefined,
          former: /\b(?:former|ex-)\s*$/i.test(lead),
          joint,
          setting: said ? settingOf(lead) : undefined,
        },
      })
    }
    for (const match of sentence.matchAll(one)) {
      const { before, titles = '', name = '', after } = match.groups ?? {}
      add(match.index, `${titles.replace(/,?\s+and(?:\s+the)?\s+|,\s+/g, ' ')} ${name}`, before, after)
    }
    for (const match of sentence.matchAll(many)) {
      const { before, titles = '', names = '' } = match.groups ?? {}
      for (const name of names.matchAll(list))
        add(match.index + name.index, `${singular(titles)} ${name[0]}`, before, undefined)
    }
    const inOrder = found.sort((a, b) => a.index - b.index).map(({ mention }) => mention)
    return inOrder.map((mention, index) => ({
      ...mention,
      near: inOrder.slice(0, index).findLast((other) => other.polity !== undefined)?.polity,
    }))
  })
}
