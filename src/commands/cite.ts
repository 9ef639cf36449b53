import { type Command, Option } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { citableSources } from '../queries/citations.ts'
import { citeCsl, citeMarkdown, citePlain } from '../render/cite.ts'
import { renderJsonValue } from '../render/json.ts'
import { visible } from '../render/visible.ts'
import { readShared } from './options.ts'
import { openRecord } from './record.ts'

type Options = { readonly style: 'plain' | 'markdown' | 'csl-json' }

export function declare(command: Command, env: CommandEnv): void {
  command
    .addOption(
      new Option('--style <style>', 'how it is written').choices(['plain', 'markdown', 'csl-json']).default('plain'),
    )
    .action((id: string, { style }: Options) => {
      const shared = readShared(command, env)
      const sources = citableSources(openRecord(env, shared), id)
      if (sources.length === 0)
        throw new SummitError(
          'name',
          `"${id}" is no source and no record with sources`,
          'Give an id; `summit search` finds it.',
        )
      if (style === 'csl-json' || shared.format === 'json') return env.write(renderJsonValue(citeCsl(sources)))
      const cite = style === 'markdown' ? citeMarkdown : citePlain
      for (const source of sources) env.write(`${env.terminal ? visible(cite(source)) : cite(source)}\n`)
    })
}
