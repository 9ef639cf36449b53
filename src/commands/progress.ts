import type { CommandEnv } from '../cli.ts'
import type { FactSource } from '../load/build.ts'

/** Nothing is said in the first second, nor more often than this; in milliseconds. */
const patience = 1000
/** The clock is asked once in so many lines. */
const stride = 4096

/** The sources, which tell one who watches standard error how many lines were read, on a line of its own that is wiped at the end of each file. */
export function watchLines(env: CommandEnv, sources: readonly FactSource[]): readonly FactSource[] {
  if (!env.watched) return sources
  let told = performance.now()
  let count = 0
  return sources.map((source) => ({
    ...source,
    *lines() {
      let shown = false
      for (const line of source.lines()) {
        count += 1
        if (count % stride === 0 && performance.now() - told > patience) {
          told = performance.now()
          shown = true
          env.warn(`\r${count} lines read`)
        }
        yield line
      }
      if (shown) env.warn('\r\x1b[K')
    },
  }))
}
