import { SummitError } from '../errors.ts'

/** What SQLite says of a file that is damaged, or of a full disk. */
export function databaseError(error: unknown): SummitError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code.startsWith('SQLITE_')) return undefined
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR_WRITE'))
    return new SummitError('io', 'the database could not be written: the disk is full', 'Make room and try again.')
  if (/^SQLITE_(CORRUPT|NOTADB|CANTOPEN|IOERR|READONLY|BUSY|PERM|AUTH)/.test(code))
    return new SummitError(
      'database',
      `the database cannot be used (${code})`,
      'Build it again with `summit load`, or name another file with --db.',
    )
  return undefined
}
