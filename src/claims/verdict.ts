import type { Window } from '../period.ts'
import type { Fact } from './series.ts'

export type Verdict = 'supported' | 'contradicted' | 'depends' | 'uncovered' | 'unread'

/**
 * Whether a claim holds under one rule. `open`: decided only by a meeting out of office, unconfirmed or of unstated setting, or by a citation ruled rounding,
 * other-rule or open. `unknown`: the record does not cover what it would take.
 */
export type Holds = 'yes' | 'no' | 'open' | 'unknown'

/** What one rule says of a claim. */
export type RuleAnswer = {
  readonly rule: string
  /** Whether the words of the claim decide for this rule; the others are information. */
  readonly applies: boolean
  readonly holds: Holds
  /** The number of the meeting meant, or how many there are; null where there is none. */
  readonly number: number | null
  /** The id of the Nth, where the claim names an N. */
  readonly nth: string | null
  readonly counted: readonly string[]
  readonly excluded: readonly { readonly id: string; readonly why: string }[]
}

/** A judged claim, before it is worded. */
export type Judgement = {
  readonly verdict: Verdict
  readonly rules: readonly RuleAnswer[]
  /** The days that it would take and the record does not cover. */
  readonly gaps: readonly Window[]
  readonly facts: readonly Fact[]
  /** One sentence each: what decided, in the record's own terms. */
  readonly reasons: readonly string[]
  readonly wording: string | null
  /** Sources beside those of the facts. */
  readonly sources: readonly string[]
  /** The Nth is a meeting still planned: the claim holds if it is held. */
  readonly ifHeld: boolean
}

/** One verdict from what the applying rules say. */
export function combineRules(rules: readonly RuleAnswer[]): Verdict {
  const said = rules.filter(({ applies }) => applies).map(({ holds }) => holds)
  if (said.length === 0) return 'uncovered'
  if (said.every((holds) => holds === 'yes')) return 'supported'
  if (said.every((holds) => holds === 'no')) return 'contradicted'
  if (said.includes('open') || (said.includes('yes') && said.includes('no'))) return 'depends'
  return 'uncovered'
}

/** The verdict of a sentence that makes several claims: false if one is, true only if all are. */
export function combineClaims(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['contradicted', 'unread', 'uncovered', 'depends'] as const)
    if (verdicts.includes(verdict)) return verdict
  return 'supported'
}

export const noJudgement: Omit<Judgement, 'verdict'> = {
  rules: [],
  gaps: [],
  facts: [],
  reasons: [],
  wording: null,
  sources: [],
  ifHeld: false,
}
