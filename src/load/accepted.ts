import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readLines } from './lines.ts'
import type { Problem } from './problem.ts'

/** A finding of `lint` that the editors know of and leave, with the reason. It holds for the records of the files beside it. */
export type Acceptance = {
  readonly check: string
  /** A record's id; `*` in it stands for any text. */
  readonly id: string
  readonly reason: string
  readonly file: string
  readonly line: number
}

/**
 * The acceptances beside these files of records: `accepted.tsv`, three cells a line under the heading check, id, reason.
 * @throws SummitError io, where a file cannot be read
 */
export function readAccepted(files: readonly string[]): { acceptances: Acceptance[]; problems: Problem[] } {
  const acceptances: Acceptance[] = []
  const problems: Problem[] = []
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const file = join(folder, 'accepted.tsv')
    if (!existsSync(file)) continue
    for (const { number: line, text, sentence } of readLines(file)) {
      if (line === 1 && text === heading) continue
      const [check = '', id = '', reason = '', ...more] = (text ?? '').split('\t').map((cell) => cell.trim())
      if (text === undefined) problems.push({ file, line, sentence })
      else if (check === '' || id === '' || reason === '' || more.length > 0)
        problems.push({ file, line, sentence: 'an acceptance is a check, an id and a reason, with a tab between them' })
      else acceptances.push({ check, id, reason, file, line })
    }
  }
  return { acceptances, problems }
}

const heading = 'check\tid\treason'
