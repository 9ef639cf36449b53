// Answers a question and asks for help, so that V8 has compiled what these run, and keeps what it compiled: node build/cache.cjs ROOT BUILT
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const [, , root, built] = process.argv
const { run, script } = require(join(built, 'summit.cjs'))
const ask = (...words) => {
  process.argv = ['node', 'summit', ...words]
  return run(root, built)
}

ask('--db', join(built, 'summit.db'), 'met', 'Sanae Takaichi', 'Lee Jae Myung', '--json')
  .then(() => ask('--help'))
  .then(() => writeFileSync(join(built, 'program.cache'), script.createCachedData()))
