import { beforeAll, describe, expect, test } from 'vitest'
import { requireBuilt, runSummit, soak } from '../program.ts'
import { random } from '../random.ts'

beforeAll(requireBuilt)

/** What the languages of SQL, full-text search and patterns would read as more than text. */
const probes = [
  "O'Brien",
  '"x',
  "'; DROP TABLE meeting; --",
  'AND',
  'NOT',
  'NEAR(',
  'NEAR(a b, 5)',
  'a AND b OR NOT c',
  'col:x',
  'folded:x',
  'folded : "x" *',
  '{folded} : x',
  '1985-11-19',
  'multi-agent',
  '*',
  'a*',
  '^',
  '^nara',
  '%',
  '_',
  '[a-z]*',
  '.*(a+)+$',
  '\\',
  '\\u0000',
  '(',
  ')))((',
  '""""',
  '+ - / ; , .',
  'toString',
  '__proto__',
  'constructor',
  '= 1=1',
  "!word 'exact .end$ ^start | other",
  '고 시'.repeat(400),
  'x'.repeat(10_000),
  'a b '.repeat(3000),
  '高'.repeat(5000),
  '\u0301\u0301\u0301',
  '\u202e\u2067',
  '🇯🇵🇰🇷',
  '\ud83d',
]

/** Code points from every part of Unicode, the signs of query languages foremost. */
function randomText(next: (bound: number) => number): string {
  const signs = `"'*^:()[]{}+-~|&!<>=%_\\/,.;#@$\` ANDORNEAR`
  const letters = () => {
    const kind = next(8)
    if (kind < 3) return signs[next(signs.length)] ?? ''
    if (kind === 3) return String.fromCodePoint(0x20 + next(0x5f))
    if (kind === 4) return String.fromCodePoint(0x4e00 + next(0x5000))
    if (kind === 5) return String.fromCodePoint(0xac00 + next(0x2ba0))
    if (kind === 6) return String.fromCodePoint(0x80 + next(0x700))
    return String.fromCodePoint(0x10000 + next(0x10000))
  }
  return Array.from({ length: 1 + next(24) }, letters)
    .join('')
    .replace(/[\r\n\0]/g, ' ')
}

const count = soak ? 100_000 : 300
const next = random(39)
const texts = [...probes, ...Array.from({ length: count }, () => randomText(next)).filter((text) => text.trim() !== '')]

describe('the text of a query is never a program', () => {
  test.each([
    ['resolve', texts],
    ['search', soak ? texts : texts.slice(0, 80)],
  ])('%s, one after the other, answers each', { timeout: 3_600_000 }, (command, queries) => {
    const { code, out, err } = runSummit([command, '-', '-o', 'ndjson'], {}, `${queries.join('\n')}\n`)
    expect(err).toBe('')
    expect(code).toBe(0)
    const rows = out
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
    if (command === 'resolve') expect(rows).toHaveLength(queries.length)
    expect(rows.filter(({ why }) => /SQL|syntax|fts5|unterminated|no such/i.test(String(why)))).toEqual([])
  })

  test.each([
    ['quotes', `O'Brien "x`],
    ['operators', 'NEAR(a b, 5) AND col:x *'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['six thousand words', 'a b '.repeat(3000)],
  ])('alone: %s', (_, probe) => {
    for (const command of ['search', 'resolve']) {
      const { code, err } = runSummit([command, '--', probe])
      expect([0, 2, 5], err).toContain(code)
      expect(err).not.toMatch(/SQL|syntax|fts5|unterminated|^\s+at /im)
    }
  })

  test('nor is a NUL in a line', () => {
    const { code, out } = runSummit(['resolve', '-', '--json'], {}, 'Takaichi\0 OR 1\nTakaichi\n')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toHaveLength(2)
  })
})
