import type { CitedSource, Evidence, FieldEvidence, SaidValue } from '../queries/evidence.ts'
import type { Column } from './column.ts'
import type { Block } from './document.ts'

const saidColumns: readonly Column[] = [
  { key: 'value', tint: 'name' },
  { key: 'voice', fit: 'keep' },
  { key: 'published', fit: 'keep', tint: 'date' },
  { key: 'ruling', fit: 'keep', tint: 'status' },
  { key: 'note' },
  { key: 'source', fit: 'drop', tint: 'quiet' },
]

const sourceColumns: readonly Column[] = [
  { key: 'published', fit: 'keep', tint: 'date' },
  { key: 'voice', fit: 'keep', tint: 'name' },
  { key: 'kind', fit: 'keep', tint: 'quiet' },
  { key: 'tells', fit: 'keep', tint: 'status' },
  { key: 'note' },
  { key: 'source', tint: 'quiet' },
]

/** Values by source, disputed fields first; then every source with whose word it is. */
export function layEvidence({ id, name, support, fields, sources, asof }: Evidence): Block[] {
  const ordered = [...fields.filter(({ disputed }) => disputed), ...fields.filter(({ disputed }) => !disputed)]
  return [
    { kind: 'heading', text: name },
    {
      kind: 'facts',
      facts: [
        { key: 'id', value: id, tint: 'quiet' },
        {
          key: 'support',
          value: `${support.citations} ${support.citations === 1 ? 'citation' : 'citations'}, ${support.independent} independent ${support.independent === 1 ? 'voice' : 'voices'} after the fact`,
        },
      ],
    },
    ...ordered.flatMap(layField),
    { kind: 'gap' },
    { kind: 'heading', text: 'sources' },
    { kind: 'table', rows: sources.map(sourceRow), columns: sourceColumns, header: false },
    { kind: 'gap' },
    { kind: 'facts', facts: [{ key: 'as of', value: asof, tint: 'quiet' }] },
  ]
}

function layField({ field, value, disputed, said }: FieldEvidence): Block[] {
  return [
    { kind: 'gap' },
    { kind: 'heading', text: disputed ? `${field} · disputed` : field },
    { kind: 'facts', facts: [{ key: 'record', value: value ?? 'holds no value of its own' }] },
    { kind: 'table', rows: said.map(saidRow), columns: saidColumns, header: false },
  ]
}

function saidRow({ value, voice, publisher, published, plan, ruling, label, note, source }: SaidValue) {
  return {
    value: label === null ? (value ?? 'left open') : `${value ?? 'left open'} (${label})`,
    voice: throughs(voice, publisher),
    published: dated(published),
    ruling: ruling ?? (plan ? 'plan' : ''),
    note: note ?? '',
    source,
  }
}

function sourceRow({ published, voice, publisher, kind, preview, title, note, quote, source }: CitedSource) {
  return {
    published: dated(published),
    voice: throughs(voice, publisher),
    kind,
    tells: preview ? 'preview' : '',
    note: quote === null ? (note ?? title ?? '') : `“${quote}”`,
    source,
  }
}

const throughs = (voice: string, publisher: string) => (voice === publisher ? voice : `${voice} via ${publisher}`)
const dated = (published: string) => (published === '..' ? 'undated' : published)
