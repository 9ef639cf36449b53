import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, runShell, scratch } from '../program.ts'

const text = readFileSync(join(root, 'data', 'README.md'), 'utf8')
const section = (heading: string) => text.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
const blocks = (part: string) => [...part.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines]) => lines ?? '')
const folder = mkdtempSync(join(scratch, 'readme-'))
const run = (block: string) => runShell(`set -e; cd "$1"; ${block}`, [folder])

describe('what data/README.md tells to do works', () => {
  const steps = blocks(section('Add a meeting in five steps'))

  test('it has five steps', () => expect(steps.length).toBe(5))

  test('a meeting is added', () => {
    const [sources = '', who = '', meeting = '', load = '', look = ''] = steps
    expect(run(sources)).toEqual({ code: 0, out: '', err: '' })
    expect(
      run(who)
        .out.split('\n')
        .map((line) => line.split('\t')[1]),
    ).toEqual(['resolved', 'resolved', 'resolved', 'resolved', undefined])
    expect(run(meeting)).toEqual({ code: 0, out: '', err: '' })
    expect(run(load)).toMatchObject({ code: 0, err: '' })
    const { code, out, err } = run(look)
    expect(code, err).toBe(0)
    expect(out).toMatch(/^1\t1985-11-19\/1985-11-20\t.*\tsummit\t.*\t1985-11-19-gorbachev-reagan$/m)
    expect(out).toMatch(/^support +2 citations, 2 independent voices/m)
  })

  test('an editor gets its schema', () => {
    const [schema = ''] = blocks(section('Complete and validate'))
    expect(run(schema)).toEqual({ code: 0, out: '', err: '' })
    expect(JSON.parse(readFileSync(join(folder, 'meetings.schema.json'), 'utf8')).title).toBe('meeting')
  })
})

test('every source that the glossary names is in the record', () => {
  const sources = new Set(
    readFileSync(join(root, 'data', 'sources.jsonl'), 'utf8')
      .split('\n')
      .map((line) => /^{"id":"([^"]+)"/.exec(line)?.[1]),
  )
  const named = [...section('Glossary').matchAll(/`([a-z][a-z-]*-\d{4}-[^`]+)`/g)].map(([, id]) => id)
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter((id) => !sources.has(id))).toEqual([])
})
