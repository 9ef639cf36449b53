import { parentPort, workerData } from 'node:worker_threads'
import { SummitError } from './errors.ts'
import type { Half } from './load/halves.ts'
import type { FileRead } from './load/reader.ts'
import { type Failure, mostWaiting, type Order, type Told } from './thread.ts'

/** What a thread may be asked to do. */
export type Task =
  | { readonly name: 'read'; readonly files: readonly FileRead[] }
  | { readonly name: 'half'; readonly rows: string; readonly half: Half }

/** Sends a message; waits while too many have not been heard. */
export type Post<Message> = (message: Message) => void

async function run(task: Task, post: Post<unknown>): Promise<unknown> {
  if (task.name === 'read') return (await import('./load/reader.ts')).readFiles(task.files, post)
  return (await import('./load/halves.ts')).makeHalf(task.rows, task.half)
}

const { task, heard }: Order = workerData
const tell = (told: Told<unknown, unknown>) => parentPort?.postMessage(told)

let posted = 0
const post = (message: unknown) => {
  tell({ message })
  posted += 1
  for (let count = Atomics.load(heard, 0); posted - count > mostWaiting; count = Atomics.load(heard, 0))
    Atomics.wait(heard, 0, count)
}

function describe(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const expected = error instanceof SummitError ? ([error.kind, error.message, error.next] as const) : undefined
  return { error, code, expected: expected && [...expected] }
}

run(task, post).then(
  (result) => tell({ result }),
  (error) => tell({ failure: describe(error) }),
)
