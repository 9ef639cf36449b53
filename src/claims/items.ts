import type { Who } from '../queries/who.ts'
import type { EventWord } from './events.ts'
import type { Comparison } from './words.ts'

/** An office as a sentence names it. `posts`: the beginnings of titles; none for `leader`. */
export type TitleWord = {
  readonly posts: readonly string[]
  readonly standing: string | undefined
  readonly text: string
}

/** A place as a sentence names it. `polity`: the country it is, or is the capital of; `known`: whether the record has it. */
export type PlaceName = {
  readonly text: string
  readonly ids: readonly string[]
  readonly polity: string | undefined
  readonly capital: boolean
  readonly known: boolean
  /** It is a country, not a city or a venue. */
  readonly country?: boolean
}

/** A length of time in the unit that the words give. */
export type Span = {
  readonly count: number
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
  readonly op: Comparison
}

/** Part of a sentence with what it is. Offsets are UTF-16, the end exclusive. */
export type Item = { readonly start: number; readonly end: number; readonly text: string } & (
  | { readonly tag: 'WORD'; readonly word: string }
  | { readonly tag: 'UNKNOWN'; readonly word: string; readonly why: string }
  | {
      readonly tag: 'WHO'
      readonly who: Who
      readonly title: TitleWord | undefined
      readonly polity: string | undefined
    }
  | { readonly tag: 'NATION'; readonly who: Who; readonly demonym: boolean }
  | { readonly tag: 'OFFICE'; readonly who: Who; readonly plural: boolean }
  | { readonly tag: 'TITLE'; readonly title: TitleWord }
  | { readonly tag: 'PLACE'; readonly place: PlaceName }
  | { readonly tag: 'OCCASION'; readonly ids: readonly string[]; readonly series: string | undefined }
  | { readonly tag: 'THING'; readonly ids: readonly string[] }
  | { readonly tag: 'DATE'; readonly first: string; readonly last: string }
  | { readonly tag: 'SPAN'; readonly span: Span }
  | { readonly tag: 'ORDINAL'; readonly value: number }
  | { readonly tag: 'NUMBER'; readonly value: number; readonly op: Comparison | undefined; readonly money: boolean }
  | { readonly tag: 'TIMES'; readonly value: number; readonly op: Comparison }
  | { readonly tag: 'EVENT'; readonly event: EventWord }
  | { readonly tag: 'MEETS'; readonly event: EventWord }
  | { readonly tag: 'VISITS'; readonly event: EventWord }
  | { readonly tag: 'HOSTS'; readonly word: string }
  | { readonly tag: 'QUOTE'; readonly quote: string }
  | { readonly tag: 'SIGN'; readonly word: string }
)

export type Tag = Item['tag']
