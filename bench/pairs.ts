import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { buildDatabase } from '../src/load/build.ts'
import { findFacts } from '../src/load/facts.ts'
import { fromFile } from '../src/load/source.ts'
import { counterpartsOf } from '../src/queries/counterparts.ts'
import { encountersOf } from '../src/queries/encounters.ts'
import { findChain } from '../src/queries/path.ts'
import { findRule } from '../src/queries/rules.ts'
import { leaderId, sizeOf, writeRecord } from './generate.ts'
import { medianOf } from './median.ts'

/*
 * P6: one pair's meetings, the ranking of those whom one leader met, and the shortest path, by the queries of the program, against what a plain table of participants
 * with both indices gives: a two-way self-join, the same grouped, and a recursive query over (leader, steps). In process, the same leaders on both sides.
 * Usage: node bench/run.js bench/pairs.ts [MEETINGS[,MEETINGS …]] [ROUNDS]
 */
const [sizes = '10000,100000,1000000', rounds = '21'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'summit-pairs-'))
const before = new Map<string, number>()
/** Who asks for a chain does not know how long it is; the longest of these records has four steps. */
const farthest = 4
/** Milliseconds. */
const warming = 20

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
  db.exec(`CREATE TEMP TABLE plain (meeting TEXT NOT NULL, leader TEXT NOT NULL, polity TEXT NOT NULL, part TEXT NOT NULL, standing TEXT NOT NULL);
    INSERT INTO temp.plain SELECT meeting, leader, polity, part, standing FROM participant;
    CREATE INDEX temp.plain_leader ON plain (leader, meeting); CREATE INDEX temp.plain_meeting ON plain (meeting, leader)`)
  const selfJoin = () =>
    db.prepare(`SELECT meeting.* FROM plain AS one JOIN plain AS two ON two.meeting = one.meeting JOIN meeting ON meeting.id = one.meeting
    WHERE one.leader = ? AND two.leader = ? ORDER BY meeting.first, meeting.id`)
  const bare = () =>
    db.prepare(`SELECT two.leader, count(*) AS n, min(meeting.first), max(meeting.last) FROM plain AS one JOIN plain AS two ON two.meeting = one.meeting AND two.leader <> one.leader
    JOIN meeting ON meeting.id = one.meeting WHERE one.leader = ? AND meeting.status = 'held' GROUP BY two.leader ORDER BY n DESC, two.leader LIMIT 10`)
  const rank = (limit: string) =>
    db.prepare(`SELECT leader.name, two.polity, count(*) FILTER (WHERE polities <= 2) AS n, count(*) FILTER (WHERE polities > 2) AS others, min(first), max(last) AS last, two.leader
    FROM (SELECT meeting.id, meeting.first, meeting.last, one.leader, (SELECT count(DISTINCT polity) FROM plain WHERE plain.meeting = meeting.id AND part = 'principal') AS polities
      FROM plain AS one JOIN meeting ON meeting.id = one.meeting WHERE one.leader = ? AND one.part = 'principal' AND one.standing IN ('in-office', 'unrecorded')
      AND meeting.status = 'held' AND meeting.level BETWEEN 1 AND 3) AS met
    JOIN plain AS two ON two.meeting = met.id AND two.leader <> met.leader AND two.part = 'principal' AND two.standing IN ('in-office', 'unrecorded')
    JOIN leader ON leader.id = two.leader GROUP BY two.leader, two.polity ORDER BY n DESC, others DESC, last DESC, two.leader ${limit}`)
  const reach = () =>
    db.prepare(`WITH RECURSIVE reach (id, depth) AS (SELECT ?, 0 UNION SELECT two.leader, depth + 1 FROM reach JOIN plain AS one ON one.leader = reach.id
    JOIN plain AS two ON two.meeting = one.meeting WHERE depth < ?) SELECT min(depth) FROM reach WHERE id = ?`)
  const rule = findRule('face-to-face')
  if (rule === undefined) throw new Error('no such rule')
  const filter = { rule, status: 'held', anyCapacity: false, since: undefined, until: undefined }
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
    'the ten most met',
    meetings,
    (round) => {
      const one = pick(round, 2)
      return [() => firstOf(counterpartsOf(db, who(one), filter), 10), () => rank('LIMIT 10').all(leaderId(one))]
    },
    'goal >= 100, the same answer',
  )
  report(
    'the ten most met',
    meetings,
    (round) => {
      const one = pick(round, 2)
      return [() => firstOf(counterpartsOf(db, who(one), filter), 10), () => bare().all(leaderId(one))]
    },
    'of a bare count of rows, which knows neither names, rules nor offices',
  )
  report(
    'everyone met',
    meetings,
    (round) => [
      () => [...counterpartsOf(db, who(pick(round, 2)), filter)],
      () => rank('').all(leaderId(pick(round, 2))),
    ],
    'no goal: most of it is handing over the rows, the same ones',
  )
  const ends = (round: number) =>
    [leaderId(size.leaders - 1 - pick(round, 3)), leaderId(size.leaders - 1 - pick(round, 4) - 1)] as const
  report(
    'a path, the other side told its length',
    meetings,
    (round) => {
      const [from, to] = ends(round)
      const length = Math.max(0, findChain(db, from, to).length - 1)
      return [() => findChain(db, from, to), () => reach().get(from, length, to)]
    },
    'no goal',
    Math.min(11, Number(rounds)),
  )
  report(
    `a path, the other side looking ${farthest} steps far`,
    meetings,
    (round) => {
      const [from, to] = ends(round)
      return [() => findChain(db, from, to), () => reach().get(from, farthest, to)]
    },
    'goal >= 1000',
    Math.min(3, Number(rounds)),
    1,
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
  tries = 3,
): void {
  const ours: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < times; round++) {
    const [one, other] = sides(round)
    const mine = timeOf(one, 3)
    ours.push(mine)
    ratios.push(timeOf(other, tries) / mine)
  }
  const median = medianOf(ours)
  const had = before.get(name)
  before.set(name, median)
  say(
    `${meetings} meetings: ${name} ${(median * 1000).toFixed(0)} µs, ${medianOf(ratios).toFixed(1)}x as fast as the plain tables (${goal})${had === undefined ? '' : `, ${(median / had).toFixed(2)}x the time of the size before`}`,
  )
}

function firstOf(rows: Iterable<unknown>, count: number): unknown[] {
  const found: unknown[] = []
  for (const row of rows) {
    found.push(row)
    if (found.length === count) break
  }
  return found
}

/** Milliseconds of the fastest of some runs, of more where they are short: the first ones are still to be compiled. */
function timeOf(run: () => unknown, tries: number): number {
  let best = Number.POSITIVE_INFINITY
  const start = performance.now()
  for (let i = 0; i < tries || performance.now() - start < warming; i++) {
    const begun = performance.now()
    run()
    best = Math.min(best, performance.now() - begun)
  }
  return best
}
