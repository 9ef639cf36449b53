import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { callsOfCommands, plainEnv, requireBuilt, root, runSummit, scratch, soak } from './program.ts'

beforeAll(requireBuilt)

const locales = ['C', 'sv_SE.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8']
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']
const every = locales.flatMap((locale) => zones.map((zone) => ({ LC_ALL: locale, LANG: locale, TZ: zone })))

/** All twelve in a long run; else one of each. */
const places = soak ? every : every.filter((_, index) => index % 4 === index % 3 || index === 11)

const formats = soak ? ['text', 'json', 'ndjson', 'csv', 'tsv', 'md'] : ['text', 'json']

describe('the same bytes in every locale and time zone', () => {
  test.each(callsOfCommands())('%s', (_, args) => {
    for (const format of args.includes('-o') || args[0] === 'export' ? [''] : formats) {
      const call = format === '' ? args : [...args, '-o', format]
      const outputs = places.map((place) => runSummit(call, place))
      for (const { err } of outputs) expect(err).not.toMatch(/^\s+at /m)
      expect(outputs[0]?.out).not.toBe('')
      expect(new Set(outputs.map(({ out, code }) => `${code}\n${out}`)).size).toBe(1)
    }
  })
})

test('the same bytes whatever the order in which the facts are written', () => {
  const copy = join(scratch, 'package')
  mkdirSync(copy)
  for (const folder of ['bin', 'dist', 'data']) cpSync(join(root, folder), join(copy, folder), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const files = readdirSync(join(copy, 'data')).filter((name) => name.endsWith('.jsonl'))
  for (const name of files) {
    const path = join(copy, 'data', name)
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd().split('\n').reverse().join('\n')}\n`)
  }
  const reversed = join(scratch, 'reversed.db')
  execFileSync(process.execPath, [join(copy, 'bin', 'summit.cjs'), 'load', '--db', reversed], {
    env: plainEnv,
    stdio: 'pipe',
  })
  expect(files.length).toBeGreaterThan(5)
  for (const [, args] of callsOfCommands()) {
    expect(runSummit(['--db', reversed, ...args]).out).toBe(runSummit(args).out)
  }
})
