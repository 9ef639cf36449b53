import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, runSummit, scratch } from '../program.ts'

/** The day this record was last read through; plans of later days are not overdue in it. */
const day = '2026-11-22'

test('the shipped record passes', () => {
  const { code, out, err } = runSummit(['lint', '--strict', '--known-at', day])
  expect(out).toBe('')
  expect(code, err).toBe(0)
  expect(err).toMatch(/^accepted with a reason, in accepted\.tsv: .*single-source \d+/m)
})

describe("a folder of one's own", () => {
  const own = (name: string) => {
    const folder = join(scratch, name)
    cpSync(join(root, 'tests', 'fixtures', 'lint', 'base'), folder, { recursive: true })
    for (const file of ['polities', 'offices', 'venues']) writeFileSync(join(folder, `${file}.jsonl`), '')
    writeFileSync(
      join(folder, 'tenures.jsonl'),
      '{"id":"anna-alpha-fr-president-1900","leader":"anna-alpha","office":"fr-president","since":"1900","until":"1901","capacity":"substantive","citations":[{"source":"gazette-2020"}]}\n',
    )
    for (const file of ['meetings', 'visits', 'occasions']) writeFileSync(join(folder, `${file}.jsonl`), '')
    return folder
  }

  test('is judged beside the shipped record, and no other, with file and line', () => {
    const folder = own('mine')
    const { code, out } = runSummit(['lint', folder, '-o', 'csv', '--known-at', day])
    expect(code).toBe(0)
    expect(out).toContain(`long-tenure,error,${folder}/tenures.jsonl,1,`)
    expect(out).toContain(`single-source,note,${folder}/tenures.jsonl,1,one source tells of it,`)
    expect(out).not.toContain(`${root}data/`)
  })

  test('fails under --strict, and says how many', () => {
    const { code, err } = runSummit(['lint', own('strict'), '--strict', '--known-at', day])
    expect(code).toBe(6)
    expect(err).toMatch(
      /^summit: \d+ findings in the facts\nMend each, or accept it with its reason in the accepted\.tsv beside its file\.$/m,
    )
  })

  test('may accept what it knows of, with a reason', () => {
    const folder = own('accepting')
    writeFileSync(
      join(folder, 'accepted.tsv'),
      ['long-tenure', 'single-source', 'leader-without-tenure', 'uncited-source']
        .map((check) => `${check}\t*\tit is an example\n`)
        .join(''),
    )
    const { out } = runSummit(['lint', folder, '-o', 'csv'])
    expect(out.split('\n').filter((line) => line.includes(folder))).toEqual([])
  })

  test('with an acceptance that has no reason is refused', () => {
    const folder = own('reasonless')
    writeFileSync(join(folder, 'accepted.tsv'), 'single-source\t*\n')
    const { code, out, err } = runSummit(['lint', folder])
    expect([code, out]).toEqual([6, ''])
    expect(err).toContain(
      `${folder}/accepted.tsv:1: an acceptance is a check, an id and a reason, with a tab between them\n`,
    )
  })
})
