import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { requireBuilt, runShell, runSummit, scratch } from './program.ts'

beforeAll(() => {
  requireBuilt()
  writeFileSync(
    join(scratch, 'text.db'),
    'this is no database, and it is long enough to have a header of its own\n'.repeat(20),
  )
  writeFileSync(join(scratch, 'empty.db'), '')
  mkdirSync(join(scratch, 'facts'), { recursive: true })
  writeFileSync(join(scratch, 'facts', 'leaders.jsonl'), '{"id":"no-name"}\n')
  // Preloaded: the first answer meets a fault that no command expects; a promise that nobody settles.
  writeFileSync(join(scratch, 'fault.cjs'), 'JSON.stringify = () => { throw new TypeError("a fault") }\n')
  writeFileSync(
    join(scratch, 'reject.cjs'),
    'JSON.stringify = () => { Promise.reject(new TypeError("a rejection")); return "{}" }\n',
  )
})

const at = (name: string) => join(scratch, name)

describe('exit codes', () => {
  test.each<[string, number, string[]]>([
    ['an answer', 0, ['met', 'Takaichi', 'Lee Jae-myung']],
    ['an answer, as json', 0, ['met', 'Takaichi', 'Lee Jae-myung', '--json']],
    ['an empty list', 0, ['met', 'Takaichi', 'Lee Jae-myung', '--since', '2099']],
    ['an empty list that was to be told', 1, ['met', 'Takaichi', 'Lee Jae-myung', '--since', '2099', '--exit-status']],
    ['a full list that was to be told', 0, ['met', 'Takaichi', 'Lee Jae-myung', '--exit-status']],
    ['help', 0, ['--help']],
    ['help of a command', 0, ['met', '--help']],
    ['the version', 0, ['--version']],
    ['resolve finds nobody', 0, ['resolve', 'Qqqqzzzz']],
    ['an unknown command', 2, ['frobnicate']],
    ['an unknown option', 2, ['met', 'Takaichi', 'Lee Jae-myung', '--frobnicate']],
    ['an option without its value', 2, ['met', 'Takaichi', 'Lee Jae-myung', '--since']],
    ['a missing argument', 2, ['met']],
    ['an unknown format', 2, ['stats', '-o', 'yaml']],
    ['an unknown colour', 2, ['stats', '--color', 'sometimes']],
    ['a day that no calendar has', 2, ['met', 'Takaichi', 'Lee Jae-myung', '--since', '1985-02-30']],
    ['a day that is not written like one', 2, ['stats', '--known-at', 'yesterday']],
    ['a window around no day', 2, ['timeline', '--window', 'P3D']],
    ['an unknown rule', 2, ['met', 'Takaichi', 'Lee Jae-myung', '--rule', 'handshake']],
    ['a name that nobody has', 5, ['met', 'Takaichi', 'Qqqqzzzz']],
    ['a name that several have', 5, ['met', 'Kim']],
    ['an id that nothing has', 5, ['show', '1900-01-01-nobody']],
    ['facts without what they need', 6, ['load', at('facts'), '--dry-run']],
    ['no such database', 7, ['--db', at('none.db'), 'stats']],
    ['text for a database', 7, ['--db', at('text.db'), 'stats']],
    ['nothing for a database', 7, ['--db', at('empty.db'), 'stats']],
    ['a folder for a database', 7, ['--db', at(''), 'stats']],
    ['/dev/null for a database', 7, ['--db', '/dev/null', 'stats']],
    ['a query that is none', 2, ['sql', 'SELEC 1']],
    ['a query that writes', 2, ['sql', 'DELETE FROM leader']],
    ['facts that are not there', 74, ['load', at('nowhere'), '--dry-run']],
  ])('%s: %i', (_, code, args) => {
    const run = runSummit(args)
    expect(run.err).not.toMatch(/^\s+at /m)
    expect(run.code).toBe(code)
    if (code > 1) expect(run.err).toMatch(/^summit: .+\n.+/m)
    if (code > 1) expect(run.out).toBe('')
  })

  test('no command: 2, and how it is used', () => {
    const { code, out, err } = runSummit([])
    expect(err).toMatch(/^Usage: summit /)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
  test('a full disk: 74', () => expect(runShell('summit stats > /dev/full').code).toBe(74))
  test('a closed pipe: 0', () => expect(runShell('summit --help | true; exit "$PIPESTATUS"').code).toBe(0))
  test('standard output that is not open: 0, and the answer goes nowhere', () => {
    expect(runShell('summit stats >&-')).toMatchObject({ code: 0, out: '' })
  })
  test('a folder that has gone: the answer all the same', () => {
    const { code, out } = runShell('mkdir -p "$1" && cd "$1" && rmdir "$1" && summit stats', [at('gone')])
    expect(code).toBe(0)
    expect(out).not.toBe('')
  })
  test.each(['INT', 'TERM'])('SIG%s: as the shell says it', (signal) => {
    const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'
    const { out } = runShell(`"$NODE" "$BIN" sql "$1" > /dev/null & sleep 0.5; kill -${signal} $!; wait $!; echo $?`, [
      endless,
    ])
    expect(out).toBe(signal === 'INT' ? '130\n' : '143\n')
  })

  test.each(['fault', 'reject'])('a bug (%s): 70, with its stack', (name) => {
    const { code, err } = runSummit(['stats', '--json'], { NODE_OPTIONS: `--require ${at(`${name}.cjs`)}` })
    expect(code).toBe(70)
    expect(err).toContain('TypeError')
  })
})
