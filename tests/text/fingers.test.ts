import { expect, test } from 'vitest'
import { countFingers } from '../../src/text/fingers.ts'

test.each([
  ['sakam', 'salam', 1, 0],
  ['holnses', 'holness', 1, 0],
  ['lopez', 'lopez', 0, 0],
  ['abdoukay', 'abdoulaye', 2, 0],
  ['merkkrl', 'merkel', 2, 0],
  ['perry', 'kerry', 1, 1],
  ['marie', 'martin', 2, 1],
  ['', 'ab', 2, 0],
  ['ab', '', 2, 2],
])('%s for %s: %i, %i of them odd', (typed, meant, slips, odd) => {
  expect(countFingers(typed, meant)).toEqual({ slips, odd })
})
