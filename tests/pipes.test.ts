import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { bin, callsOfCommands, plainEnv, requireBuilt, runShell, soak } from './program.ts'

beforeAll(requireBuilt)

/** Rows that are one `x` after the other, of a thousand characters with their line end. */
const rowsOfX = (count: number) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT replace(hex(zeroblob(499)), '0', 'x') || 'x' AS x FROM n`

describe('a full disk is said, and is never a success', () => {
  test.each([...callsOfCommands(), ['help', ['--help']], ['version', ['--version']]])('%s', (_, args) => {
    const { code, err } = runShell('summit "$@" > /dev/full', args)
    expect(err).toContain('summit: standard output could not be written (ENOSPC)')
    expect(err).not.toMatch(/^\s+at /m)
    expect(code).toBe(74)
  })
})

describe('a reader that has enough is not an error', () => {
  test.each([...callsOfCommands(), ['a megabyte', ['sql', rowsOfX(2000)]]])('%s', (name, args) => {
    for (let run = 0; run < (soak ? 100 : 2); run++) {
      const { out, err } = runShell('summit "$@" | head -1; echo "exit $PIPESTATUS"', args)
      expect(out).toMatch(/exit [0134]\n$/)
      if (name === 'a megabyte') expect(out).toMatch(/^x{999}\nexit 0\n$/)
      expect(err).not.toMatch(/EPIPE|^\s+at |bug/m)
      if (name === 'a megabyte') expect(err).toBe('')
    }
  })

  test('nor one that reads nothing at all', () => {
    const { out, err } = runShell('summit sql "$1" | true; echo "exit $PIPESTATUS"', [rowsOfX(2000)])
    expect(out).toBe('exit 0\n')
    expect(err).toBe('')
  })
})

const megabytes = soak ? 200 : 4
test(`${megabytes} MB reach a reader that sleeps, all of them, in little memory`, { timeout: 120_000 }, async () => {
  const child = spawn(process.execPath, [bin, 'sql', rowsOfX(megabytes * 1000)], {
    env: plainEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await sleep(2000)
  let bytes = 0
  let peak = 0
  for await (const chunk of child.stdout) {
    bytes += chunk.length
    peak = Math.max(peak, peakOf(child.pid ?? 0))
  }
  expect(bytes).toBe(megabytes * 1_000_000)
  expect(peak).toBeGreaterThan(10)
  expect(peak).toBeLessThan(150)
})

/** Peak resident memory of a process in MB; 0 where it has gone. */
function peakOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}
