import { openLast, type Period, readPeriod } from '../period.ts'
import { foldName } from '../text/fold.ts'
import { type Facts, isObject, objectsOf, textOf } from './problem.ts'

/** A value that a source gives for a field, with the editors' ruling where it differs. */
export type Said = {
  readonly field: string
  readonly value: string | null
  readonly scope: string | null
  readonly label: string | null
  readonly ruling: string | null
  readonly note: string | null
}

/** A citation read for the record it stands in: from when it counts, and whether it told of the fact before the fact. */
export type Cited = {
  readonly facts: Facts
  readonly day: string
  readonly preview: boolean
  readonly said: readonly Said[]
}

/**
 * The citations of a record, earliest first. A source counts from the last possible day it was published (undated: from the record's last day).
 * A citation is a preview if its source is older than the first day of a held meeting or visit, or says another status.
 */
export function readCitations(
  facts: Facts,
  span: Period | undefined,
  dayOf: (source: string) => string | null,
): Cited[] {
  const status = textOf(facts, 'status')
  return objectsOf(facts, 'citations')
    .map((citation) => {
      const said = readSays(citation)
      const day = dayOf(textOf(citation, 'source') ?? '') ?? span?.last ?? openLast
      const other = said.find((one) => one.field === 'status')
      const early = status === 'held' && span !== undefined && day < span.first
      return {
        facts: citation,
        day,
        preview: status !== null && (early || (other !== undefined && other.value !== status)),
        said,
      }
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function readSays(citation: Facts): Said[] {
  const says = citation.says
  if (!isObject(says)) return []
  return Object.entries(says).map(([field, said]) => {
    const whole = isObject(said) ? said : { value: said }
    const scope = { ...pick(whole, 'of'), ...pick(whole, 'since'), ...pick(whole, 'until') }
    return {
      field,
      value: asText(whole.value),
      scope: Object.keys(scope).length === 0 ? null : JSON.stringify(scope),
      label: textOf(whole, 'label'),
      ruling: textOf(whole, 'ruling'),
      note: textOf(whole, 'note'),
    }
  })
}

const pick = (from: Facts, key: string) => (textOf(from, key) === null ? {} : { [key]: textOf(from, key) })

/** A value as `assertion` holds it: text as it is, a list or object as JSON. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The values of a field that may be dotted, such as `figures.killed` or `sessions.minutes`. */
export function valuesAt(facts: Facts, field: string): unknown[] {
  let values: unknown[] = [facts]
  for (const key of field.split('.'))
    values = values.flatMap((value) =>
      isObject(value) && Object.hasOwn(value, key) ? (Array.isArray(value[key]) ? value[key] : [value[key]]) : [],
    )
  return values
}

/** What a source may say that is no field of the record: how often, since when for the first time, and in which word. */
export const claims: ReadonlySet<string> = new Set(['count', 'first-since', 'label'])

const namesIn = (facts: Facts) => objectsOf(facts, 'names').map((name) => foldName(textOf(name, 'text') ?? ''))

/** Fields whose values are compared as names, whichever spelling of what they name is used. */
const nameFields = new Set([
  'venue',
  'stops.venue',
  'leader',
  'participants.leader',
  'speakers',
  'to',
  'city',
  'stops.city',
  'name',
])

/**
 * Whether what a source says is compatible with the record: the same, a month that contains its days, a building that contains its room, another spelling
 * of a name. A field that the record leaves out is compatible with anything.
 */
export function agrees(facts: Facts, said: Said, namesOf: (id: string) => readonly string[]): boolean {
  if (claims.has(said.field)) return true
  if (said.field === 'name' && namesIn(facts).includes(foldName(said.value ?? ''))) return true
  const values = valuesAt(facts, said.field)
  if (values.length === 0 || said.value === null) return true
  const value = said.value
  return values.some(
    (held) =>
      asText(held) === value ||
      sameDays(asText(held) ?? '', value) ||
      (nameFields.has(said.field) && sameName(asText(held) ?? '', value, namesOf)),
  )
}

function sameDays(held: string, said: string): boolean {
  const a = readPeriod(held)
  const b = readPeriod(said)
  return (
    a !== undefined &&
    b !== undefined &&
    ((a.first >= b.first && a.last <= b.last) || (b.first >= a.first && b.last <= a.last))
  )
}

function sameName(held: string, said: string, namesOf: (id: string) => readonly string[]): boolean {
  const spellings = (one: string) => [foldName(one), ...namesOf(one)]
  return spellings(held).some((a) => spellings(said).some((b) => a === b || a.includes(b) || b.includes(a)))
}
