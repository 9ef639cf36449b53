import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/render/column.ts'
import { renderJsonLine, renderJsonValue } from '../../src/render/json.ts'
import { type Format, formats, renderRows } from '../../src/render/rows.ts'
import { columns, rows } from './leaders.ts'

const render = async (format: Format, some = rows) => [...(await renderRows(some, columns, format, undefined))].join('')

test('json is an array, a row a line, keys in the order of the columns', async () => {
  expect(await render('json')).toBe(`[
{"number":1,"date":"2025-10-30","gap":null,"name":"Gyeongju, \\"HICO\\"","status":"held","possible":false,"leaders":["高市早苗","이재명"],"venue":null,"id":"2025-10-30-takaichi-lee"},
{"number":2,"date":"2025-10-31","gap":1,"name":"習近平","status":"planned","possible":true,"leaders":["سناي تاكايتشي"],"venue":null,"id":"2025-10-31-takaichi-xi"},
{"number":10,"date":"2026-01-13","gap":74,"name":"סנאה טקאיצ׳י","status":"cancelled","possible":false,"leaders":[],"venue":null,"id":"2026-01-13-takaichi-lee"}
]
`)
  expect(JSON.parse(await render('json'))).toEqual(rows)
})

test('ndjson is the same objects, one a line', async () => {
  const lines = (await render('ndjson')).split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
})

test('csv has a header, quotes what needs it, joins lists', async () => {
  expect(await render('csv')).toBe(`number,date,gap,name,status,possible,leaders,venue,id
1,2025-10-30,,"Gyeongju, ""HICO""",held,,高市早苗; 이재명,,2025-10-30-takaichi-lee
2,2025-10-31,1,習近平,planned,yes,سناي تاكايتشي,,2025-10-31-takaichi-xi
10,2026-01-13,74,סנאה טקאיצ׳י,cancelled,,,,2026-01-13-takaichi-lee
`)
})

test('tsv has a header; text on a pipe is the same without it', async () => {
  const tsv = await render('tsv')
  expect(tsv).toBe(`number\tdate\tgap\tname\tstatus\tpossible\tleaders\tvenue\tid
1\t2025-10-30\t\tGyeongju, "HICO"\theld\t\t高市早苗; 이재명\t\t2025-10-30-takaichi-lee
2\t2025-10-31\t1\t習近平\tplanned\tyes\tسناي تاكايتشي\t\t2025-10-31-takaichi-xi
10\t2026-01-13\t74\tסנאה טקאיצ׳י\tcancelled\t\t\t\t2026-01-13-takaichi-lee
`)
  expect(await render('text')).toBe(tsv.slice(tsv.indexOf('\n') + 1))
})

test('md is a pipe table in which no cell is markup', async () => {
  const hostile = [{ ...rows[0], name: 'a|b\n[x](javascript:1) <b>*_`\\' }]
  expect(await render('md', hostile)).toBe(`| number | date | gap | name | status | possible | leaders | venue | id |
| ---: | --- | ---: | --- | --- | --- | --- | --- | --- |
| 1 | 2025-10-30 |  | a\\|b␊\\[x\\](javascript:1) \\<b\\>\\*\\_\\\`\\\\ | held |  | 高市早苗; 이재명 |  | 2025-10-30-takaichi-lee |
`)
})

test('no rows is well formed in every format', async () => {
  const empty = await Promise.all(formats.map((format) => render(format, [])))
  const header = columns.map(({ key }) => key)
  expect(empty).toEqual([
    '',
    '[]\n',
    '',
    `${header.join(',')}\n`,
    `${header.join('\t')}\n`,
    `| ${header.join(' | ')} |\n| ---: | --- | ---: | --- | --- | --- | --- | --- | --- |\n`,
  ])
})

test('a million rows come in chunks, and are never held at once', async () => {
  let made = 0
  function* many() {
    for (; made < 1_000_000; made++) yield { number: made, id: 'x'.repeat(20) }
  }
  const chunks = await renderRows(many(), [{ key: 'number' }, { key: 'id' }], 'ndjson', undefined)
  const first = chunks.next().value
  expect(String(first).length).toBeGreaterThanOrEqual(65_536)
  expect(String(first).length).toBeLessThan(66_000)
  expect(made).toBeLessThan(2000)
})

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\t',
      '\n',
      '\r',
      '\\',
      '"',
      ',',
      ';',
      '\0',
      '\u001b[31m',
      '\u009b',
      '\u202e',
      '\u2066',
      '\u2028',
      '\u{e0041}',
      '\ufeff',
      "'",
      '=',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})
const hostileRow = fc.record({ text: hostile, list: fc.array(hostile), flag: fc.boolean(), number: fc.integer() })
const hostileColumns = [{ key: 'text' }, { key: 'list' }, { key: 'flag' }, { key: 'number' }]
const obeyed = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u

test('json, ndjson, csv and tsv give back exactly what went in; json is inert on a terminal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileRow, { minLength: 1, maxLength: 3 }), async (some) => {
      const written = async (format: Format) =>
        [...(await renderRows(some, hostileColumns, format, undefined))].join('')
      const flat = some.map(({ text, list, flag, number }): Cell[] => [
        text,
        list.join('; '),
        flag ? 'yes' : '',
        String(number),
      ])
      const json = await written('json')
      expect(JSON.parse(json)).toEqual(some)
      expect(json).not.toMatch(obeyed)
      const ndjson = await written('ndjson')
      expect(ndjson).not.toMatch(obeyed)
      expect(
        ndjson
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual(some)
      expect(parse(await written('csv'), { from_line: 1 }).slice(1)).toEqual(flat)
      expect((await written('text')).slice(0, -1).split('\n').map(readTsv)).toEqual(flat)
    }),
    { numRuns: 2000 },
  )
})

function readTsv(line: string): string[] {
  const plain = new Map([
    ['\\t', '\t'],
    ['\\n', '\n'],
    ['\\r', '\r'],
    ['\\\\', '\\'],
  ])
  return line.split('\t').map((cell) => cell.replace(/\\[tnr\\]/g, (escaped) => plain.get(escaped) ?? ''))
}

test('on a terminal, formats that carry text as it stands show what would be obeyed', async () => {
  const some = [{ text: 'a\u001b[31mb\u202ec', list: ['x\ny'], flag: true, number: 1 }]
  const onTerminal = async (format: Format) =>
    [...(await renderRows(some, hostileColumns, format, { color: 0, width: 80 }))].join('')
  expect(await onTerminal('csv')).toBe('text,list,flag,number\na␛[31mb<U+202E>c,x␊y,yes,1\n')
  expect(await onTerminal('tsv')).toBe('text\tlist\tflag\tnumber\na␛[31mb<U+202E>c\tx␊y\tyes\t1\n')
  expect(JSON.parse(await onTerminal('json'))).toEqual(some)
})

test('one value is written like the rows', () => {
  const value = { name: 'x\u202ey\u009b', list: [1] }
  expect(renderJsonValue(value)).toBe('{\n  "name": "x\\u202ey\\u009b",\n  "list": [\n    1\n  ]\n}\n')
  expect(renderJsonLine(value)).toBe('{"name":"x\\u202ey\\u009b","list":[1]}\n')
})
