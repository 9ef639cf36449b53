import type { Context } from './context.ts'
import { spellOrdinal, writeNumber } from './numbers.ts'
import type { Reading } from './reading.ts'
import type { Fact, Series } from './series.ts'
import type { Judgement, RuleAnswer } from './verdict.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** `October 2025`. */
export function writeMonth(day: string): string {
  return `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`
}

/** `13 January 2026`; of a range, both ends. */
export function writeDays({ first, last }: { readonly first: string; readonly last: string }): string {
  const day = (text: string) => `${Number(text.slice(8))} ${writeMonth(text)}`
  if (first === last) return day(first)
  if (first.slice(0, 7) === last.slice(0, 7) && first.endsWith('-01') && Number(last.slice(8)) >= 28)
    return writeMonth(first)
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${Number(first.slice(8))}–${day(last)}`
    : `${day(first)} – ${day(last)}`
}

/** Where a meeting or visit was: a city, else a venue. */
export function placeOf(fact: Fact): string {
  return fact.cities.join(', ') || fact.venues[0] || fact.polity || ''
}

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  summit: ['stand-alone summit', 'stand-alone summits'],
  talks: ['round of formal talks', 'rounds of formal talks'],
  'face-to-face': ['encounter', 'encounters'],
  contact: ['contact', 'contacts, calls included'],
  calls: ['call', 'calls'],
  bilateral: ['bilateral visit', 'bilateral visits'],
  any: ['trip', 'trips, for conferences too'],
  state: ['state visit', 'state visits'],
}

/** After an ordinal: `second formal talks`. */
const ordinalNoun = (rule: string) => (rule === 'talks' ? 'formal talks' : noun(rule, 1))

const noun = (rule: string, count: number) => (nouns[rule] ?? ['meeting', 'meetings'])[count === 1 ? 0 : 1] ?? rule

/** From when both sides have been in office: which of them came last, and when. */
function sinceWhen(context: Context, series: Series, day: string): string {
  const who = series.unit === 'meeting' ? series.who : series.who === undefined ? [] : [series.who]
  const starts = who.flatMap((one) =>
    one.kind === 'leader'
      ? context
          .daysOf(one)
          .filter(({ first, last }) => first <= day && last >= day)
          .slice(-1)
          .map(({ first }) => ({ name: one.name, first }))
      : [],
  )
  const latest = starts.sort((a, b) => (a.first < b.first ? 1 : -1))[0]
  return latest === undefined || latest.first < '1000'
    ? ''
    : ` since ${latest.name} took office in ${writeMonth(latest.first)}`
}

/** What can safely be written instead; null where the record says nothing to write. */
export function wordSafely(context: Context, reading: Reading, judgement: Judgement): string | null {
  if (judgement.verdict === 'supported' && !judgement.ifHeld) return null
  if (judgement.wording !== null) return judgement.wording
  const applying = judgement.rules.filter(({ applies }) => applies)
  const settled = applying.filter(({ holds }) => holds === 'yes' || holds === 'no')
  const rules = judgement.verdict === 'depends' && settled.length > 0 ? settled : applying
  const { series } = reading
  if (series === undefined || rules.length === 0) return null
  if (judgement.verdict === 'uncovered') return wordUncovered(judgement, rules)
  const wide = [...rules].sort((a, b) => b.counted.length - a.counted.length)[0]
  if (reading.form === 'ordinal') return wordOrdinal(context, series, judgement, rules)
  if (reading.form === 'first-in' || reading.form === 'first-since' || reading.form === 'absent')
    return wordSince(judgement, rules)
  if (reading.form === 'count' || reading.form === 'none' || reading.form === 'only') return wordCount(rules, judgement)
  const facts = judgement.facts.filter(({ id }) => wide?.counted.includes(id))
  return facts.length === 0 ? null : facts.slice(0, 2).map(wordFact).join('; ')
}

function wordOrdinal(
  context: Context,
  series: Series,
  judgement: Judgement,
  rules: readonly RuleAnswer[],
): string | null {
  const numbered = rules.filter(({ number }) => number !== null && number > 0)
  const day =
    judgement.facts
      .map(({ first }) => first)
      .sort()
      .at(-1) ?? ''
  const whose = series.unit === 'meeting' ? 'their' : `${series.who?.name ?? ''}’s`
  const where = series.unit === 'visit' && series.host !== undefined ? ` to ${series.host.name}` : ''
  if (numbered.length === 0)
    return judgement.facts.length === 0 ? null : judgement.facts.slice(-1).map(wordFact).join('')
  const distinct = numbered.filter((one, index) => numbered.findIndex(({ number }) => number === one.number) === index)
  const written = distinct.map(
    ({ rule, number }) =>
      `${spellOrdinal(number ?? 0)} ${distinct.length === 1 && series.unit === 'meeting' && rules.length > 1 && numbered.length > 1 ? 'meeting' : ordinalNoun(rule)}`,
  )
  const scope = numbered.length < rules.length ? ' (by the other rule it does not count)' : ''
  return `${whose} ${written.join(', and ')}${where}${written.length > 1 ? ',' : ''}${sinceWhen(context, series, day)}${judgement.ifHeld ? ', if held' : ''}${scope}`
}

function wordSince(judgement: Judgement, rules: readonly RuleAnswer[]): string | null {
  const lines = rules.flatMap(({ rule, nth }) => {
    const before = judgement.facts.find(({ id }) => id === nth)
    return before === undefined ? [] : [`the first ${ordinalNoun(rule)} since ${writeMonth(before.first)}`]
  })
  return lines.length === 0 ? null : [...new Set(lines)].join('; ')
}

function wordCount(rules: readonly RuleAnswer[], judgement: Judgement): string | null {
  const lines = rules.map(
    ({ rule, number }) => `${number === null ? 'no' : writeNumber(number)} ${noun(rule, number ?? 0)}`,
  )
  const last = judgement.facts.at(-1)
  return `${lines.join('; ')}${last === undefined ? '' : `, the last on ${writeDays(last)}${placeOf(last) === '' ? '' : ` in ${placeOf(last)}`}`}`
}

function wordFact(fact: Fact): string {
  const sort = fact.unit === 'visit' ? `${fact.sort ?? ''} visit`.trim() : (fact.sort ?? 'a meeting')
  const places = [placeOf(fact), ...(fact.unit === 'meeting' ? fact.venues : [])].filter(
    (place, at, all) => place !== '' && all.indexOf(place) === at,
  )
  return `${[writeDays(fact), ...places].join(', ')}: ${sort}${fact.occasionName === null ? '' : `, ${fact.occasionName}`}`
}

function wordUncovered({ gaps }: Judgement, rules: readonly RuleAnswer[]): string {
  const held = rules.map(({ rule, number }) => `${number ?? 0} ${noun(rule, number ?? 0)}`).join(', ')
  const open = gaps
    .slice(0, 2)
    .map(({ first, last }) => `${first < '1000' ? '…' : first} – ${last > '9000' ? '…' : last}`)
  return `the record holds ${held}${open.length === 0 ? '' : `, but is not complete for ${open.join(' and ')}`}`
}
