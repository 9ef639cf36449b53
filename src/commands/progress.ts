import type { CommandEnv } from '../cli.ts'
import type { Watch } from '../load/read.ts'

/** Nothing is said in the first second, nor more often than this; in milliseconds. */
const patience = 1000

/** Tells one who watches standard error how many lines were read, on a line of its own that is wiped at the end of each file. */
export function watchLines(env: CommandEnv): Watch {
  if (!env.watched) return () => undefined
  let told = performance.now()
  let shown = false
  return (lines) => {
    if (lines === undefined) {
      if (shown) env.warn('\r\x1b[K')
      shown = false
    } else if (performance.now() - told > patience) {
      told = performance.now()
      shown = true
      env.warn(`\r${lines} lines read`)
    }
  }
}
