// Bundles src/ for start-up, then builds the shipped database with the program itself. All of it aside, then swapped in: npx may run this twice at once.
// First to ES modules, split at every import(); then to CommonJS, import() to require(), so that there is one instance of every module.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'esbuild'
import { joinChunks } from './join.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

/** The time of the newest file in these places. */
const newest = (...places) =>
  Math.max(
    ...places.map((place) => {
      const stat = statSync(place)
      if (!stat.isDirectory()) return stat.mtimeMs
      return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => newest(join(place, name))))
    }),
  )

const fresh =
  existsSync('dist/summit.db') &&
  statSync('dist/summit.db').mtimeMs > newest('src', 'data', 'build', 'package.json', 'node_modules/.package-lock.json')
if (!fresh || process.argv.includes('--force')) await make()

/** Which facts a database was built from: src/db/facts.ts reads it beside the database. */
function factsOf(path) {
  const db = new Database(path, { readonly: true })
  const facts = db.prepare("SELECT value FROM meta WHERE key = 'facts'").pluck().get()
  db.close()
  return facts
}

async function make() {
  const aside = `dist.${process.pid}.tmp`
  const common = {
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
  }
  try {
    const { metafile } = await build({
      ...common,
      entryPoints: ['src/summit.ts', 'src/worker.ts'],
      outdir: aside,
      bundle: true,
      splitting: true,
      metafile: true,
      format: 'esm',
      outExtension: { '.js': '.cjs' },
      loader: { '.sql': 'text' },
      external: ['*.node'],
      alias: { bindings: './build/bindings.cjs', 'node:child_process': './build/child_process.cjs' },
      define: { VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
    })
    await joinChunks(resolve(aside), metafile.outputs, common)
    const start = `require(${JSON.stringify(resolve(aside, 'summit.cjs'))}).run(${JSON.stringify(root)}, ${JSON.stringify(resolve(aside))})`
    execFileSync(process.execPath, ['-e', start, 'summit', 'load', '--db', join(aside, 'summit.db')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    writeFileSync(join(aside, 'summit.facts'), factsOf(join(aside, 'summit.db')))
    execFileSync(process.execPath, ['build/cache.cjs', root, resolve(aside)], { stdio: 'pipe' })
    rmSync('dist', { recursive: true, force: true })
    renameSync(aside, 'dist')
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    throw error
  }
}
