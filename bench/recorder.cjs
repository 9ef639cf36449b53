// Preloaded into the program by bench/startup.ts: writes down every statement that it runs, with its parameters, to the file $RECORD names.
const Module = require('node:module')
const fs = require('node:fs')

const ran = []
const load = Module._load
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest)
  if (request.endsWith('better_sqlite3.node') && !loaded.recorded) {
    loaded.recorded = true
    record(loaded.Database.prototype)
  }
  return loaded
}

function record(prototype) {
  const { prepare, exec } = prototype
  prototype.exec = function (sql) {
    ran.push({ sql, how: 'exec', args: [] })
    return exec.call(this, sql)
  }
  prototype.prepare = function (sql, ...rest) {
    const statement = prepare.call(this, sql, ...rest)
    const kind = Object.getPrototypeOf(statement)
    if (!kind.recorded) {
      kind.recorded = true
      for (const how of ['get', 'all', 'run', 'iterate']) {
        const original = kind[how]
        kind[how] = function (...args) {
          ran.push({ sql: this.source, how: how === 'iterate' ? 'all' : how, args })
          return original.apply(this, args)
        }
      }
    }
    return statement
  }
}

process.on('exit', () => fs.writeFileSync(process.env.RECORD, JSON.stringify(ran)))
