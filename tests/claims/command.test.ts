import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runSummit, scratch } from '../program.ts'

const nara = 'Takaichi met Lee Jae-myung in Nara on 13 January 2026.'
const hanoi = 'Trump and Kim Jong Un met in Hanoi in March 2019.'
const third = 'The Nara summit of 13 January 2026 was the third meeting between Takaichi and Lee Jae-myung.'
const denied = 'Takaichi denied that she had met Kim Jong Un twice.'

test.each([
  [[nara], 0],
  [[hanoi], 1],
  [[third], 3],
  [[denied], 4],
  [[nara, third], 3],
  [[nara, third, hanoi], 1],
  [[nara, denied], 4],
])('exit codes: %s', (claims, code) => {
  expect(runSummit(['check', ...claims]).code).toBe(code)
})

test('no claim is a mistake in use', () => {
  expect(runSummit(['check'])).toEqual({
    code: 2,
    out: '',
    err: 'summit: no claim to check\nGive a sentence, `-` for a claim a line, or --file.\n',
  })
})

test('the answer has the shape of the contract', () => {
  const answer = JSON.parse(runSummit(['check', third, '--json']).out)
  expect(Object.keys(answer).slice(0, 9)).toEqual([
    'claim',
    'at',
    'reading',
    'verdict',
    'rules',
    'coverage',
    'wording',
    'sources',
    'asof',
  ])
  const applying = answer.rules.filter(({ applies }: { applies: boolean }) => applies)
  expect(
    applying.map(({ rule, holds, number }: { rule: string; holds: string; number: number }) => [rule, holds, number]),
  ).toEqual([
    ['face-to-face', 'yes', 3],
    ['talks', 'no', 2],
  ])
  expect(applying[1].nth).toBe('2026-05-19-takaichi-lee')
  expect(applying[1].excluded).toContainEqual({ id: '2025-11-23-takaichi-lee', why: 'pull-aside' })
})

test('a claim a line, in order, with its query', () => {
  const { code, out } = runSummit(['check', '-', '-o', 'csv'], {}, `${nara}\n\n${hanoi}\n`)
  expect(code).toBe(1)
  expect(out.split('\n').map((line) => line.split(',')[0])).toEqual([
    'verdict',
    'supported',
    'unread',
    'contradicted',
    '',
  ])
})

test('the claims of a text, with line and column', () => {
  const draft = join(scratch, 'draft.md')
  writeFileSync(draft, `# Nara\n\nIt was cold. ${nara}\n\n- ${hanoi}\n`)
  const rows = JSON.parse(runSummit(['check', '--file', draft, '--json']).out)
  expect(
    rows.map(({ line, column, verdict, query }: Record<string, unknown>) => [line, column, verdict, query]),
  ).toEqual([
    [3, 14, 'supported', nara],
    [5, 3, 'contradicted', hanoi],
  ])
})

test('a file that is not there', () => {
  expect(runSummit(['check', '--file', '/nowhere/draft.md'])).toMatchObject({ code: 74, out: '' })
})

test('a preview is judged as it stood: if held', () => {
  const { code, out } = runSummit([
    'check',
    'third meeting between Takaichi and Lee Jae-myung',
    '--at',
    '2026-01-12',
    '--known-at',
    '2026-01-12',
  ])
  expect(code).toBe(3)
  expect(out.replace(/\s+/g, ' ')).toContain('October 2025, if held')
})

test.each([
  ["what's really important is the issue of deep mutual trust.", 0],
  ["what's really important is the issue of deep mutual suspicion.", 1],
  ['We will build a bridge of paper lanterns across the strait by Tuesday', 4],
])('quote --check: %s', (words, code) => {
  expect(runSummit(['quote', words, '--check']).code).toBe(code)
})

test('cite: a line, a link, CSL-JSON; an unknown id is refused', () => {
  const id = 'nippon-com-2026-01-14-horyuji'
  const sources = runSummit(['cite', '2026-01-13-takaichi-lee', '--style', 'csl-json'])
  const items = JSON.parse(sources.out)
  expect(items.length).toBeGreaterThan(5)
  for (const item of items)
    expect(item).toMatchObject({
      id: expect.any(String),
      type: expect.any(String),
      'container-title': expect.any(String),
    })
  expect(runSummit(['cite', `${id}-none`])).toMatchObject({ code: 5, out: '' })
})
