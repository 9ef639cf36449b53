import { assembleSeries } from './assembling.ts'
import type { Context } from './context.ts'
import { factsOf } from './counting.ts'
import { draftItems } from './drafting.ts'
import { hitsAmong } from './hitting.ts'
import type { Item } from './items.ts'
import { isWord } from './joining.ts'
import { matchOccasions } from './occasions.ts'
import { compilePattern, matchPattern, pick } from './pattern.ts'
import { type Read, readClause, readDraft } from './read.ts'
import { noTarget } from './reading.ts'

const passed = compilePattern(
  "SPAN HAVE passed|elapsed|gone since WHO 's? previous|last|latest EVENT|VISITS when PRONOUN?",
)

/** `More than a year had passed since X's previous visit when he came in May 2017`: X had not come for so long. */
function readPassed(context: Context, long: readonly Item[], items: readonly Item[]): Read {
  const who = pick(long, 'WHO')
  const span = pick(long, 'SPAN')
  const { draft, unread } = draftItems([...(who === undefined ? [] : [who]), ...items.slice(long.length)])
  if (unread.length > 0 || span === undefined)
    return { status: 'unread', unread, why: 'words that the grammar does not know' }
  draft.flags.add('none')
  draft.spans.push({ span: span.span, as: 'lasted' })
  return readDraft(context, draft, items)
}

/**
 * Reads `MAIN when CLAUSE` and `When CLAUSE, MAIN`. Beside `last` the clause says up to when; beside a denial it says which event broke it; else both are one clause.
 * Undefined where a sentence is not put so.
 */
export function readWhen(context: Context, items: readonly Item[]): Read | undefined {
  const long = matchPattern(passed, items, 0)
  if (long !== undefined) return readPassed(context, long, items)
  const at = items.findIndex((item) => isWord(item, 'when'))
  if (at < 0) return undefined
  const comma = items.findIndex((item, index) => index > at && item.tag === 'SIGN' && item.word === ',')
  if (at === 0 && comma < 0) return undefined
  const clause = at === 0 ? items.slice(1, comma) : items.slice(at + 1)
  const main = at === 0 ? items.slice(comma + 1) : items.slice(0, at)
  const { draft, unread } = draftItems(main)
  const sub = draftItems(clause)
  if (unread.length > 0 || sub.unread.length > 0)
    return { status: 'unread', unread: [...unread, ...sub.unread], why: 'words that the grammar does not know' }
  const { flags, bounds } = draft
  if (!flags.has('last') && !flags.has('none')) return readClause(context, [...clause, ...main])
  const days = sub.draft.bounds.filter(({ rel }) => rel === 'in')
  const occasions = sub.draft.occasions.map(({ ids }) => ids)
  const places = sub.draft.places.map(({ place }) => place)
  if (flags.has('last')) {
    const held = context.lexicon
      .occasions()
      .filter(({ id }) => matchOccasions(context, { ...noTarget, occasions, when: days }).includes(id))
    const series = assembleSeries(draft, context)?.series
    const event =
      series === undefined
        ? undefined
        : hitsAmong(context, factsOf(context, series), { ...noTarget, occasions, places, when: days }).sure.find(
            ({ status }) => status === 'held',
          )
    const day = event?.first ?? (places.length > 0 ? undefined : (held[0]?.first ?? days[0]?.first))
    if (day === undefined) return { status: 'unread', unread: [], why: 'the clause after "when" has no date' }
    bounds.push({ rel: 'before', first: day, last: day, text: day })
    return readDraft(context, draft, main)
  }
  flags.add('when')
  bounds.push(...days)
  draft.occasions.push(...sub.draft.occasions)
  draft.places.push(...sub.draft.places)
  const who = sub.draft.mentions.filter(({ who: one }) => one.kind === 'leader')
  draft.mentions.push(
    ...who
      .filter((one) => !draft.mentions.some((other) => other.who.id === one.who.id))
      .map((one) => ({ ...one, at: -2, prep: 'when' })),
  )
  return readDraft(context, draft, main)
}
