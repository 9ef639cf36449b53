import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyDatabase, requireBuilt, runOnTerminal, runShell, runSummit, soak } from './program.ts'

beforeAll(requireBuilt)

/** What a terminal would obey, had it come from a fact, an argument or a file name. */
const hostile = [
  '\u001b[31mred',
  '\u001b[2J\u001b[H',
  '\u001b[?25l',
  '\u001b[?1049h',
  '\u001b[6n',
  '\u001b[1;1H',
  '\u001b[3\u001b[31m1m',
  '\u001b[',
  '\u001b]0;title\u0007',
  '\u001b]0;title\u001b\\',
  '\u001b]8;;http://example.org\u001b\\link\u001b]8;;\u001b\\',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001b]52;c;',
  '\u001bP1$r0m\u001b\\',
  '\u001b_apc\u001b\\',
  '\u001b^pm\u001b\\',
  '\u001bXsos\u001b\\',
  '\u001bc',
  '\u001b',
  '\u001b\u001b[m',
  '\u009b31mC1',
  '\u009d0;title\u009c',
  '\u0090q',
  '\u0085next',
  '\u008d',
  '\rover',
  'a\b\b\bback',
  'bell\u0007',
  '\u000b\u000c',
  'a\tb\nc',
  '\u007f\u007f',
  '\u000e\u000f',
  '\u202egnp.exe',
  '\u2067x\u2066y',
  '\u2068open',
  'x\u2069\u2069',
  '\u2028line\u2029',
  'tag\u{e0041}\u{e007f}',
  '\u200f\u200e\u061c',
  '\u200bzero\u2060\ufeff',
  '\u0001\u0002\u0003',
  '\u001b[38;5;1mA\u001b[0m',
]

/** The colours that the program itself uses, and the pairs that hold a right-to-left text together. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for
const ours = /\u001b\[(?:1|2|4|22|24|3[1-6]|39)m/g
const obeyed = /(?!\n)[\p{Cc}\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u
const bare = (text: string, color: string) =>
  (color === 'always' ? text.replace(ours, '') : text).replace(/\u2068([^\u2068\u2069\n]*)\u2069/g, '$1')

/** In a long run each by itself, else seven at a time. */
const size = soak ? 1 : 7
const groups = Array.from({ length: Math.ceil(hostile.length / size) }, (_, index) =>
  hostile.slice(index * size, index * size + size).join(' '),
)

describe('no fact, argument or file name steers the terminal', () => {
  test.each(groups.map((text, index) => [index + 1, text] as const))('fixtures %i', (index, text) => {
    const path = copyDatabase('hostile.db')
    const db = new Database(path)
    db.pragma('foreign_keys = OFF')
    db.prepare("UPDATE leader SET name = name || ? WHERE id IN ('sanae-takaichi', 'lee-jae-myung')").run(text)
    db.prepare('UPDATE meeting SET name = name || @text, city = @text, summary = @text').run({ text })
    db.close()
    const color = index % 2 === 0 ? 'always' : 'never'
    const seen = [
      ['show', '2026-01-13-takaichi-lee'],
      index % 3 === 0 ? ['met', 'sanae-takaichi', 'lee-jae-myung'] : ['timeline', 'sanae-takaichi'],
      [
        'sql',
        'SELECT id, name FROM leader ORDER BY id',
        '-o',
        index % 4 === 0 ? 'csv' : index % 4 === 1 ? 'ndjson' : index % 4 === 2 ? 'json' : 'md',
      ],
      ['show', `nobody ${text.replaceAll('\0', '')}`],
      ['met', 'sanae-takaichi', `--${text}`],
    ].map((args) => runOnTerminal(['--db', path, '--color', color, ...args]).out)
    expect(seen.join('')).toMatch(/[\u2400-\u2421]|<U\+[0-9A-F]{4,5}>/)
    for (const out of seen) {
      expect(out.length).toBeGreaterThan(20)
      expect(bare(out, color)).not.toMatch(obeyed)
    }
    expect(runOnTerminal(['--db', `/nowhere/${text}`, 'stats']).out).not.toMatch(obeyed)
  })

  test('on a pipe, json, ndjson and csv carry the same text exactly', () => {
    const path = copyDatabase('exact.db')
    const db = new Database(path)
    db.pragma('foreign_keys = OFF')
    const leaders = db.prepare<[], string>('SELECT id FROM leader ORDER BY id').pluck().all()
    const expected = leaders.map((id, index) => ({ id, name: hostile[index % hostile.length] ?? '' }))
    for (const { id, name } of expected) db.prepare('UPDATE leader SET name = ? WHERE id = ?').run(name, id)
    db.close()
    const query = (format: string) =>
      runSummit(['--db', path, 'sql', 'SELECT id, name FROM leader ORDER BY id', '-o', format]).out
    expect(expected.length).toBeGreaterThan(40)
    expect(JSON.parse(query('json'))).toEqual(expected)
    expect(query('json')).not.toMatch(obeyed)
    expect(
      query('ndjson')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(expected)
    expect(parse(query('csv'), { columns: true })).toEqual(expected)
    expect(
      runSummit(['--db', path, '--color', 'always', 'sql', 'SELECT id, name FROM leader ORDER BY id', '-o', 'csv']).out,
    ).toBe(query('csv'))
  })
})

describe('colour', () => {
  const args = ['sql', 'SELECT id FROM leader LIMIT 1']
  const hasColour = (text: string) => text.includes('\u001b[')
  test.each([
    [{}, [], true],
    [{ NO_COLOR: '1' }, [], false],
    [{ NO_COLOR: '' }, [], true],
    [{ TERM: 'dumb' }, [], false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '0' }, [], false],
    [{}, ['--color', 'never'], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
    [{ TERM: 'dumb' }, ['--color', 'always'], true],
  ])('on a terminal, %j %j: %s', (env, options, expected) => {
    expect(hasColour(runOnTerminal([...options, ...args], env).out)).toBe(expected)
  })

  test.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '1' }, ['--color', 'never'], false],
    [{}, ['--color', 'always'], true],
  ])('on a pipe, %j %j: %s', (env, options, expected) => {
    expect(hasColour(runSummit([...options, ...args], env).out)).toBe(expected)
  })

  test('never reaches a machine format, and never changes its text', () => {
    const line = 'summit "$@" --color always'
    for (const format of ['json', 'ndjson', 'csv', 'tsv', 'md']) {
      const coloured = runShell(line, [...args, '-o', format]).out
      expect(coloured).toBe(runSummit([...args, '-o', format]).out)
      expect(coloured).not.toMatch(ours)
    }
  })
})

test('a table fits the terminal; on a pipe nothing is cut', () => {
  const args = ['sql', `SELECT 1 AS number, '${'高市早苗'.repeat(30)}' AS name`]
  const [, line = ''] = runOnTerminal(args, { COLUMNS: '60' }).out.split('\n')
  expect(line.replace(ours, '')).toBe(`     1  ${'高市早苗'.repeat(6)}高…`)
  expect(runSummit(args).out).toBe(`1\t${'高市早苗'.repeat(30)}\n`)
})
