import { readComparison } from './comparing.ts'
import { readCountries } from './comparing-countries.ts'
import { splitCompound } from './compounding.ts'
import type { Context } from './context.ts'
import type { Unread } from './draft.ts'
import { type Figured, readFigures } from './figuring.ts'
import { readGap } from './gapping.ts'
import type { Item } from './items.ts'
import type { Compared } from './judges/compare.ts'
import type { Countries } from './judges/countries.ts'
import type { Gap } from './judges/gap.ts'
import { readClause, tagClaim } from './read.ts'
import type { Reading } from './reading.ts'
import { rewordItems } from './rewording.ts'
import { readWhen } from './when.ts'

/** One claim of a sentence: about a series, about the time between two events, or about two counts. */
export type Claim =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'comparison'; readonly compared: Compared }
  | { readonly kind: 'countries'; readonly countries: Countries }
  | { readonly kind: 'figures'; readonly figured: Figured }

export type ReadAll =
  | { readonly status: 'read'; readonly claims: readonly Claim[] }
  | { readonly status: 'unread'; readonly unread: readonly Unread[]; readonly why: string }

const most = 3

/** Reads a sentence: as a comparison or a time between two events where it is put so, else as one claim, else as two joined by `and`. */
export function readClauses(context: Context, text: string, aliases: ReadonlyMap<string, string>): ReadAll {
  const tagged = tagClaim(context, text, aliases)
  const last = tagged.at(-1)
  const items = last?.tag === 'SIGN' && (last.word === '.' || last.word === '!') ? tagged.slice(0, -1) : tagged
  return readItems(context, items, most)
}

function readItems(context: Context, items: readonly Item[], left: number): ReadAll {
  if (items.some((item) => item.tag === 'SIGN' && item.word === '?'))
    return { status: 'unread', unread: [{ text: '?', why: undefined }], why: 'a question is no claim' }
  const countries = readCountries(context, items)
  if (countries !== undefined && !('unread' in countries))
    return { status: 'read', claims: [{ kind: 'countries', countries }] }
  const compared = countries ?? readComparison(context, items)
  if (compared !== undefined)
    return 'unread' in compared
      ? ((left > 1 ? readReworded(context, items) : undefined) ?? {
          status: 'unread',
          unread: compared.unread,
          why: 'a comparison',
        })
      : { status: 'read', claims: [{ kind: 'comparison', compared }] }
  const gap = readGap(context, items)
  if (gap !== undefined && !('unread' in gap)) return { status: 'read', claims: [{ kind: 'gap', gap }] }
  const whole = readWhen(context, items) ?? readClause(context, items)
  if (whole.status === 'read') return { status: 'read', claims: [{ kind: 'reading', reading: whole.reading }] }
  const figures = readFigures(context, items)
  if (figures !== undefined && !('unread' in figures))
    return { status: 'read', claims: [{ kind: 'figures', figured: figures }] }
  if (left > 1) {
    const reworded = readReworded(context, items)
    if (reworded !== undefined) return reworded
    for (const [one, two] of splitCompound(items)) {
      const first = readItems(context, one, 1)
      if (first.status !== 'read') continue
      const second = readItems(context, two, left - 1)
      if (second.status === 'read') return { status: 'read', claims: [...first.claims, ...second.claims] }
    }
  }
  return gap !== undefined && 'unread' in gap
    ? { status: 'unread', unread: gap.unread, why: 'a time between two events' }
    : whole
}

/** The claims of a sentence as it is put more plainly, where all of them are read. */
function readReworded(context: Context, items: readonly Item[]): ReadAll | undefined {
  for (const claims of rewordItems(items)) {
    const read = claims.map((one) => readItems(context, one, 1))
    if (read.every((one) => one.status === 'read')) return { status: 'read', claims: read.flatMap((one) => one.claims) }
  }
  return undefined
}
