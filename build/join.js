// Joins the chunks that a question needs into one file: to find, read and compile a file costs more than to run what is in it.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const chunk = /require\("\.\/([^"]+)"\)/g
const later = /Promise\.resolve\(\)\.then\(\(\) ?=> ?(?:__toESM\()?require\("\.\/([^"]+)"\)/g

/** What a chunk requires when it is loaded; what it requires later stands behind a promise. */
function eagerOf(text) {
  const waiting = new Set([...text.matchAll(later)].map(([, name]) => name))
  return [...text.matchAll(chunk)].map(([, name]) => name).filter((name) => !waiting.has(name))
}

/** Every chunk that is loaded with this one. */
function closureOf(chunks, name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const other of eagerOf(chunks.get(name))) closureOf(chunks, other, seen)
  return seen
}

/** ASCII reads as one byte a character. */
const escapeText = (text) =>
  text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The chunks whose names begin so, and all that is loaded with them. */
function membersOf(chunks, beginnings, but = new Set()) {
  const members = new Set()
  for (const name of chunks.keys())
    if (beginnings.some((beginning) => name.startsWith(beginning))) closureOf(chunks, name, members)
  return new Set([...members].filter((name) => !but.has(name)))
}

/**
 * Joins, in a folder of CommonJS chunks, those that `summit.cjs` and `met` load in `program.cjs`, and those that look for a name with slips in `names.cjs`: each
 * an object of functions by chunk, which start.cjs runs. start.cjs takes the place of `summit.cjs`, and the other chunks take from it.
 */
export function joinChunks(folder) {
  const chunks = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  const program = membersOf(chunks, ['summit.cjs', 'met-'])
  const names = membersOf(chunks, ['resolve-', 'search-', 'near-', 'sound-'], program)
  const isJoined = (name) => program.has(name) || names.has(name)
  const link = (text, take) =>
    text.replace(chunk, (whole, name) => (isJoined(name) ? `${take}(${JSON.stringify(name)})` : whole))
  for (const [name, text] of chunks)
    if (isJoined(name)) rmSync(join(folder, name))
    else writeFileSync(join(folder, name), link(text, 'require("./summit.cjs").take'))
  for (const [file, members] of Object.entries({ program, names })) {
    const parts = [...members].map(
      (name) => `${JSON.stringify(name)}:function(exports,module,require,take){${link(chunks.get(name), 'take')}\n}`,
    )
    writeFileSync(join(folder, `${file}.cjs`), escapeText(`"use strict";({${parts.join(',\n')}})\n`))
  }
  copyFileSync(join(dirname(fileURLToPath(import.meta.url)), 'start.cjs'), join(folder, 'summit.cjs'))
}
