import type { Database } from 'better-sqlite3'
import type { Column } from '../../render/column.ts'
import type { Check, Severity } from './check.ts'
import { days } from './days.ts'
import { names } from './names.ts'
import { offices } from './offices.ts'
import { places } from './places.ts'
import { support } from './support.ts'
import { twins } from './twins.ts'

/** Something to look at in the facts, and where. */
export type Finding = {
  readonly check: string
  readonly severity: Severity
  readonly file: string
  readonly line: number
  readonly sentence: string
  readonly mend: string
  readonly id: string
}

export const findingColumns: readonly Column[] = [
  { key: 'check', fit: 'keep', tint: 'name' },
  {
    key: 'severity',
    fit: 'keep',
    tint: 'status',
    about: 'error: cannot be right; warning: unlikely to be; note: a weakness',
  },
  { key: 'file', fit: 'keep' },
  { key: 'line', is: 'integer', align: 'right', fit: 'keep', tint: 'number' },
  { key: 'sentence', about: 'what is wrong' },
  { key: 'mend', about: 'what to do about it' },
  { key: 'id', fit: 'keep', tint: 'quiet', about: 'the record at fault' },
]

/** Every check, family by family. */
export const checks: readonly Check[] = [...offices, ...places, ...days, ...support, ...names, ...twins]

const severities: readonly Severity[] = ['error', 'warning', 'note']

/** What the checks find, the worst first, then check by check, in the order of files and lines. Plans are judged by `today`. */
export function findFaults(db: Database, today: string): Finding[] {
  return severities.flatMap((severity) =>
    checks
      .filter((check) => check.severity === severity)
      .flatMap(({ id, mend, sql }) =>
        db
          .prepare<[Record<string, string>], Finding>(
            `SELECT @check AS "check", @severity AS severity, file, line, sentence, @mend AS mend, found.id
             FROM (${sql}) AS found JOIN record ON record.id = found.id ORDER BY file, line, sentence`,
          )
          .all({ check: id, severity, mend, ...(sql.includes('@today') ? { today } : {}) }),
      ),
  )
}
