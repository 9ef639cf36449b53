import { addDays, holds as holdsIn, readPeriod } from '../../period.ts'
import { holdersOf, type TenureRow } from '../../queries/tenures.ts'
import type { Who } from '../../queries/who.ts'
import { type Context, dayOf } from '../context.ts'
import type { TitleWord } from '../items.ts'
import { officeOf } from '../joining.ts'
import type { Reading, TitleCheck } from '../reading.ts'
import { holdsTitle } from '../scope.ts'
import { leadingTenures } from '../standing.ts'
import { type Judgement, noJudgement, type Verdict } from '../verdict.ts'

type Span = { readonly first: string; readonly last: string }

function said(verdict: Verdict, reasons: readonly string[]): Judgement {
  return { ...noJudgement, verdict, reasons }
}

function days(reading: Reading, context: Context): Span {
  const [first] = reading.target.when
  return first ?? { first: dayOf(context), last: dayOf(context) }
}

/** They held the office on some day of the days named. */
export function judgeOffice(context: Context, reading: Reading): Judgement {
  const people = [reading.subject, reading.object].filter((who) => who !== undefined)
  const leader = people.find(({ kind }) => kind === 'leader')
  if (leader === undefined || reading.office === undefined) return said('uncovered', ['the sentence names no leader'])
  const title = reading.office.title
  const named = reading.people.find(({ kind }) => kind === 'office') ?? reading.office.office
  const nation = reading.people.find(({ kind }) => kind === 'polity')
  if (nation !== undefined && !context.politiesOf(leader).includes(nation.id))
    return said('contradicted', [describeTenures(context.lexicon.tenures(leader.id), leader)])
  return judgeHolding(context, leader, title, named, days(reading, context))
}

function judgeHolding(
  context: Context,
  leader: Who,
  title: TitleWord,
  office: Who | undefined,
  window: Span,
): Judgement {
  const all = context.lexicon.tenures(leader.id)
  if (all.length === 0) return said('uncovered', [`no tenure of ${leader.name} is on record`])
  if (window.first > dayOf(context) && window.first > context.asof)
    return said('uncovered', [`the record reaches ${context.asof}`])
  const fits = all.filter((one) => (office === undefined ? holdsPost(one, title) : one.office === office.id))
  const during = fits.filter((one) => one.first <= window.last && one.last >= window.first)
  const held = during.filter(({ capacity }) => capacity === 'substantive' || capacity === 'acting')
  const described = describeTenures(all, leader)
  if (title.standing === 'elect')
    return said(during.some(({ capacity }) => capacity === 'elect') ? 'supported' : 'contradicted', [described])
  if (title.standing === 'acting')
    return said(during.some(({ capacity }) => capacity === 'acting') ? 'supported' : 'contradicted', [described])
  if (title.standing === 'former') {
    if (held.length > 0) return said('contradicted', [described])
    return said(fits.some((one) => one.last < window.first) ? 'supported' : 'uncovered', [described])
  }
  const whole = held.some((one) => one.first <= window.first && one.last >= window.last)
  const single = window.first.slice(0, 7) === window.last.slice(0, 7)
  if (held.length > 0)
    return said(whole || single || window.first.slice(0, 4) === window.last.slice(0, 4) ? 'supported' : 'depends', [
      described,
    ])
  if (fits.length > 0) return said('contradicted', [described])
  return otherHolder(context, leader, office, title, window, all, described)
}

/** Someone else is recorded in that office on that day, or they held another leading one. */
function otherHolder(
  context: Context,
  leader: Who,
  office: Who | undefined,
  title: TitleWord,
  window: Span,
  all: readonly TenureRow[],
  described: string,
): Judgement {
  const polity = context.politiesOf(leader)[0]
  const post =
    office?.id ?? (polity === undefined ? undefined : officeOf(context.lexicon.offices(polity), title.posts)?.id)
  const holders = post === undefined ? [] : context.once(`holders|${post}`, () => holdersOf(context.db, post))
  const other = holders.find(
    (one) =>
      one.leader !== leader.id && one.first <= window.first && one.last >= window.last && one.capacity !== 'elect',
  )
  if (other !== undefined)
    return said('contradicted', [described, `${other.name} held it, ${other.since} – ${other.until ?? ''}`])
  const busy = all.some(
    (one) => leadingTenures([one]).length > 0 && one.first <= window.last && one.last >= window.first,
  )
  return said(busy ? 'contradicted' : 'uncovered', [described])
}

function describeTenures(all: readonly TenureRow[], leader: Who): string {
  const lines = all.map((one) =>
    `${one.capacity === 'substantive' ? '' : `${one.capacity} `}${one.title} ${one.since} – ${one.until ?? ''}`.trim(),
  )
  return `${leader.name}: ${lines.slice(0, 4).join('; ')}`
}

/** A title before a name: wrong where the record says that they did not hold it that day. Undefined where nothing is to be said against it. */
export function judgeTitle(
  context: Context,
  { leader, title, polity }: TitleCheck,
  window: Span,
): Judgement | undefined {
  if (leader.kind !== 'leader' || title.standing === 'then' || title.standing === 'late') return undefined
  const judged = judgeHolding(context, leader, title, undefined, window)
  const wrongPolity = polity !== undefined && !context.politiesOf(leader).includes(polity)
  return wrongPolity ? { ...judged, verdict: 'contradicted' } : judged
}

/** A tenure of theirs begins, or ends, on a day of those named; with an ordinal, that one in order. */
export function judgeTenure(context: Context, reading: Reading): Judgement {
  const leader = [reading.subject, reading.object].find((who) => who?.kind === 'leader')
  if (leader === undefined) return said('uncovered', ['the sentence names no leader'])
  const all = context.lexicon.tenures(leader.id)
  const nation = reading.people.find(({ kind }) => kind === 'polity')
  if (nation !== undefined && !context.politiesOf(leader).includes(nation.id))
    return said('contradicted', [describeTenures(all, leader)])
  const title = reading.office?.title
  const fits = leadingTenures(all)
    .filter((one) => reading.office?.office === undefined || one.office === reading.office.office.id)
    .filter((one) => holdsTitle(one, title))
  const chosen =
    fits.length > 0
      ? fits
      : reading.office?.office !== undefined
        ? all.filter((one) => one.office === reading.office?.office?.id)
        : all.filter((one) => title !== undefined && holdsPost(one, title))
  if (chosen.length === 0)
    return said(all.length > 0 && reading.office?.office !== undefined ? 'contradicted' : 'uncovered', [
      `no such tenure of ${leader.name} is on record`,
    ])
  const described = describeTenures(all, leader)
  const [when] = reading.target.when
  if (when === undefined) return said('uncovered', [described])
  const nth = reading.count?.value
  const ordered = distinctStarts(chosen)
  const considered = nth === undefined ? chosen : ordered.slice(nth - 1, nth)
  const edge = (one: TenureRow) =>
    readPeriod((reading.form === 'left-office' ? one.until : one.since) ?? '') ?? undefined
  const right = considered.some((one) => {
    const day = edge(one)
    return day !== undefined && holdsIn(when, day) === 'inside'
  })
  const maybe = considered.some((one) => {
    const day = edge(one)
    return day !== undefined && holdsIn(when, day) === 'possible'
  })
  return said(right ? 'supported' : maybe ? 'uncovered' : 'contradicted', [described])
}

/** An office of the title; a party's president is not meant by `president`. */
function holdsPost(tenure: TenureRow, title: TitleWord): boolean {
  return holdsTitle(tenure, title) && (tenure.rank !== 'other' || !title.posts.some((post) => heads.has(post)))
}

const heads = new Set([
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'chairman',
  'general secretary',
  'king',
  'emperor',
])

/** The first tenure of each unbroken time in office. */
function distinctStarts(tenures: readonly TenureRow[]): TenureRow[] {
  const found: TenureRow[] = []
  let reached = ''
  for (const one of tenures) {
    if (reached === '' || one.first > addDays(reached, 1)) found.push(one)
    if (one.last > reached) reached = one.last
  }
  return found
}

/** The one took the office over from the other: their tenures of it follow each other. */
export function judgeSuccession(context: Context, reading: Reading): Judgement {
  const { subject, object } = reading
  if (subject?.kind !== 'leader' || object?.kind !== 'leader')
    return said('uncovered', ['the sentence does not name two leaders'])
  const title = reading.office?.title
  const every = context.lexicon.tenures(subject.id)
  const later =
    title === undefined || title.posts.length === 0
      ? leadingTenures(every)
      : every.filter((one) => holdsPost(one, title))
  if (later.length === 0) return said('uncovered', [`no tenure of ${subject.name} is on record`])
  const [when] = reading.target.when
  const follows = later.filter((one) => {
    const holders = context
      .once(`holders|${one.office}`, () => holdersOf(context.db, one.office))
      .filter(({ capacity }) => capacity !== 'elect')
    const before = holders.filter(({ first, id }) => first < one.first && id !== one.id).at(-1)
    return before?.leader === object.id
  })
  const dated = follows.filter((one) => when === undefined || (one.first >= when.first && one.first <= when.last))
  return said(dated.length > 0 ? 'supported' : 'contradicted', [describeTenures(later, subject)])
}
