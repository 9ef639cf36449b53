import type { Database } from 'better-sqlite3'
import { openFirst, openLast, readPeriod } from '../period.ts'
import { foldName } from '../text/fold.ts'
import { agrees, asText, type Cited, claims, readCitations, valuesAt } from './cite.ts'
import type { Field } from './fields.ts'
import { readFormer } from './former.ts'
import { createInserter, type Inserter, type Value } from './insert.ts'
import type { Kind } from './kinds.ts'
import { type Facts, isObject, objectsOf, textOf, textsOf } from './problem.ts'
import { heldDays, type Standings } from './standing.ts'

/** What storing a record asks about the records before it. */
export type Lookup = {
  readonly tableOf: (id: string) => string | undefined
  /** The last possible day a source was published; null where that is not known. */
  readonly dayOf: (source: string) => string | null
  /** Every spelling of a record, folded. */
  readonly namesOf: (id: string) => readonly string[]
}

/** Writes records, one after the other, as rows of every table they touch. */
export type Store = {
  /** `report` hears what only the whole record shows: a value that differs without a ruling, a held fact that only previews vouch for. */
  readonly add: (kind: Kind, facts: Facts, file: string, line: number, report: (sentence: string) => void) => void
  readonly flush: () => void
}

const scalar = (field: Field) => !['list', 'object', 'figures', 'says'].includes(field.is)
const flatLists = new Set(['numbers', 'with', 'leaders', 'polities'])
const dated = new Set(['occasion', 'visit', 'meeting', 'statement', 'background', 'coverage', 'correction'])
const hidden = new Set(['visit', 'meeting', 'occasion', 'statement', 'background'])

export function createStore(db: Database, standings: Standings, lookup: Lookup): Store {
  const inserters = new Map<string, Inserter>()
  const into = (table: string, columns: readonly string[], row: readonly Value[]) => {
    let inserter = inserters.get(table)
    if (inserter === undefined) {
      inserter = createInserter(db, table, columns)
      inserters.set(table, inserter)
    }
    inserter.add(row)
  }
  let citationKey = 0
  const columnsOf = new Map<string, { columns: readonly string[]; fields: readonly string[] }>()

  const columns = (kind: Kind) => {
    let found = columnsOf.get(kind.table)
    if (found === undefined) {
      const fields = Object.entries(kind.fields).flatMap(([key, field]) =>
        scalar(field) || flatLists.has(key) ? [key] : [],
      )
      found = { fields, columns: [...fields, ...extraColumns(kind.table)] }
      columnsOf.set(kind.table, found)
    }
    return found
  }

  const addNames = (id: string, kind: Kind, facts: Facts) => {
    const seen = new Set<string>()
    const own = textOf(facts, kind.table === 'office' ? 'title' : 'name')
    const all = [...(own === null ? [] : [{ text: own }]), ...objectsOf(facts, 'names')]
    for (const [rank, name] of all.entries()) {
      const text = textOf(name, 'text') ?? ''
      if (seen.has(text)) continue
      seen.add(text)
      into(
        'name',
        ['record', 'text', 'lang', 'kind', 'folded', 'rank'],
        [id, text, textOf(name, 'lang'), textOf(name, 'kind'), foldName(text), rank],
      )
    }
  }

  const addCitations = (
    id: string,
    kind: Kind,
    facts: Facts,
    cited: readonly Cited[],
    report: (sentence: string) => void,
  ) => {
    const held = new Set<string>()
    for (const one of cited) {
      citationKey += 1
      const at = one.facts
      const part = (key: string) => textOf(at, key)
      into(
        'citation',
        ['key', 'record', 'source', 'via', 'locator', 'quote', 'note', 'day', 'preview'],
        [
          citationKey,
          id,
          part('source'),
          part('via'),
          part('locator'),
          part('quote'),
          part('note'),
          one.day,
          one.preview ? 1 : 0,
        ],
      )
      for (const said of one.said) {
        const differs = said.ruling !== null || (!one.preview && !agrees(facts, said, lookup.namesOf))
        if (differs && said.ruling === null)
          report(
            `${part('source')} says "${said.field}" is "${said.value}", the record "${recordValue(facts, said.field)}": give it a ruling, or mend the record`,
          )
        if (!isFieldOf(kind, said.field)) report(`"says.${said.field}" is not a field of a ${kind.table}`)
        into('assertion', assertionColumns, [
          id,
          said.field,
          citationKey,
          said.value,
          said.scope,
          said.label,
          said.ruling,
          said.note,
          differs ? 1 : 0,
        ])
        held.add(said.field)
      }
    }
    for (const field of held)
      into('assertion', assertionColumns, [id, field, null, recordValue(facts, field), null, null, null, null, 0])
  }

  const addChildren = (id: string, kind: Kind, facts: Facts) => {
    for (const text of textsOf(facts, 'topics')) into('topic', ['record', 'text'], [id, text])
    if (isObject(facts.figures))
      for (const [name, value] of Object.entries(facts.figures))
        into('figure', ['record', 'name', 'value'], [id, name, typeof value === 'number' ? value : null])
    for (const [index, stop] of objectsOf(facts, 'stops').entries())
      into(
        'stop',
        ['visit', 'number', ...stopColumns, 'first', 'last'],
        [id, index + 1, ...stopColumns.map((key) => textOf(stop, key)), ...bounds(textOf(stop, 'date'))],
      )
    for (const [index, session] of objectsOf(facts, 'sessions').entries())
      into(
        'session',
        ['meeting', 'number', 'date', 'place', 'minutes', 'note', 'first', 'last'],
        [
          id,
          index + 1,
          textOf(session, 'date'),
          textOf(session, 'place'),
          typeof session.minutes === 'number' ? session.minutes : null,
          textOf(session, 'note'),
          ...bounds(textOf(session, 'date')),
        ],
      )
    if (kind.table === 'meeting') addParticipants(id, facts)
    if (kind.table === 'statement')
      for (const [index, text] of textsOf(facts, 'speakers').entries())
        into(
          'speaker',
          ['statement', 'number', 'text', 'leader'],
          [id, index + 1, text, lookup.tableOf(text) === 'leader' ? text : null],
        )
  }

  const addParticipants = (id: string, facts: Facts) => {
    const [first, last] = bounds(textOf(facts, 'date'))
    for (const [index, one] of objectsOf(facts, 'participants').entries()) {
      const leader = textOf(one, 'leader') ?? ''
      const polity = textOf(one, 'polity') ?? ''
      const { office, standing } = standings.standingOf(leader, polity, first ?? openFirst, last ?? openLast)
      into(
        'participant',
        ['meeting', 'leader', 'polity', 'part', 'number', 'office', 'standing'],
        [id, leader, polity, textOf(one, 'part') ?? 'principal', index + 1, office, standing],
      )
    }
  }

  return {
    add: (kind, facts, file, line, report) => {
      const id = textOf(facts, 'id') ?? ''
      const span = readPeriod(textOf(facts, 'date') ?? '')
      const cited = readCitations(facts, span, lookup.dayOf)
      const optional = Object.entries(kind.fields).flatMap(([key, field]) =>
        scalar(field) && field.required !== true && key !== 'zone' ? [key] : [],
      )
      const { known, told, former } = readFormer(
        facts,
        cited,
        [...optional, 'status', 'date'].filter((field) => field in kind.fields),
      )
      if (textOf(facts, 'status') === 'held' && cited.length > 0 && told === '9999-12-31')
        report(
          'every source is older than the day, or says another status: cite one that tells what happened, or give it the status "planned"',
        )
      into(
        'record',
        ['id', 'kind', 'known', 'told', 'file', 'line'],
        [
          id,
          kind.table,
          hidden.has(kind.table) ? known : openFirst,
          hidden.has(kind.table) ? told : openFirst,
          file,
          line,
        ],
      )
      const { columns: all, fields } = columns(kind)
      into(kind.table, all, [
        ...fields.map((field) => sqlValue(facts[field])),
        ...extraValues(kind.table, facts, standings),
      ])
      if (hidden.has(kind.table))
        for (const row of former)
          for (const [field, value] of withBounds(row.field, row.value))
            into('former', ['record', 'field', 'value', 'since', 'until'], [id, field, value, row.since, row.until])
      addNames(id, kind, facts)
      addCitations(id, kind, facts, cited, report)
      addChildren(id, kind, facts)
    },
    flush: () => {
      for (const inserter of inserters.values()) inserter.flush()
    },
  }
}

const assertionColumns = ['record', 'field', 'citation', 'value', 'scope', 'label', 'ruling', 'note', 'differs']
const stopColumns = ['date', 'city', 'polity', 'venue', 'purpose']

function sqlValue(value: unknown): Value {
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}

function bounds(date: string | null): [string | null, string | null] {
  const span = date === null ? undefined : readPeriod(date)
  return span === undefined ? [null, null] : [span.first, span.last]
}

/** A former date is former bounds too. */
function withBounds(field: string, value: string | null): [string, string | null][] {
  if (field !== 'date') return [[field, value]]
  const [first, last] = bounds(value)
  return [
    ['date', value],
    ['first', first],
    ['last', last],
  ]
}

function extraColumns(table: string): string[] {
  if (table === 'source') return ['day', 'withdrawn', 'why']
  if (table === 'tenure') return ['first', 'last', 'ended']
  if (table === 'visit') return ['first', 'last', 'office', 'standing']
  return dated.has(table) ? ['first', 'last'] : []
}

function extraValues(table: string, facts: Facts, standings: Standings): Value[] {
  if (table === 'source') {
    const withdrawn = isObject(facts.withdrawn) ? facts.withdrawn : {}
    return [
      readPeriod(textOf(facts, 'published') ?? '')?.last ?? null,
      textOf(withdrawn, 'date'),
      textOf(withdrawn, 'why'),
    ]
  }
  if (table === 'tenure') {
    const since = readPeriod(textOf(facts, 'since') ?? '')
    const until = readPeriod(textOf(facts, 'until') ?? '')
    if (since === undefined) return [null, null, null]
    const { first, last } = heldDays(since, until)
    return [first, last, until === undefined ? null : last]
  }
  if (table === 'coverage') return [bounds(textOf(facts, 'since'))[0], bounds(textOf(facts, 'until'))[1]]
  if (!dated.has(table)) return []
  const [first, last] = bounds(textOf(facts, 'date'))
  if (table !== 'visit') return [first, last]
  const { office, standing } = standings.standingOf(
    textOf(facts, 'leader') ?? '',
    textOf(facts, 'polity') ?? '',
    first ?? openFirst,
    last ?? openLast,
  )
  return [first, last, office, standing]
}

function recordValue(facts: Facts, field: string): string | null {
  const values = valuesAt(facts, field)
    .map(asText)
    .filter((value) => value !== null)
  return values.length === 0 ? null : values.join('; ')
}

/** Whether a source may say something of this field: a field of the kind, a part of one, `count`, or `label`. */
function isFieldOf(kind: Kind, field: string): boolean {
  return claims.has(field) || Object.hasOwn(kind.fields, field.split('.')[0] ?? '')
}
