import type { Column } from '../render/column.ts'
import type { Resolution } from './resolution.ts'

/** A name and who is meant by it; `candidates` are ids, those that tie or, for a name that is nobody's, the nearest. */
export type ResolvedRow = {
  readonly query: string
  readonly status: string
  readonly kind: string | null
  readonly id: string | null
  readonly name: string | null
  readonly score: number
  readonly matched: string | null
  readonly why: string
  readonly candidates: readonly string[]
}

export const resolvedColumns: readonly Column[] = [
  { key: 'query', tint: 'quiet' },
  { key: 'status', fit: 'keep', tint: 'status', about: 'resolved, ambiguous or unknown' },
  { key: 'kind', is: 'text?', fit: 'drop', tint: 'quiet' },
  { key: 'id', is: 'text?', fit: 'keep' },
  { key: 'name', is: 'text?', tint: 'name' },
  { key: 'score', is: 'number', align: 'right', fit: 'drop', tint: 'number', about: '1 the same name, down to 0' },
  {
    key: 'matched',
    is: 'text?',
    about: 'the spelling that fits, as recorded; ≈ where it was computed from another script',
  },
  { key: 'why', about: 'which name, which slips, recorded or computed' },
  { key: 'candidates', is: 'list', about: 'ids: those that tie, or the nearest of a name that is nobody’s' },
]

export function rowOf({ query, status, kind, id, name, score, matched, why, candidates }: Resolution): ResolvedRow {
  return { query, status, kind, id, name, score, matched, why, candidates: candidates.map((one) => one.id) }
}
