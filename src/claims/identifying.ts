import { holds } from '../period.ts'
import { meetingsBetweenDays } from '../queries/sessions.ts'
import type { Who } from '../queries/who.ts'
import { type Assembled, countedEvent } from './assembling.ts'
import type { Context } from './context.ts'
import { factsOf } from './counting.ts'
import type { Draft } from './draft.ts'
import type { EventWord } from './events.ts'

/**
 * `The Seoul trilateral of May 2024 was the first in four years` names nobody: where its days hold one meeting of three polities, theirs is the series. Nothing else is guessed.
 */
export function identifyParties(
  context: Context,
  draft: Draft,
  assembled: Assembled | undefined,
): Assembled | undefined {
  const event = countedEvent(draft)
  if (
    draft.events.some((one) => one.counted && one.event.words.includes('shuttle diplomacy')) &&
    draft.mentions.length === 0 &&
    event !== undefined
  )
    return shuttle(context, event)
  if (assembled !== undefined || event === undefined || event.unit !== 'meeting' || draft.mentions.length > 0)
    return assembled
  if (!draft.events.some((one) => one.event.words.includes('trilateral'))) return undefined
  const date = draft.bounds.find(({ rel }) => rel === 'in')
  if (date === undefined) return undefined
  const found = meetingsBetweenDays(context.db, date.first, date.last).filter(
    ({ polities }) => list(polities).length === 3,
  )
  const [meeting] = found
  if (meeting === undefined || found.length > 1) return undefined
  const who = list(meeting.polities).map((id): Who => ({ kind: 'polity', id, name: context.lexicon.polityName(id) }))
  return {
    series: { unit: 'meeting', rules: event.rules, who, host: undefined },
    leaders: [],
    subject: who[0],
    used: new Set(),
  }
}

/** Shuttle diplomacy is that of Japan and South Korea: summits in each other's country, with no occasion. */
function shuttle(context: Context, { rules }: EventWord): Assembled {
  const who = ['JP', 'KR'].map((id): Who => ({ kind: 'polity', id, name: context.lexicon.polityName(id) }))
  return {
    series: { unit: 'meeting', rules: rules.includes('summit') ? rules : ['summit'], who, host: undefined },
    leaders: [],
    subject: who[0],
    used: new Set(),
  }
}

/**
 * `X's farewell visit took place in July 2021`, `the June 2006 visit ended an absence by X`, `his 2012 visit was the first since 1999`: a visit that is compared with those
 * before it was to one country, the only one visited then.
 */
export function settleHost(context: Context, draft: Draft, assembled: Assembled | undefined): Assembled | undefined {
  const series = assembled?.series
  const { flags, spans, bounds, ordinals } = draft
  const returns = flags.has('none') ? spans.length > 0 : ordinals.length > 0 && draft.counts.length === 0
  const abroad = draft.events.some(({ event }) => event.abroad === true)
  if (abroad || !(flags.has('farewell') || returns) || series?.unit !== 'visit' || series.host !== undefined)
    return assembled
  const when = bounds.filter(({ rel }) => rel === 'in')
  if (assembled === undefined || when.length === 0) return assembled
  const then = factsOf(context, series).filter(
    (fact) => fact.status === 'held' && when.every((window) => holds(window, fact) !== 'outside'),
  )
  const [id, ...others] = new Set(then.flatMap(({ polity }) => polity ?? []))
  if (id === undefined || others.length > 0) return assembled
  return { ...assembled, series: { ...series, host: { id, name: context.lexicon.polityCalled(id) } } }
}

function list(json: string): string[] {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
