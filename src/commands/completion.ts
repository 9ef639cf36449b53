import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { completedNames } from '../queries/completion.ts'
import { renderCompletion, shells } from '../render/completion.ts'

export function declare(command: Command, env: CommandEnv): void {
  command.action((name: string) => {
    const shell = shells.find((one) => one === name)
    if (shell === undefined)
      throw new SummitError(
        'usage',
        `"${name}" is not a shell that can be completed for`,
        `Name one of ${shells.join(', ')}.`,
      )
    env.write(renderCompletion(shell, completedNames))
  })
}
