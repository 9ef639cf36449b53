import type { Column, Row } from '../../src/render/column.ts'

/** Three meetings as a query would answer them: wide, right-to-left and quoted text, a list, a flag, an absent cell. */
export const columns = [
  { key: 'number', align: 'right', fit: 'keep', tint: 'number' },
  { key: 'date', fit: 'keep', tint: 'date' },
  { key: 'gap', align: 'right', fit: 'keep', tint: 'quiet' },
  { key: 'name', tint: 'name' },
  { key: 'status', fit: 'keep', tint: 'status' },
  { key: 'possible', fit: 'keep' },
  { key: 'leaders' },
  { key: 'venue' },
  { key: 'id', fit: 'drop', tint: 'quiet' },
] as const satisfies readonly Column[]

export const rows: readonly Row[] = [
  {
    number: 1,
    date: '2025-10-30',
    gap: null,
    name: 'Gyeongju, "HICO"',
    status: 'held',
    possible: false,
    leaders: ['高市早苗', '이재명'],
    venue: null,
    id: '2025-10-30-takaichi-lee',
  },
  {
    number: 2,
    date: '2025-10-31',
    gap: 1,
    name: '習近平',
    status: 'planned',
    possible: true,
    leaders: ['سناي تاكايتشي'],
    venue: null,
    id: '2025-10-31-takaichi-xi',
  },
  {
    number: 10,
    date: '2026-01-13',
    gap: 74,
    name: 'סנאה טקאיצ׳י',
    status: 'cancelled',
    possible: false,
    leaders: [],
    venue: null,
    id: '2026-01-13-takaichi-lee',
  },
]
