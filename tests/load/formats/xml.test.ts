import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { convertHistatestate } from '../../../src/load/formats/histatestate/convert.ts'

const folder = mkdtempSync(join(tmpdir(), 'summit-xml-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The problems of one file, as they are printed. */
function problemsOf(text: string | Buffer): string[] {
  const path = join(folder, 'a.xml')
  writeFileSync(path, text)
  const { problems, records } = convertHistatestate({ paths: [path], base: [], decisions: [], progress: () => {} })
  expect(records).toEqual([])
  return problems.map(({ line, sentence }) => `${line}: ${sentence}`)
}

const visit = (parts: Readonly<Record<string, string>> = {}): string => {
  const fields = { id: '1', 'start-date': '2010-01-01', 'end-date': '2010-01-02', visitor: 'President X', ...parts }
  const text = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`)
  return `<visit>\n${text.join('\n')}\n<from id="france">France</from>\n<description/>\n<created-by/>\n<last-modified-datetime/>\n</visit>`
}

test.each([
  ['a DOCTYPE', '<?xml version="1.0"?>\n<!DOCTYPE visits SYSTEM "x.dtd">\n<visits/>', ['2: a DOCTYPE is refused']],
  [
    'a bomb of entities',
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]>\n<visits>&c;</visits>',
    ['1: a DOCTYPE is refused'],
  ],
  [
    'a file outside',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<visits>&b;</visits>',
    ['1: a DOCTYPE is refused'],
  ],
  ['an entity of its own', '<visits>&nbsp;</visits>', ['1: the file is not well-formed XML: undefined entity']],
  [
    'a truncated file',
    `<visits>\n${visit()}\n<visit>\n<id>2</id>`,
    ['13: the file is not well-formed XML: unclosed tag: visit'],
  ],
  ['a foreign root', '<rss>\n</rss>', ['1: <rss> is not one of the lists: visits, trips or presidents']],
  ['an unknown element', `<visits>\n${visit({ host: 'x' })}\n</visits>`, ['7: <host> is not an element of <visit>']],
  [
    'a broken date, a missing number and a reversed stay, all of them',
    `<visits>\n${visit({ 'start-date': '1985-02-30' })}\n${visit({ id: '' })}\n${visit({ id: '3', 'end-date': '2009-12-31' })}\n</visits>`,
    [
      '4: "1985-02-30" is not a day (<start-date>)',
      '13: <id> is empty',
      '22: the record ends (2009-12-31) before it begins (2010-01-01)',
    ],
  ],
  [
    'a number that is taken',
    `<visits>\n${visit()}\n${visit()}\n</visits>`,
    [expect.stringMatching(/^12: the number 1 is taken already/)],
  ],
  [
    'an unknown country',
    `<visits>\n${visit().replace('france', 'atlantis')}\n</visits>`,
    ['2: "atlantis" is not a country that the converter knows'],
  ],
  ['bytes that are not UTF-8', Buffer.from('<visits>\n\n\xe9</visits>', 'latin1'), ['1: the file is not UTF-8']],
  ['a NUL', '<visits>\0</visits>', ['1: the file holds a NUL']],
  [
    'a million nested elements',
    '<a>'.repeat(1_000_000),
    [expect.stringContaining('is not one of the lists'), '1: elements are nested too deeply'],
  ],
  ['an empty file', '', [expect.stringContaining('not well-formed')]],
])('%s is a problem with its line, and nothing is converted', (_, text, wanted) => {
  const begun = performance.now()
  expect(problemsOf(text)).toEqual(wanted)
  expect(performance.now() - begun).toBeLessThan(2000)
})

test('names of prototypes are elements like any other, and change nothing', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
  for (const name of names) {
    expect(problemsOf(`<visits>\n${visit({ [`x${name}`]: '' }).replaceAll(`x${name}`, name)}\n</visits>`)).toEqual([
      `7: <${name}> is not an element of <visit>`,
    ])
    expect(problemsOf(`<${name}/>`)).toEqual([`1: <${name}> is not one of the lists: visits, trips or presidents`])
    expect(problemsOf(`<visits>\n${visit().replace('france', name)}\n</visits>`)).toEqual([
      `2: "${name}" is not a country that the converter knows`,
    ])
  }
  expect(Object.keys(Object.prototype)).toEqual([])
})

const soak = process.env.SUMMIT_SOAK === undefined ? 200 : 1000

test(`${soak} mutated files end in records or in problems with lines`, () => {
  const good = `<?xml version="1.0" encoding="UTF-8"?>\n<visits>\n${visit()}\n${visit({ id: '2', visitor: 'King Y' })}\n</visits>\n`
  let seed = 20_261_122
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const bits = [
    '<',
    '>',
    '&',
    '"',
    '</visit>',
    '<visit>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '\0',
    '\u202e',
    '<?x?>',
    '2010-13-01',
  ]
  for (let run = 0; run < soak; run++) {
    let text = good
    for (let n = random(4) + 1; n > 0; n--) {
      const at = random(text.length)
      const with_ = random(3) === 0 ? '' : (bits[random(bits.length)] ?? '')
      text = text.slice(0, at) + with_ + text.slice(at + random(20))
    }
    const path = join(folder, 'mutated.xml')
    writeFileSync(path, text)
    const { problems, records } = convertHistatestate({ paths: [path], base: [], decisions: [], progress: () => {} })
    if (problems.length > 0) expect(records).toEqual([])
    for (const { line, sentence } of problems) {
      expect(line).toBeGreaterThan(0)
      expect(sentence).not.toMatch(/undefined is not|\n/)
    }
  }
})
