import { openFirst, openLast } from '../period.ts'
import type { Claim } from './clauses.ts'
import type { Context } from './context.ts'
import type { EventMeant } from './events-meant.ts'
import type { Span } from './items.ts'
import type { Countries } from './judges/countries.ts'
import { writeNumber, writeOrdinal } from './numbers.ts'
import type { Reading, Target } from './reading.ts'
import type { Series } from './series.ts'
import type { Comparison } from './words.ts'

const signs: Readonly<Record<Comparison, string>> = {
  '=': '',
  '>=': 'at least ',
  '>': 'more than ',
  '<=': 'at most ',
  '<': 'fewer than ',
  '~': 'about ',
}

/** How a claim was read, in one line: what is counted, of whom, in what capacity, within which days. */
export function describeReading(context: Context, reading: Reading): string {
  const parts = [
    whatOf(reading),
    ...whoOf(context, reading),
    ...targetOf(reading.target),
    ...scopeOf(reading),
    ...upTo(context, reading),
    ...(reading.other === undefined ? [] : [describeReading(context, reading.other)]),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The day of a claim that names none. */
function upTo({ at }: Context, { series, target, scope }: Reading): string[] {
  return at === undefined || series === undefined || target.when.length > 0 || scope.bounded ? [] : [`up to ${at}`]
}

export function writeSpan({ count, unit, op }: Span): string {
  return `${op === '<' ? 'less than ' : signs[op]}${count} ${unit}${count === 1 ? '' : 's'}`
}

function whatOf(reading: Reading): string {
  const { form, count, span, since, sincePlace, sinceWho, series, target } = reading
  const unit = nounOf(series)
  const since1 = [sinceWho?.name, since?.text ?? sincePlace?.text].filter((text) => text !== undefined).join(', ')
  switch (form) {
    case 'ordinal':
      return `${writeOrdinal(count?.value ?? 1)} ${unit}`
    case 'ordinal-within':
      return `${writeOrdinal(count?.value ?? 1)} ${unit} in ${span === undefined ? '' : writeSpan(span)}`
    case 'first-in':
      return `first ${unit} in ${span === undefined ? '' : writeSpan(span)}`
    case 'first-since':
      return `first ${unit} since ${since1}`
    case 'absent':
      return `no ${unit} for ${span === undefined ? '' : writeSpan(span)}`
    case 'count-within':
    case 'count':
      return `${signs[count?.op ?? '=']}${writeNumber(count?.value ?? 0)} ${unit}${count?.value === 1 || unit.endsWith('s') ? '' : 's'}`
    case 'none':
      return `no ${unit}`
    case 'last':
      return `last ${unit}`
    case 'only':
      return `only ${unit}`
    case 'kind':
      return `${/^[aeiou]/.test(target.kind ?? '') ? 'an' : 'a'} ${target.kind ?? ''} visit`
    case 'duration':
      return `${unit} of ${span === undefined ? '' : writeSpan(span)}`
    case 'gap':
      return `${span === undefined ? '' : writeSpan(span)} between`
    case 'more-often':
      return `${unit}s, more often than`
    case 'held':
      return `a ${unit}`
    default:
      return form.replaceAll('-', ' ')
  }
}

function nounOf(series: Series | undefined): string {
  if (series === undefined) return ''
  if (series.rules.includes('calls')) return 'call'
  if (series.rules.includes('contact')) return 'contact'
  if (series.unit === 'visit')
    return series.rules[0] === 'state'
      ? 'state visit'
      : series.rules.length === 1 && series.rules[0] === 'any'
        ? 'trip'
        : series.rules.length === 1
          ? `${series.rules[0]} visit`
          : 'visit'
  return series.rules.length > 1 ? 'meeting' : series.rules[0] === 'summit' ? 'stand-alone summit' : 'talks'
}

function whoOf(context: Context, { series, subject, object, office, quote }: Reading): string[] {
  if (series?.unit === 'meeting') {
    const both = series.who.length === 2 ? ', both in office' : ', all in office'
    return [
      series.who.map(({ name }) => name).join(' × ') + (series.who.length > 1 ? both : ''),
      ...(series.host === undefined ? [] : [`hosted by ${series.host.name}`]),
    ]
  }
  if (series !== undefined) {
    const { who } = series
    const days = who?.kind === 'leader' ? context.daysOf(who).at(-1) : undefined
    const capacity =
      who === undefined
        ? ''
        : who.kind === 'leader' && days !== undefined && days.first > openFirst
          ? `, in office${days.last < openLast ? '' : ` since ${days.first}`}`
          : who.kind === 'leader'
            ? ''
            : ', whoever held the office'
    return [
      `${who?.name ?? 'anyone'}${capacity}`,
      `to ${series.host?.name ?? series.place?.text ?? 'anywhere'}`,
      ...(series.place === undefined ? [] : [series.place.text]),
    ]
  }
  if (quote !== undefined) return [subject?.name ?? '', `“${quote}”`]
  return [subject?.name ?? '', object?.name ?? '', office?.title.text ?? '']
}

function targetOf({ when, places, occasions }: Target): string[] {
  return [
    ...when.map(({ text }) => text),
    ...places.map(({ text }) => text),
    ...occasions.map((ids) => ids.slice(0, 1).join('')),
  ]
}

function scopeOf({ scope }: Reading): string[] {
  const [window] = scope.windows
  const days =
    window === undefined || scope.windows.length > 1 || (window.first === openFirst && window.last === openLast)
      ? ''
      : ` (${window.first === openFirst ? '…' : window.first} – ${window.last === openLast ? '…' : window.last})`
  return scope.texts.length === 0 ? [] : [`${scope.texts.join(', ')}${days}`]
}

/** How a claim was read, whatever its kind. */
export function describeClaim(context: Context, claim: Claim): string {
  if (claim.kind === 'reading') return describeReading(context, claim.reading)
  if (claim.kind === 'gap') {
    const { one, two, span, order, negated } = claim.gap
    return `${negated ? 'none for ' : ''}${span.count === 0 ? '' : `${writeSpan(span)} `}${order} · ${describeEvent(one)} · ${describeEvent(two)}`
  }
  if (claim.kind === 'figures') {
    const { background, figures, date } = claim.figured
    return [
      background.name,
      ...figures.map(({ name, value, op }) => `${name} ${signs[op]}${value}`),
      ...(date === undefined ? [] : [date.text]),
    ].join(' · ')
  }
  if (claim.kind === 'countries') return describeCountries(claim.countries)
  const { one, two, op, factor, scope } = claim.compared
  const how =
    op === 'same'
      ? factor === 1
        ? 'as often as'
        : `${factor} times as often as`
      : op === 'more'
        ? 'more often than'
        : 'less often than'
  return [
    `${nounOf(one)}s of ${partiesOf(one)}`,
    how,
    two === 'anyone'
      ? 'with any other leader'
      : two.unit === 'rivals'
        ? two.series.host === undefined
          ? 'to any other country'
          : `those of any other ${two.series.who?.name ?? ''}`
        : partiesOf(two),
    ...scope.texts,
  ].join(' · ')
}

function describeCountries({ one, against }: Countries): string {
  const name = one.series.who?.name ?? ''
  const what =
    'two' in against
      ? `${name} · ${against.op} than ${against.two.series.who?.name ?? ''}`
      : `${name} · ${signs[against.op]}${writeNumber(against.value)}`
  return [`countries visited by ${what}`, ...one.scope.texts].join(' · ')
}

function partiesOf(series: Series): string {
  return series.unit === 'meeting'
    ? series.who.map(({ name }) => name).join(' × ')
    : `${series.who?.name ?? 'anyone'} to ${series.host?.name ?? series.place?.text ?? ''}`
}

function describeEvent(meant: EventMeant): string {
  if (meant.kind === 'day') return meant.text
  const nth = meant.nth === undefined ? '' : `${writeOrdinal(meant.nth)} `
  return [`${nth}${nounOf(meant.series)} of ${partiesOf(meant.series)}`, ...targetOf(meant.target)].join(', ')
}
