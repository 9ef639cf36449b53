import { expect, test } from 'vitest'
import { requireBuilt, runSummit } from './program.ts'

requireBuilt()

const lines = 'Takaichi\n\nno such name at all\nhorse\u0000\nTakaichi\n'
const asked = ['Takaichi', '', 'no such name at all', 'Takaichi']

const rowsOf = (
  args: readonly string[],
): readonly { readonly query: string; readonly why?: string; readonly id?: string }[] => {
  const { code, out } = runSummit([...args, '-', '-o', 'ndjson'], {}, lines)
  expect([0, 4]).toContain(code)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test.each([['resolve'], ['show'], ['check']])('%s - answers every line, in order', (command) => {
  const queries = rowsOf([command]).map(({ query }) => query)
  expect(queries.toSpliced(3, 1)).toEqual(asked)
})

test('search - keeps the order of the lines, and a line that is none says so', () => {
  const queries = rowsOf(['search']).map(({ query }) => query)
  const known = queries.filter((query) => query === 'Takaichi' || query === '')
  expect(known.filter((query, index) => query !== known[index - 1])).toEqual(['Takaichi', '', 'Takaichi'])
})

test('a line of show - that names nothing says why', () => {
  const shown = rowsOf(['show'])
  expect(shown.map(({ id }) => id)).toEqual(['sanae-takaichi', undefined, undefined, undefined, 'sanae-takaichi'])
  expect(shown.map(({ why }) => why)).toEqual([
    undefined,
    '"" is not in the record (no letters in it)',
    expect.stringContaining('is not in the record'),
    expect.stringContaining('NUL'),
    undefined,
  ])
})

test('show - of no line is an empty list', () => {
  expect(runSummit(['show', '-', '-o', 'json'], {}, '').out).toBe('[]\n')
  expect(runSummit(['show', '-'], {}, '')).toEqual({ code: 0, out: '', err: '' })
})

test('resolve --why says on standard error which name it was, and what differs', () => {
  const { code, err } = runSummit(['resolve', 'Lee Jae mung', 'Qqqqzzzz', '--why'])
  expect(code).toBe(0)
  expect(err).toBe('"Lee Jae mung": 0.5 slips from "Lee Jae Myung"\n"Qqqqzzzz": no name fits well enough\n')
})
