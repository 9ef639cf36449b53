import { expect, test } from 'vitest'
import type { Facts } from '../src/load/problem.ts'
import { buildFacts, meeting, people } from './facts.ts'
import { requireBuilt, runSummit } from './program.ts'

requireBuilt()

const window = (id: string, of: string, other: string | undefined, since: string, until: string, more: Facts = {}) => ({
  id,
  of,
  ...(other === undefined ? {} : { with: other }),
  kind: 'meetings',
  rule: 'face-to-face',
  since,
  until,
  level: 'complete',
  basis: 'a list',
  checked: '2030-01-01',
  ...more,
})

const visits: Facts = { kind: 'visits', rule: 'any' }

const path = buildFacts('covered', {
  ...people,
  meetings: [meeting('first-talks', '2021-01-01', ['ann', 'bob'])],
  coverage: [
    window('w-early', 'AA', 'BB', '2020-01-01', '2021-06-30'),
    window('w-late', 'BB', 'AA', '2024-01-01', '2024-06-30'),
    window('w-middle', 'AA', 'BB', '2021-07-01', '2022-12-31'),
    window('long-ago', 'AA', 'BB', '1950-01-01', '1960-01-01'),
    window('narrow', 'AA', 'BB', '2023-01-01', '2023-12-31', { rule: 'talks' }),
    window('calls', 'ann', 'bob', '2020-01-01', '2024-12-31', { kind: 'calls', rule: 'calls', level: 'partial' }),
    window('there', 'ann', 'BB', '2020-01-01', '2025-01-20', visits),
    window('back', 'BB', 'AA', '2020-01-01', '2021-12-31', visits),
  ],
})

test.each([
  [
    ['met', 'Ann Ames', 'Bob Bold'],
    [
      'covered: Arland–Borland, meetings (face-to-face), 2020-01-01 – 2022-12-31, complete · Arland–Borland, meetings (talks), 2023-01-01 – 2023-12-31, complete · Borland–Arland, meetings (face-to-face), 2024-01-01 – 2024-06-30, complete',
      'not covered: meetings (face-to-face) 2023-01-01 – 2023-12-31, 2024-07-01 – 2025-01-19. What is not here may still have taken place',
    ],
  ],
  [
    ['met', 'Ann Ames', 'Bob Bold', '--rule', 'talks', '--until', '2022'],
    ['covered: Arland–Borland, meetings (face-to-face), 2020-01-01 – 2022-12-31, complete'],
  ],
  [
    ['count', 'Ann Ames', 'Bob Bold', '--since', '2022', '--until', '2022'],
    [
      'covered: Arland–Borland, meetings (face-to-face), 2021-07-01 – 2022-12-31, complete',
      'not covered: calls. What is not here may still have taken place',
    ],
  ],
  [
    ['met', 'Bob Bold', 'Cy Cole'],
    [
      'covered: no window is declared for Bob Bold and Cy Cole',
      'not covered: meetings (face-to-face). What is not here may still have taken place',
    ],
  ],
  [
    ['visits', 'Ann Ames', '--to', 'Borland'],
    ['covered: Ann Ames–Borland, visits (any), 2020-01-01 – 2025-01-20, complete'],
  ],
  [
    ['visits', 'Bob Bold', '--to', 'Arland'],
    [
      'covered: Borland–Arland, visits (any), 2020-01-01 – 2021-12-31, complete',
      'not covered: visits (any) from 2022-01-01. What is not here may still have taken place',
    ],
  ],
])('%j', (args, expected) => {
  const lines = runSummit(['--db', path, ...args]).err.split('\n')
  expect(lines.filter((line) => line.includes('covered: '))).toEqual(expected)
})
