import type { Database } from 'better-sqlite3'
import { foldText, nameTokens } from '../text/fold.ts'
import { gramsOf, joinNeighbours, soundGramsOf } from '../text/grams.ts'
import { romanize } from '../text/romanize.ts'
import { scriptOf, scripts } from '../text/script.ts'
import { segment } from '../text/segment.ts'
import { createPostings, type Postings } from './postings.ts'

type NameRow = { readonly record: string; readonly text: string; readonly folded: string }

/** Kinds whose records are asked for by name, with slips; the names of the others are only searched as text. */
const named = "('leader', 'polity', 'office', 'venue', 'occasion', 'background', 'publisher')"

/**
 * Fills `spelling`, `word` and `gram`, by which a name is found that is not typed exactly. A name in another script than Latin is numbered twice: as written, and
 * as its letters sound (`computed`). Those of one script stand together, so that a question touches few pages; among them shorter names and shorter words have lower
 * numbers. Run once, after all rows of `name` and `record`.
 */
export function indexNames(db: Database): void {
  const words = createPostings()
  const spelling = db.prepare('INSERT INTO spelling (key, record, text, folded, computed) VALUES (?, ?, ?, ?, ?)')
  const rows = db
    .prepare<[], NameRow>(
      `SELECT record, text, folded FROM name WHERE record IN (SELECT id FROM record WHERE kind IN ${named})
       GROUP BY record, text, folded ORDER BY length(text), record, text`,
    )
    .all()
    .map((row) => ({ ...row, script: scripts.indexOf(scriptOf(row.folded)) }))
    .sort((a, b) => a.script - b.script)
  let key = 0
  const add = (record: string, text: string, computed: 0 | 1) => {
    key += 1
    const tokens = nameTokens(text)
    spelling.run(key, record, text, tokens.join(' '), computed)
    for (const word of tokens) words.add(word, key)
    for (const word of joinNeighbours(tokens)) words.add(word, key)
  }
  for (const { record, text } of rows) add(record, text, 0)
  for (const { record, text, script } of rows) if (scripts[script] !== 'Latin') add(record, romanize(text), 1)
  indexWords(db, words)
}

/** More letters than a word has. */
const longestWord = 2 ** 24

function indexWords(db: Database, words: Postings): void {
  const grams = createPostings()
  const word = db.prepare('INSERT INTO word (key, text, count, names) VALUES (?, ?, ?, ?)')
  let key = 0
  const rankOf = (word: string) => scripts.indexOf(scriptOf(word)) * longestWord + word.length
  for (const [text, count, names] of words.sorted(rankOf)) {
    key += 1
    word.run(key, text, count, names)
    for (const gram of gramsOf(text)) grams.add(gram, key)
    if (scriptOf(text) === 'Latin') for (const gram of soundGramsOf(text)) grams.add(gram, key)
  }
  const gram = db.prepare('INSERT INTO gram (gram, count, words) VALUES (?, ?, ?)')
  for (const [text, count, bytes] of grams.sorted()) gram.run(text, count, bytes)
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
