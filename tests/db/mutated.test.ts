import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { plainEnv, requireBuilt, scratch, soak } from '../program.ts'
import { random } from '../random.ts'
import { buildSmall, smallArgs, smallDatabase } from '../small.ts'

beforeAll(() => {
  requireBuilt()
  buildSmall()
})

type Random = ReturnType<typeof random>

/** Damages a database in one of the ways in which files are damaged; the header that says whose it is stays, so that the damage is met further in. */
function mutate(whole: Buffer, next: Random): Buffer {
  const bytes = Buffer.from(whole)
  const page = bytes.readUInt16BE(16)
  const pages = bytes.length / page
  const place = () => 100 + next(bytes.length - 100)
  switch (next(6)) {
    case 0: {
      for (let flips = 1 + next(8); flips > 0; flips -= 1) {
        const at = place()
        bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8))
      }
      return bytes
    }
    case 1: {
      const at = place()
      for (let index = at; index < Math.min(at + 1 + next(64), bytes.length); index += 1) bytes[index] = next(256)
      return bytes
    }
    case 2:
      return bytes.subarray(0, 100 + next(bytes.length - 100))
    case 3: {
      const at = next(pages) * page + (next(pages) === 0 ? 100 : 0)
      for (let index = Math.max(at, 100); index < at + 8; index += 1) bytes[index] = next(256)
      return bytes
    }
    case 4: {
      const [a, b] = [1 + next(pages - 1), 1 + next(pages - 1)]
      whole.copy(bytes, a * page, b * page, (b + 1) * page)
      whole.copy(bytes, b * page, a * page, (a + 1) * page)
      return bytes
    }
    default: {
      const at = next(pages) * page
      bytes.fill(next(2) === 0 ? 0 : 0xff, Math.max(at, 100), at + page)
      return bytes
    }
  }
}

const pair = ['sanae-takaichi', 'lee-jae-myung']
const calls: readonly (readonly string[])[] = [
  ['met', ...pair, '--json'],
  ['met', 'Takaichi', '--status', 'any', '--known-at', '2026-01-11'],
  ['count', ...pair],
  ['show', ...pair],
  ['show', '2026-01-13-takaichi-lee'],
  ['timeline', 'Japan', '--lang', 'ja'],
  ['visits', '--to', 'JP'],
  ['resolve', 'Takaichy'],
  ['search', 'nara'],
  ['evidence', '2026-01-13-takaichi-lee'],
  ['disputes'],
  ['stats'],
  ['sql', 'SELECT * FROM timeline_entry ORDER BY id'],
]

const count = soak ? 1000 : 100
test(`${count} damaged databases: an answer or a sentence, never a signal, a stack or a wait`, {
  timeout: 1_200_000,
}, () => {
  const whole = readFileSync(smallDatabase)
  const path = join(scratch, 'mutated.db')
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= count; seed += 1) {
    writeFileSync(path, mutate(whole, random(seed)))
    const args = calls[seed % calls.length] ?? []
    const run = spawnSync(process.execPath, smallArgs(['--db', path, ...args]), {
      env: plainEnv,
      encoding: 'utf8',
      timeout: 5000,
    })
    const how = `seed ${seed}, ${args.join(' ')}: ${run.stderr}`
    expect(run.signal, how).toBe(null)
    expect([0, 1, 5, 7], how).toContain(run.status)
    if (run.status === 7) expect(run.stderr, how).toMatch(/^summit: .+\n.+\n$/m)
    seen.set(String(run.status), (seen.get(String(run.status)) ?? 0) + 1)
  }
  expect(seen.get('7') ?? 0).toBeGreaterThan(count / 10)
  expect(seen.get('0') ?? 0).toBeGreaterThan(count / 10)
})
