import type { Window } from '../period.ts'
import type { Who } from '../queries/who.ts'
import type { EventWord } from './events.ts'
import type { Item, PlaceName, Span, TitleWord } from './items.ts'
import type { Comparison } from './words.ts'

/** Someone named, with the word before: `by`, `with`, `to`, `in`, `of`, `between`, `and`, or none. */
export type Mention = {
  readonly who: Who
  readonly title: TitleWord | undefined
  readonly polity: string | undefined
  readonly prep: string
  readonly at: number
  readonly possessor: boolean
  readonly adjective: boolean
}

/** Someone named by a phrase, with the word that stands for the phrase's own. */
export function createMention(who: Who, prep: string, at: number): Mention {
  return { who, title: undefined, polity: undefined, prep, at, possessor: false, adjective: false }
}

export type PlaceMention = { readonly place: PlaceName; readonly prep: string; readonly at: number }

/** A bound of time: `in` the days, `before`, `by`, `since`, `after` them. */
export type Bound = {
  readonly rel: 'in' | 'before' | 'by' | 'since' | 'after' | 'between' | 'each' | 'until'
  readonly first: string
  readonly last: string
  readonly text: string
  /** Of `between`: the days named at either end. */
  readonly ends?: readonly [Window, Window]
  /** `from` one of them `to` the other, not only between them. */
  readonly through?: boolean
}

/** A bound that a tenure sets: `since taking office`, `in his first term`, `during Moon's presidency`, `as president`. */
export type TermBound = {
  readonly kind: 'since' | 'during' | 'as' | 'after' | 'years'
  /** undefined: the subject. */
  readonly who: Who | undefined
  readonly nth: number | undefined
  readonly title: TitleWord | undefined
  /** When the term began, where the sentence says so. */
  readonly begun?: Window | undefined
  readonly text: string
}

/** What the phrases of a sentence give, before it is read as one claim. */
export type Draft = {
  readonly mentions: Mention[]
  readonly places: PlaceMention[]
  /** Where the one counted was: `once, in Nara`. */
  readonly eachplace: PlaceName[]
  readonly occasions: { readonly ids: readonly string[]; readonly text: string }[]
  readonly things: { readonly ids: readonly string[]; readonly text: string }[]
  readonly bounds: Bound[]
  readonly terms: TermBound[]
  readonly events: {
    readonly event: EventWord
    readonly at: number
    readonly counted: boolean
    readonly verb: boolean
    /** `for bilateral talks`, beside a visit. */
    readonly purpose?: boolean
  }[]
  readonly ordinals: { readonly value: number; readonly at: number }[]
  readonly numbers: { readonly value: number; readonly op: Comparison; readonly money: boolean; readonly at: number }[]
  readonly counts: { readonly value: number; readonly op: Comparison }[]
  readonly spans: { readonly span: Span; readonly as: 'elapsed' | 'lasted' | 'absent' | 'within' }[]
  readonly titles: { readonly title: TitleWord; readonly office: Who | undefined }[]
  readonly quotes: string[]
  readonly flags: Set<Flag>
  hosting: { readonly at: number; readonly passive: boolean } | undefined
  sinceplace: PlaceName | undefined
  /** Since this leader's. */
  sincewho: Who | undefined
  /** Since that occasion, of those days and places where they are named. */
  sinceoccasion: { readonly ids: readonly string[]; readonly place: PlaceName | undefined } | undefined
  /** Before the event there. */
  beforeplace: PlaceName | undefined
  /** Up to the event there. */
  byplace: PlaceName | undefined
  /** The country of whose leaders nobody has more. */
  tops: Who | undefined
  /** Before whom nobody did it. */
  pioneer: Who | undefined
}

/** Turns of phrase that say which claim is made. */
export type Flag =
  | 'last'
  | 'only'
  | 'none'
  | 'again'
  | 'took-office'
  | 'left-office'
  | 'succeeded'
  | 'is-office'
  | 'attended'
  | 'calls'
  | 'will'
  | 'died'
  | 'said'
  | 'kind'
  | 'first-since'
  | 'sidelines'
  | 'both-times'
  | 'toured'
  | 'signed'
  | 'fragment'
  | 'until'
  | 'when'
  | 'register'
  | 'two-places'
  | 'farewell'
  | 'recorded'
  /** `the number of visits … is ten`. */
  | 'number'
  /** The last day, not the last meeting. */
  | 'part'

/** `since` a place, a leader's, an occasion: an event of which the days are not said. */
export function isSinceEvent({ sinceplace, sincewho, sinceoccasion }: Draft): boolean {
  return [sinceplace, sincewho, sinceoccasion].some((one) => one !== undefined)
}

export function createDraft(): Draft {
  return {
    mentions: [],
    places: [],
    eachplace: [],
    occasions: [],
    things: [],
    bounds: [],
    terms: [],
    events: [],
    ordinals: [],
    numbers: [],
    counts: [],
    spans: [],
    titles: [],
    quotes: [],
    flags: new Set(),
    hosting: undefined,
    sinceplace: undefined,
    sincewho: undefined,
    sinceoccasion: undefined,
    beforeplace: undefined,
    byplace: undefined,
    tops: undefined,
    pioneer: undefined,
  }
}

/** The part of a sentence that no phrase took. */
export type Unread = { readonly text: string; readonly why: string | undefined }

export type Drafted = { readonly draft: Draft; readonly unread: readonly Unread[]; readonly items: readonly Item[] }
