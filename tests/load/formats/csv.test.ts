import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCsv } from '../../../src/load/formats/csv.ts'
import { findKind } from '../../../src/load/kinds.ts'

const folder = mkdtempSync(join(tmpdir(), 'summit-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

const kind = (file: string) => {
  const found = findKind(file)
  if (found === undefined) throw new Error(file)
  return found
}

/** What a file gives: facts, or `line: sentence`. */
function read(text: string | Buffer, file = 'leaders'): unknown[] {
  const path = join(folder, `${file}.csv`)
  writeFileSync(path, text)
  return [...readCsv(path, kind(file))].map((line) =>
    'facts' in line ? line.facts : `${line.number}: ${line.sentence}`,
  )
}

test('cells are fields: texts as they stand, lists and objects as JSON, empty ones absent', () => {
  const text = 'name,id,note,names,born\n"Šimić, ""A""",s-a,,"[{""text"":""A B""}]",1950\n\n=x,b-b,\'=1+1,,\n'
  expect(read(text)).toEqual([
    { name: 'Šimić, "A"', id: 's-a', names: [{ text: 'A B' }], born: '1950' },
    { name: '=x', id: 'b-b', note: '=1+1' },
  ])
  expect(read('id,topics,figures\nm,trade; peace,"{""n"":3}"\n', 'meetings')).toEqual([
    { id: 'm', topics: ['trade', 'peace'], figures: { n: 3 } },
  ])
  expect(read('id,latitude\nv,-12.5\nw,north\n', 'venues')).toEqual([
    { id: 'v', latitude: -12.5 },
    { id: 'w', latitude: 'north' },
  ])
})

test('NO is Norway, and nothing else becomes what it is not', () => {
  const words = ['NO', 'no', 'yes', 'on', 'null', '~', 'NaN', '1e3', '0x1F', '012', '12:30:00', '1985-11-19', 'true']
  expect(read(`id,name\n${words.map((word, index) => `p${index},${word}`).join('\n')}\n`, 'polities')).toEqual(
    words.map((name, index) => ({ id: `p${index}`, name })),
  )
})

test.each([
  ['an empty file', '', ['1: the file is empty: its first line names the columns']],
  ['semicolons', 'id;name\na;b\n', ['1: the columns are parted by semicolons or tabs: commas are needed']],
  ['a column twice', 'id,name,name\n', ['1: the column "name" stands twice']],
  ['no id', 'name\nA\n', ['1: there is no column "id"']],
  ['an unknown column', 'id,__proto__\na,b\n', [expect.stringMatching(/^1: "__proto__" is not a field of leaders/)]],
  [
    'another prototype',
    'id,constructor\na,b\n',
    [expect.stringMatching(/^1: "constructor" is not a field of leaders/)],
  ],
  [
    'a ragged line, after good ones',
    'id,name\na,A\n"b\nb",B,C\nc,C\n',
    [{ id: 'a', name: 'A' }, '3: the line has more or fewer cells than the first line has columns'],
  ],
  ['an open quote', 'id,name\na,"A\n', ['2: a quote is opened here and never closed']],
  ['a quote within', 'id,name\na,A"B\n', ['2: a quote stands inside a cell that does not begin with one']],
  ['something after a quote', 'id,name\na,"A"B\n', ['2: something follows the quote that ends a cell']],
  ['broken JSON', 'id,names\na,[1\n', ['2: "names" is no JSON: a list or an object is written as JSON in its cell']],
  ['Latin-1', Buffer.from('id,name\na,Malm\xf6\n', 'latin1'), ['2: byte 15 is not UTF-8']],
  ['UTF-16', Buffer.from('\ufeffid,name\na,b\n', 'utf16le'), [expect.stringMatching(/^1: a NUL stands at byte/)]],
  ['NUL', 'id,name\na,b\0\n', ['2: a NUL stands at byte 12: facts are UTF-8 text']],
  [
    'a cell of 2 MiB',
    `id,name\na,"${'x'.repeat(2 << 20)}"\n`,
    ['2: the record is longer than 1 MiB: is a quote left open?'],
  ],
])('%s', (_, text, wanted) => {
  expect(read(text)).toEqual(wanted)
})

test('a byte-order mark and lines that end in CRLF are read', () => {
  expect(read('\ufeffid,name\r\na,A\r\nb,B\r\n')).toEqual([
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ])
})

test('a file over 64 MiB is refused at once', () => {
  const begun = performance.now()
  expect(read(Buffer.alloc((64 << 20) + 1, 120))).toEqual(['1: the file is larger than 64 MiB'])
  expect(performance.now() - begun).toBeLessThan(2000)
})

test('mutated files give facts or problems with lines', () => {
  const good = 'id,name,names\na,"A, ""B""","[{""text"":""x""}]"\nb,B,\n'
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let run = 0; run < 500; run++) {
    let text = good
    for (let n = random(4) + 1; n > 0; n--) {
      const at = random(text.length + 1)
      text =
        text.slice(0, at) +
        (['"', ',', '\n', '\r', ';', '{', '\u202e', ''][random(8)] ?? '') +
        text.slice(at + random(4))
    }
    for (const one of read(text)) if (typeof one === 'string') expect(one).toMatch(/^[1-9]\d*: \S/)
  }
})
