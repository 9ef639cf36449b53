// Loads program.cjs with V8's code cache of it, which the build makes; without one, or with that of another Node, V8 compiles the source as usual.
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const filename = join(__dirname, 'program.cjs')
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readCache() })
const take = script.runInThisContext()(require)

function readCache() {
  try {
    return readFileSync(join(__dirname, 'program.cache'))
  } catch {
    return undefined
  }
}

module.exports = { run: take('summit.cjs').run, take, script }
