// Loads program.cjs, and the other files of joined chunks (join.js) where a chunk of theirs is taken, with V8's code caches of them, which the build makes; without
// one, or with that of another Node, V8 compiles the source as usual.
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const scripts = {}
const parts = {}
const taken = {}
load('program')

function load(name) {
  const filename = join(__dirname, `${name}.cjs`)
  scripts[name] = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readCache(name) })
  scripts[name].runInThisContext()(requirePart, (some) => Object.assign(parts, some))
}

function readCache(name) {
  try {
    return readFileSync(join(__dirname, `${name}.cache`))
  } catch {
    return undefined
  }
}

function requirePart(name) {
  return name.startsWith('joined:') ? take(name.slice(7)) : require(name)
}

/** What a joined chunk exports, by FILE/CHUNK. */
function take(name) {
  const [file, chunk] = name.split('/')
  if (scripts[file] === undefined) load(file)
  taken[chunk] ??= parts[chunk]()
  return taken[chunk]
}

const run = (root, built) => take('program/summit.cjs').run(root, built, __dirname)

module.exports = { run, take, scripts }
