import type { Command } from 'commander'
import type { ClaimAnswer } from '../claims/answer.ts'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import type { Row } from '../render/column.ts'
import { readDay, readShared } from './options.ts'
import { printDocument, printRows } from './print.ts'
import { readQueries } from './queries.ts'
import { openRecord } from './record.ts'

type Options = { readonly at?: string; readonly file?: string }

/** Exit codes of the verdicts, the first that occurs wins. */
const codes: readonly (readonly [verdicts: readonly string[], code: number])[] = [
  [['contradicted'], 1],
  [['depends'], 3],
  [['uncovered', 'unread'], 4],
]

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--at <date>', 'the day of the claim')
    .option('--file <file>', 'finds the claims in a text, with line and column')
    .action(async (words: string[], options: Options) => {
      const shared = readShared(command, env)
      const at = readDay(options.at, '--at', 'last')
      if (words.length === 0 && options.file === undefined)
        throw new SummitError('usage', 'no claim to check', 'Give a sentence, `-` for a claim a line, or --file.')
      const db = openRecord(env, shared)
      const { createChecker } = await import('../claims/checker.ts')
      const check = createChecker(db, { at, today: env.today() })
      const seen = new Set<string>()
      const note = (answer: ClaimAnswer) => {
        seen.add(answer.verdict)
        return answer
      }
      if (options.file !== undefined) {
        const { claimColumns, claimsInText } = await import('../claims/text.ts')
        const { readFileSync } = await import('node:fs')
        const rows = await claimsInText(readText(readFileSync, options.file), check.one)
        for (const { verdict } of rows) seen.add(verdict)
        await printRows(env, shared, rows, claimColumns)
      } else if (words[0] === '-') {
        const { claimRow, lineColumns } = await import('../claims/text.ts')
        await printRows(
          env,
          shared,
          answerLines(words, (claim) => claimRow(claim, note(check.quick(claim)))),
          lineColumns,
        )
      } else {
        const { layClaim } = await import('../render/check.ts')
        for (const claim of words) await printDocument(env, shared, note(await check.one(claim)), layClaim)
      }
      env.answer(codes.find(([verdicts]) => verdicts.some((verdict) => seen.has(verdict)))?.[1] ?? 0)
    })
}

/** `-` is standard input, which has no name that could be opened where it is a socket. @throws SummitError io, where the file cannot be read */
function readText(read: (path: string | 0, encoding: 'utf8') => string, path: string): string {
  for (const place of path === '-' ? (['/dev/stdin', 0] as const) : [path])
    try {
      return read(place, 'utf8')
    } catch {
      // The next place, if there is one.
    }
  throw new SummitError('io', `"${path}" cannot be read`, 'Name a text file.')
}

function* answerLines(words: readonly string[], answer: (claim: string) => Row): Generator<Row> {
  for (const { query, broken } of readQueries(words))
    yield broken === undefined ? answer(query) : { query, verdict: 'unread', reasons: [broken] }
}
