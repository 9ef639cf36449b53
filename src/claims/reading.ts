import type { Window } from '../period.ts'
import type { Who } from '../queries/who.ts'
import type { PlaceName, Span, TitleWord } from './items.ts'
import type { Series } from './series.ts'
import type { Comparison } from './words.ts'

/** Which meeting or visit a claim is about, as far as its words say. */
export type Target = {
  readonly when: readonly { readonly first: string; readonly last: string; readonly text: string }[]
  readonly places: readonly PlaceName[]
  readonly occasions: readonly (readonly string[])[]
  /** Leaders who must be among its participants. */
  readonly leaders: readonly string[]
  readonly kind: string | undefined
}

/** The days within which a claim counts. */
export type Scope = {
  readonly windows: readonly Window[]
  readonly texts: readonly string[]
  readonly bounded: boolean
}

/** A title that the sentence gives to someone, to be checked against the tenures. */
export type TitleCheck = { readonly leader: Who; readonly title: TitleWord; readonly polity: string | undefined }

/** One claim, as it was read. Which fields are there depends on the form (forms.ts). */
export type Reading = {
  readonly form: string
  readonly series: Series | undefined
  readonly target: Target
  readonly scope: Scope
  readonly count: { readonly value: number; readonly op: Comparison } | undefined
  readonly span: Span | undefined
  readonly since: { readonly first: string; readonly last: string; readonly text: string } | undefined
  readonly sincePlace: PlaceName | undefined
  /** Whose the one before was. */
  readonly sinceWho: Who | undefined
  /** The days named as the two ends of a time: `between March 2016 and October 2017`. */
  readonly ends: readonly [Window, Window] | undefined
  /** `from 13 to 14 January`: its first and its last day are said. */
  readonly through: boolean
  /** Days on each of which there must be one. */
  readonly each: readonly Window[]
  /** Where there must be one of those counted. */
  readonly eachPlace: readonly PlaceName[]
  readonly titles: readonly TitleCheck[]
  readonly people: readonly Who[]
  readonly subject: Who | undefined
  readonly object: Who | undefined
  readonly office: { readonly title: TitleWord; readonly office: Who | undefined } | undefined
  readonly things: readonly string[]
  readonly quote: string | undefined
  /** To whom, or where, the words were said: names between the verb and the words. */
  readonly addressee: readonly string[]
  /** It counts the entries of an official register, of any kind and capacity, as far as that reaches. */
  readonly register: boolean
  /** It names an office that is no leading one: those who held it count. */
  readonly anyCapacity: boolean
  /** The country of whose leaders nobody has more. */
  readonly tops: Who | undefined
  /** Those who are counted held no leading office: what is complete for leaders says nothing of them. */
  readonly lesser: boolean
  /** The claim speaks of what is to come. */
  readonly will: boolean
  /** The other event of a comparison or a gap. */
  readonly other: Reading | undefined
}

export const noTarget: Target = { when: [], places: [], occasions: [], leaders: [], kind: undefined }

/** Whether anything but the people says which event is meant. */
export function isPointed({ when, places, occasions, kind, leaders }: Target): boolean {
  return leaders.length > 0 || when.length > 0 || places.length > 0 || occasions.length > 0 || kind !== undefined
}
