import type { ClaimAnswer } from '../claims/answer.ts'
import type { RuleAnswer } from '../claims/verdict.ts'
import type { Block, Fact } from './document.ts'

const verdicts: Readonly<Record<ClaimAnswer['verdict'], string>> = {
  supported: 'SUPPORTED',
  contradicted: 'CONTRADICTED',
  depends: 'DEPENDS ON COUNTING',
  uncovered: 'NOT COVERED',
  unread: 'NOT READ',
}

const holds: Readonly<Record<RuleAnswer['holds'], string>> = {
  yes: 'yes',
  no: 'no',
  open: 'open',
  unknown: 'not covered',
}
const shown = 10

/** A claim with how it was read, what came of it under every rule, what was left out, what is covered and what can be written. */
export function layClaim(answer: ClaimAnswer): Block[] {
  return [
    { kind: 'facts', facts: [{ key: 'claim', value: answer.claim, tint: 'name' }, ...headFacts(answer)] },
    ...(answer.parts.length > 1 ? [layParts(answer)] : []),
    ...layRules(answer),
    { kind: 'facts', facts: tailFacts(answer) },
  ]
}

function headFacts(answer: ClaimAnswer): Fact[] {
  const counted =
    answer.rules.some(({ applies, holds }) => applies && holds === 'no') &&
    answer.rules.some(({ applies, holds }) => applies && holds === 'yes')
  const verdict = answer.verdict === 'depends' && !counted ? 'DEPENDS ON SOURCES' : verdicts[answer.verdict]
  return [
    { key: 'read as', value: answer.reading?.split(' | ') },
    { key: 'not read', value: answer.unread },
    { key: 'verdict', value: verdict, tint: 'status' },
  ]
}

function layParts({ parts }: ClaimAnswer): Block {
  return {
    kind: 'table',
    rows: parts.map(({ form, reading, verdict }) => ({ verdict, form, reading })),
    columns: [
      { key: 'verdict', fit: 'keep', tint: 'status' },
      { key: 'form', fit: 'keep', tint: 'quiet' },
      { key: 'reading' },
    ],
    header: false,
  }
}

/** Two facts a rule: whether it holds and by which meetings, and what it leaves out. */
function layRules(answer: ClaimAnswer): Block[] {
  const rules = answer.rules.filter(({ applies }) => applies)
  if (rules.length === 0) return []
  return [
    {
      kind: 'table',
      rows: rules.map((rule) => ({
        rule: rule.rule,
        number: rule.number === null ? '–' : String(rule.number),
        holds: holds[rule.holds],
        counted: listed(rule.counted.map((id) => labelOf(answer, id))),
        out: leftOutBy(answer, rule, rules),
      })),
      columns: [
        { key: 'rule', fit: 'keep', tint: 'name' },
        { key: 'number', align: 'right', fit: 'keep', tint: 'number' },
        { key: 'holds', fit: 'keep', tint: 'status' },
        { key: 'counted' },
        { key: 'out', tint: 'quiet' },
      ],
      header: false,
    },
  ]
}

/** What a rule leaves out that another rule counts. */
function leftOutBy(answer: ClaimAnswer, rule: RuleAnswer, rules: readonly RuleAnswer[]): string {
  const elsewhere = new Set(rules.flatMap(({ counted }) => counted))
  const out = rule.excluded.filter(({ id }) => elsewhere.has(id))
  return out.length === 0 ? '' : `left out: ${listed(out.map(({ id, why }) => `${labelOf(answer, id)} (${why})`))}`
}

function tailFacts(answer: ClaimAnswer): Fact[] {
  const rules = answer.rules.filter(({ applies }) => applies)
  const counted = new Set(rules.flatMap((one) => one.counted))
  const out = new Map(
    rules
      .flatMap(({ excluded }) => excluded)
      .filter(({ id }) => !counted.has(id))
      .map(({ id, why }) => [id, why]),
  )
  return [
    { key: 'left out', value: listed([...out].map(([id, why]) => `${labelOf(answer, id)} (${why})`)) },
    { key: 'because', value: answer.reasons },
    { key: 'covered', value: answer.coverage.map(describeCoverage) },
    { key: 'not covered', value: answer.gaps.join(' · ') },
    { key: 'safe', value: answer.wording === null ? null : `“${answer.wording}”` },
    { key: 'sources', value: listed(answer.sources), tint: 'quiet' },
    { key: 'as of', value: answer.asof, tint: 'quiet' },
  ]
}

function labelOf({ events }: ClaimAnswer, id: string): string {
  const event = events.find((one) => one.id === id)
  return event === undefined ? id : `${event.date} ${event.place}`.trim()
}

function describeCoverage(row: ClaimAnswer['coverage'][number]): string {
  const pair = row.with === null ? row.of : `${row.of}–${row.with}`
  return `${pair}, ${row.kind}${row.rule === null ? '' : ` (${row.rule})`}, ${row.since} – ${row.until}, complete`
}

function listed(items: readonly string[]): string {
  return items.length <= shown
    ? items.join(' · ')
    : `${items.slice(0, shown).join(' · ')} · and ${items.length - shown} more`
}
