import { join } from 'node:path'
import { expect, test } from 'vitest'
import { convertHistatestate } from '../../../src/load/formats/histatestate/convert.ts'
import type { Facts } from '../../../src/load/problem.ts'
import { root } from '../../program.ts'

const lists = join(root, 'tests', 'fixtures', 'histatestate')

function convert(base: readonly { file: string; facts: Facts }[] = [], decisions: readonly Facts[] = []) {
  return convertHistatestate({ paths: [lists], base, decisions, progress: () => {} })
}
const of = (kind: string, base: readonly { file: string; facts: Facts }[] = []) =>
  convert(base)
    .records.filter((record) => record.kind === kind)
    .map(({ facts }) => facts)

test('a record of two visitors is two visits; cities, kind and the visitor as written are kept', () => {
  expect(of('visits').slice(0, 2)).toEqual(
    ['anwar-sadat', 'mustafa-khalil'].map((leader, index) => ({
      id: `1979-03-25-${leader.split('-')[1]}-united-states`,
      leader,
      polity: 'EG',
      host: 'US',
      date: '1979-03-25/1979-03-27',
      status: 'held',
      kind: 'state',
      stops: [
        { city: 'New York City', polity: 'US' },
        { city: 'Philadelphia', polity: 'US' },
      ],
      purpose: 'State visit; visited New York City and Philadelphia (Pa.).',
      citations: [
        {
          source: 'historian-state-visits',
          locator: 'visit 1',
          quote: index === 0 ? 'President Anwar Sadat' : 'Prime Minister Mustafa Khalil',
        },
      ],
    })),
  )
})

test('an empty description states no kind and no purpose, and the Soviet Union is not Russia', () => {
  expect(of('visits').find(({ id }) => id === '1987-12-07-gorbachev-united-states')).toEqual({
    id: '1987-12-07-gorbachev-united-states',
    leader: 'mikhail-s-gorbachev',
    polity: 'SUHH',
    host: 'US',
    date: '1987-12-07/1987-12-10',
    status: 'held',
    citations: [
      { source: 'historian-state-visits', locator: 'visit 5', quote: 'General Secretary Mikhail S. Gorbachev' },
    ],
  })
})

test('one person under two spellings is one leader, with both as names', () => {
  expect(of('leaders').filter(({ id }) => String(id).includes('netanyahu'))).toEqual([
    {
      id: 'benjamin-netanyahu',
      name: 'Benjamin Netanyahu',
      names: [
        { text: 'Binyamin Netanyahu', lang: 'en' },
        { text: 'Netanyahu', lang: 'en' },
      ],
      citations: [{ source: 'historian-state-visits', locator: 'visit 2' }],
    },
  ])
})

test('an occasion that two records name is one', () => {
  expect(of('occasions')).toEqual([
    {
      id: '2010-nuclear-security-summit',
      name: 'Nuclear Security Summit',
      kind: 'summit',
      polity: 'US',
      date: '2010-04-12/2010-04-13',
      citations: [
        { source: 'historian-state-visits', locator: 'visit 3' },
        { source: 'historian-state-visits', locator: 'visit 4' },
      ],
    },
  ])
})

test('a summit that the shipped record has by its series is joined', () => {
  const shipped = { id: '2010-summit', name: '2010 in Washington', kind: 'summit', series: 'Nuclear Security Summit' }
  const base = [{ file: 'occasions', facts: { ...shipped, polity: 'US', date: '2010-04-12/2010-04-13' } }]
  expect(of('occasions', base).map(({ id }) => id)).toEqual(['2010-summit'])
})

test('meetings: each polity apart, the king with his own country, the named day, nobody for one who only accompanied', () => {
  expect(of('meetings').map(({ id, date, polity, participants }) => [id, date, polity, participants])).toEqual([
    [
      '1998-12-12-clinton-netanyahu',
      '1998-12-12/1998-12-15',
      'IL',
      [
        { leader: 'william-j-clinton', polity: 'US' },
        { leader: 'benjamin-netanyahu', polity: 'IL' },
      ],
    ],
    [
      '1998-12-12-clinton-hussein',
      '1998-12-12/1998-12-15',
      'IL',
      [
        { leader: 'william-j-clinton', polity: 'US' },
        { leader: 'king-hussein', polity: 'JO' },
      ],
    ],
    [
      '1996-07-09-clinton-netanyahu',
      '1996-07-09',
      'US',
      [
        { leader: 'benjamin-netanyahu', polity: 'IL' },
        { leader: 'william-j-clinton', polity: 'US' },
      ],
    ],
  ])
})

test('a title is held on the days it is seen, its bounds open; a term that is stated is exact; president-elect apart', () => {
  expect(of('tenures').map(({ id, since, until, capacity }) => [id, since, until, capacity])).toEqual([
    ['william-j-clinton-us-president-1993', '1993-01-20', '2001-01-20', 'substantive'],
    ['anwar-sadat-eg-president-1979', '../1979-03-25', '1979-03-27/..', 'substantive'],
    ['mustafa-khalil-eg-prime-minister-1979', '../1979-03-25', '1979-03-27/..', 'substantive'],
    ['benjamin-netanyahu-il-prime-minister-1996', '../1996-07-09', '1996-07-10/..', 'substantive'],
    ['benjamin-netanyahu-il-prime-minister-1998', '../1998-12-12', '1998-12-15/..', 'substantive'],
    ['benjamin-netanyahu-il-prime-minister-2010', '../2010-04-12', '2010-04-13/..', 'substantive'],
    ['viktor-orban-hu-president-2010', '../2010-04-12', '2010-04-13/..', 'elect'],
    ['mikhail-s-gorbachev-suhh-general-secretary-1987', '../1987-12-07', '1987-12-10/..', 'substantive'],
    ['king-hussein-jo-king-1998', '../1998-12-12', '1998-12-15/..', 'substantive'],
    ['william-j-clinton-us-president-1992', '../1992-12-01', '1992-12-02/..', 'elect'],
    ['madeleine-korbel-albright-us-secretary-of-state-1998', '../1998-12-12', '1998-12-15/..', 'substantive'],
  ])
})

test('a leader, a visit and a meeting that the shipped record has are joined, and only cited once more', () => {
  const leader = { id: 'bill-clinton', name: 'Bill Clinton', names: [{ text: 'William J. Clinton', lang: 'en' }] }
  const base = [
    { file: 'leaders', facts: leader },
    { file: 'leaders', facts: { id: 'bibi', name: 'Benjamin Netanyahu' } },
    {
      file: 'visits',
      facts: { id: 'a-visit', leader: 'bill-clinton', polity: 'US', host: 'IL', date: '1998-12-12', status: 'held' },
    },
    {
      file: 'meetings',
      facts: {
        id: 'a-meeting',
        date: '1998-12-13',
        mode: 'in-person',
        status: 'held',
        participants: [
          { leader: 'bill-clinton', polity: 'US' },
          { leader: 'bibi', polity: 'IL' },
        ],
      },
    },
  ]
  expect(of('meetings', base).find(({ id }) => id === 'a-meeting')).toEqual({
    id: 'a-meeting',
    citations: [{ source: 'historian-state-presidents', locator: 'trip 10' }],
  })
  expect(of('visits', base).find(({ id }) => id === 'a-visit')).toMatchObject({
    citations: [{ source: 'historian-state-presidents', locator: 'trip 10' }, { locator: 'trip 10, remarks' }],
  })
  expect(of('meetings', base).map(({ id }) => id)).toEqual([
    'a-meeting',
    '1998-12-12-clinton-hussein',
    '1996-07-09-bibi-clinton',
  ])
})

test("an editor's decision on who is who is followed", () => {
  const decision = {
    decision: 'merged',
    leader: 'the-elder-netanyahu',
    name: 'The Elder Netanyahu',
    polities: ['IL'],
    since: '1996-01-01',
    until: '1996-12-31',
    spellings: [{ text: 'Binyamin Netanyahu' }],
  }
  const { records } = convert([], [decision])
  expect(records.filter(({ kind }) => kind === 'visits').map(({ facts }) => facts.leader)).toContain(
    'the-elder-netanyahu',
  )
})

test('the same lists give the same records', () => {
  expect(JSON.stringify(convert())).toBe(JSON.stringify(convert()))
})
