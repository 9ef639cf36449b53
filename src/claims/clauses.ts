import type { Context } from './context.ts'
import type { Unread } from './draft.ts'
import { readClause, tagClaim } from './read.ts'
import type { Reading } from './reading.ts'

export type ReadAll =
  | { readonly status: 'read'; readonly readings: readonly Reading[] }
  | { readonly status: 'unread'; readonly unread: readonly Unread[]; readonly why: string }

/** Reads a sentence as one claim. */
export function readClauses(context: Context, text: string, aliases: ReadonlyMap<string, string>): ReadAll {
  const items = tagClaim(context, text, aliases)
  const whole = readClause(context, items)
  return whole.status === 'read' ? { status: 'read', readings: [whole.reading] } : whole
}
