import type { Database } from 'better-sqlite3'
import type { CommandEnv } from '../cli.ts'
import { openFirst, openLast, type Window } from '../period.ts'
import {
  asOf,
  type CoverageRow,
  coverageOf,
  coverageOfVisits,
  daysInOffice,
  daysTogether,
} from '../queries/coverage.ts'
import { coversRule, joinWindows, sharedDays, uncoveredParts } from '../queries/uncovered.ts'
import type { Who } from '../queries/who.ts'
import { listed } from './notes.ts'
import { printNote } from './print.ts'

/** The days that were asked about; an end that was not named is open. */
type Span = { readonly since: string | undefined; readonly until: string | undefined }

/** A kind of record that an answer counts, and the rule it counts under. */
type Wanted = { readonly kind: 'meetings' | 'calls' | 'visits'; readonly rule: string }

/** Says what the record covers of the meetings and calls that a rule counts, what not, and up to when it reaches. */
export function noteMeetingCoverage(
  env: CommandEnv,
  db: Database,
  who: readonly Who[],
  rule: string,
  span: Span,
): void {
  const wanted: Wanted[] = [
    ...(rule === 'calls' ? [] : [{ kind: 'meetings', rule: rule === 'contact' ? 'face-to-face' : rule } as const]),
    ...(rule === 'contact' || rule === 'calls' ? [{ kind: 'calls', rule: 'calls' } as const] : []),
  ]
  const rows = coverageOf(
    db,
    who.slice(0, 2),
    wanted.map(({ kind }) => kind),
  )
  noteWindows(env, db, who, rows, wanted, span)
}

/** The same of visits from one WHO to another; either may be anyone. */
export function noteVisitCoverage(
  env: CommandEnv,
  db: Database,
  { from, to }: { readonly from: Who | undefined; readonly to: Who | undefined },
  rule: string,
  span: Span,
): void {
  const who = [from, to].filter((one) => one !== undefined)
  noteWindows(env, db, who, coverageOfVisits(db, from, to), [{ kind: 'visits', rule }], span)
}

function noteWindows(
  env: CommandEnv,
  db: Database,
  who: readonly Who[],
  rows: readonly CoverageRow[],
  wanted: readonly Wanted[],
  { since, until }: Span,
): void {
  const reach = asOf(db)
  const asked = sharedDays([daysTogether(db, who)], [{ first: since ?? openFirst, last: until ?? openLast }])
  const counted = who.reduce<readonly Window[]>((days, one) => sharedDays(days, daysInOffice(db, one)), asked)
  const near = rows.filter((row) => sharedDays(asked, [row]).length > 0)
  const complete = near.filter(({ level }) => level === 'complete')
  const shown = complete.length > 0 ? complete : near
  const names = who.map(({ name }) => name).join(' and ')
  printNote(
    env,
    shown.length === 0 ? `covered: no window is declared for ${names}` : `covered: ${listed(describeWindows(shown))}`,
  )
  const missing =
    who.length === 1 && shown.length > 0 ? [] : wanted.flatMap((one) => gapsOf(one, complete, counted, reach))
  if (missing.length > 0)
    printNote(env, `not covered: ${missing.join('; ')}. What is not here may still have taken place`)
  printNote(env, `record reaches ${reach}`)
}

/** A window a line, windows of one kind that follow on each other as one. */
function describeWindows(rows: readonly CoverageRow[]): string[] {
  const kept = new Map<string, { row: CoverageRow; windows: Window[] }>()
  for (const row of rows) {
    const key = [row.of, row.with, row.kind, row.rule, row.place, row.level].join('\t')
    const group = kept.get(key) ?? { row, windows: [] }
    group.windows.push(row)
    kept.set(key, group)
  }
  return [...kept.values()].map(({ row, windows }) => {
    const pair = row.with === null ? row.of : `${row.of}–${row.with}`
    const place = row.place === null ? '' : ` in ${row.place}`
    return `${pair}, ${sayKind(row.kind, row.rule)}${place}, ${joinWindows(windows).map(sayWindow).join(', ')}, ${row.level}`
  })
}

/** The days that no complete window of a kind and rule holds, of those asked up to which the record reaches. */
function gapsOf(
  { kind, rule }: Wanted,
  complete: readonly CoverageRow[],
  asked: readonly Window[],
  reach: string,
): string[] {
  const windows = complete.filter((row) => row.kind === kind && row.place === null && coversRule(row.rule, rule))
  const what = sayKind(kind, rule)
  if (windows.length === 0) return [what]
  const gaps = joinWindows(uncoveredParts(asked, windows)).filter(({ first }) => first <= reach)
  return gaps.length === 0
    ? []
    : [
        `${what} ${listed(
          gaps.map((gap) => sayGap(gap, reach)),
          ', ',
        )}`,
      ]
}

function sayKind(kind: string, rule: string | null): string {
  return rule === null || rule === kind ? kind : `${kind} (${rule})`
}

function sayWindow({ first, last }: Window): string {
  return `${first} – ${last}`
}

function sayGap({ first, last }: Window, reach: string): string {
  if (first === openFirst) return `to ${last}`
  return last >= reach ? `from ${first}` : first === last ? first : `${first} – ${last}`
}
