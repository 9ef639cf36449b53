import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { findFacts } from '../load/facts.ts'
import { convertForeign } from '../load/foreign.ts'
import { groupBy } from '../load/formats/group.ts'
import { writtenColumns } from './export-folder.ts'
import { listed } from './notes.ts'
import { readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { noteProgress, refuseProblems } from './problems.ts'

/** Doubtful identities that are named; the rest stand in the file. */
const named = 10

export function declare(command: Command, env: CommandEnv): void {
  command
    .addOption(new Option('--out <dir>', 'the folder the records are written to').makeOptionMandatory())
    .option(
      '--identities <file...>',
      'decisions on who is who, as an earlier conversion wrote them and an editor changed them',
    )
    .action(async (format: string, paths: string[], options: { out: string; identities?: string[] }) => {
      const shared = readShared(command, env)
      const at = (path: string) => resolve(env.folder, path)
      const { records, problems, decisions, doubts, people } = convertForeign(
        format,
        paths.map(at),
        findFacts([env.shipped.facts]),
        (options.identities ?? []).map(at),
        (sentence) => noteProgress(env, sentence),
      )
      refuseProblems(env, problems)
      const out = at(options.out)
      const rows = [...groupBy(records, ({ kind }) => kind)].map(([kind, list]) => {
        const file = join(options.out, `${kind}.jsonl`)
        const facts = list.map((one) => one.facts).sort((a, b) => (a.id < b.id ? -1 : 1))
        write(join(out, `${kind}.jsonl`), facts)
        return { record: kind, count: facts.length, file }
      })
      write(join(out, 'review', 'identities.jsonl'), decisions)
      await printRows(env, shared, rows, writtenColumns)
      printNote(
        env,
        `people: ${people.leaders}, under ${people.spellings} spellings; ${people.joined} of them leaders of the shipped record`,
      )
      const unsure = decisions.flatMap((one) =>
        typeof one.sure === 'number'
          ? [`${String(one.where)} "${String(one.name)}" as ${String(one.leader)} (${String(one.why)})`]
          : [],
      )
      if (unsure.length > 0)
        printNote(
          env,
          `doubtful: ${unsure.slice(0, named).join(' · ')}${unsure.length > named ? ` · and ${unsure.length - named} more` : ''}, all in ${join(options.out, 'review', 'identities.jsonl')}`,
        )
      if (doubts.length > 0) printNote(env, `perhaps one record twice, kept as they stand: ${listed(doubts)}`)
    })
}

function write(path: string, lines: readonly object[]): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new SummitError('io', `"${path}" could not be written (${code})`, 'Check the folder and its permissions.')
  }
}
