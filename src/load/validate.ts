import { openLast, readPeriod } from '../period.ts'
import { nearest } from '../text/nearest.ts'
import type { Fields, Shape } from './fields.ts'
import { type Kind, rulings } from './kinds/shared.ts'
import { type Facts, isObject, objectsOf, textOf } from './problem.ts'

/** What validation asks about the other records: the table an id belongs to, and the ids of some tables (for a near miss). */
export type Known = {
  readonly tableOf: (id: string) => string | undefined
  readonly idsOf: (tables: readonly string[]) => Iterable<string>
}

type Check = (value: unknown, at: string, report: (sentence: string) => void, known: Known) => void

const articles = (kind: Kind) => (/^[aeiou]/.test(kind.table) ? `an ${kind.table}` : `a ${kind.table}`)
const shown = (value: unknown) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value))
const guess = (word: string, among: Iterable<string>) => {
  const near = nearest(word, among)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

/** Compiles a kind's declaration into the check of one record: every problem becomes a sentence. */
export function compileCheck(kind: Kind): (facts: Facts, report: (sentence: string) => void, known: Known) => void {
  const check = checkFields(kind.fields, articles(kind))
  const more = extra[kind.table]
  return (facts, report, known) => {
    check(facts, '', report, known)
    more?.(facts, report)
  }
}

function checkFields(fields: Fields, whose: string): Check {
  const checks = new Map(Object.entries(fields).map(([key, field]) => [key, checkShape(field)]))
  const required = Object.entries(fields).filter(([, field]) => field.required === true)
  return (value, at, report, known) => {
    if (!isObject(value)) return report(`"${at}" is ${shown(value)}: an object is needed`)
    const prefix = at === '' ? '' : `${at}.`
    for (const key of Object.keys(value)) {
      const check = checks.get(key)
      if (check === undefined) report(`"${prefix}${key}" is not a field of ${whose}${guess(key, checks.keys())}`)
      else check(value[key], prefix + key, report, known)
    }
    for (const [key] of required) if (!Object.hasOwn(value, key)) report(`${whose} needs "${prefix}${key}"`)
  }
}

function checkShape(shape: Shape): Check {
  switch (shape.is) {
    case 'one':
      return checkText((text) =>
        shape.of.includes(text) ? undefined : `one of ${shape.of.join(', ')}${guess(text, shape.of)}`,
      )
    case 'ref':
      return checkRef(shape.to, shape.or === 'name')
    case 'list': {
      const item = checkShape(shape.of)
      return (value, at, report, known) => {
        if (!Array.isArray(value)) return report(`"${at}" is ${shown(value)}: a list is needed`)
        if (value.length === 0) report(`"${at}" is empty: leave it out, or fill it`)
        for (const [index, held] of value.entries()) {
          item(held, `${at}[${index}]`, report, known)
          if (typeof held === 'string' && value.indexOf(held) < index) report(`"${at}" names "${held}" twice`)
        }
      }
    }
    case 'object':
      return checkFields(shape.fields, 'this')
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
        if (typeof value !== 'number') report(`"${at}" is ${shown(value)}: a number is needed`)
      }
    case 'scalar':
      return () => undefined
    default:
      return checkText(texts[shape.is])
  }
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
    if (typeof value !== 'string') return report(`"${at}" is ${shown(value)}: text is needed`)
    const why = wrong(value)
    if (why !== undefined) report(`"${at}" is "${value}": ${why}`)
  }
}

function checkRef(tables: readonly string[], orName: boolean): Check {
  return (value, at, report, known) => {
    if (typeof value !== 'string' || value === '') return report(`"${at}" is ${shown(value)}: an id is needed`)
    if (orName) return
    const table = known.tableOf(value)
    if (table !== undefined && (tables.includes(table) || tables.includes('any'))) return
    const wanted = tables.includes('any') ? 'record' : tables.join(' or ')
    report(
      table === undefined
        ? `"${at}" is "${value}": there is no such ${wanted}${guess(value, known.idsOf(tables))}`
        : `"${at}" is "${value}", which is a ${table}: a ${wanted} is needed`,
    )
  }
}

const checkFigures: Check = (value, at, report) => {
  if (!isObject(value)) return report(`"${at}" is ${shown(value)}: numbers by name are needed, such as {"killed": 183}`)
  for (const [name, figure] of Object.entries(value)) {
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      report(`"${at}.${name}": the name of a figure is lower-case letters, digits and hyphens`)
    if (typeof figure !== 'number') report(`"${at}.${name}" is ${shown(figure)}: a number is needed`)
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
      report(`"${at}.${field}.ruling" is ${shown(ruling)}: one of ${rulings.join(', ')}`)
    for (const key of Object.keys(said))
      if (!['value', 'ruling', 'note', 'label', 'of', 'since', 'until'].includes(key))
        report(`"${at}.${field}.${key}" is not a part of what a source says`)
  }
}

/** What no single field can say. */
const extra: Readonly<Record<string, (facts: Facts, report: (sentence: string) => void) => void>> = {
  meeting: (facts, report) => {
    const mode = textOf(facts, 'mode')
    if (mode !== null && mode !== 'in-person' && textOf(facts, 'zone') === null)
      report(`a meeting by ${mode} needs "zone", the clock of its date`)
    const principals = objectsOf(facts, 'participants').filter(
      (one) => one.part === undefined || one.part === 'principal',
    )
    if (new Set(principals.map((one) => one.polity)).size === 1)
      report('a meeting has two polities or more; this one has one')
    const leaders = objectsOf(facts, 'participants').map((one) => one.leader)
    if (new Set(leaders).size < leaders.length) report('a leader stands twice in "participants"')
  },
  tenure: (facts, report) => {
    const since = readPeriod(textOf(facts, 'since') ?? '')
    const until = readPeriod(textOf(facts, 'until') ?? openLast)
    if (since !== undefined && until !== undefined && since.first > until.last) report('"until" is before "since"')
  },
}
