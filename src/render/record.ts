import type { DisputeRow } from '../queries/disputes.ts'
import type { Part, Related, Shown } from '../queries/record.ts'
import type { Column } from './column.ts'
import type { Block, Fact } from './document.ts'

const relatedColumns: readonly Column[] = [
  { key: 'date', fit: 'keep', tint: 'date' },
  { key: 'name', tint: 'name' },
  { key: 'status', fit: 'keep', tint: 'status' },
  { key: 'id', fit: 'drop', tint: 'quiet' },
]

const sourceColumns: readonly Column[] = [
  { key: 'published', fit: 'keep', tint: 'date' },
  { key: 'voice', fit: 'keep', tint: 'name' },
  { key: 'note' },
  { key: 'source', tint: 'quiet' },
]

/** A record: its fields, what hangs together with it, its disputes, its sources. */
export function layRecord({ record, id, name, fields, called, related, disputes, sources, asof }: Shown): Block[] {
  const facts: Fact[] = Object.entries(fields)
    .filter(([key]) => key !== 'name')
    .map(([key, value]) => ({
      key,
      value: typeof value === 'object' ? value.map((part) => sayPart(part, called)) : callValue(value, called),
    }))
  return [
    { kind: 'heading', text: name },
    { kind: 'facts', facts: [{ key: record, value: id, tint: 'quiet' }, ...facts] },
    ...related.flatMap(layRelated),
    ...layDisputes(disputes, ({ field }) => field),
    ...(sources.length === 0
      ? []
      : section(
          'sources',
          sources.map(({ published, voice, title, note, quote, source }) => ({
            published: published === '..' ? 'undated' : published,
            voice,
            note: quote === null ? (note ?? title ?? '') : `“${quote}”`,
            source,
          })),
          sourceColumns,
        )),
    { kind: 'gap' },
    { kind: 'facts', facts: [{ key: 'as of', value: asof, tint: 'quiet' }] },
  ]
}

/** Disputed fields, a key each: what the record holds, every answer with whose word it is, then how it was ruled. */
export function layDisputes(disputes: readonly DisputeRow[], keyOf: (dispute: DisputeRow) => string): Block[] {
  if (disputes.length === 0) return []
  const facts = disputes.map((one) => ({
    key: keyOf(one),
    value: [
      ...(one.value === null ? [] : [`${one.value} (this record)`]),
      ...one.answers,
      one.open ? 'open' : `ruled ${one.rulings.join(', ')}`,
    ],
  }))
  return [{ kind: 'gap' }, { kind: 'heading', text: 'disputed' }, { kind: 'facts', facts }]
}

function layRelated({ title, rows }: Related): Block[] {
  return section(
    title,
    rows.map(({ date, name, status, id }) => ({ date, name, status: status === 'held' ? '' : (status ?? ''), id })),
    relatedColumns,
  )
}

export function section(
  title: string,
  rows: Extract<Block, { kind: 'table' }>['rows'],
  columns: readonly Column[],
): Block[] {
  return [{ kind: 'gap' }, { kind: 'heading', text: title }, { kind: 'table', rows, columns, header: false }]
}

function sayPart(part: string | number | Part, called: Shown['called']): string {
  if (typeof part !== 'object') return String(callValue(part, called))
  const said = Object.entries(part).flatMap(([key, value]) =>
    value === null || value === 'principal' || value === 'in-office' ? [] : [sayValue(key, value, called)],
  )
  return [...new Set(said)].join(' · ')
}

function sayValue(key: string, value: string | number, called: Shown['called']): string {
  if (key === 'minutes') return `${value} minutes`
  return String(callValue(value, called))
}

function callValue(value: string | number, called: Shown['called']): string | number {
  return typeof value === 'string' && Object.hasOwn(called, value) ? (called[value] ?? value) : value
}
