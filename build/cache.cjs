// Answers questions, so that V8 has compiled what these run, and keeps what it compiled: node build/cache.cjs ROOT BUILT
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const [, , root, built] = process.argv
const { run, scripts } = require(join(built, 'summit.cjs'))
const ask = (...words) => {
  process.argv = ['node', 'summit', '--db', join(built, 'summit.db'), ...words]
  return run(root, built).then(() => {
    // A verdict is no failure.
    if (process.exitCode > 5) throw new Error(`exit code ${process.exitCode}: ${words.join(' ')}`)
    process.exitCode = 0
  })
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

/** A claim of each common form. */
const claims = [
  'Takaichi and Lee Jae Myung met in Nara on 13 January 2026.',
  'The Nara summit was the third meeting between Sanae Takaichi and President Lee Jae Myung.',
  'Donald Trump has met Kim Jong Un three times.',
  'Shinzo Abe had never met Xi Jinping before 10 November 2014.',
  'It was the first visit to Japan by a South Korean president in 12 years.',
  'Takaichi last met Donald Trump in Tokyo in October 2025.',
  'Takaichi took office in October 2025.',
]

async function main() {
  await ask('met', ...leaders, '--json')
  await ask('met', ...leaders)
  await ask('resolve', ...slipped)
  keep('program')
  await ask('resolve', ...others)
  await ask('search', 'Takaichy', '--in', 'leaders')
  await ask('search', 'shuttel diplomacy')
  keep('names')
  keep('hearing')
  keep('titles')
  await ask('check', ...claims, '--json')
  await ask('check', ...claims)
  keep('claims')
}

main()
