import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createChecker } from '../../src/claims/checker.ts'
import { runSummit, scratch } from '../program.ts'
import { describeTally, readJudged, tally, today } from './judging.ts'

/** The State Department lists and sentences about them, where a tester has them; they are not part of the project. */
const corpora = process.env.SUMMIT_CORPORA ?? '../shared/corpora'
const claims = join(corpora, 'claims-dev.jsonl')
const right: Readonly<Record<string, readonly string[]>> = {
  true: ['supported'],
  false: ['contradicted'],
  'not-enough-info': ['uncovered', 'unread'],
}

test.skipIf(!existsSync(claims))('claims about the archive', { timeout: 300_000 }, async () => {
  const path = process.env.SUMMIT_ARCHIVE ?? join(scratch, 'archive.db')
  if (!existsSync(path))
    expect(runSummit(['load', join(corpora, 'histatestate'), '--from', 'histatestate', '--db', path]).code).toBe(0)
  const checker = createChecker(new Database(path, { readonly: true }), { at: undefined, today })
  const judged = []
  for (const [index, { claim, verdict }] of readJudged(claims).entries())
    judged.push({ id: String(index + 1), right: right[verdict] ?? [], answer: await checker.one(claim) })
  const found = tally(judged)
  process.stdout.write(`${describeTally(found)}\n`)
  expect(found.falseSupported).toEqual([])
  expect(found.trueContradicted.length).toBeLessThanOrEqual(found.claims * 0.01)
  expect(found.read / found.claims).toBeGreaterThanOrEqual(0.9)
})
