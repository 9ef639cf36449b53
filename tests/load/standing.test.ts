import { describe, expect, test } from 'vitest'
import { createStandings } from '../../src/load/standing.ts'

describe('who stood how on a day', () => {
  const standings = createStandings()
  for (const [id, polity, rank] of [
    ['pm', 'JP', 'head-of-government'],
    ['king', 'JP', 'head-of-state'],
    ['fm', 'JP', 'foreign-minister'],
    ['president', 'KR', 'head-of-state'],
  ])
    standings.addOffice({ id, polity, rank })
  const tenures = [
    ['ishiba', 'pm', '2024-10-01', '2025-10-21', 'substantive'],
    ['takaichi', 'pm', '2025-10-21', undefined, 'substantive'],
    ['kishida', 'fm', '2012-12-26', '2017-08-03', 'substantive'],
    ['yoon', 'president', '2022-05-10', '2025-04-04', 'substantive'],
    ['yoon', 'president', '2024-12-14', '2025-04-04', 'suspended'],
    ['han', 'president', '2024-12-14', '2024-12-27', 'acting'],
    ['choi', 'president', '2024-12-27', '2025-03-24', 'acting'],
    ['trump', 'president', '2024-11-06', '2025-01-20', 'elect'],
    ['guaido', 'president', '2019-01-23', '2023-01-05', 'claimed'],
    ['vague', 'pm', '1998-03', '1999', 'substantive'],
    ['both', 'pm', '1990', '1995', 'substantive'],
    ['both', 'king', '1990', '1995', 'substantive'],
  ]
  standings.settle(
    tenures.map(([leader, office, since, until, capacity]) => ({
      id: `${leader}-${office}-${since}`,
      leader,
      office,
      since,
      ...(until === undefined ? {} : { until }),
      capacity,
    })),
  )

  test('a tenure ends on the day before its successor begins, a vague one when it may last have', () => {
    expect(standings.daysOf('ishiba-pm-2024-10-01')).toMatchObject({ first: '2024-10-01', last: '2025-10-20' })
    expect(standings.daysOf('vague-pm-1998-03')).toMatchObject({ first: '1998-03-01', last: '1999-12-31' })
    expect(standings.daysOf('nobody')).toBeUndefined()
  })

  test.each<[string, string, string, string, string | null]>([
    ['takaichi', '2025-10-22', '2025-10-22', 'in-office', 'pm'],
    ['takaichi', '2099-01-01', '2099-01-01', 'in-office', 'pm'],
    ['takaichi', '2025-10-20', '2025-10-20', 'none', null],
    ['takaichi', '2025-10-21', '2025-10-21', 'in-office', 'pm'],
    ['ishiba', '2025-10-20', '2025-10-20', 'in-office', 'pm'],
    ['ishiba', '2025-10-21', '2025-10-21', 'none', null],
    ['kishida', '2015-01-01', '2015-01-01', 'other', 'fm'],
    ['han', '2024-12-20', '2024-12-20', 'in-office', 'president'],
    ['han', '2024-12-27', '2024-12-27', 'none', null],
    ['choi', '2024-12-27', '2024-12-27', 'in-office', 'president'],
    ['trump', '2025-01-13', '2025-01-13', 'elect', 'president'],
    ['guaido', '2020-01-01', '2020-01-01', 'other', 'president'],
    ['vague', '1999-12-31', '1999-12-31', 'in-office', 'pm'],
    ['vague', '1998-03-01', '1998-03-01', 'in-office', 'pm'],
    ['vague', '1998-02-28', '1998-02-28', 'none', null],
    ['both', '1991-01-01', '1991-01-01', 'in-office', 'king'],
    ['ishiba', '2025-10', '2025-10-31', 'in-office', 'pm'],
    ['nobody', '2025-10-21', '2025-10-21', 'unrecorded', null],
  ])('%s from %s to %s: %s %s', (leader, first, last, standing, office) => {
    expect(standings.standingOf(leader, leader === 'yoon' ? 'KR' : 'JP', first, last)).toEqual({ standing, office })
  })
})
