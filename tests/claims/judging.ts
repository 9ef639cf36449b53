import { readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { ClaimAnswer } from '../../src/claims/answer.ts'
import { type Context, createContext } from '../../src/claims/context.ts'
import { gapsOf } from '../../src/claims/covering.ts'
import type { Series } from '../../src/claims/series.ts'
import { asOf } from '../../src/queries/coverage.ts'
import type { Who } from '../../src/queries/who.ts'

/** A claim with its verdict; `allowed`: others that are right too; `coverage`: what the record must cover, else `uncovered` is right. */
export type Judged = {
  readonly id: string
  readonly claim: string
  readonly at?: string
  readonly verdict: string
  readonly allowed?: readonly string[]
  readonly coverage?: readonly Window[]
}

type Window = {
  readonly of: string
  readonly with?: string
  readonly kind: string
  readonly rule?: string
  readonly since: string
  readonly until: string
}

export function readJudged(path: string): Judged[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** The day on which the claims were judged. */
export const today = '2026-11-22'

export function openContext(db: Database): Context {
  return createContext(db, { at: undefined, today, asof: asOf(db) })
}

/** Every verdict that is right for a claim on this record. */
export function rightVerdicts(context: Context, { verdict, allowed = [], coverage = [] }: Judged): string[] {
  const covered = coverage.every((window) => isCovered(context, window))
  return [verdict, ...allowed, ...(covered ? [] : ['uncovered'])]
}

function isCovered(context: Context, window: Window): boolean {
  const rule = window.rule ?? (window.kind === 'visits' ? 'any' : 'face-to-face')
  const other = window.with === undefined ? [] : [whoOf(context, window.with)]
  const series: Series =
    window.kind === 'visits'
      ? {
          unit: 'visit',
          rules: [rule],
          who: whoOf(context, window.of),
          host: window.with === undefined ? undefined : { id: window.with, name: window.with },
          place: undefined,
          kind: undefined,
        }
      : { unit: 'meeting', rules: [rule], who: [whoOf(context, window.of), ...other], host: undefined }
  return gapsOf(context, series, rule, [{ first: window.since, last: window.until }]).length === 0
}

function whoOf(context: Context, id: string): Who {
  const kind = context.db.prepare<[string], string>('SELECT kind FROM record WHERE id = ?').pluck().get(id)
  return { kind: kind === 'office' || kind === 'polity' ? kind : 'leader', id, name: id }
}

/** What came of many claims: those read, those right of them, and the two errors that matter. */
export type Tally = {
  readonly claims: number
  readonly read: number
  readonly right: number
  readonly falseSupported: readonly string[]
  readonly trueContradicted: readonly string[]
  readonly misses: readonly string[]
}

export function tally(
  judged: readonly { readonly id: string; readonly right: readonly string[]; readonly answer: ClaimAnswer }[],
): Tally {
  const read = judged.filter(({ answer }) => answer.verdict !== 'unread')
  const name = ({ id, right, answer }: (typeof judged)[number]) =>
    `${id} ${answer.verdict}, not ${right.join(' or ')}: ${answer.claim} | ${answer.reading ?? answer.unread.join(' / ')}`
  return {
    claims: judged.length,
    read: read.length,
    right: read.filter(({ right, answer }) => right.includes(answer.verdict)).length,
    falseSupported: judged
      .filter(({ right, answer }) => right[0] === 'contradicted' && answer.verdict === 'supported')
      .map(name),
    trueContradicted: judged
      .filter(({ right, answer }) => right[0] === 'supported' && answer.verdict === 'contradicted')
      .map(name),
    misses: judged.filter(({ right, answer }) => !right.includes(answer.verdict)).map(name),
  }
}

export function describeTally({ claims, read, right, falseSupported, trueContradicted, misses }: Tally): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  return [
    `${claims} claims: read ${share(read, claims)}, right of those ${share(right, read)}, false called supported ${falseSupported.length}, true called contradicted ${trueContradicted.length}`,
    ...misses,
  ].join('\n')
}
