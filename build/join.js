// Joins the chunks that a question needs into one file: to find, read and compile a file costs more than to run what is in it.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

/**
 * The files into which chunks are joined, with the beginnings of the names of chunks that each is for, or a module in them: what most questions load, what looks for
 * a name with slips, what hears one in other letters than Latin ones, what ranks titles, and what checks a claim. What checks a claim and what looks for a name share
 * is in the first.
 */
const files = {
  program: ['summit.cjs', 'met-', 'src/commands/queries.ts', 'src/text/tally.ts'],
  names: ['resolve-', 'search-', 'near-', 'sound-'],
  hearing: ['hearing-'],
  titles: ['titles-'],
  claims: ['check-', 'checker-', 'text-', 'queries-', 'document-', 'json-'],
}

/** Every chunk that is loaded with those whose names begin so, but for some. */
function membersOf(outputs, beginnings, but = new Set()) {
  const members = new Set()
  const add = (name) => {
    if (members.has(name) || but.has(name)) return
    members.add(name)
    for (const { path, kind } of outputs.get(name).imports)
      if (kind === 'import-statement' && outputs.has(basename(path))) add(basename(path))
  }
  for (const [name, { inputs }] of outputs)
    if (beginnings.some((beginning) => name.startsWith(beginning) || inputs[beginning] !== undefined)) add(name)
  return members
}

/** The chunks of each file: what two of them need is in the first. */
function shareOut(outputs) {
  const held = new Set()
  return new Map(
    Object.entries(files).map(([file, beginnings]) => {
      const members = membersOf(outputs, beginnings, held)
      for (const name of members) held.add(name)
      return [file, members]
    }),
  )
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

/** One function of these chunks, in one scope; what belongs to another file, or is loaded later, it requires under the name `joined:FILE/CHUNK`. */
async function bundleMembers(folder, members, outputs, homes, options) {
  const link = {
    name: 'link',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        const name = basename(path)
        if (kind === 'import-statement' && members.has(name)) return undefined
        return { path: homes.has(name) ? `joined:${homes.get(name)}/${name}` : path, external: true }
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
 * Makes CommonJS of a folder of ES-module chunks, and joins some in a few files, each a function that start.cjs runs. start.cjs takes the place of `summit.cjs`, and the other chunks take from it.
 * @param outputs esbuild's account of the chunks, by path
 * @param options esbuild's, for the platform and the size
 */
export async function joinChunks(folder, outputs, options) {
  const chunks = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]))
  const later = { ...options, supported: { 'dynamic-import': false } }
  const shares = shareOut(chunks)
  const homes = new Map([...shares].flatMap(([file, members]) => [...members].map((name) => [name, file])))
  const joined = []
  for (const [file, members] of shares) joined.push([file, await bundleMembers(folder, members, chunks, homes, later)])
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (homes.has(name)) rmSync(file)
    else {
      const { code } = await transform(readFileSync(file, 'utf8'), { ...later, format: 'cjs' })
      const link = (whole, chunk) =>
        homes.has(chunk) ? `require("./summit.cjs").take(${JSON.stringify(`${homes.get(chunk)}/${chunk}`)})` : whole
      writeFileSync(file, code.replace(/require\("\.\/([^"]+)"\)/g, link))
    }
  }
  for (const [name, text] of joined) writeFileSync(join(folder, `${name}.cjs`), text)
  copyFileSync(join(dirname(fileURLToPath(import.meta.url)), 'start.cjs'), join(folder, 'summit.cjs'))
}
