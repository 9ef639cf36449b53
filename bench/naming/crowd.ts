import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import schema from '../../src/db/schema.sql'
import { indexNames } from '../../src/load/index.ts'
import { foldName } from '../../src/text/fold.ts'
import type { Person } from './people.ts'

/** Whole numbers from 0 to below a bound, the same sequence for the same seed (Numerical Recipes' LCG, its upper bits). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % below
  }
}

/** Names that nobody bears, made of the words of real ones in their own language: the first words of one, the last of another, sometimes one between. */
export function* inventNames(people: readonly Person[], count: number): Generator<{ text: string; lang: string }> {
  const random = createRandom(42)
  const byLang = new Map<string, string[][]>()
  for (const { names } of people) {
    for (const { text, lang = 'en' } of names) {
      const words = text.split(/[\s·・]+/).filter((word) => word !== '')
      if (words.length > 1) byLang.set(lang, [...(byLang.get(lang) ?? []), words])
    }
  }
  const langs = [...byLang.keys()].filter((lang) => (byLang.get(lang)?.length ?? 0) > 8).sort()
  const seen = new Set<string>()
  while (seen.size < count) {
    const lang = langs[random(langs.length)] ?? 'en'
    const from = byLang.get(lang) ?? []
    const pick = () => from[random(from.length)] ?? []
    const middle = Array.from({ length: random(3) }, () => pick()[random(2)] ?? '')
    const text = [...pick().slice(0, 1), ...middle, ...pick().slice(-1)].join(
      lang.startsWith('zh') || lang === 'ja' ? '・' : ' ',
    )
    if (seen.has(text)) continue
    seen.add(text)
    yield { text, lang }
  }
}

/** Builds a database of so many leaders, a name each, with the index of names and nothing else; kept for the next run while the schema is the same. */
export function buildCrowd(path: string, people: readonly Person[], count: number): void {
  if (existsSync(path)) {
    if (schemaOf(path) === schema) return
    rmSync(path)
  }
  const db = new Database(path)
  db.pragma('page_size = 8192')
  db.pragma('journal_mode = off')
  db.pragma('synchronous = off')
  db.exec(schema)
  db.exec('BEGIN')
  const record = db.prepare("INSERT INTO record VALUES (?, 'leader', '0000-01-01', '0000-01-01', 'crowd', 1)")
  const leader = db.prepare('INSERT INTO leader (id, name) VALUES (?, ?)')
  const name = db.prepare('INSERT INTO name (record, text, lang, folded, rank) VALUES (?, ?, ?, ?, 0)')
  let number = 0
  for (const { text, lang } of inventNames(people, count)) {
    number += 1
    const id = `leader-${String(number).padStart(7, '0')}`
    record.run(id)
    leader.run(id, text)
    name.run(id, text, lang, foldName(text))
  }
  indexNames(db)
  db.exec("INSERT INTO meta VALUES ('asof', '2026-01-01'), ('facts', 'none')")
  db.prepare("INSERT INTO meta VALUES ('schema', ?)").run(schema)
  db.exec('COMMIT')
  db.close()
}

function schemaOf(path: string): string | undefined {
  const db = new Database(path, { readonly: true })
  const text = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'schema'").pluck().get()
  db.close()
  return text
}

const slipNames = ['a letter changed', 'dropped', 'doubled', 'two turned round'] as const

/** A text with one slip of a hand after the first letter, and which: a letter changed, dropped, doubled, or two turned round. */
export function addSlip(
  text: string,
  random: (below: number) => number,
): { readonly slipped: string; readonly slip: string } {
  const letters = Array.from(text)
  const at = 1 + random(Math.max(1, letters.length - 2))
  const here = letters[at] ?? ''
  const next = letters[at + 1] ?? ''
  const slips = [[letters[random(letters.length)] ?? ''], [], [here, here], [next, here]] as const
  const kind = random(4)
  letters.splice(at, kind === 3 ? 2 : 1, ...(slips[kind] ?? []))
  return { slipped: letters.join(''), slip: slipNames[kind] ?? '' }
}
