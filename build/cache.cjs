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

const leaders = ['Sanae Takaichi', 'Lee Jae Myung']
const slipped = [
  'Sanae Takaichy',
  'president lee',
  'Donld Trmup Jr',
  'Дональд Трапм',
  'Ντόναλντ Τραπμ',
  'دونالد ترمب',
  'Takaichi',
]
/** In scripts whose tables would make the cache of every other question larger. */
const others = ['이재몀', '高市早描', 'さなえ たかいち']

async function main() {
  await ask('met', ...leaders, '--json')
  await ask('met', ...leaders)
  await ask('resolve', ...slipped)
  keep('program')
  await ask('resolve', ...others)
  await ask('search', 'Takaichy', '--in', 'leaders')
  await ask('search', 'shuttel diplomacy')
  keep('names')
}

main()
