import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runSummit, scratch } from '../program.ts'

const load = (name: string, input: string) => runSummit(['load', '-', '--db', join(scratch, name)], {}, input)

test('records of any kind from standard input, and again as they were exported', () => {
  const lines =
    '{"file":"venues","id":"a-hall","name":"A Hall","polity":"JP"}\n{"file":"leaders","id":"a-person","name":"A Person"}\n'
  const { code, out } = load('typed.db', lines)
  expect(code).toBe(0)
  expect(out).toMatch(/^leader\t1\t/m)
  expect(out).toMatch(/^venue\t1\t/m)
  const exported = runSummit(['--db', join(scratch, 'typed.db'), 'export', 'jsonl'])
  expect(exported.out).toContain('{"file":"venues","id":"a-hall","name":"A Hall","polity":"JP"}\n')
})

test('what is no record is told by its line, and nothing is loaded', () => {
  const { code, err } = load('none.db', '{"id":"a"}\n{"file":"people","id":"a"}\n{"file":"leader","id":"a"}\nno\n')
  expect(code).toBe(6)
  expect(err.split('\n').slice(0, 4)).toEqual([
    expect.stringMatching(/^-:1: the line does not say what it is: "file" is needed, one of polities, /),
    expect.stringMatching(/^-:2: "people" is no kind of record: /),
    '-:3: a leader needs "name"',
    expect.stringMatching(/^-:4: the line is not JSON/),
  ])
})

test('a database built from standard input is not built again without it', () => {
  load('again.db', '{"file":"leaders","id":"a-person","name":"A Person"}\n')
  const { code, err } = runSummit(['load', '--db', join(scratch, 'again.db')])
  expect(code).toBe(2)
  expect(err).toContain('was built from standard input too')
})
