import { explain, main } from './cli.ts'
import { createEnv, leaveWith, onFault } from './env.ts'
import { exit } from './errors.ts'

/** The program, in its folder: reads the process, answers, and leaves the exit code with it: that of a bug for as long as there is no answer. */
export async function run(root: string, built: string, program: string): Promise<void> {
  leaveWith(exit.bug)
  const env = await createEnv(root, built, program)
  let fault: number | undefined
  onFault((error) => {
    fault ??= explain(error, env)
    leaveWith(fault)
  })
  const code = await main(env)
  leaveWith(fault ?? code)
}
