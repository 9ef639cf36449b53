// Loads program.cjs, and names.cjs where a name is looked for that is not recorded so, with V8's code caches of them, which the build makes; without one, or with
// that of another Node, V8 compiles the source as usual.
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const scripts = {}
const made = {}
const parts = {}
load('program')

function load(name) {
  const filename = join(__dirname, `${name}.cjs`)
  scripts[name] = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readCache(name) })
  Object.assign(parts, scripts[name].runInThisContext())
}

function readCache(name) {
  try {
    return readFileSync(join(__dirname, `${name}.cache`))
  } catch {
    return undefined
  }
}

/** A chunk by its name, run once. */
function take(name) {
  let one = made[name]
  if (one === undefined) {
    if (parts[name] === undefined) load('names')
    one = made[name] = { exports: {} }
    parts[name](one.exports, one, require, take)
  }
  return one.exports
}

module.exports = { run: take('summit.cjs').run, take, scripts }
