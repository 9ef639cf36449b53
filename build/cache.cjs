// Answers questions, so that V8 has compiled what these run, and keeps what it compiled: node build/cache.cjs ROOT BUILT
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const [, , root, built] = process.argv
const { run, scripts } = require(join(built, 'summit.cjs'))
const ask = (...words) => {
  process.argv = ['node', 'summit', '--db', join(built, 'summit.db'), ...words]
  return run(root, built)
}
const keep = (name) => writeFileSync(join(built, `${name}.cache`), scripts[name].createCachedData())

ask('met', 'Sanae Takaichi', 'Lee Jae Myung', '--json')
  .then(() => keep('program'))
  .then(() => ask('resolve', 'Sanae Takaichy', 'president lee', '이재몀', 'Donld Trmup Jr', '--json'))
  .then(() => ask('search', 'Takaichy', '--in', 'leaders', '--json'))
  .then(() => keep('names'))
