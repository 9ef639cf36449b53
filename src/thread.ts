import { Worker } from 'node:worker_threads'
import { SummitError } from './errors.ts'
import type { Task } from './worker.ts'

/** So many messages may wait to be heard; then the thread waits, so that memory does not grow. */
export const mostWaiting = 8

/** What a thread is given; it counts in `heard` how many of its messages were. */
export type Order = { readonly task: Task; readonly heard: Int32Array }

/** What a thread tells: messages while it works, then how it ended. */
export type Told<Message, Result> =
  | { readonly message: Message }
  | { readonly result: Result }
  | { readonly failure: Failure }

/** An error on its way between threads, which keeps neither its class nor its code. */
export type Failure = {
  readonly error: unknown
  readonly code: string | undefined
  readonly expected: ConstructorParameters<typeof SummitError> | undefined
}

/**
 * Runs a task in a thread of its own; `hear` takes its messages in order.
 * @param file the built src/worker.ts
 * @returns what the task returned
 * @throws whatever the task, or `hear`, threw; the thread has ended by then
 */
export function runTask<Message, Result>(file: string, task: Task, hear: (message: Message) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const heard = new Int32Array(new SharedArrayBuffer(4))
    const order: Order = { task, heard }
    const worker = new Worker(file, { workerData: order })
    let over = false
    const fail = (error: unknown) => {
      if (over) return
      over = true
      worker.terminate().then(() => reject(error), reject)
    }
    worker.on('message', (told: Told<Message, Result>) => {
      if (over) return
      if ('failure' in told) return fail(revive(told.failure))
      if ('result' in told) {
        over = true
        return resolve(told.result)
      }
      try {
        hear(told.message)
      } catch (error) {
        return fail(error)
      }
      Atomics.add(heard, 0, 1)
      Atomics.notify(heard, 0)
    })
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error(`a thread ended before its task, "${task.name}"`)))
  })
}

function revive({ error, code, expected }: Failure): unknown {
  if (expected !== undefined) return new SummitError(...expected)
  return error instanceof Error && code !== undefined ? Object.assign(error, { code }) : error
}
