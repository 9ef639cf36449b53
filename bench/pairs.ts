import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { buildDatabase, fromFile } from '../src/load/build.ts'
import { findFacts } from '../src/load/facts.ts'
import { counterpartsOf } from '../src/queries/counterparts.ts'
import { encountersOf } from '../src/queries/encounters.ts'
import { findChain } from '../src/queries/path.ts'
import { findRule } from '../src/queries/rules.ts'
import { leaderId, sizeOf, writeRecord } from './generate.ts'
import { medianOf } from './median.ts'

/*
 * P6: one pair's meetings, the ranking of those whom one leader met, and the shortest path, by the queries of the program, against what a plain table of participants
 * with both indices gives: a two-way self-join, and a recursive query. In process, the same leaders on both sides.
 * Usage: node bench/run.js bench/pairs.ts [MEETINGS[,MEETINGS …]] [ROUNDS]
 */
const [sizes = '10000,100000,1000000', rounds = '21'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'summit-pairs-'))
const before = new Map<string, number>()

try {
  for (const meetings of sizes.split(',').map(Number)) measure(meetings)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(meetings: number): void {
  const size = sizeOf(meetings)
  const record = join(folder, 'record')
  const path = join(folder, `${meetings}.db`)
  writeRecord(record, size)
  const problems = buildDatabase(
    path,
    findFacts([record]).map((file) => fromFile(file, true)),
    {},
  )
  rmSync(record, { recursive: true })
  if (problems[0] !== undefined) throw new Error(problems[0].sentence)
  const db = new Database(path)
  db.pragma('cache_size = -65536')
  db.exec(`CREATE TEMP TABLE plain (meeting TEXT NOT NULL, leader TEXT NOT NULL);
    INSERT INTO temp.plain SELECT meeting, leader FROM participant;
    CREATE INDEX temp.plain_leader ON plain (leader, meeting); CREATE INDEX temp.plain_meeting ON plain (meeting, leader)`)
  const selfJoin = () =>
    db.prepare(`SELECT meeting.* FROM plain AS one JOIN plain AS two ON two.meeting = one.meeting JOIN meeting ON meeting.id = one.meeting
    WHERE one.leader = ? AND two.leader = ? ORDER BY meeting.first, meeting.id`)
  const rank = () =>
    db.prepare(`SELECT two.leader, count(*) AS n, min(meeting.first), max(meeting.last) FROM plain AS one JOIN plain AS two ON two.meeting = one.meeting AND two.leader <> one.leader
    JOIN meeting ON meeting.id = one.meeting WHERE one.leader = ? AND meeting.status = 'held' GROUP BY two.leader ORDER BY n DESC, two.leader`)
  const reach = () =>
    db.prepare(`WITH RECURSIVE reach (id, depth) AS (SELECT ?, 0 UNION SELECT two.leader, depth + 1 FROM reach JOIN plain AS one ON one.leader = reach.id
    JOIN plain AS two ON two.meeting = one.meeting WHERE depth < ?) SELECT min(depth) FROM reach WHERE id = ?`)
  const rule = findRule('face-to-face')
  if (rule === undefined) throw new Error('no such rule')
  const filter = { rule, status: 'held', anyCapacity: true, since: undefined, until: undefined }
  const who = (index: number) => ({ kind: 'leader' as const, id: leaderId(index), name: '' })
  // Leaders of whom everyone has met many, some and few.
  const pick = (round: number, part: number) => Math.floor((size.leaders * ((round * 7 + part * 13) % 40)) / 41)

  report(
    'a pair',
    meetings,
    (round) => [
      () => encountersOf(db, [who(0), who(pick(round, 1) + 1)]),
      () => selfJoin().all(leaderId(0), leaderId(pick(round, 1) + 1)),
    ],
    'goal >= 10',
  )
  report(
    'a ranking',
    meetings,
    (round) => [() => counterpartsOf(db, who(pick(round, 2)), filter), () => rank().all(leaderId(pick(round, 2)))],
    'goal >= 100',
  )
  report(
    'a path',
    meetings,
    (round) => {
      const [from, to] = [leaderId(size.leaders - 1 - pick(round, 3)), leaderId(size.leaders - 1 - pick(round, 4) - 1)]
      const length = Math.max(0, findChain(db, from, to).length - 1)
      return [() => findChain(db, from, to), () => reach().get(from, length, to)]
    },
    'goal >= 1000',
    Math.min(5, Number(rounds)),
  )
  db.close()
  rmSync(path)
}

function report(
  name: string,
  meetings: number,
  sides: (round: number) => readonly [() => unknown, () => unknown],
  goal: string,
  times = Number(rounds),
): void {
  const ours: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < times; round++) {
    const [one, other] = sides(round)
    const mine = timeOf(one)
    ours.push(mine)
    ratios.push(timeOf(other) / mine)
  }
  const median = medianOf(ours)
  const had = before.get(name)
  before.set(name, median)
  say(
    `${meetings} meetings: ${name} ${(median * 1000).toFixed(0)} µs, ${medianOf(ratios).toFixed(1)}x as fast as the plain tables (${goal})${had === undefined ? '' : `, ${(median / had).toFixed(2)}x the time of the size before`}`,
  )
}

/** Milliseconds of the fastest of three runs. */
function timeOf(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const begun = performance.now()
    run()
    best = Math.min(best, performance.now() - begun)
  }
  return best
}
