import { type Claim, readClauses } from './clauses.ts'
import { atDay, type Context } from './context.ts'
import type { Unread } from './draft.ts'
import { judgeClaim } from './judge.ts'
import { combineClaims, type Judgement, type Verdict } from './verdict.ts'

/** A claim with what came of it; a sentence with several claims has a part each. */
export type Checked = {
  readonly claim: string
  readonly at: string
  readonly verdict: Verdict
  readonly parts: readonly Part[]
  readonly unread: readonly Unread[]
  readonly why: string | undefined
}

/** One claim of a sentence. */
export type Part = { readonly claim: Claim; readonly judgement: Judgement }

/** Reads and judges one sentence. `at`: its day; without it, the day that the sentence itself names, else today. */
export function checkClaim(
  base: Context,
  claim: string,
  at: string | undefined,
  aliases: ReadonlyMap<string, string> = new Map(),
): Checked {
  const context = atDay(base, at)
  const read = readClauses(context, claim, aliases)
  const day = at ?? context.today
  if (read.status === 'unread')
    return { claim, at: day, verdict: 'unread', parts: [], unread: read.unread, why: read.why }
  const parts = read.claims.map((one) => ({ claim: one, judgement: judgeClaim(context, one) }))
  return {
    claim,
    at: day,
    verdict: combineClaims(parts.map(({ judgement }) => judgement.verdict)),
    parts,
    unread: [],
    why: undefined,
  }
}
