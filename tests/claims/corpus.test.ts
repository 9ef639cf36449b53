import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { answerClaim } from '../../src/claims/answer.ts'
import { database } from '../program.ts'
import { describeTally, openContext, readJudged, rightVerdicts, tally } from './judging.ts'

const context = openContext(new Database(process.env.SUMMIT_DB ?? database, { readonly: true }))

function judge(path: string) {
  return readJudged(path).map((line) => ({
    id: line.id,
    right: rightVerdicts(context, line),
    answer: answerClaim(context, line.claim, line.at),
  }))
}

test('claims of the corpus', () => {
  const folder = 'tests/claims/corpus'
  const found = tally(readdirSync(folder).flatMap((name) => judge(join(folder, name))))
  process.stdout.write(`${describeTally(found)}\n`)
  expect(found.claims).toBeGreaterThan(600)
  expect(found.falseSupported).toEqual([])
  expect(found.trueContradicted.length).toBeLessThanOrEqual(found.claims * 0.01)
  expect(found.read / found.claims).toBeGreaterThanOrEqual(0.9)
  expect(found.right / found.read).toBeGreaterThanOrEqual(0.95)
})

test('false friends are not read, or read as what they say', () => {
  const found = tally(judge('tests/claims/false-friends.jsonl'))
  expect(found.misses).toEqual([])
})
