import { main } from './cli.ts'
import { createEnv } from './env.ts'

/** The program: reads the process, answers, and leaves the exit code with it. */
export async function run(root: string, built: string): Promise<void> {
  process.exitCode = await main(await createEnv(root, built))
}
