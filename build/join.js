// Joins the chunks that a question needs into one file: to find, read and compile a file costs more than to run what is in it.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

/** Every chunk that is loaded with those whose names begin so, but for some. */
function membersOf(outputs, beginnings, but = new Set()) {
  const members = new Set()
  const add = (name) => {
    if (members.has(name) || but.has(name)) return
    members.add(name)
    for (const { path, kind } of outputs.get(name).imports)
      if (kind === 'import-statement' && outputs.has(basename(path))) add(basename(path))
  }
  for (const name of outputs.keys()) if (beginnings.some((beginning) => name.startsWith(beginning))) add(name)
  return members
}

/** ASCII reads as one byte a character. */
const escapeText = (text) =>
  text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Calls `share` with what each chunk exports, as an object that is made when it is asked for. */
function writeEntry(members, outputs) {
  const names = [...members]
  const imports = names.map((name, i) => `import * as c${i} from "./${name}"`)
  const shared = names.map((name, i) => {
    const exports = outputs.get(name).exports.map((one) => `${one}: c${i}.${one}`)
    return `${JSON.stringify(name)}: () => ({${exports.join()}})`
  })
  return `${imports.join('\n')}\nshare({${shared.join()}})\n`
}

/** One function of these chunks, in one scope; what belongs to another file, or is loaded later, it requires under the name `joined:CHUNK`. */
async function bundleMembers(folder, members, outputs, isJoined, options) {
  const link = {
    name: 'link',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        const name = basename(path)
        if (kind === 'import-statement' && members.has(name)) return undefined
        return { path: isJoined(name) ? `joined:${name}` : path, external: true }
      })
    },
  }
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: writeEntry(members, outputs), resolveDir: folder },
    bundle: true,
    write: false,
    format: 'cjs',
    external: ['*.node'],
    plugins: [link],
  })
  return escapeText(`(function(require,share){${outputFiles[0].text}\n})\n`)
}

/**
 * Makes CommonJS of a folder of ES-module chunks, and joins those that `summit.cjs` and `met` load in `program.cjs`, and those that look for a name with slips in
 * `names.cjs`, each a function that start.cjs runs. start.cjs takes the place of `summit.cjs`, and the other chunks take from it.
 * @param outputs esbuild's account of the chunks, by path
 * @param options esbuild's, for the platform and the size
 */
export async function joinChunks(folder, outputs, options) {
  const chunks = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]))
  const later = { ...options, supported: { 'dynamic-import': false } }
  const program = membersOf(chunks, ['summit.cjs', 'met-'])
  const names = membersOf(chunks, ['resolve-', 'search-', 'near-', 'sound-'], program)
  const isJoined = (name) => program.has(name) || names.has(name)
  const joined = {
    program: await bundleMembers(folder, program, chunks, isJoined, later),
    names: await bundleMembers(folder, names, chunks, isJoined, later),
  }
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (isJoined(name)) rmSync(file)
    else {
      const { code } = await transform(readFileSync(file, 'utf8'), { ...later, format: 'cjs' })
      const link = (whole, chunk) =>
        isJoined(chunk) ? `require("./summit.cjs").take(${JSON.stringify(chunk)})` : whole
      writeFileSync(file, code.replace(/require\("\.\/([^"]+)"\)/g, link))
    }
  }
  for (const [name, text] of Object.entries(joined)) writeFileSync(join(folder, `${name}.cjs`), text)
  copyFileSync(join(dirname(fileURLToPath(import.meta.url)), 'start.cjs'), join(folder, 'summit.cjs'))
}
