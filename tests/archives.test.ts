import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root, runSummit, scratch } from './program.ts'

const archive = resolve(root, '../shared/corpora/histatestate')
const database = join(scratch, 'archives.db')

const ask = (...args: readonly string[]): Record<string, unknown>[] => {
  const { code, out, err } = runSummit(['--db', database, '--json', ...args])
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}

/** The State Department historian's lists, beside the shipped record. They are not part of the package: without them this is skipped. */
describe.skipIf(!existsSync(archive))('the historian’s lists', () => {
  beforeAll(() => {
    const { code, err } = runSummit(['load', '--from', 'histatestate', archive, '--db', database])
    if (code !== 0) throw new Error(err)
  }, 120_000)

  test('every record of the lists is a visit, or cites one', () => {
    const [row] = ask(
      'sql',
      `SELECT count(DISTINCT CASE WHEN locator LIKE 'visit %' THEN replace(locator, ', description', '') END) AS visits,
              count(DISTINCT CASE WHEN locator LIKE 'trip %' THEN replace(locator, ', remarks', '') END) AS trips
       FROM citation JOIN record ON record.id = citation.record WHERE record.kind = 'visit' AND source LIKE 'historian-state-%'`,
    )
    expect(row).toEqual({ visits: 3264, trips: 4271 })
  })

  test('a meeting that two sources have is counted once, and both are shown', () => {
    const counts = ask('count', 'Trump', 'Kim Jong Un')
    expect(counts.find(({ rule }) => rule === 'face-to-face')?.count).toBe(3)
    const { out } = runSummit(['--db', database, 'evidence', '2018-06-12-kim-trump'])
    expect(out).toContain('historian-state-presidents')
    expect(out).toContain('business-times-2018-06-12-kim')
  })

  test('one leader under many spellings; namesakes apart', () => {
    const spellings = (leader: string) => ask('sql', `SELECT count(*) AS n FROM name WHERE record = '${leader}'`)[0]?.n
    expect(spellings('benjamin-netanyahu')).toBeGreaterThanOrEqual(4)
    const of = (name: string) =>
      new Set(ask('visits', name, '--to', 'US', '--capacity', 'any').map(({ leaders }) => String(leaders)))
    expect(of('Binyamin Netanyahu')).toEqual(of('Benjamin Netanyahu'))
    expect(of('Pierre Trudeau')).not.toEqual(of('Justin Trudeau'))
    expect(runSummit(['--db', database, 'visits', 'Konstantinos Karamanlis']).code).toBe(5)
    const defence = ask(
      'sql',
      "SELECT leader FROM tenure WHERE office = 'il-defense-minister' AND first LIKE '2007-01%'",
    )
    expect(defence).toEqual([{ leader: 'amir-peretz' }])
  })

  test('a visit that the list files under a stray country is not lost', () => {
    const rows = ask('visits', 'Moon Jae-in', '--to', 'US', '--since', '2017', '--until', '2017')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.sources).toContain('historian-state-visits')
  })

  test('a trip as president-elect is none of a sitting president', () => {
    const trips = ask('visits', 'Herbert Hoover')
    expect(trips).toEqual([])
    expect(ask('visits', 'Herbert Hoover', '--capacity', 'any').length).toBeGreaterThan(5)
  })

  test('a chain of meetings over a lifetime', () => {
    const rows = ask('path', 'Sanae Takaichi', 'Nikita Khrushchev')
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.length).toBeLessThan(6)
  })
})
