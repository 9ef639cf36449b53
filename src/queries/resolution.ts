import type { Database } from 'better-sqlite3'
import type { ExactHit } from './exact.ts'
import { describeRecords, nameOfRecord } from './holders.ts'
import type { Ranked } from './rank.ts'

/** A record that a query may mean. `note`: a leader's offices with their years. */
export type Candidate = {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** 1 the same name, down to 0. */
  readonly score: number
  /** The spelling that fits, as recorded; with "≈" before it where it was computed from another script. */
  readonly matched: string | null
  readonly note: string | null
}

/** Who is meant, and why. Only `resolved` has an id; `ambiguous` has two candidates or more; `unknown` may have near ones. */
export type Resolution = {
  readonly query: string
  readonly status: 'resolved' | 'ambiguous' | 'unknown'
  readonly kind: string | null
  readonly id: string | null
  readonly name: string | null
  readonly score: number
  readonly matched: string | null
  /** One sentence without a full stop: which name, which slips, recorded or computed. */
  readonly why: string
  readonly candidates: readonly Candidate[]
  /** Others whose names come near a resolved one. */
  readonly namesakes: readonly Candidate[]
}

/** The record meant. */
export function accept(
  db: Database,
  query: string,
  hit: { readonly id: string; readonly kind: string } | Ranked,
  score: number,
  matched: string | null,
  reason: string,
): Resolution {
  const id = 'record' in hit ? hit.record : hit.id
  const name = nameOfRecord(db, id, hit.kind)
  return {
    query,
    status: 'resolved',
    kind: hit.kind,
    id,
    name,
    score: round(score),
    matched,
    why: reason,
    candidates: [],
    namesakes: [],
  }
}

/** Several records meant equally well. */
export function list(db: Database, query: string, tied: readonly Ranked[], reason: string): Resolution {
  const score = round(tied[0]?.match.score ?? 0)
  return {
    query,
    status: 'ambiguous',
    kind: null,
    id: null,
    name: null,
    score,
    matched: null,
    why: reason,
    candidates: describe(db, tied),
    namesakes: [],
  }
}

/** Nobody, or nobody surely; `candidates` come nearest. */
export function refuse(query: string, reason: string, candidates: readonly Candidate[]): Resolution {
  return {
    query,
    status: 'unknown',
    kind: null,
    id: null,
    name: null,
    score: candidates[0]?.score ?? 0,
    matched: null,
    why: reason,
    candidates,
    namesakes: [],
  }
}

export function describe(db: Database, ranked: readonly Ranked[]): Candidate[] {
  const notes = describeRecords(
    db,
    ranked.map(({ record, kind }) => ({ id: record, kind })),
  )
  return ranked.map((one) => ({
    id: one.record,
    kind: one.kind,
    ...(notes.get(one.record) ?? { name: one.record, note: null }),
    score: round(one.match.score),
    matched: one.computed ? `≈ ${one.text}` : one.text,
  }))
}

/** An exact hit as a ranked record. */
export function asRanked(hit: ExactHit): Ranked {
  return {
    record: hit.id,
    kind: hit.kind,
    text: hit.text ?? hit.id,
    computed: false,
    match: { way: 'same', score: 1, slips: 0, words: 1, worst: 1, certain: true },
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
