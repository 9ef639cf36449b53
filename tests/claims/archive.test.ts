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
const rightVerdicts: Readonly<Record<string, readonly string[]>> = {
  true: ['supported'],
  false: ['contradicted'],
  'not-enough-info': ['uncovered', 'unread'],
}

const archive = () => {
  const path = process.env.SUMMIT_ARCHIVE ?? join(scratch, 'archive.db')
  if (!existsSync(path))
    expect(runSummit(['load', join(corpora, 'histatestate'), '--from', 'histatestate', '--db', path]).code).toBe(0)
  return new Database(path, { readonly: true })
}

/** Sentences of ours beside those of the tester, with verdicts worked out from the lists themselves. Words such as `visited` leave some of them to the counting rule. */
test.skipIf(!existsSync(claims)).each([
  ['of the tester', claims, 0.9],
  ['of our own', 'tests/claims/archive.jsonl', 0.85],
])('claims about the archive, %s', { timeout: 300_000 }, async (_, file, right) => {
  const checker = createChecker(archive(), { at: undefined, today })
  const judged = []
  for (const { id, claim, verdict } of readJudged(file))
    judged.push({ id, right: rightVerdicts[verdict] ?? [], answer: await checker.one(claim) })
  const found = tally(judged)
  process.stdout.write(`${describeTally(found)}\n`)
  expect(found.falseSupported).toEqual([])
  expect(found.trueContradicted.length).toBeLessThanOrEqual(found.claims * 0.01)
  expect(found.read / found.claims).toBeGreaterThanOrEqual(0.9)
  expect(found.right / found.read).toBeGreaterThanOrEqual(right)
})
