import { Command, CommanderError, Option } from 'commander'
import { databaseError } from './db/failure.ts'
import type { Env } from './env.ts'
import { ClosedPipe } from './env.ts'
import { exit, SummitError } from './errors.ts'
import { exitHelp, helpOf } from './render/help.ts'
import { visible, visibleLines } from './render/visible.ts'

/** Declares one command's arguments and options, and what it does. It sets an exit code other than 0 through `env.answer`. */
export type Declare = (command: Command, env: CommandEnv) => void

/** What a command is given: the outside, where to leave an exit code that is an answer (1, 3, 4), and where to say which database answers. */
export type CommandEnv = Env & { readonly answer: (code: number) => void; readonly opened: (path: string) => void }

/** Every command: how it is called, its line in --help, an example, and its file, which is read only when it is asked for. */
const commands: readonly (readonly [usage: string, summary: string, example: string, read: () => Promise<Declare>])[] =
  [
    [
      'load [paths...]',
      'build the database from facts',
      'load my-facts/ --dry-run',
      async () => (await import('./commands/load.ts')).declare,
    ],
    [
      'convert <format> <paths...>',
      'a foreign format as records: histatestate',
      'convert histatestate lists/ --out records/',
      async () => (await import('./commands/convert.ts')).declare,
    ],
    [
      'search <words...>',
      'records by approximate name or text, best first',
      'search "shuttle diplomacy" --since 2025',
      async () => (await import('./commands/search.ts')).declare,
    ],
    [
      'resolve <who...>',
      'who is meant, in any script',
      'resolve 高市早苗 "prime minister of Japan"',
      async () => (await import('./commands/resolve.ts')).declare,
    ],
    [
      'show <who...>',
      'all that is known of a record; of two leaders, the pair sheet',
      'show Takaichi "Lee Jae-myung"',
      async () => (await import('./commands/show.ts')).declare,
    ],
    [
      'timeline [who...]',
      'dated facts in order',
      'timeline Takaichi --since 2026',
      async () => (await import('./commands/timeline.ts')).declare,
    ],
    [
      'met <who...>',
      'the meetings they share, numbered',
      'met Takaichi "Lee Jae-myung" --rule talks',
      async () => (await import('./commands/met.ts')).declare,
    ],
    [
      'count <who...>',
      'how often they met, under every counting rule',
      'count Trump "Xi Jinping"',
      async () => (await import('./commands/count.ts')).declare,
    ],
    [
      'visits [who]',
      'visits, numbered',
      'visits "Lee Jae-myung" --to Japan',
      async () => (await import('./commands/visits.ts')).declare,
    ],
    [
      'path <from> <to>',
      'the shortest chain of meetings between two leaders',
      'path Takaichi "Kim Jong Un"',
      async () => (await import('./commands/path.ts')).declare,
    ],
    [
      'check [claims...]',
      'is the sentence true?',
      'check "third meeting between Takaichi and Lee Jae-myung" --at 2026-01-13',
      async () => (await import('./commands/check.ts')).declare,
    ],
    [
      'quote <words...>',
      'the nearest recorded statement, and how it differs',
      'quote "deep mutual trust" --check',
      async () => (await import('./commands/quote.ts')).declare,
    ],
    [
      'cite <id>',
      'a line ready to paste',
      'cite 2026-01-13-takaichi-lee --style markdown',
      async () => (await import('./commands/cite.ts')).declare,
    ],
    [
      'evidence [id] [field]',
      'values by source',
      'evidence 2026-01-13-takaichi-lee count',
      async () => (await import('./commands/evidence.ts')).declare,
    ],
    [
      'disputes',
      'every field on which sources disagree',
      'disputes -o csv',
      async () => (await import('./commands/disputes.ts')).declare,
    ],
    [
      'coverage [who...]',
      'what the record covers',
      'coverage Japan "South Korea"',
      async () => (await import('./commands/coverage.ts')).declare,
    ],
    [
      'corrections',
      'what was corrected',
      'corrections --since 2026',
      async () => (await import('./commands/corrections.ts')).declare,
    ],
    [
      'stats',
      'what is in the record, and up to when',
      'stats',
      async () => (await import('./commands/stats.ts')).declare,
    ],
    [
      'export <format>',
      'the record for other tools: csv, jsonl, ics, html, jsonld, timelinejs, ftm, dot, gexf',
      'export ics --out meetings.ics',
      async () => (await import('./commands/export.ts')).declare,
    ],
    [
      'lint [path]',
      'what to look at in the facts',
      'lint my-facts/ --strict',
      async () => (await import('./commands/lint.ts')).declare,
    ],
    [
      'sql <query>',
      'a read-only SQL query',
      'sql "SELECT date, name FROM encounter ORDER BY date DESC LIMIT 5"',
      async () => (await import('./commands/sql.ts')).declare,
    ],
    [
      'schema [name]',
      'the JSON Schema of a record or an answer',
      'schema meetings',
      async () => (await import('./commands/schema.ts')).declare,
    ],
    [
      'completion <shell>',
      'completion for bash, zsh or fish',
      'completion bash',
      async () => (await import('./commands/completion.ts')).declare,
    ],
  ]

const formats = ['text', 'json', 'ndjson', 'csv', 'tsv', 'md']

/** Runs one command line and answers its exit code. Nothing escapes: an expected failure is a sentence and a next step, anything else a bug. */
export async function main(env: Env): Promise<number> {
  let code = 0
  let database: string | undefined
  const program = createProgram({
    ...env,
    answer: (value) => {
      code = value
    },
    opened: (path) => {
      database = path
    },
  })
  try {
    await program.parseAsync([...env.argv], { from: 'user' })
    return code
  } catch (error) {
    return explain(await blameDatabase(error, database), env)
  }
}

/** What looks like a bug may be a damaged file: one that holds what no table of ours can. */
async function blameDatabase(error: unknown, path: string | undefined): Promise<unknown> {
  if (path === undefined || isExpected(error)) return error
  const { findDamage } = await import('./db/damage.ts')
  return findDamage(path) ?? error
}

const isExpected = (error: unknown) =>
  error instanceof ClosedPipe || error instanceof CommanderError || knownError(error) !== undefined

function createProgram(env: CommandEnv): Command {
  const program = new Command('summit')
    .exitOverride()
    .helpCommand(false)
    .description('who met whom, when, where, how often, and which source says so')
    .version(VERSION)
    .configureOutput({
      writeOut: env.write,
      writeErr: (text) => env.warn(visibleLines(text.replace(/^error: /, 'summit: '))),
      getOutHelpWidth: () => env.width,
      getErrHelpWidth: () => env.width,
    })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('`summit --help` lists the commands.')
    .addHelpText('after', exitHelp)
    .option('--db <file>', 'the database that answers')
    .addOption(new Option('-o, --output <format>', 'how rows are written').choices(formats))
    .option('--json', 'the same as -o json')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--lang <tag>', 'names in this language where the record has them (BCP 47)')
    .option('--known-at <date>', 'the record as it was known at the end of this day')
    .option('--exit-status', 'exit 1 where a list is empty')
  const readers = new Map<Command, () => Promise<Declare>>()
  for (const [usage, summary, example, read] of commandsFor(env.argv)) {
    const command = program.command(usage).description(summary)
    readers.set(command, read)
    command
      .showHelpAfterError(`\`summit ${command.name()} --help\` says how it is used.`)
      .addHelpText('after', helpOf(usage, example))
  }
  program.hook('preSubcommand', async (_, command) => (await readers.get(command)?.())?.(command, env))
  return program
}

/** The commands that a command line can mean: the one it begins with; else all of them, which takes a millisecond to declare. */
function commandsFor([word]: readonly string[]): typeof commands {
  const named = commands.filter(([usage]) => usage === word || usage.startsWith(`${word} `))
  return named.length > 0 ? named : commands
}

/** The one place where an error becomes an exit code. */
export function explain(error: unknown, env: Env): number {
  if (error instanceof ClosedPipe) return 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exit.usage
  const known = knownError(error)
  if (known !== undefined) {
    env.warn(`summit: ${visible(known.message)}\n${visible(known.next)}\n`)
    return exit[known.kind]
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  env.warn(`summit: this is a bug, please report it\n${visibleLines(stack)}\n`)
  return exit.bug
}

const knownError = (error: unknown) => (error instanceof SummitError ? error : databaseError(error))
