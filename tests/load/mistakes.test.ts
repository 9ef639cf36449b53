import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { requireBuilt, root, runSummit, scratch } from '../program.ts'
import { buildSmall, runSmall, smallRoot } from '../small.ts'

const mistakes = join(root, 'tests', 'fixtures', 'mistakes')
const names = readdirSync(mistakes)
const expectedOf = (name: string) => readFileSync(join(mistakes, name, 'expected.txt'), 'utf8')

beforeAll(() => {
  requireBuilt()
  buildSmall()
  runSmall(['load', '--db', target])
})

const target = join(scratch, 'mistakes.db')

/** Loads a folder over a database of the small record: what is said, with paths as the reader of a fixture sees them, and whether the old file stayed. */
function loadOver(folder: string) {
  const before = { bytes: readFileSync(target), time: statSync(target, { bigint: true }).mtimeNs }
  const { code, out, err } = runSmall(['load', folder, '--db', target])
  const after = { bytes: readFileSync(target), time: statSync(target, { bigint: true }).mtimeNs }
  return {
    code,
    out,
    said: err.replaceAll(`${folder}/`, '').replaceAll(`${smallRoot}/`, ''),
    kept: before.bytes.equals(after.bytes) && before.time === after.time,
    left: readdirSync(scratch).filter((name) => name.startsWith('.mistakes.db')),
  }
}

describe('each mistake is said with its place, and nothing is loaded', () => {
  test.each(names)('%s', (name) => {
    expect(loadOver(join(mistakes, name))).toEqual({ code: 6, out: '', said: expectedOf(name), kept: true, left: [] })
  })

  test('a line of more than one MiB', () => {
    const folder = join(scratch, 'long')
    mkdirSync(folder)
    const long = (characters: number) => `{"id":"a","name":"${'x'.repeat(characters)}"}`
    const lines = [long(1 << 20), long(3 << 20), '{"id":"b"', long(1 << 20)]
    writeFileSync(join(folder, 'publishers.jsonl'), `${lines.join('\n')}\n`)
    const { code, said } = loadOver(folder)
    expect(code).toBe(6)
    expect(said.split('\n').slice(0, 4)).toEqual([
      'publishers.jsonl:1: the line is longer than 1 MiB',
      'publishers.jsonl:2: the line is longer than 1 MiB',
      'publishers.jsonl:3: the line is not JSON: "," or "}" is missing at its end',
      'publishers.jsonl:4: the line is longer than 1 MiB',
    ])
  })

  test('more mistakes than anyone reads', () => {
    const folder = join(scratch, 'many')
    mkdirSync(folder)
    writeFileSync(join(folder, 'publishers.jsonl'), '{}\n'.repeat(5_000))
    const { code, said } = loadOver(folder)
    expect(code).toBe(6)
    expect(said.split('\n')).toHaveLength(10_003)
    expect(said).toContain('summit: 10000 or more problems in the facts\n')
  })
})

test('over the shipped record: all the problems of a file in one run', () => {
  const none = join(scratch, 'issue.db')
  const folder = join(mistakes, 'of-an-issue')
  const { code, out, err } = runSummit(['load', folder, '--db', none])
  expect({ code, out }).toEqual({ code: 6, out: '' })
  const places = [...err.matchAll(/^.*\/meetings\.jsonl:(\d+): /gm)].map(([, line]) => line)
  expect(new Set(places)).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8']))
  expect(err).toContain('meetings.jsonl:6: "venue" is "nra": there is no such venue')
  expect(err).toContain(
    'meetings.jsonl:8: "participants[1].leader" is "lee-jae-myong": there is no such leader; did you',
  )
  expect(readdirSync(scratch)).not.toContain('issue.db')
})

describe('paths that are no records', () => {
  test.each([
    ['nowhere', 74, 'summit: "./nowhere" could not be read (ENOENT)\nCheck the path and its permissions.\n'],
    ['notes.txt', 2, 'summit: "./notes.txt" is not a file of records\nName it after its kind: polities.jsonl, '],
    [
      'stray',
      2,
      'summit: "./stray/meeting-notes.jsonl" is not a file of records\nName it after its kind: polities.jsonl, ',
    ],
    [
      'bare',
      2,
      'summit: "./bare" holds no records\nRecords stand in files such as polities.jsonl, publishers.jsonl, sources.jsonl.\n',
    ],
  ])('%s: %i', (name, code, sentence) => {
    mkdirSync(join(scratch, 'stray'), { recursive: true })
    mkdirSync(join(scratch, 'bare'), { recursive: true })
    writeFileSync(join(scratch, 'notes.txt'), '{}\n')
    writeFileSync(join(scratch, 'stray', 'meeting-notes.jsonl'), '{}\n')
    const run = runSmall(['load', join(scratch, name), '--db', join(scratch, 'none.db')])
    expect(run.err.replaceAll(scratch, '.')).toContain(sentence)
    expect(run.err).toMatch(/^summit: .+\n.+\n$/)
    expect(run.code).toBe(code)
  })
})

/** Where sentences about facts are made. */
const makers = ['validate', 'parse', 'fault', 'lines', 'citations', 'store', 'merge', 'build']

test('every sentence of the loader has a fixture', () => {
  const said = names.map(expectedOf).join('\n')
  const tested = `${said}\n${readFileSync(join(root, 'tests/load/mistakes.test.ts'), 'utf8')}`
  const sentences = makers.flatMap((name) => sentencesOf(readFileSync(join(root, 'src', 'load', `${name}.ts`), 'utf8')))
  expect(sentences.length).toBeGreaterThan(45)
  expect(sentences.filter((parts) => !patternOf(parts).test(tested)).map((parts) => parts.join('…'))).toEqual([])
})

/** The texts of a source file that are sentences, each as the parts between its `${…}`. SQL, comments, keys and imports are none. */
function sentencesOf(source: string): string[][] {
  const bare = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$|'[A-Z]{4,} [^']*'/gm, '')
  const found: string[][] = []
  for (let at = 0; at < bare.length; at += 1) {
    const mark = bare[at]
    if (mark !== "'" && mark !== '`') continue
    const { parts, end } = readParts(bare, at)
    if (parts.join(' ').trim().split(/\s+/).length > 2) found.push(parts)
    at = end
  }
  return found.filter((parts) => !/^(the loader wrote|SELECT|INSERT|\w+ = )/.test(parts[0] ?? ''))
}

function readParts(source: string, start: number): { parts: string[]; end: number } {
  const mark = source[start]
  const parts = ['']
  let at = start + 1
  for (; source[at] !== mark; at += 1) {
    if (mark === '`' && source.startsWith('${', at)) {
      let open = 1
      for (at += 2; open > 0; at += 1) open += source[at] === '{' ? 1 : source[at] === '}' ? -1 : 0
      at -= 1
      parts.push('')
    } else {
      if (source[at] === '\\') at += 1
      parts.push(`${parts.pop()}${source[at]}`)
    }
  }
  return { parts, end: at }
}

const patternOf = (parts: readonly string[]) =>
  new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'))
