import type { Line, PairSheet } from '../queries/pair.ts'
import type { Column } from './column.ts'
import type { Block } from './document.ts'
import { layDisputes, section } from './record.ts'

const countColumns: readonly Column[] = [
  { key: 'rule', fit: 'keep', tint: 'name' },
  { key: 'count', align: 'right', fit: 'keep', tint: 'number' },
  { key: 'others', fit: 'keep', tint: 'quiet' },
  { key: 'last', fit: 'keep', tint: 'date' },
]

const coverageColumns: readonly Column[] = [
  { key: 'pair', fit: 'keep', tint: 'name' },
  { key: 'kind', fit: 'keep' },
  { key: 'window', fit: 'keep', tint: 'date' },
  { key: 'level', fit: 'keep', tint: 'status' },
]

/** The sheet of two, as a desk reads it: who they are today, how often they met, what was last, what comes, what is disputed, what is covered. */
export function layPair({ who, at, counts, met, call, visits, planned, disputes, coverage, asof }: PairSheet): Block[] {
  return [
    { kind: 'heading', text: who.map(({ name }) => name).join(' × ') },
    {
      kind: 'facts',
      facts: who.map(({ name, offices }) => ({
        key: name,
        value: offices.length > 0 ? offices : `no office on record on ${at}`,
      })),
    },
    ...section(
      'meetings, of just the two sides',
      counts.map(({ rule, count, others, unstated, last }) => ({
        rule,
        count,
        others: beside(others, unstated),
        last: last ?? '',
      })),
      countColumns,
    ),
    { kind: 'gap' },
    {
      kind: 'facts',
      facts: [
        { key: 'last met', value: say(met) },
        { key: 'last call', value: say(call) },
        { key: 'last visits', value: visits.length > 0 ? visits.map(say) : 'none in the record' },
        { key: 'planned', value: planned.length > 0 ? planned.map(say) : 'none in the record' },
      ],
    },
    ...layDisputes(disputes, ({ field, id }) => `${field} of ${id}`),
    ...(coverage.length > 0
      ? section(
          'covered',
          coverage.map((row) => ({
            pair: row.with === null ? row.of : `${row.of}–${row.with}`,
            kind: row.rule === null ? row.kind : `${row.kind} (${row.rule})`,
            window: `${row.since} – ${row.until}`,
            level: row.level,
          })),
          coverageColumns,
        )
      : []),
    { kind: 'gap' },
    { kind: 'facts', facts: [{ key: 'as of', value: asof, tint: 'quiet' }] },
  ]
}

function beside(others: number, unstated: number): string {
  return [
    ...(others > 0 ? [`${others} more with others besides`] : []),
    ...(unstated > 0 ? [`${unstated} unstated`] : []),
  ].join(', ')
}

function say(line: Line | null): string {
  if (line === null) return 'none in the record'
  return [line.date, line.name, line.setting, line.city, line.status === 'held' ? null : line.status]
    .filter((part) => part !== null)
    .join(' · ')
}
