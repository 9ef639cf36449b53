import { sharedDays } from '../queries/uncovered.ts'
import { type Checked, checkClaim } from './check.ts'
import type { Claim } from './clauses.ts'
import type { Context } from './context.ts'
import { factsOf } from './counting.ts'
import { always, possibleDays, windowsOf } from './covering.ts'
import { describeClaim } from './describing.ts'
import type { Fact, Series } from './series.ts'
import type { Judgement, RuleAnswer, Verdict } from './verdict.ts'
import { placeOf, wordSafely } from './wording.ts'

/** A complete window of the record that the claim falls under. */
export type CoverageAnswer = {
  readonly of: string
  readonly with: string | null
  readonly kind: string
  readonly rule: string | null
  readonly since: string
  readonly until: string
  readonly id: string
}

/** A meeting or visit named in an answer. */
export type EventAnswer = {
  readonly id: string
  readonly date: string
  readonly place: string
  readonly sort: string | null
  readonly occasion: string | null
  readonly status: string
}

/** One claim of a sentence. */
export type PartAnswer = { readonly form: string; readonly reading: string; readonly verdict: Verdict }

/** The answer to a claim. `reading`: how it was read, a line each; null where it was not. `unread`: what was not. Exit codes go by `verdict`. */
export type ClaimAnswer = {
  readonly claim: string
  readonly at: string
  readonly reading: string | null
  readonly verdict: Verdict
  readonly rules: readonly RuleAnswer[]
  readonly coverage: readonly CoverageAnswer[]
  readonly wording: string | null
  readonly sources: readonly string[]
  readonly asof: string
  readonly parts: readonly PartAnswer[]
  readonly events: readonly EventAnswer[]
  readonly reasons: readonly string[]
  readonly unread: readonly string[]
  /** Days that the claim would take and the record does not cover. */
  readonly gaps: readonly string[]
}

/** Reads, judges and words one claim. */
export function answerClaim(
  context: Context,
  claim: string,
  at: string | undefined,
  aliases?: ReadonlyMap<string, string>,
): ClaimAnswer {
  return answerChecked(context, checkClaim(context, claim, at, aliases))
}

export function answerChecked(context: Context, checked: Checked): ClaimAnswer {
  const { claim, verdict, parts, unread, why } = checked
  const at = checked.at
  const judgements = parts.map(({ judgement }) => judgement)
  const facts = judgements.flatMap((one) => one.facts)
  const rules = judgements.flatMap((one) => one.rules)
  const wordings = parts.flatMap(({ claim: one, judgement }) =>
    one.kind === 'reading' ? (wordSafely(context, one.reading, judgement) ?? []) : (judgement.wording ?? []),
  )
  const readings = parts.map(({ claim: one, judgement }) => ({
    form: formOf(one),
    reading: describeClaim(context, one),
    verdict: judgement.verdict,
  }))
  return {
    claim,
    at,
    reading: readings.length === 0 ? null : readings.map(({ reading }) => reading).join(' | '),
    verdict,
    rules,
    coverage: context.brief ? [] : coverageOfParts(context, checked),
    wording: verdict === 'supported' && wordings.length === 0 ? null : wordings.join('; ') || null,
    sources: sourcesOf(judgements, facts),
    asof: context.asof,
    parts: readings,
    events: context.brief ? [] : eventsNamed(context, parts, rules),
    reasons: [...judgements.flatMap((one) => one.reasons), ...(why === undefined ? [] : [why])],
    unread: unread.map((one) => (one.why === undefined ? one.text : `${one.text} (${one.why})`)),
    gaps: [
      ...new Set(
        judgements.flatMap((one) =>
          one.gaps.map(({ first, last }) => `${first < '1000' ? '..' : first}/${last > '9000' ? '..' : last}`),
        ),
      ),
    ],
  }
}

function sourcesOf(judgements: readonly Judgement[], facts: readonly Fact[]): string[] {
  const found = new Set<string>()
  for (const { sources } of [...judgements, ...facts]) for (const source of sources) found.add(source)
  return [...found].sort()
}

function eventsNamed(context: Context, parts: Checked['parts'], rules: readonly RuleAnswer[]): EventAnswer[] {
  const named = new Set(rules.flatMap(({ counted, excluded }) => [...counted, ...excluded.map(({ id }) => id)]))
  const all = new Map<string, Fact>()
  for (const { claim, judgement } of parts) {
    for (const fact of judgement.facts) all.set(fact.id, fact)
    const series = seriesOf(claim)
    if (series !== undefined)
      for (const fact of factsOf(context, series)) if (named.has(fact.id)) all.set(fact.id, fact)
  }
  return [...all.values()]
    .sort((a, b) => (a.first === b.first ? (a.id < b.id ? -1 : 1) : a.first < b.first ? -1 : 1))
    .map((fact) => ({
      id: fact.id,
      date: fact.date,
      place: placeOf(fact),
      sort: fact.sort,
      occasion: fact.occasionName,
      status: fact.status,
    }))
}

function coverageOfParts(context: Context, { parts, at }: Checked): CoverageAnswer[] {
  const found = new Map<string, CoverageAnswer>()
  for (const { claim, judgement } of parts) {
    const series = seriesOf(claim)
    const windows =
      claim.kind === 'reading'
        ? claim.reading.scope.windows
        : claim.kind === 'comparison'
          ? claim.compared.scope.windows
          : claim.kind === 'countries'
            ? claim.countries.one.scope.windows
            : [always]
    if (series === undefined) continue
    const asked = sharedDays(windows, [{ first: '0000-01-01', last: at > lastOf(judgement) ? at : lastOf(judgement) }])
    const days = possibleDays(context, series, asked)
    if (days.length === 0) continue
    for (const rule of series.rules) {
      for (const window of windowsOf(context, series, rule)) {
        if (sharedDays(days, [window]).length === 0) continue
        const name = (id: string | null) => (id === null ? null : context.lexicon.polityName(id))
        found.set(window.id, {
          of: name(window.of) ?? window.of,
          with: name(window.with),
          kind: window.kind,
          rule: window.rule,
          since: window.first,
          until: window.last,
          id: window.id,
        })
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1))
}

function lastOf({ facts }: Judgement): string {
  return facts.reduce((latest, { last }) => (last > latest ? last : latest), '')
}

/** The form of a claim, by its id in forms.ts. */
export function formOf(claim: Claim): string {
  if (claim.kind === 'countries') return 'two' in claim.countries.against ? 'comparison' : 'count'
  if (claim.kind === 'figures') return claim.figured.figures.length > 0 ? 'figure' : 'dated'
  return claim.kind === 'reading' ? claim.reading.form : claim.kind
}

function seriesOf(claim: Claim): Series | undefined {
  if (claim.kind === 'reading') return claim.reading.series
  if (claim.kind === 'comparison') return claim.compared.one
  if (claim.kind === 'countries') return claim.countries.one.series
  if (claim.kind === 'figures') return undefined
  const { one, two } = claim.gap
  return one.kind === 'event' ? one.series : two.kind === 'event' ? two.series : undefined
}
