import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, holds, moveDay, readDuration, readPeriod } from '../src/period.ts'

const span = (text: string) => {
  const period = readPeriod(text)
  return period && `${period.first} ${period.last}`
}

describe('a period is read as its first and last possible day', () => {
  test.each([
    ['2026-01-13', '2026-01-13 2026-01-13'],
    ['2025-10', '2025-10-01 2025-10-31'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['1900-02', '1900-02-01 1900-02-28'],
    ['1985', '1985-01-01 1985-12-31'],
    ['2018-06~', '2018-06-01 2018-06-30'],
    ['2018-06-12?', '2018-06-12 2018-06-12'],
    ['2026-01-13/2026-01-14', '2026-01-13 2026-01-14'],
    ['2025-10~/2026', '2025-10-01 2026-12-31'],
    ['../1965-06-22', '0000-01-01 1965-06-22'],
    ['1965-06-22/..', '1965-06-22 9999-12-31'],
    ['[2025-11-22,2025-11-23]', '2025-11-22 2025-11-23'],
    ['[1982-01-08,1983,1984-01-08]', '1982-01-08 1984-01-08'],
    ['2008-07/2008-07', '2008-07-01 2008-07-31'],
    ['196X', '1960-01-01 1969-12-31'],
    ['0001', '0001-01-01 0001-12-31'],
    ['9999-12-31', '9999-12-31 9999-12-31'],
  ])('%s', (text, expected) => expect(span(text)).toBe(expected))
})

describe('what no calendar has is refused', () => {
  test.each([
    '',
    '..',
    '../..',
    '/',
    '2026-01-13/',
    '1985-02-30',
    '1900-02-29',
    '2025-06-31',
    '1985-2-3',
    '1985/11/19',
    '1985-11-19/1985-11-18',
    '2018/2018-06',
    '2008-07-05/2008',
    '0000',
    '0000-03-15',
    '-0044-03-15',
    '10000',
    '000X',
    '19XX',
    '196X-01',
    '1985-00',
    '1985-13',
    '1985-11-00',
    '1985-11-32',
    '2018~~',
    '~2018',
    '2018%',
    '[2025-11-23,2025-11-22]',
    '[2025-11-22]',
    '[2025-11-22,2025-11-23',
    '[2025,2027,2026]',
    '[2025,,2026]',
    '[]',
    '[,]',
    '[..,2025]',
    '2026-01-13T09:00',
    ' 2026',
    '2026 ',
    '2026\n',
    '２０２６',
    '1e3',
    'NaN',
    '1/2/3',
  ])('%j', (text) => expect(readPeriod(text)).toBeUndefined())
})

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const two = (n: number) => String(n).padStart(2, '0')
const simple = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) => [String(year).padStart(4, '0'), two(month), two(day)].slice(0, parts).join('-'))
const qualified = fc.tuple(simple, fc.constantFrom('', '~', '?')).map((parts) => parts.join(''))
const anyForm = fc.oneof(
  qualified,
  fc.tuple(qualified, qualified).map(([a, b]) => `${a}/${b}`),
  qualified.map((a) => `${a}/..`),
  fc.tuple(simple, simple).map(([a, b]) => (a < b ? `[${a},${b}]` : `[${b},${a}]`)),
  fc.integer({ min: 1, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`),
)

/** What the edtf library reads, in our words. It takes 29 February of 1900 for 1 March; such texts are left to the table above. */
function spanByLibrary(text: string): string | undefined {
  try {
    const { min, max } = edtf(text)
    const day = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : '9999-12-31')
    return `${day(min)} ${day(max)}`
  } catch {
    return undefined
  }
}
const hasFalseLeapDay = (text: string) => [...text.matchAll(/(\d{4})-02-29/g)].some(([, year]) => !isLeap(Number(year)))
/** The two ends share a day: the library refuses `2008-07/2008-07` and takes `2018/2018-06`, we do the contrary; the tables above hold such texts. */
const endsOverlap = (text: string) => {
  const [a, b] = text.split(/[/,]/).map((part) => readPeriod(part.replace(/[[\]]/g, '')))
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last
}

test('reads what the edtf library reads', () => {
  let read = 0
  fc.assert(
    fc.property(anyForm, (text) => {
      fc.pre(!hasFalseLeapDay(text) && !endsOverlap(text))
      const expected = spanByLibrary(text)
      if (expected !== undefined) read++
      expect(span(text)).toBe(expected)
    }),
    { numRuns: 5000 },
  )
  expect(read).toBeGreaterThan(1000)
})

test('any text at all is read or refused, never thrown on', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9X~?/.,[\]-]*$/)), (text) => {
      const period = readPeriod(text)
      if (period) expect(period.first <= period.last).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('day arithmetic agrees with the calendar of Date, in UTC', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4_000_000, max: 4_000_000 }), (from, count) => {
      const to = new Date(Date.parse(from) + count * 86_400_000)
      const year = to.getUTCFullYear()
      fc.pre(year >= 1 && year <= 9999)
      expect(addDays(from, count)).toBe(to.toISOString().slice(0, 10))
      expect(daysBetween(from, addDays(from, count))).toBe(count)
    }),
    { numRuns: 5000 },
  )
})

test('open ends stay open', () => {
  expect(addDays('9999-12-31', 30)).toBe('9999-12-31')
  expect(addDays('0000-01-01', -30)).toBe('0000-01-01')
  expect(addMonths('9999-12-31', 1)).toBe('9999-12-31')
  expect(addMonths('0000-01-01', -1)).toBe('0000-01-01')
})

test('months keep the day, or end with the month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2026-01-13', -13)).toBe('2024-12-13')
  expect(addMonths('2025-12-31', 12)).toBe('2026-12-31')
})

test('durations of one unit move a day', () => {
  expect(readDuration('P30D')).toEqual({ text: 'P30D', count: 30, unit: 'day' })
  expect(readDuration('P2W')).toEqual({ text: 'P2W', count: 14, unit: 'day' })
  for (const text of ['', 'P', '30D', 'P30', 'P-3D', 'PT3H', 'P1Y2M', 'P1.5Y', 'p3d'])
    expect(readDuration(text)).toBeUndefined()
  const moved = (from: string, text: string, direction: 'after' | 'before') => {
    const duration = readDuration(text)
    return duration && moveDay(from, duration, direction)
  }
  expect(moved('2026-01-13', 'P30D', 'before')).toBe('2025-12-14')
  expect(moved('2026-01-13', 'P3M', 'after')).toBe('2026-04-13')
  expect(moved('2024-02-29', 'P1Y', 'after')).toBe('2025-02-28')
})

test('a window holds all, some or none of a period', () => {
  const window = { first: '2025-10-21', last: '2026-01-13' }
  const held = (text: string) => {
    const period = readPeriod(text)
    return period && holds(window, period)
  }
  expect(held('2025-10-30')).toBe('inside')
  expect(held('2025-11')).toBe('inside')
  expect(held('2025-10-21/2026-01-13')).toBe('inside')
  expect(held('2025-10')).toBe('possible')
  expect(held('2026-01-13/2026-01-14')).toBe('possible')
  expect(held('2025')).toBe('possible')
  expect(held('2026-01-14')).toBe('outside')
  expect(held('../2025-10-20')).toBe('outside')
})

test('the same days whatever the time zone of the machine', () => {
  const script = `import { addDays, addMonths, readPeriod } from ${JSON.stringify(fileURLToPath(new URL('../src/period.ts', import.meta.url)))}
    process.stdout.write(JSON.stringify(['2018-06~', '196X', '2025-02'].map((t) => readPeriod(t)).concat(addDays('1985-11-19', 365), addMonths('1985-11-19', 3))))`
  const bundle = fileURLToPath(new URL('../node_modules/esbuild/bin/esbuild', import.meta.url))
  const js = execFileSync(bundle, ['--bundle', '--format=esm', '--platform=node'], { input: script, encoding: 'utf8' })
  const outputs = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module'], {
      input: js,
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }),
  )
  expect(outputs[0]).toContain('"first":"2018-06-01","last":"2018-06-30"')
  expect(outputs[0]).toContain('"1986-11-19","1986-02-19"')
  expect(new Set(outputs).size).toBe(1)
})
