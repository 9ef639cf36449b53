import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { type CounterpartFilter, type CounterpartRow, counterpartsOf } from '../../src/queries/counterparts.ts'
import { findChain } from '../../src/queries/path.ts'
import { rules } from '../../src/queries/rules.ts'
import { meeting, openFacts, people } from '../facts.ts'
import { random } from '../random.ts'

const leaders = ['ann', 'bob', 'cy', 'ora']
const days = ['2021-05-01', '2022', '2023-04', '2024-06-10', '2024-12-01', '2025-01-20', '2026-02-01/2026-02-03']
const settings = ['talks', 'informal', 'pull-aside', 'greeting', 'plenary', undefined]
const statuses = ['held', 'held', 'held', 'planned', 'cancelled']

/** Meetings drawn by lot: two or three take part, some not as principals, some before they held office, some told of in advance. */
const meetings = Array.from({ length: 120 }, (_, index) => {
  const draw = random(20_261_122 + index)
  const one = <Item>(items: readonly Item[]): Item | undefined => items[draw(items.length)]
  const sides = ['AA', 'BB', 'CC', 'AA']
  const skip = draw(4)
  const who = leaders.filter((_, at) => at !== skip && (draw(3) > 0 || at === (skip + 1) % 4 || at === (skip + 2) % 4))
  const setting = one(settings)
  const call = draw(6) === 0
  const status = one(statuses) ?? 'held'
  const participants = who.map((leader) => ({
    leader,
    polity: sides[leaders.indexOf(leader)],
    ...(who.length > 2 && draw(5) === 0 ? { part: 'observer' } : {}),
  }))
  const principals = new Set(participants.flatMap(({ polity, part }) => (part === undefined ? [polity] : [])))
  return {
    ok: principals.size >= 2,
    facts: meeting(`m-${String(index).padStart(3, '0')}`, one(days) ?? '2022', who, {
      participants,
      status,
      ...(setting === undefined ? {} : { setting }),
      ...(call ? { mode: 'telephone', zone: 'Europe/Paris' } : {}),
      ...(setting === 'talks' && draw(2) === 0 ? { occasion: 'forum-2022' } : {}),
      citations:
        draw(3) === 0
          ? [{ source: 'early', says: { status: 'proposed' } }, { source: 'later' }]
          : [{ source: 'later' }],
    }),
  }
}).flatMap(({ ok, facts }) => (ok ? [facts] : []))

/** The same answer from the meetings and their participants alone. */
function countPlainly(db: Database, leader: string, filter: CounterpartFilter): CounterpartRow[] {
  const officed = (alias: string) => (filter.anyCapacity ? '' : ` AND ${alias}.standing IN ('in-office', 'unrecorded')`)
  return db
    .prepare<[Record<string, string | number | null>], CounterpartRow>(`
SELECT leader.name AS leader, q.polity, count(*) FILTER (WHERE polities <= 2) AS count, count(*) FILTER (WHERE polities > 2) AS others,
       min(m.first) AS first, max(m.last) AS last, leader.id
FROM (SELECT *, (SELECT count(DISTINCT polity) FROM participant WHERE meeting = meeting.id AND part = 'principal') AS polities FROM meeting) AS m
JOIN participant AS p ON p.meeting = m.id AND p.part = 'principal' AND p.leader = @leader
JOIN participant AS q ON q.meeting = m.id AND q.part = 'principal' AND q.leader <> p.leader
JOIN leader ON leader.id = q.leader
WHERE m.level BETWEEN @least AND @most AND (@status = 'any' OR m.status = @status)
  AND m.first >= coalesce(@since, '') AND m.last <= coalesce(@until, '9999-12-31')${officed('p')}${officed('q')}
GROUP BY leader.id, q.polity
ORDER BY count DESC, others DESC, last DESC, leader.id, q.polity`)
    .all({
      leader,
      least: filter.rule.least,
      most: filter.rule.most,
      status: filter.status,
      since: filter.since ?? null,
      until: filter.until ?? null,
    })
}

const plain = { status: 'held', anyCapacity: false, since: undefined, until: undefined }
const filters: Readonly<Record<string, Omit<CounterpartFilter, 'rule'>>> = {
  plain,
  'any capacity': { ...plain, anyCapacity: true },
  'any status': { ...plain, status: 'any' },
  planned: { ...plain, status: 'planned' },
  'a window': { ...plain, since: '2022-06-01', until: '2025-06-01' },
}

describe('what is kept of pairs answers as the meetings do', () => {
  for (const knownAt of [undefined, '2019-11-30', '2020-06-01', '2030-01-01']) {
    const db = openFacts('counterparts', { ...people, meetings }, knownAt)
    test.each(Object.entries(filters))(`known at ${knownAt ?? 'the end'}: %s`, (_, filter) => {
      for (const rule of rules)
        for (const id of leaders) {
          const rows = [...counterpartsOf(db, { kind: 'leader', id, name: id }, { ...filter, rule })]
          expect(rows).toEqual(countPlainly(db, id, { ...filter, rule }))
        }
    })
  }

  test('the meetings drawn do make a difference', () => {
    const db = openFacts('counterparts', { ...people, meetings })
    const counts = Object.values(filters).map((filter) =>
      rules.map((rule) =>
        [...counterpartsOf(db, { kind: 'leader', id: 'bob', name: '' }, { ...filter, rule })]
          .map(({ count }) => count)
          .join(),
      ),
    )
    expect(new Set(counts.flat()).size).toBeGreaterThan(12)
  })

  test('a chain is made of what was known to have been held', () => {
    expect(findChain(openFacts('counterparts', { ...people, meetings }), 'ann', 'bob')).toEqual(['ann', 'bob'])
    expect(findChain(openFacts('counterparts', { ...people, meetings }, '2020-06-01'), 'ann', 'bob')).toEqual([])
  })
})
