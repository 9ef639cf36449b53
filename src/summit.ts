import { explain, main } from './cli.ts'
import { createEnv } from './env.ts'
import { exit } from './errors.ts'

/** The program: reads the process, answers, and leaves the exit code with it: that of a bug for as long as there is no answer. */
export async function run(root: string, built: string): Promise<void> {
  process.exitCode = exit.bug
  const env = await createEnv(root, built)
  let fault: number | undefined
  process.on('uncaughtException', (error) => {
    fault ??= explain(error, env)
    process.exitCode = fault
  })
  const code = await main(env)
  process.exitCode = fault ?? code
}
