import { expect, test } from 'vitest'
import { isSameGiven } from '../../src/text/given.ts'

test.each([
  ['bill', 'william'],
  ['ioannes', 'john'],
  ['theodericus', 'dieter'],
  ['jerry', 'giraldus'],
  ['jerry', 'ieremias'],
  ['mustapha', 'mustafa'],
  ['yuliya', 'julie'],
  ['moshe', 'moussa'],
])('%s and %s are one name', (a, b) => {
  expect(isSameGiven(a, b)).toBe(true)
  expect(isSameGiven(b, a)).toBe(true)
})

test.each([
  ['gerald', 'jeremiah'],
  ['jan', 'jane'],
  ['mario', 'maria'],
  ['ahmed', 'mohammed'],
  ['hassan', 'hussein'],
  ['william', ''],
  ['', ''],
])('%s and %s are not', (a, b) => {
  expect(isSameGiven(a, b)).toBe(false)
  expect(isSameGiven(b, a)).toBe(false)
})
