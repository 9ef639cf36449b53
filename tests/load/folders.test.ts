import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { requireBuilt, scratch } from '../program.ts'
import { buildSmall, runSmall, smallDatabase, smallRoot } from '../small.ts'

const folder = mkdtempSync(join(scratch, 'folders-'))
const own = join(folder, 'own')
const at = (name: string) => join(folder, name)

/** Writes a folder of records, a list a kind. */
function write(name: string, records: Readonly<Record<string, readonly object[]>>): string {
  const path = at(name)
  mkdirSync(path, { recursive: true })
  for (const [file, list] of Object.entries(records))
    writeFileSync(join(path, `${file}.jsonl`), list.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return path
}

const meeting = (id: string, more: object = {}) => ({
  id,
  name: 'A telephone call',
  date: '2026-02-01',
  mode: 'telephone',
  status: 'held',
  zone: 'Asia/Tokyo',
  participants: [
    { leader: 'sanae-takaichi', polity: 'JP' },
    { leader: 'donald-trump', polity: 'US' },
  ],
  citations: [{ source: 'own-note' }],
  ...more,
})
const note = { id: 'own-note', publisher: 'desk', published: '2026-03-01', basis: 'shown' }

beforeAll(() => {
  requireBuilt()
  buildSmall()
  write('own', { sources: [note], meetings: [meeting('call-one'), meeting('call-two', { date: '2026-02-03' })] })
})

const count = (db: string) => runSmall(['--db', db, 'sql', 'SELECT count(*) FROM meeting']).out

describe('a folder of your own', () => {
  test('stands beside the shipped record and refers to its leaders', () => {
    const { code, out, err } = runSmall(['load', own, '--db', at('a.db'), '-o', 'csv'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('meeting,2,0,1,0\n')
    expect(out).toContain('source,1,0,4,0\n')
    const met = runSmall(['--db', at('a.db'), 'met', 'Takaichi', 'Trump', '--rule', 'calls', '-o', 'csv'])
    expect(met.out).toContain('call-one')
    expect(met.code).toBe(0)
  })

  test("lives in the user's data folder, and answers from there", () => {
    const env = { XDG_DATA_HOME: at('home') }
    expect(runSmall(['load', own], { env }).code).toBe(0)
    expect(readdirSync(at('home/summit'))).toEqual(['summit.db'])
    expect(runSmall(['sql', 'SELECT count(*) FROM meeting'], { env }).out).toBe('3\n')
    expect(runSmall(['sql', 'SELECT count(*) FROM meeting'], { env: { ...env, SUMMIT_DB: smallDatabase } }).out).toBe(
      '1\n',
    )
    expect(runSmall(['sql', 'SELECT count(*) FROM meeting']).out).toBe('1\n')
  })

  test('is remembered: a load without paths builds it again', () => {
    const path = write('growing', { sources: [note], meetings: [meeting('call-one')] })
    runSmall(['load', path, '--db', at('b.db')])
    expect(count(at('b.db'))).toBe('2\n')
    write('growing', { meetings: [meeting('call-one'), meeting('call-two'), meeting('call-three')] })
    const { out } = runSmall(['load', '--db', at('b.db'), '-o', 'csv'])
    expect(out).toContain('meeting,2,0,2,0\n')
    expect(count(at('b.db'))).toBe('4\n')
  })

  test('may be one file, or a link to one; the same file twice counts once', () => {
    symlinkSync(join(own, 'sources.jsonl'), join(folder, 'sources.jsonl'))
    const paths = [join(own, 'meetings.jsonl'), join(folder, 'sources.jsonl'), own]
    expect(runSmall(['load', ...paths, '--db', at('c.db')])).toMatchObject({ code: 0, err: '' })
    expect(count(at('c.db'))).toBe('3\n')
  })

  test('two folders may each add a citation to one shipped record', () => {
    const id = '2026-01-13-takaichi-lee'
    const one = write('one', { sources: [note], meetings: [{ id, citations: [{ source: 'own-note', quote: 'one' }] }] })
    const two = write('two', { meetings: [{ id, citations: [{ source: 'own-note', quote: 'two' }] }] })
    expect(runSmall(['load', one, two, '--db', at('d.db')])).toMatchObject({ code: 0, err: '' })
    const { out } = runSmall([
      '--db',
      at('d.db'),
      'sql',
      `SELECT quote FROM citation WHERE record = '${id}' AND quote IS NOT NULL ORDER BY 1`,
    ])
    expect(out).toBe('one\ntwo\n')
  })

  test('is named in what goes wrong, when it has gone', () => {
    const path = write('gone', { sources: [note] })
    runSmall(['load', path, '--db', at('e.db')])
    renameSync(path, `${path}-elsewhere`)
    const { code, err } = runSmall(['load', '--db', at('e.db')])
    expect(err).toBe(`summit: "${path}" could not be read (ENOENT)\nCheck the path and its permissions.\n`)
    expect(code).toBe(74)
  })
})

describe('the same facts give the same file', () => {
  const bytes = (name: string) => readFileSync(at(name))
  test('loaded three times', () => {
    runSmall(['load', own, '--db', at('same.db')])
    const first = bytes('same.db')
    for (let times = 0; times < 2; times += 1) {
      const { out } = runSmall(['load', own, '--db', at('same.db'), '-o', 'csv'])
      expect(
        out
          .split('\n')
          .slice(1, -1)
          .every((line) => /^\w+,0,0,\d+,0$/.test(line)),
      ).toBe(true)
      expect(bytes('same.db').equals(first)).toBe(true)
    }
  })

  test('under another name, at another time of day and in another place', () => {
    runSmall(['load', own, '--db', at('same.db')])
    for (const TZ of ['America/Los_Angeles', 'Pacific/Kiritimati'])
      for (const LC_ALL of ['tr_TR.UTF-8']) {
        runSmall(['load', own, '--db', at('other.db')], { env: { TZ, LC_ALL } })
        expect(bytes('other.db').equals(bytes('same.db'))).toBe(true)
      }
  })

  test('whatever the order of the lines, but for their numbers', () => {
    const reversed = at('reversed')
    cpSync(own, reversed, { recursive: true })
    for (const name of readdirSync(reversed)) {
      const lines = readFileSync(join(reversed, name), 'utf8').trimEnd().split('\n')
      writeFileSync(join(reversed, name), `\ufeff${lines.reverse().join('\r\n\r\n')}\r\n`)
    }
    expect(runSmall(['load', reversed, '--db', at('reversed.db')])).toMatchObject({ code: 0, err: '' })
    runSmall(['load', own, '--db', at('same.db')])
    for (const sql of [
      'SELECT * FROM timeline_entry ORDER BY id, date',
      'SELECT record, source, quote, day FROM citation ORDER BY 1, 2',
      'SELECT id, kind, known, told FROM record ORDER BY id',
      'SELECT * FROM pair',
    ])
      expect(runSmall(['--db', at('reversed.db'), 'sql', sql]).out).toBe(
        runSmall(['--db', at('same.db'), 'sql', sql]).out,
      )
  })
})

test('a dry run says what would change, field by field, and changes nothing', () => {
  const path = write('changing', {
    sources: [note],
    meetings: [meeting('call-one'), meeting('call-two'), meeting('call-three', { topics: ['trade'] })],
  })
  runSmall(['load', path, '--db', at('f.db')])
  const before = readFileSync(at('f.db'))
  write('changing', {
    meetings: [
      meeting('call-one', { date: '2026-02-04', summary: 'They spoke.' }),
      meeting('call-three', { topics: ['trade', 'mines'], citations: [{ source: 'own-note', quote: 'mines' }] }),
      meeting('call-four'),
    ],
  })
  const { code, out, err } = runSmall(['load', '--dry-run', '--db', at('f.db'), '-o', 'csv'])
  expect(err).toBe('')
  expect(out).toBe(
    [
      'change,record,field,was,now,id',
      'removed,meeting,,,,call-two',
      'added,meeting,,,,call-four',
      'changed,meeting,date,2026-02-01,2026-02-04,call-one',
      'changed,meeting,summary,,They spoke.,call-one',
      'changed,meeting,citations,own-note    ,own-note   mines ,call-three',
      'changed,meeting,topics,trade,mines | trade,call-three',
      '',
    ].join('\n'),
  )
  expect(code).toBe(0)
  expect(readFileSync(at('f.db')).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  const unbuilt = runSmall(['load', own, '--dry-run', '--db', at('never.db')])
  expect(unbuilt.code).toBe(0)
  expect(unbuilt.out).toContain('call-one')
  expect(readdirSync(folder)).not.toContain('never.db')
})

test('a database of your own says when it was built from another shipped record', () => {
  const later = at('later')
  cpSync(smallRoot, later, { recursive: true })
  runSmall(['load', own, '--db', at('g.db')])
  expect(runSmall(['--db', at('g.db'), 'stats']).err).not.toContain('rebuilds')
  const file = join(later, 'data', 'venues.jsonl')
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"id":"todaiji","name":"Todaiji","polity":"JP"}\n`)
  runSmall(['load', own, '--db', at('g.db')], { packageRoot: later })
  const told = runSmall(['--db', at('g.db'), 'stats'])
  expect(told.err).toContain(
    'summit: this database was built from another version of the shipped record; `summit load` rebuilds it\n',
  )
  expect(told.code).toBe(0)
  runSmall(['load', '--db', at('g.db')])
  expect(runSmall(['--db', at('g.db'), 'stats']).err).not.toContain('rebuilds')
})

test('a file that the program can no longer read is built again with its folders', () => {
  runSmall(['load', own, '--db', at('h.db')])
  const bytes = readFileSync(at('h.db'))
  bytes.writeUInt32BE(99, 60)
  writeFileSync(at('h.db'), bytes)
  expect(runSmall(['--db', at('h.db'), 'stats']).err).toMatch(/was built by a newer summit/)
  expect(runSmall(['load', '--db', at('h.db')])).toMatchObject({ code: 0, err: '' })
  expect(count(at('h.db'))).toBe('3\n')
  copyFileSync(smallDatabase, at('i.db'))
  writeFileSync(at('i.db'), readFileSync(at('i.db')).subarray(0, 9000))
  const { code, err } = runSmall(['load', '--db', at('i.db')])
  expect(err).toContain('does not tell which folders it was built from')
  expect(code).toBe(7)
  expect(runSmall(['load', own, '--db', at('i.db')])).toMatchObject({ code: 0, err: '' })
})

test('nor does damage further in stop a load', () => {
  runSmall(['load', own, '--db', at('j.db')])
  const whole = readFileSync(at('j.db'))
  for (let page = 2; page < whole.length / 8192; page += 23) {
    const damaged = Buffer.from(whole)
    damaged.fill(0xff, page * 8192, (page + 1) * 8192)
    writeFileSync(at('j.db'), damaged)
    expect(runSmall(['load', own, '--db', at('j.db')])).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(at('j.db')).equals(whole)).toBe(true)
  }
})
