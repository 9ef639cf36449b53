import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAccepted } from '../../src/load/accepted.ts'
import { judgeFindings } from '../../src/queries/lint/accept.ts'
import type { Finding } from '../../src/queries/lint/findings.ts'

const finding = (check: string, id: string, file = '/facts/meetings.jsonl'): Finding => ({
  check,
  severity: 'note',
  file,
  line: 1,
  sentence: 'something',
  mend: 'Mend it.',
  id,
})
const accept = (check: string, id: string) => ({ check, id, file: '/facts/accepted.tsv', line: 2 })
const left = (findings: readonly Finding[], ...accepted: ReturnType<typeof accept>[]) =>
  judgeFindings(findings, accepted).left.map(({ check, id }) => `${check} ${id}`)

describe('an acceptance takes away', () => {
  const found = [finding('no-place', '2020-a'), finding('no-place', '2021-b'), finding('no-office', '2020-a')]
  test.each([
    ['its record of its check', accept('no-place', '2020-a'), ['no-place 2021-b', 'no-office 2020-a']],
    ['every record of its check', accept('no-place', '*'), ['no-office 2020-a']],
    ['those that begin so', accept('no-place', '2020-*'), ['no-place 2021-b', 'no-office 2020-a']],
    [
      'no more than the whole id',
      accept('no-place', '2020'),
      [...found.map(({ check, id }) => `${check} ${id}`), 'needless-acceptance 2020'],
    ],
    [
      'nothing by a dot for any letter',
      accept('no-place', '2020.a'),
      [...found.map(({ check, id }) => `${check} ${id}`), 'needless-acceptance 2020.a'],
    ],
  ] as const)('%s', (_, one, expected) => expect(left(found, one)).toEqual(expected))

  test('nothing of another folder, where it is needless', () => {
    expect(left([finding('no-place', 'a', '/mine/meetings.jsonl')], accept('no-place', '*'))).toEqual([
      'no-place a',
      'needless-acceptance *',
    ])
  })

  test('and what it took away is counted', () => {
    expect([...judgeFindings(found, [accept('no-place', '*'), accept('no-place', '2020-a')]).accepted]).toEqual([
      ['no-place', 2],
    ])
  })
})

test('a line of accepted.tsv is a check, an id and a reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'summit-accepted-'))
  const file = join(folder, 'accepted.tsv')
  writeFileSync(
    file,
    'check\tid\treason\nno-place\ta\tno source says\n\nno-place\tb\nno-place\tc\t \nno-place\td\tone\ttwo\n',
  )
  const { acceptances, problems } = readAccepted([join(folder, 'meetings.jsonl'), join(folder, 'visits.jsonl')])
  expect(acceptances).toEqual([{ check: 'no-place', id: 'a', reason: 'no source says', file, line: 2 }])
  expect(problems.map(({ line }) => line)).toEqual([4, 5, 6])
})
