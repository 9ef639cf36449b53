import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { foldText } from '../src/text/fold.ts'
import { families } from './families.ts'
import { createSession, type Row, textOf, textsOf } from './session.ts'

declare const ROOT: string

const [file = '', archive = resolve(ROOT, '../shared/corpora/histatestate')] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (!existsSync(file) || !existsSync(archive))
  say(`skipped: ${existsSync(file) ? archive : file || 'a file of questions'} is not here`)
else
  void compareAll().catch((error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  })

/** Asks every question of the file by the command lines of its family, and compares answer and evidence with those given. */
async function compareAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'summit-archives-'))
  try {
    const database = join(folder, 'archives.db')
    const ask = createSession(database)
    const begun = performance.now()
    const seconds = () => ((performance.now() - begun) / 1000).toFixed(1)
    const converted = await ask(['convert', 'histatestate', archive, '--out', join(folder, 'record')])
    if (converted.code !== 0) throw new Error(converted.notes)
    say(
      `converted after ${seconds()} s: ${converted.rows.map((row) => `${textOf(row, 'record')} ${String(row.count)}`).join(', ')}\n${converted.notes.trim()}`,
    )
    const loaded = await ask(['load', join(folder, 'record')])
    if (loaded.code !== 0) throw new Error(loaded.notes)
    say(
      `loaded after ${seconds()} s: ${loaded.rows.map((row) => `${textOf(row, 'record')} ${String(row.added)}`).join(', ')}`,
    )
    const record = await readRecord(ask)
    const questions = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Row => JSON.parse(line))
    let right = 0
    const misses = new Map<string, number>()
    for (const question of questions) {
      const family = families[textOf(question, 'family')]
      const parts = family?.reads.exec(textOf(question, 'question'))
      let why = family === undefined ? 'no such family' : 'the question was not read'
      if (family && parts) {
        const lines = family.lines([...parts])
        const answers = []
        const notes = []
        for (const line of lines) {
          const { rows, notes: told, code } = await ask(line)
          answers.push(rows)
          if (code !== 0) notes.push(told.trim().replaceAll('\n', ' '))
        }
        const { value, rows } = family.answer(answers, [...parts], {
          count: (some) => record.recordsOf(some, question).size,
          alike: record.alike,
        })
        const evidence = record.recordsOf(rows, question)
        const wanted = new Set(textsOf(question, 'evidence'))
        const same = record.agrees(question.answer, value)
        const told = evidence.size === wanted.size && [...wanted].every((one) => evidence.has(one))
        why =
          same && told
            ? ''
            : `${same ? 'the answer is right, the evidence not' : `answered ${JSON.stringify(record.shown(value))?.slice(0, 300)}`}; ${notes.join('; ')} missing ${[...wanted].filter((one) => !evidence.has(one)).join(' ')} beyond ${[...evidence].filter((one) => !wanted.has(one)).join(' ')} · ${lines.map((line) => line.join(' ')).join(' && ')}`
      }
      if (why === '') right += 1
      else {
        misses.set(textOf(question, 'family'), (misses.get(textOf(question, 'family')) ?? 0) + 1)
        say(
          `miss ${textOf(question, 'id')} ${textOf(question, 'family')}: ${textOf(question, 'question')} wanted ${JSON.stringify(question.answer).slice(0, 300)}; ${why}`,
        )
      }
    }
    say([...misses].map(([family, count]) => `${family} ${count}`).join(', ') || 'no misses')
    say(`right ${right} of ${questions.length}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Ask = ReturnType<typeof createSession>

/** What the comparison needs beside the answers: which record of the lists a visit was made from, and every name of a leader or polity. */
async function readRecord(ask: Ask) {
  const cited = await ask([
    'sql',
    "SELECT record, group_concat(locator, '|') AS numbers FROM citation WHERE source LIKE 'historian-state-%' AND (locator LIKE 'visit %' OR locator LIKE 'trip %') GROUP BY record",
  ])
  const quoted = await ask([
    'sql',
    "SELECT record, group_concat(quote, '|') AS quotes FROM citation WHERE source = 'historian-state-visits' AND quote IS NOT NULL GROUP BY record",
  ])
  const named = await ask(['sql', "SELECT record, group_concat(text, '|') AS names FROM name GROUP BY record"])
  const numbers = new Map(
    cited.rows.map((row) => [
      textOf(row, 'record'),
      textOf(row, 'numbers')
        .split('|')
        .map((locator) => locator.replace(/,.*$/, '').replace(' ', ':')),
    ]),
  )
  const quotes = new Map(quoted.rows.map((row) => [textOf(row, 'record'), textOf(row, 'quotes').split('|')]))
  const names = new Map(named.rows.map((row) => [textOf(row, 'record'), textOf(row, 'names').split('|').map(foldText)]))

  /** The records of the lists that rows were made from, those that the question's evidence could be. */
  const recordsOf = (rows: readonly Row[], question: Row): Set<string> => {
    const kinds = new Set(textsOf(question, 'evidence').map((one) => one.split(':')[0]))
    return new Set(
      rows
        .flatMap((row) => numbers.get(textOf(row, 'id')) ?? [])
        .filter((one) => kinds.size === 0 || kinds.has(one.split(':')[0])),
    )
  }
  const isLeader = (wanted: string, row: Row): boolean => {
    const folded = foldText(wanted)
    const own = textsOf(row, 'participants').flatMap((id) => names.get(id) ?? [])
    return (
      (quotes.get(textOf(row, 'id')) ?? []).some((quote) => foldText(quote) === folded) ||
      own.some(
        (name) =>
          folded === name || folded.endsWith(` ${name}`) || (name.includes(' ') && ` ${folded} `.includes(` ${name} `)),
      )
    )
  }
  const isPolity = (wanted: string, polity: string): boolean => {
    const folded = foldText(wanted.replace(/ \(.*\)$/, ''))
    return foldText(polity) === folded || (names.get(polity) ?? []).includes(folded)
  }
  /** Places as the record has them: the region that the list adds in parentheses is left out, or a place too. */
  const places = (text: string): string =>
    text
      .replace(/,\s*(D\.\s?[CF]\.)/g, ' $1')
      .split(/[,;]/)
      .map((place) => foldText(place).trim())
      .sort()
      .join('|')
  const isPlaces = (wanted: string, given: string): boolean =>
    [wanted.replace(/\s*\([^)]*\)/g, ''), wanted.replace(/\s*\(/g, ', ').replaceAll(')', '')].some(
      (text) => places(text) === places(given),
    )
  const agrees = (wanted: unknown, given: unknown): boolean => {
    if (given === undefined || given === null) return wanted === given
    if (isObject(given) && Array.isArray(given.rows)) {
      const ids = given.rows.filter(isObject).flatMap((row) => numbers.get(textOf(row, 'id')) ?? [])
      return (
        Array.isArray(wanted) && wanted.length === new Set(ids).size && wanted.every((one) => ids.includes(String(one)))
      )
    }
    if (Array.isArray(wanted)) {
      if (isObject(given) && Array.isArray(given.met))
        return agreeMet(wanted, given.met.filter(isObject), String(given.except))
      return (
        Array.isArray(given) &&
        wanted.length === given.length &&
        (wanted.every((one, index) => agrees(one, given[index])) ||
          (wanted.every((one) => typeof one === 'string') &&
            wanted.every((one) => given.some((other) => agrees(one, other)))))
      )
    }
    if (isObject(given) && 'leader' in given)
      return typeof wanted === 'string' && isObject(given.leader) && isLeader(wanted, given.leader)
    if (isObject(given) && 'polity' in given)
      return typeof wanted === 'string' && isPolity(wanted, String(given.polity))
    if (isObject(given) && 'places' in given)
      return typeof wanted === 'string' && isPlaces(wanted, String(given.places))
    if (isObject(wanted) && isObject(given))
      return Object.entries(wanted).every(([key, value]) => agrees(value, given[key]))
    return wanted === given
  }
  /** Whether just those who are wanted took part in the meetings besides the traveller. */
  const agreeMet = (wanted: readonly unknown[], meetings: readonly Row[], except: string): boolean => {
    const met = new Set(
      meetings
        .flatMap((row) => textsOf(row, 'leaders'))
        .filter((name) => foldText(name).split(' ').at(-1) !== foldText(except).split(' ').at(-1)),
    )
    const ids = new Map([...names].flatMap(([id, all]) => all.map((name): [string, string] => [name, id])))
    const all = [...met].map((name) => names.get(ids.get(foldText(name)) ?? '') ?? [foldText(name)])
    const ends = (text: unknown, name: string): boolean =>
      [name, ...name.split(' ')].some((word) => ` ${foldText(String(text))}`.endsWith(` ${word}`))
    return (
      all.length === wanted.length &&
      wanted.every((one) => all.some((spellings) => spellings.some((name) => ends(one, name))))
    )
  }
  const shown = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shown)
    if (!isObject(value)) return value
    if (isObject(value.leader)) return textsOf(value.leader, 'leaders').join(', ')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one)]))
  }
  const alike = (one: Row | undefined, other: Row): boolean =>
    (numbers.get(textOf(one, 'id')) ?? []).some((number) => numbers.get(textOf(other, 'id'))?.includes(number))
  return { recordsOf, agrees, shown, alike }
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
