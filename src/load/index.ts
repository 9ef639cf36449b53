import type { Database } from 'better-sqlite3'
import { foldText, nameTokens } from '../text/fold.ts'
import { gramsOf, soundGramsOf } from '../text/grams.ts'
import { romanize } from '../text/romanize.ts'
import { scriptOf } from '../text/script.ts'
import { segment } from '../text/segment.ts'
import { createPostings } from './postings.ts'

type NameRow = { readonly record: string; readonly text: string; readonly folded: string }

/** Kinds whose records are asked for by name, with slips; the names of the others are only searched as text. */
const named = "('leader', 'polity', 'office', 'venue', 'occasion', 'background', 'publisher')"

/**
 * Fills `spelling` and `gram`, by which a name is found that is not typed exactly. A name in another script than Latin is numbered twice: as written, and as
 * its letters sound (`computed`). Run once, after all rows of `name` and `record`.
 */
export function indexNames(db: Database): void {
  const postings = createPostings()
  const spelling = db.prepare('INSERT INTO spelling (key, record, text, computed) VALUES (?, ?, ?, ?)')
  const rows = db.prepare<[], NameRow>(
    `SELECT record, text, folded FROM name WHERE record IN (SELECT id FROM record WHERE kind IN ${named}) GROUP BY record, text, folded ORDER BY record, min(rank), text`,
  )
  let key = 0
  const add = (record: string, text: string, computed: 0 | 1) => {
    key += 1
    spelling.run(key, record, text, computed)
    const tokens = nameTokens(text)
    for (const gram of gramsOf(tokens)) postings.add(gram, key)
    if (scriptOf(tokens.join('')) === 'Latin') for (const gram of soundGramsOf(tokens)) postings.add(gram, key)
  }
  for (const row of rows.all()) {
    add(row.record, row.text, 0)
    if (scriptOf(row.folded) !== 'Latin') add(row.record, romanize(row.text), 1)
  }
  const gram = db.prepare('INSERT INTO gram (gram, count, names) VALUES (?, ?, ?)')
  for (const [text, count, bytes] of postings.sorted()) gram.run(text, count, bytes)
}

type ReadableRow = { readonly id: string; readonly text: string }

/** How many records are read at a time: memory does not grow with the record. */
const batch = 5_000

/** Fills `passage` and `passage_text`, the full-text index over every record's readable text and names, folded. Run once, after all rows and their
 * indices. FTS5 gathers 64 MiB of words before it writes a segment, which saves merging. */
export function indexText(db: Database): void {
  db.exec("INSERT INTO passage_text (passage_text, rank) VALUES ('hashsize', 67108864)")
  const passage = db.prepare('INSERT INTO passage (key, record) VALUES (?, ?)')
  const text = db.prepare('INSERT INTO passage_text (rowid, folded) VALUES (?, ?)')
  const ids = db.prepare<[string, number], string>('SELECT id FROM record WHERE id > ? ORDER BY id LIMIT ?').pluck()
  const read = db.prepare<[string], ReadableRow>(
    'SELECT id, text FROM readable WHERE id IN (SELECT value FROM json_each(?))',
  )
  let key = 0
  for (let some = ids.all('', batch); some.length > 0; some = ids.all(some.at(-1) ?? '', batch)) {
    const rows = read.all(JSON.stringify(some)).sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const row of rows) {
      key += 1
      passage.run(key, row.id)
      text.run(key, segment(foldText(row.text)))
    }
  }
}
