// Runs a benchmark: node bench/run.js bench/NAME.ts ARGUMENTS. Bundled as the program is, for Node reads no TypeScript.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: node bench/run.js bench/NAME.ts ARGUMENTS\n')
  process.exit(2)
}
const made = join(root, 'node_modules', '.cache', 'summit-bench', `${basename(file, '.ts')}.${process.pid}.cjs`)
mkdirSync(dirname(made), { recursive: true })
await build({
  entryPoints: [resolve(file)],
  outfile: made,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  logLevel: 'error',
  loader: { '.sql': 'text' },
  external: ['*.node'],
  alias: { bindings: join(root, 'build', 'bindings.cjs') },
  define: {
    VERSION: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
    ROOT: JSON.stringify(root),
  },
})
try {
  execFileSync(process.execPath, [made, ...args], { stdio: 'inherit' })
} catch (error) {
  process.exitCode = error.status ?? 1
}
