import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bin, database, plainEnv, requireBuilt, root, scratch } from './program.ts'

const lister = join(scratch, 'lister.cjs')
const listed = join(scratch, 'loaded.json')

beforeAll(() => {
  requireBuilt()
  writeFileSync(
    lister,
    "process.on('exit', () => require('node:fs').writeFileSync(process.env.LISTED, JSON.stringify(process.moduleLoadList)))\n",
  )
})

/** The modules of Node that a script on a pipe has loaded when it ends. */
function modulesOf(script: string, args: readonly string[]): readonly string[] {
  const { status, stderr } = spawnSync(process.execPath, ['--require', lister, script, ...args], {
    env: { ...plainEnv, LISTED: listed },
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  const list: readonly string[] = JSON.parse(readFileSync(listed, 'utf8'))
  return list
}

test('met on a pipe loads nothing of Node that an empty script does not, but for what is named here', () => {
  writeFileSync(join(scratch, 'empty.cjs'), '')
  const before = new Set(modulesOf(join(scratch, 'empty.cjs'), []))
  const more = modulesOf(bin, ['--db', database, 'met', 'Sanae Takaichi', 'Lee Jae Myung', '--json']).filter(
    (name) => !before.has(name),
  )
  expect(
    more.filter((name) => /\b(net|tty|child_process|crypto|url|worker_threads|stream|http|dns)\b/.test(name)),
  ).toEqual([])
  expect(more.filter((name) => !['NativeModule process', 'NativeModule vm'].includes(name))).toEqual([])
})

test("V8 takes the code cache that the build made, and does without where it was another Node's", () => {
  const check = (path: string) =>
    spawnSync(process.execPath, ['-p', `require(${JSON.stringify(path)}).scripts.program.cachedDataRejected`], {
      env: plainEnv,
      encoding: 'utf8',
    }).stdout
  expect(check(join(root, 'dist', 'summit.cjs'))).toBe('false\n')
  const copy = join(scratch, 'cacheless')
  const { status } = spawnSync('cp', ['-r', join(root, 'dist'), copy])
  expect(status).toBe(0)
  writeFileSync(join(copy, 'program.cache'), 'the cache of another Node')
  expect(check(join(copy, 'summit.cjs'))).toBe('true\n')
  const run = `require(${JSON.stringify(join(copy, 'summit.cjs'))}).run(${JSON.stringify(root)}, ${JSON.stringify(copy)})`
  const { stdout } = spawnSync(process.execPath, ['-e', run, 'summit', '--version'], {
    env: plainEnv,
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
