import { beforeAll, expect, test } from 'vitest'
import { requireBuilt, runShell, runSummit } from './program.ts'

beforeAll(requireBuilt)

const complete = (...words: string[]) =>
  runShell(
    'eval "$(summit completion bash)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _summit; printf "%s\\n" "$COMPREPLY"',
    words,
  ).out

test('bash completes commands, options and names', () => {
  expect(complete('summit', 'tim')).toBe('timeline\n')
  expect(complete('summit', 'met', '--sin')).toBe('--since\n')
  expect(complete('summit', 'met', 'taka')).toBe('Sanae\\ Takaichi\n')
})

test('zsh and fish have scripts, another shell is refused', () => {
  expect(runSummit(['completion', 'zsh']).out).toMatch(/^#compdef summit\n/)
  expect(runSummit(['completion', 'fish']).out).toContain('complete -c summit')
  const { code, err } = runSummit(['completion', 'tcsh'])
  expect([code, err]).toEqual([
    2,
    'summit: "tcsh" is not a shell that can be completed for\nName one of bash, zsh, fish.\n',
  ])
})
