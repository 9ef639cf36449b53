import type { Row } from './column.ts'

/** What a spreadsheet takes for the beginning of a formula, or skips before one (OWASP, "CSV Injection"); full-width signs too, and what was guarded before. */
const trigger = /^'*[=+\-@\p{Cc}＝＋－＠]/u

/** Counts the cells of text that a spreadsheet may take for a formula, and passes the rows on as they are. */
export function* countFormulas(rows: Iterable<Row>, found: (count: number) => void): Generator<Row> {
  for (const row of rows) {
    const count = Object.values(row).filter(
      (cell) => typeof cell === 'string' && /^[^']/.test(cell) && trigger.test(cell),
    ).length
    if (count > 0) found(count)
    yield row
  }
}

/** Puts `'` before them, so that a spreadsheet shows the text. To undo it, take one `'` from every cell of text that matches what is guarded here after a `'`. */
export function* guardFormulas(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows)
    yield Object.fromEntries(
      Object.entries(row).map(([key, cell]) => [
        key,
        typeof cell === 'string' && trigger.test(cell) ? `'${cell}` : cell,
      ]),
    )
}
