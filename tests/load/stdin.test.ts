import { expect, test } from 'vitest'
import { runShell, runSummit } from '../program.ts'

const rows = 'Sanae Takaichi\tresolved'

test('queries come through a pipe', () => {
  expect(runShell('echo "Sanae Takaichi" | summit resolve -').out).toContain(rows)
})

test('queries come through a socket, as a Node program gives them', () => {
  const { code, out, err } = runSummit(['resolve', '-'], {}, 'Sanae Takaichi\n'.repeat(20_000))
  expect(code, err).toBe(0)
  expect(out.split('\n').filter((line) => line.startsWith(rows)).length).toBe(20_000)
})

test('a text comes through either', () => {
  const claim = 'Takaichi and Lee Jae-myung met in Nara on 13 January 2026.\n'
  const { out } = runShell(`echo ${JSON.stringify(claim.trim())} | summit check --file -`)
  expect(out).toMatch(/^1\t1\tsupported\t/)
  expect(runSummit(['check', '--file', '-'], {}, claim).out).toBe(out)
})
