import Database from 'better-sqlite3'

/** Which facts the shipped database was built from; it came with the program, so that nothing else of it is looked at. */
export function factsOf(path: string): string | undefined {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return db.prepare<[], string>("SELECT value FROM meta WHERE key = 'facts'").pluck().get()
  } finally {
    db.close()
  }
}
