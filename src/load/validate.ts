import { openLast, readPeriod } from '../period.ts'
import { nearest } from '../text/nearest.ts'
import type { Fields, Shape } from './fields.ts'
import { type Kind, rulings } from './kinds/shared.ts'
import { type Facts, isObject, objectsOf, textOf } from './problem.ts'

/** What validation asks about the other records: the table an id belongs to, and the ids of some tables (for a near miss). */
export type Known = {
  readonly tableOf: (id: string, likely: readonly string[]) => string | undefined
  readonly idsOf: (tables: readonly string[]) => Iterable<string>
}

type Check = (value: unknown, at: string, report: (sentence: string) => void, known: Known) => void

/** A kind of record with its article. */
export const withArticle = (table: string) => (/^[aeiou]/.test(table) ? `an ${table}` : `a ${table}`)
const cut = (text: string) => (text.length > 80 ? `${[...text.slice(0, 160)].slice(0, 80).join('')} …` : text)
const shown = (value: unknown) =>
  typeof value === 'string' ? `"${cut(value)}"` : cut(typeof value === 'number' ? String(value) : JSON.stringify(value))
const guess = (word: string, among: Iterable<string>) => {
  const near = nearest(word, among)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

/** Compiles a kind's declaration into the check of one record: every problem becomes a sentence. */
export function compileCheck(kind: Kind): (facts: Facts, report: (sentence: string) => void, known: Known) => void {
  const check = checkFields(kind.fields, withArticle(kind.table))
  const more = extra[kind.table]
  return (facts, report, known) => {
    check(facts, '', report, known)
    more?.(facts, report)
  }
}

function checkFields(fields: Fields, whose: string): Check {
  const checks = new Map(
    Object.entries(fields).map(([key, field]) => [key, checkShape(field, field.required === true)]),
  )
  const required = Object.entries(fields).filter(([, field]) => field.required === true)
  return (value, at, report, known) => {
    if (!isObject(value))
      return report(`"${at}" is ${shown(value)}: fields in braces are needed, such as {"${[...checks.keys()][0]}": …}`)
    const owner = at === '' ? whose : `"${at}"`
    const prefix = at === '' ? '' : `${at}.`
    for (const key of Object.keys(value)) {
      const check = checks.get(key)
      if (check === undefined) report(`"${cut(key)}" is not a field of ${owner}${guess(key, checks.keys())}`)
      else check(value[key], prefix + key, report, known)
    }
    for (const [key] of required) if (!Object.hasOwn(value, key)) report(`${owner} needs "${key}"`)
  }
}

function checkShape(shape: Shape, needed = false): Check {
  switch (shape.is) {
    case 'one':
      return checkText((text) =>
        shape.of.includes(text) ? undefined : `one of ${shape.of.join(', ')} is needed${guess(text, shape.of)}`,
      )
    case 'ref':
      return checkRef(shape.to, shape.or === 'name')
    case 'list': {
      const item = checkShape(shape.of)
      return (value, at, report, known) => {
        if (!Array.isArray(value)) return report(`"${at}" is ${shown(value)}: a list in brackets is needed`)
        if (value.length === 0)
          report(`"${at}" is an empty list: ${needed ? 'it needs one entry at least' : 'leave it out, or fill it'}`)
        for (const [index, held] of value.entries()) {
          item(held, `${at}[${index}]`, report, known)
          if (typeof held === 'string' && value.indexOf(held) < index) report(`"${at}" names ${shown(held)} twice`)
        }
      }
    }
    case 'object':
      return checkFields(shape.fields, 'it')
    case 'figures':
      return checkFigures
    case 'says':
      return checkSays
    case 'integer':
      return (value, at, report) => {
        if (!Number.isSafeInteger(value)) report(`"${at}" is ${shown(value)}: a whole number is needed`)
      }
    case 'number':
      return (value, at, report) => {
        const why = wrongNumber(value)
        if (why !== undefined) report(`"${at}" is ${shown(value)}: ${why}`)
      }
    case 'scalar':
      return () => undefined
    default:
      return checkText(texts[shape.is])
  }
}

/** Why a value is no number that was read as it was written; undefined where it is one. */
function wrongNumber(value: unknown): string | undefined {
  if (typeof value !== 'number') return 'a number is needed'
  const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
  return exact ? undefined : 'the number is too large to be kept exactly'
}

/** Why a text of this shape is wrong; undefined where it is right. */
const texts: Readonly<
  Record<'text' | 'id' | 'date' | 'published' | 'day' | 'lang' | 'url' | 'code', (text: string) => string | undefined>
> = {
  text: (text) => (/\S/.test(text) ? undefined : 'some text is needed'),
  id: (text) =>
    /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text)
      ? undefined
      : 'an id is letters, digits and single hyphens, such as 2026-01-13-nara or JP',
  code: (text) => (/^Q[1-9]\d*$/.test(text) ? undefined : 'a Wikidata id is needed, such as Q12345'),
  date: (text) =>
    readPeriod(text) === undefined
      ? 'not a date: write 2026-01-13, 2026-01, 2026, 2018-06~ or 2026-01-13/2026-01-14'
      : undefined,
  published: (text) =>
    text === '..' || readPeriod(text) !== undefined
      ? undefined
      : 'not a date: write 2026-01-13, 2026-01 or 2026, or `..` where none is known',
  day: (text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) && readPeriod(text) !== undefined
      ? undefined
      : 'a day is needed, such as 2026-01-13',
  lang: (text) =>
    /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text) ? undefined : 'a language tag is needed, such as ja or zh-Hant',
  url: (text) =>
    /^https?:\/\/[^\s<>"]+$/.test(text) ? undefined : 'a web address is needed, beginning with http:// or https://',
}

function checkText(wrong: (text: string) => string | undefined): Check {
  return (value, at, report) => {
    if (typeof value !== 'string') return report(`"${at}" is ${shown(value)}: text in double quotes is needed`)
    const why = wrong(value)
    if (why !== undefined) report(`"${at}" is ${shown(value)}: ${why}`)
  }
}

function checkRef(tables: readonly string[], orName: boolean): Check {
  return (value, at, report, known) => {
    if (typeof value !== 'string' || value === '') return report(`"${at}" is ${shown(value)}: an id is needed`)
    if (orName) return
    const table = known.tableOf(value, tables)
    if (table !== undefined && (tables.includes(table) || tables.includes('any'))) return
    const wanted = tables.includes('any') ? ['record'] : tables
    report(
      table === undefined
        ? `"${at}" is ${shown(value)}: there is no such ${wanted.join(' or ')}${guess(value, known.idsOf(tables))}`
        : `"${at}" is "${value}", which is ${withArticle(table)}: ${wanted.map(withArticle).join(' or ')} is needed`,
    )
  }
}

const checkFigures: Check = (value, at, report) => {
  if (!isObject(value)) return report(`"${at}" is ${shown(value)}: numbers by name are needed, such as {"killed": 183}`)
  for (const [name, figure] of Object.entries(value)) {
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      report(`"${at}.${cut(name)}": the name of a figure is lower-case letters, digits and hyphens, such as "killed"`)
    const why = wrongNumber(figure)
    if (why !== undefined) report(`"${at}.${cut(name)}" is ${shown(figure)}: ${why}`)
  }
}

const checkSays: Check = (value, at, report) => {
  if (!isObject(value))
    return report(`"${at}" is ${shown(value)}: values by field are needed, such as {"status": "planned"}`)
  for (const [field, said] of Object.entries(value)) {
    if (!isObject(said)) continue
    const ruling = said.ruling
    if (!Object.hasOwn(said, 'value')) report(`"${at}.${field}" needs "value"`)
    if (ruling !== undefined && !(typeof ruling === 'string' && rulings.includes(ruling)))
      report(`"${at}.${field}.ruling" is ${shown(ruling)}: one of ${rulings.join(', ')} is needed`)
    for (const [key, part] of Object.entries(said))
      if (key !== 'value' && key !== 'ruling' && !remarks.includes(key))
        report(`"${cut(key)}" is not a field of "${at}.${field}"${guess(key, ['value', 'ruling', ...remarks])}`)
      else if (remarks.includes(key) && typeof part !== 'string')
        report(`"${at}.${field}.${key}" is ${shown(part)}: text in double quotes is needed`)
  }
}

/** What may go with a value besides its ruling, all of it text. */
const remarks = ['note', 'label', 'of', 'since', 'until']

/** What no single field can say. */
const extra: Readonly<Record<string, (facts: Facts, report: (sentence: string) => void) => void>> = {
  meeting: (facts, report) => {
    const mode = textOf(facts, 'mode')
    if (mode !== null && mode !== 'in-person' && textOf(facts, 'zone') === null)
      report(`a meeting by ${mode} needs "zone", the clock of its date`)
    const all = objectsOf(facts, 'participants')
    const principals = all.filter((one) => one.part === undefined || one.part === 'principal')
    const everyOne = Array.isArray(facts.participants) && facts.participants.length === all.length
    const polities = new Set(principals.map((one) => one.polity))
    if (all.length > 0 && everyOne && polities.size < 2)
      report(`a meeting needs principals of two polities or more; this one has ${polities.size === 1 ? 'one' : 'none'}`)
    const leaders = all.map((one) => textOf(one, 'leader'))
    const twice = leaders.find((leader, index) => leader !== null && leaders.indexOf(leader) < index)
    if (typeof twice === 'string') report(`"participants" names "${twice}" twice`)
  },
  tenure: checkSpan,
  coverage: checkSpan,
  polity: checkSpan,
}

function checkSpan(facts: Facts, report: (sentence: string) => void): void {
  const since = readPeriod(textOf(facts, 'since') ?? '')
  const until = readPeriod(textOf(facts, 'until') ?? openLast)
  if (since !== undefined && until !== undefined && since.first > until.last)
    report(`"until", ${shown(facts.until)}, is before "since", ${shown(facts.since)}`)
}
