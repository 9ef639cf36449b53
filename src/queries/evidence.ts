import type { Database } from 'better-sqlite3'
import { SummitError } from '../errors.ts'
import type { Column } from '../render/column.ts'
import { asOf } from './coverage.ts'
import { nameSql } from './disputes.ts'

/** What one source says of one field. */
export type SaidValue = {
  readonly value: string | null
  /** The publisher at the end of what the source republishes, or the one it speaks for: whose word it is. */
  readonly voice: string
  readonly publisher: string
  readonly published: string
  /** Told before the day it tells of: a plan. */
  readonly plan: boolean
  readonly ruling: string | null
  /** The source's own word, in its language. */
  readonly label: string | null
  /** Of a count: what it counts and since when. */
  readonly scope: string | null
  readonly locator: string | null
  readonly quote: string | null
  readonly note: string | null
  readonly source: string
}

export type FieldEvidence = {
  readonly field: string
  /** The editors' judgement; null where they hold none. */
  readonly value: string | null
  readonly disputed: boolean
  readonly said: readonly SaidValue[]
}

export type CitedSource = {
  readonly source: string
  readonly publisher: string
  readonly kind: string
  readonly voice: string
  readonly title: string | null
  readonly url: string | null
  readonly published: string
  readonly preview: boolean
  readonly locator: string | null
  readonly quote: string | null
  readonly note: string | null
}

/** Everything that sources say of one record. */
export type Evidence = {
  readonly asof: string
  readonly id: string
  readonly record: string
  readonly name: string
  /** How many sources, and how many independent voices among those that tell of it as it is. */
  readonly support: { readonly citations: number; readonly independent: number }
  readonly fields: readonly FieldEvidence[]
  readonly sources: readonly CitedSource[]
}

/** How well one record is supported. */
export type SupportRow = {
  readonly record: string
  readonly name: string
  readonly citations: number
  readonly independent: number
  readonly disputed: boolean
  readonly id: string
}

export const supportColumns: readonly Column[] = [
  { key: 'record', fit: 'keep', tint: 'quiet' },
  { key: 'name', tint: 'name' },
  { key: 'citations', is: 'integer', align: 'right' },
  { key: 'independent', is: 'integer', align: 'right', tint: 'number' },
  { key: 'disputed', is: 'flag', fit: 'keep' },
  { key: 'id', fit: 'keep', tint: 'quiet' },
]

const voiceSql = `coalesce((SELECT name FROM publisher WHERE publisher.id = citation.via), (SELECT name FROM polity WHERE polity.id = citation.via),
         (SELECT publisher.name FROM voice JOIN publisher ON publisher.id = voice.voice WHERE voice.source = citation.source), publisher.name)`

/** What sources say of a record, of one field where one is given. @throws SummitError name, where there is no such record or field */
export function evidenceOf(db: Database, id: string, field?: string): Evidence {
  const record = db
    .prepare<[string], { id: string; record: string; name: string }>(
      `SELECT record.id, record.kind AS record, ${nameSql} AS name FROM record WHERE record.id = ?`,
    )
    .get(id)
  if (record === undefined) throw new SummitError('name', `"${id}" is no record`, 'Find its id with `summit search`.')
  const fields = fieldsOf(db, id, field)
  if (field !== undefined && fields.length === 0)
    throw new SummitError(
      'name',
      `no source says anything of "${field}" of ${id} apart from the record itself`,
      `\`summit evidence ${id}\` lists the fields that sources speak of.`,
    )
  const sources = db
    .prepare<[string], Omit<CitedSource, 'preview'> & { preview: number; withdrawn: string | null }>(`
SELECT citation.source, publisher.name AS publisher, publisher.kind, ${voiceSql} AS voice, title, url, published, preview, locator, quote, note, withdrawn
FROM citation JOIN source ON source.id = citation.source JOIN publisher ON publisher.id = source.publisher
WHERE citation.record = ? ORDER BY citation.day, citation.source, citation.key`)
    .all(id)
  const telling = sources.filter(({ preview, withdrawn }) => preview === 0 && withdrawn === null)
  return {
    asof: asOf(db),
    ...record,
    support: { citations: sources.length, independent: new Set(telling.map(({ voice }) => voice)).size },
    fields,
    sources: sources
      .filter(
        ({ source }) => field === undefined || fields.some(({ said }) => said.some((one) => one.source === source)),
      )
      .map(({ withdrawn, ...row }) => ({ ...row, preview: row.preview === 1 })),
  }
}

function fieldsOf(db: Database, id: string, field: string | undefined): FieldEvidence[] {
  const rows = db
    .prepare<
      [string],
      Omit<SaidValue, 'plan'> & { field: string; citation: number | null; plan: number; differs: number }
    >(`
SELECT assertion.field, assertion.citation, value, ${voiceSql} AS voice, publisher.name AS publisher, published, preview AS plan, ruling, label, scope, locator, quote, coalesce(assertion.note, citation.note) AS note, citation.source, differs
FROM assertion LEFT JOIN citation ON citation.key = assertion.citation LEFT JOIN source ON source.id = citation.source LEFT JOIN publisher ON publisher.id = source.publisher
WHERE assertion.record = ? ORDER BY assertion.field, citation.day, citation.source`)
    .all(id)
  const names = [...new Set(rows.map((row) => row.field))].filter((name) => field === undefined || name === field)
  return names.map((name) => {
    const of = rows.filter((row) => row.field === name)
    const said = of.filter(({ citation }) => citation !== null)
    return {
      field: name,
      value: of.find(({ citation }) => citation === null)?.value ?? null,
      disputed: said.some(({ differs }) => differs === 1),
      said: said.map(({ field: _, citation, differs, plan, ...row }) => ({ ...row, plan: plan === 1 })),
    }
  })
}

/** Every record that cites sources, the least supported first. */
export function supportOf(db: Database): SupportRow[] {
  const rows = db
    .prepare<[], Omit<SupportRow, 'disputed'> & { disputed: number }>(`
WITH support AS (
  SELECT citation.record, count(*) AS citations, count(DISTINCT CASE WHEN preview = 0 AND source.withdrawn IS NULL THEN coalesce(citation.via, voice.voice) END) AS independent
  FROM citation JOIN voice ON voice.source = citation.source JOIN source ON source.id = citation.source GROUP BY citation.record
)
SELECT record.kind AS record, ${nameSql} AS name, citations, independent, record.id IN (SELECT record FROM dispute) AS disputed, record.id
FROM support JOIN record ON record.id = support.record
WHERE record.kind <> 'tenure'
ORDER BY independent, citations, record.id`)
    .all()
  return rows.map((row) => ({ ...row, disputed: row.disputed === 1 }))
}
