/** Rows by key, in their order; a row has a key once, however often it is named. */
export function group<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const list = found.get(key)
      if (list === undefined) found.set(key, [row])
      else list.push(row)
    }
  }
  return found
}
