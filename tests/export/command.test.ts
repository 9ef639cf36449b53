import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildFacts, meeting, people } from '../facts.ts'
import { requireBuilt, runSummit, scratch, soak } from '../program.ts'

beforeAll(requireBuilt)

const at = (name: string) => join(scratch, name)

describe('what cannot be exported is said', () => {
  test.each<[string, number, string, string[]]>([
    ['an unknown format', 2, '"xlsx" is not a format of an export', ['xlsx']],
    ['a word that every object has', 2, '"constructor" is not a format of an export', ['constructor']],
    ['csv without a folder', 2, 'csv is a folder with a file a kind of record', ['csv']],
    ['a guard for what is no csv', 2, '--excel-safe goes with csv alone', ['ics', '--excel-safe']],
    [
      'a folder that cannot be made',
      74,
      '"/dev/null/x" could not be written (ENOTDIR)',
      ['csv', '--out', '/dev/null/x'],
    ],
    ['a full disk', 74, '"/dev/full" could not be written (ENOSPC)', ['html', '--out', '/dev/full']],
    ['a folder for a file', 74, `"${scratch}" could not be written (EISDIR)`, ['ics', '--out', scratch]],
  ])('%s: %i', (_, code, sentence, args) => {
    const run = runSummit(['export', ...args])
    expect(run.err).toContain(`summit: ${sentence}\n`)
    expect(run.err.trimEnd().split('\n')).toHaveLength(2)
    expect({ code: run.code, out: run.out }).toEqual({ code, out: '' })
  })

  test('a disk that fills up: 74, and no descriptor stands in the folder', () => {
    mkdirSync(at('filling'))
    expect(runSummit(['export', 'csv', '--out', at('filling')]).code).toBe(0)
    expect(readdirSync(at('filling'))).toContain('datapackage.json')
    mkdirSync(at('full'))
    symlinkSync('/dev/full', join(at('full'), 'visits.csv'))
    symlinkSync(join(at('filling'), 'datapackage.json'), join(at('full'), 'datapackage.json'))
    const { code, err } = runSummit(['export', 'csv', '--out', at('full')])
    expect(code).toBe(74)
    expect(err).toContain(`"${join(at('full'), 'visits.csv')}" could not be written (ENOSPC)`)
    expect(readdirSync(at('full'))).not.toContain('datapackage.json')
  })
})

describe('the answer', () => {
  test('a folder is told, kind by kind', () => {
    const { out, code } = runSummit(['export', 'csv', '--out', at('told'), '-o', 'csv'])
    expect(code).toBe(0)
    const [header, ...rows] = out.trimEnd().split('\n')
    expect(header).toBe('record,count,file')
    expect(rows).toHaveLength(14)
    const meetings = runSummit(['sql', 'SELECT count(*) FROM meeting']).out.trim()
    expect(rows).toContain(`meeting,${meetings},${join(at('told'), 'meetings.csv')}`)
  })

  test.each(['jsonl', 'ics', 'html', 'jsonld', 'timelinejs', 'ftm', 'dot', 'gexf'])(
    '%s in a file is what goes to standard output',
    (format) => {
      const file = at(`file.${format}`)
      const direct = runSummit(['export', format])
      const folder = format === 'jsonl'
      const { code, out } = runSummit(['export', format, '--out', file])
      expect(code).toBe(0)
      if (folder) expect(readdirSync(file)).toHaveLength(14)
      else expect({ out, written: readFileSync(file, 'utf8') }).toEqual({ out: '', written: direct.out })
    },
  )

  test('an empty record is empty and well formed', () => {
    const db = buildFacts('export-empty', {})
    expect(runSummit(['--db', db, 'export', 'jsonl']).out).toBe('')
    expect(runSummit(['--db', db, 'export', 'ics']).out).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s)
    expect(runSummit(['--db', db, 'export', 'csv', '--out', at('empty')]).code).toBe(0)
    expect(readFileSync(join(at('empty'), 'offices.csv'), 'utf8')).toBe('id,title,polity,rank\n')
  })

  test('cells that a spreadsheet would run are counted, or guarded', () => {
    const names = ['=1+1', '-5', "'=quoted"]
    const db = buildFacts('export-formulas', {
      ...people,
      meetings: names.map((name, index) => meeting(`m-${index}`, `2021-01-0${index + 1}`, ['ann', 'bob'], { name })),
    })
    const exact = runSummit(['--db', db, 'export', 'csv', '--out', at('exact')])
    expect(exact.err).toContain('2 cells begin as a formula does; for a spreadsheet, export with --excel-safe\n')
    expect(readFileSync(join(at('exact'), 'meetings.csv'), 'utf8')).toMatch(/^m-0,=1\+1,2021-01-01,/m)
    const guarded = runSummit(['--db', db, 'export', 'csv', '--out', at('guarded'), '--excel-safe'])
    expect(guarded.err).not.toContain('formula')
    expect(readFileSync(join(at('guarded'), 'meetings.csv'), 'utf8')).toMatch(
      /^m-0,'=1\+1,.*\nm-1,'-5,.*\nm-2,''=quoted,/m,
    )
  })

  test('what has an open end is left out of a calendar, and told', () => {
    const db = buildFacts('export-open', {
      ...people,
      meetings: [
        meeting('m-0', '2021-01-01', ['ann', 'bob']),
        meeting('m-1', '../2021-01-01', ['ann', 'bob'], { citations: [{ source: 'later' }] }),
      ],
    })
    const { out, err } = runSummit(['--db', db, 'export', 'ics'])
    expect(err).toContain('left out: 1 with an open end, which no calendar or timeline can show\n')
    expect(out.match(/^UID:.*/gm)).toEqual(['UID:m-0@summit-facts'])
  })
})

describe('as it was known', () => {
  test('what nobody knew yet is not in it, nor is it referred to', () => {
    const lines = runSummit(['--known-at', '2026-01-12', 'export', 'jsonl']).out.trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line))
    const known = new Set(records.map(({ id }) => id))
    const nara = records.find(({ id }) => id === '2026-01-13-takaichi-lee')
    expect(nara).toMatchObject({ status: 'planned', date: '2026-01-13' })
    expect(nara).not.toHaveProperty('sessions')
    expect(known).not.toContain('2026-05-19-takaichi-lee')
    const references = records.flatMap(({ occasion, meeting: at, origin }) =>
      [occasion ?? [], at ?? [], origin ?? []].flat(),
    )
    expect(references.length).toBeGreaterThan(100)
    expect(references.filter((id) => !known.has(id))).toEqual([])
  })
})

const count = soak ? 200_000 : 20_000
describe(`${count} meetings in little memory`, () => {
  let db = ''
  beforeAll(() => {
    const summary = 'x'.repeat(2000)
    const day = (index: number) => `20${20 + (index % 5)}-01-01`
    db = buildFacts('export-many', {
      ...people,
      meetings: Array.from({ length: count }, (_, index) =>
        meeting(`m-${String(index).padStart(6, '0')}`, day(index), ['ann', 'bob'], { summary }),
      ),
    })
  }, 300_000)

  test.each(['jsonl', 'ics', 'html', 'jsonld', 'csv'])('%s', { timeout: 300_000 }, (format) => {
    const { code, err } = runSummit(['--db', db, 'export', format, '--out', at(`many.${format}`)], {
      NODE_OPTIONS: '--max-old-space-size=24',
    })
    expect(err.split('\n').filter((line) => !line.includes('shipped record'))).toEqual([''])
    expect(code).toBe(0)
  })
})
