import { openFirst, readPeriod } from '../period.ts'
import { foldName } from '../text/fold.ts'
import { addCitations } from './citations.ts'
import { readCitations } from './cite.ts'
import type { Field } from './fields.ts'
import { readFormer } from './former.ts'
import type { Into } from './insert.ts'
import type { Kind } from './kinds/shared.ts'
import { addParts } from './parts.ts'
import { type Facts, objectsOf, textOf } from './problem.ts'
import { extraColumns, extraValues, sqlValue, withBounds } from './rows.ts'
import type { Standings } from './standing.ts'

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
}

const scalar = (field: Field) => !['list', 'object', 'figures', 'says'].includes(field.is)
const flatLists = new Set(['numbers', 'with', 'leaders', 'polities'])
const hidden = new Set(['visit', 'meeting', 'occasion', 'statement', 'background'])

export function createStore(into: Into, standings: Standings, lookup: Lookup): Store {
  let citations = 0
  const nextKey = () => {
    citations += 1
    return citations
  }
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

  const before = new Map<Kind, readonly string[]>()
  /** The fields that a preview may leave empty, and those it tells. */
  const fieldsBefore = (kind: Kind): readonly string[] => {
    const had = before.get(kind)
    if (had !== undefined) return had
    const optional = Object.entries(kind.fields).flatMap(([key, field]) =>
      scalar(field) && field.required !== true && key !== 'zone' ? [key] : [],
    )
    const fields = [...optional, 'status', 'date'].filter((field) => field in kind.fields)
    before.set(kind, fields)
    return fields
  }

  const addNames = (id: string, kind: Kind, facts: Facts) => {
    const own = textOf(facts, kind.table === 'office' ? 'title' : 'name')
    const all = [...(own === null ? [] : [{ text: own }]), ...objectsOf(facts, 'names')]
    for (const [rank, name] of all.entries()) {
      const text = textOf(name, 'text') ?? ''
      into(
        'name',
        ['record', 'text', 'lang', 'kind', 'folded', 'rank'],
        [id, text, textOf(name, 'lang'), textOf(name, 'kind'), foldName(text), rank],
      )
    }
  }

  return {
    add: (kind, facts, file, line, report) => {
      const id = textOf(facts, 'id') ?? ''
      const span = readPeriod(textOf(facts, 'date') ?? '')
      const cited = readCitations(facts, span, lookup.dayOf)
      const { known, told, former } = readFormer(facts, cited, fieldsBefore(kind))
      if (textOf(facts, 'status') === 'held' && cited.length > 0 && told === '9999-12-31')
        report(
          'it is "held", and every source is older than the day or says another status: cite one that tells what happened, or make it "planned"',
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
      addCitations(into, nextKey, kind, facts, cited, lookup.namesOf, report)
      addParts(into, kind, facts, standings, lookup.tableOf)
    },
  }
}
