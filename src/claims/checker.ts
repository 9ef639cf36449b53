import type { Database } from 'better-sqlite3'
import { asOf } from '../queries/coverage.ts'
import { foldText } from '../text/fold.ts'
import { answerClaim, type ClaimAnswer } from './answer.ts'
import { createContext } from './context.ts'
import { looksLikeName, readTokens } from './tokens.ts'
import { glue } from './words.ts'

/** Checks claims against one record, the names that it holds as they are read; `one` also resolves names written with slips or with further words. */
export type Checker = {
  readonly quick: (claim: string) => ClaimAnswer
  readonly one: (claim: string) => Promise<ClaimAnswer>
}

export function createChecker(
  db: Database,
  { at, today }: { readonly at: string | undefined; readonly today: string },
): Checker {
  const context = createContext(db, { at, today, asof: asOf(db) })
  const aliases = new Map<string, string>()
  const stream = { ...context, brief: true }
  const full = (claim: string) => answerClaim(context, claim, at, aliases)
  return {
    quick: (claim) => answerClaim(stream, claim, at, aliases),
    one: async (claim) => {
      const answer = full(claim)
      if (answer.verdict !== 'unread' || answer.unread.length === 0) return answer
      const found = await resolveRuns(db, claim, at)
      for (const [name, leader] of found) aliases.set(name, leader)
      return found.size === 0 ? answer : full(claim)
    },
  }
}

/** Runs of capitalized words that the resolver takes for one leader. */
async function resolveRuns(db: Database, claim: string, at: string | undefined): Promise<Map<string, string>> {
  const { resolveWho } = await import('../queries/resolve.ts')
  const found = new Map<string, string>()
  let run: string[] = []
  const tokens = [...readTokens(claim), undefined]
  for (const token of tokens) {
    if (token !== undefined && token.kind === 'word' && looksLikeName(token) && !glue.has(token.word)) {
      run.push(token.text)
      continue
    }
    if (run.length > 0 && run.length <= 5) {
      const { status, kind, id } = await resolveWho(db, run.join(' '), { at, kinds: ['leader'] })
      if (status === 'resolved' && kind === 'leader' && id !== null) found.set(run.map(foldText).join(' '), id)
    }
    run = []
  }
  return found
}
