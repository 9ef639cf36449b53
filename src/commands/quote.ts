import type { Command } from 'commander'
import { findQuotations, type QuoteRow, quoteColumns } from '../claims/quotations.ts'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { openRecord } from './record.ts'

type Options = { readonly check?: boolean; readonly number: string }

/** How much of the words a statement must have to be the one that they misquote. */
const near = 0.7

export function declare(command: Command, env: CommandEnv): void {
  command
    .option(
      '--check',
      'exits 0 where the words are on record, 1 where they differ, 3 where the record has a paraphrase only, 4 where it has none',
    )
    .option('-n, --number <count>', 'how many statements at most', '3')
    .action(async (words: string[], { check, number }: Options) => {
      const shared = readShared(command, env)
      const most = Number(number)
      if (!Number.isSafeInteger(most) || most < 1)
        throw new SummitError('usage', `"${number}" is not a number of statements`, 'Give a whole number from 1.')
      const rows = findQuotations(openRecord(env, shared), words.join(' '), env.today(), most)
      await printRows(env, shared, rows, quoteColumns)
      if (rows.length === 0) printNote(env, 'no recorded statement has words like these')
      if (check === true) env.answer(codeOf(rows[0]))
    })
}

function codeOf(best: QuoteRow | undefined): number {
  if (best === undefined || best.score < near) return 4
  if (best.differences !== null) return 1
  return best.form === 'paraphrase' ? 3 : 0
}
