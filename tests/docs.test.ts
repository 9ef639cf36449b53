import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renew } from '../build/docs.js'
import { runShell, runSummit } from './program.ts'

const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
)

describe('documents', () => {
  test.each(documents)('every command in %s prints what stands under it', { timeout: 300_000 }, (file) => {
    const text = readFileSync(file, 'utf8')
    expect(renew(text)).toBe(text)
  })
})

describe('commands', () => {
  const commands = [...readFileSync('src/cli.ts', 'utf8').matchAll(/^\s*\[\s*'(\w+)[^']*',\s*'([^']+)'/gm)].map(
    ([, name, summary]) => ({ name: name ?? '', summary: summary ?? '' }),
  )
  const shown = documents.map((file) => readFileSync(file, 'utf8')).join('\n')

  /** Their examples name files that are not there, or write some. */
  const writes = ['load', 'convert', 'lint', 'export']

  test('there are some', () => expect(commands.length).toBeGreaterThan(14))

  test.each(commands)('$name has an example that runs, and help of its own', ({ name, summary }) => {
    expect(shown).toMatch(new RegExp(`^\\$ (.*\\| )?summit ${name}\\b`, 'm'))
    const { code, out } = runSummit([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(summary)
    const example = /^ {2}summit (.+)$/m.exec(out)?.[1] ?? ''
    expect(example.split(' ')[0]).toBe(name)
    if (!writes.includes(name)) expect([0, 1, 3]).toContain(runShell(`summit ${example}`).code)
  })

  test('an option in the README is an option of some command', () => {
    const help = ['--help', ...commands.map(({ name }) => name)]
      .map((name) => runSummit(name === '--help' ? [name] : [name, '--help']).out)
      .join('\n')
    const named = [...readFileSync('README.md', 'utf8').matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option)
    const foreign = ['--prefix']
    expect([...new Set(named)].filter((option) => !help.includes(option) && !foreign.includes(option))).toEqual([])
  })
})
