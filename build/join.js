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

/**
 * Joins, in a folder of CommonJS chunks, those that `summit.cjs` and `met` load: `program.cjs` is a function of `require` that answers one that takes a chunk by
 * its name and runs it once. start.cjs takes the place of `summit.cjs`, and the other chunks take from it.
 */
export function joinChunks(folder) {
  const chunks = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  const members = closureOf(chunks, 'summit.cjs')
  for (const name of chunks.keys()) if (/^met-\w+\.cjs$/.test(name)) closureOf(chunks, name, members)
  const link = (text, take) =>
    text.replace(chunk, (whole, name) => (members.has(name) ? `${take}(${JSON.stringify(name)})` : whole))
  for (const [name, text] of chunks)
    if (members.has(name)) rmSync(join(folder, name))
    else writeFileSync(join(folder, name), link(text, 'require("./summit.cjs").take'))
  const parts = [...members].map(
    (name) => `${JSON.stringify(name)}:function(exports,module,require){${link(chunks.get(name), 'take')}\n}`,
  )
  writeFileSync(
    join(folder, 'program.cjs'),
    escapeText(`(function(require){"use strict";const made={},parts={${parts.join(',\n')}};
function take(name){let one=made[name];if(one===undefined){one=made[name]={exports:{}};parts[name](one.exports,one,require)}return one.exports}
return take})\n`),
  )
  copyFileSync(join(dirname(fileURLToPath(import.meta.url)), 'start.cjs'), join(folder, 'summit.cjs'))
}
