import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { discard } from '../../src/load/replace.ts'
import { plainEnv, requireBuilt, scratch, soak } from '../program.ts'
import { random } from '../random.ts'
import { buildSmall, runSmall, smallArgs } from '../small.ts'

const folder = mkdtempSync(join(scratch, 'failures-'))
const many = join(folder, 'many')
const few = join(folder, 'few')
const target = join(folder, 'summit.db')
/** Records of the folder that is loaded over the old file. */
const size = soak ? 100_000 : 5_000

/** A folder of meetings, all of one pair. */
function writeMeetings(path: string, count: number): void {
  mkdirSync(path)
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: `talks-${String(index).padStart(6, '0')}`,
      name: `Talks ${index}`,
      date: `${1990 + (index % 30)}-0${1 + (index % 9)}-1${index % 10}`,
      mode: 'in-person',
      status: 'held',
      participants: [
        { leader: 'sanae-takaichi', polity: 'JP' },
        { leader: 'lee-jae-myung', polity: 'KR' },
      ],
      citations: [{ source: 'desk-2026-01-14' }],
    }),
  )
  writeFileSync(join(path, 'meetings.jsonl'), `${lines.join('\n')}\n`)
}

beforeAll(() => {
  requireBuilt()
  buildSmall()
  writeMeetings(many, size)
  writeMeetings(few, 1000)
  expect(runSmall(['load', few, '--db', target]).code).toBe(0)
  copyFileSync(target, `${target}.old`)
})

const old = () => readFileSync(`${target}.old`)
const lefts = () => readdirSync(folder).filter((name) => /\.tmp(-[a-z]+)?$|-journal$/.test(name))
const startLoad = () =>
  spawn(process.execPath, smallArgs(['load', many, '--db', target]), {
    env: plainEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** How many meetings a sound file holds. */
function countMeetings(path: string): number {
  const db = openDatabase(path, { knownAt: undefined, lang: undefined })
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    return db.prepare<[], number>('SELECT count(*) FROM meeting').pluck().get() ?? 0
  } finally {
    db.close()
  }
}

const kills = soak ? 200 : 10
test(`${kills} loads killed at any moment: the old file or the new one, whole, and the next load clears up`, {
  timeout: 3_600_000,
}, async () => {
  const whole = startLoad()
  const start = performance.now()
  expect(await endOf(whole)).toBe(0)
  const length = performance.now() - start
  expect(countMeetings(target)).toBe(size + 1)
  let killed = 0
  for (let seed = 1; seed <= kills; seed += 1) {
    copyFileSync(`${target}.old`, target)
    const child = startLoad()
    await untilBuilding(child.pid ?? 0)
    await sleep(random(seed)(Math.max(50, length - 150)))
    child.kill('SIGKILL')
    if ((await endOf(child)) === 'SIGKILL') killed += 1
    const query = runSmall(['--db', target, 'count', 'sanae-takaichi', 'lee-jae-myung', '--json'])
    expect(query.code, query.err).toBe(0)
    expect([1001, size + 1], `seed ${seed}`).toContain(countMeetings(target))
    if (lefts().length === 0) expect(countMeetings(target)).toBe(size + 1)
  }
  expect(killed).toBeGreaterThan(kills * 0.4)
  expect(runSmall(['load', few, '--db', target]).code).toBe(0)
  expect(lefts()).toEqual([])
  expect(readFileSync(target).equals(old())).toBe(true)
})

/** Waits until the load has begun to write its file. */
async function untilBuilding(pid: number): Promise<void> {
  for (let tries = 0; tries < 500 && !existsSync(join(folder, `.summit.db.${pid}.tmp`)); tries += 1) await sleep(2)
}

/** What a process ends with: its exit code, or the signal; it may have ended already. */
const endOf = (child: ReturnType<typeof spawn>) =>
  new Promise<number | string | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.signalCode ?? child.exitCode)
    else child.once('exit', (code, signal) => resolve(signal ?? code))
  })

describe('an interrupted load is gone at once', () => {
  test.each([
    ['SIGINT', soak ? 20 : 2],
    ['SIGTERM', soak ? 20 : 2],
  ] as const)('%s, %i times', { timeout: 600_000 }, async (signal, times) => {
    for (let seed = 1; seed <= times; seed += 1) {
      copyFileSync(`${target}.old`, target)
      const child = startLoad()
      await untilBuilding(child.pid ?? 0)
      await sleep(random(seed)(100))
      const start = performance.now()
      child.kill(signal)
      const ended = await endOf(child)
      expect(performance.now() - start).toBeLessThan(500)
      expect(ended).toBe(signal)
      expect(readFileSync(target).equals(old())).toBe(true)
    }
    rmSync(target)
    copyFileSync(`${target}.old`, target)
  })
})

describe('a full disk', () => {
  test('what was built aside goes with its halves and its journal', () => {
    const aside = join(folder, '.summit.db.1.tmp')
    const all = [aside, `${aside}-met`, `${aside}-search`, `${aside}-journal`]
    for (const path of all) writeFileSync(path, '')
    discard(aside)
    expect(all.filter(existsSync)).toEqual([])
  })

  test('under a limit of the file size: 74, one sentence that names the path, the old file as it was', () => {
    for (const blocks of soak ? [1, 64, 512, 1024, 2048, 4096, 6000] : [1, 1024]) {
      const line = `ulimit -f ${blocks}; exec "$@"`
      const { status, stderr } = spawnSync(
        'bash',
        ['-c', line, 'bash', process.execPath, ...smallArgs(['load', many, '--db', target])],
        { env: plainEnv, encoding: 'utf8' },
      )
      expect(stderr).toMatch(new RegExp(`^summit: "${target}" could not be written \\(\\w+\\)\\n.+\\n$`))
      expect(status).toBe(74)
      expect(readFileSync(target).equals(old())).toBe(true)
      expect(lefts()).toEqual([])
    }
  })

  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0
  test.runIf(mounted)('on a disk of 2 MiB', () => {
    try {
      const path = join(disk, 'summit.db')
      expect(runSmall(['load', '--db', path]).code).toBe(0)
      const before = readFileSync(path)
      for (let times = 0; times < (soak ? 20 : 2); times += 1) {
        const { code, err } = runSmall(['load', many, '--db', path])
        expect(err).toMatch(/^summit: ".+" could not be written \(\w+\)\n.+\n$/)
        expect(code).toBe(74)
        expect(readdirSync(disk)).toEqual(['summit.db'])
        expect(readFileSync(path).equals(before)).toBe(true)
      }
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

test('queries during loads: each answers from the old file or the new one, whole, and none waits', {
  timeout: 600_000,
}, async () => {
  copyFileSync(`${target}.old`, target)

  let running = true
  const loads = (async () => {
    for (const path of [many, few, many]) {
      const child = spawn(process.execPath, smallArgs(['load', path, '--db', target]), {
        env: plainEnv,
        stdio: 'ignore',
      })
      expect(await endOf(child)).toBe(0)
    }
    running = false
  })()
  const seen = new Set<number>()
  let slowest = 0
  let reads = 0
  while (running) {
    const start = performance.now()
    const db = new Database(target, { readonly: true, timeout: 100 })
    const [meetings, participants] = [count(db, 'meeting'), count(db, 'participant')]
    db.close()
    slowest = Math.max(slowest, performance.now() - start)
    expect(participants).toBe(meetings * 2)
    seen.add(meetings)
    reads += 1
    await sleep(5)
  }
  await loads
  expect([...seen].filter((meetings) => meetings !== 1001 && meetings !== size + 1)).toEqual([])
  expect(seen.size).toBe(2)
  expect(reads).toBeGreaterThan(20)
  expect(slowest).toBeLessThan(500)
})

const count = (db: Database.Database, table: string) =>
  db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0

test('a load to where nothing can be written', () => {
  appendFileSync(join(folder, 'file'), '')
  for (const path of ['/proc/summit.db', join(folder, 'file', 'summit.db'), '/dev/null/summit.db']) {
    const { code, err } = runSmall(['load', '--db', path])
    expect(err).toMatch(/^summit: .+\n.+\n$/)
    expect([7, 74]).toContain(code)
  }
})
