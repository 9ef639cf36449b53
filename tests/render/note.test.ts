import { expect, test } from 'vitest'
import { wrapNote } from '../../src/render/note.ts'

test('a note breaks at spaces and is indented', () => {
  expect(wrapNote('left out: 2025-11-22 Johannesburg (greeting) · 2025-10-31 Gyeongju (plenary)', 40)).toBe(
    'left out: 2025-11-22 Johannesburg\n  (greeting) · 2025-10-31 Gyeongju\n  (plenary)',
  )
})

test('wide characters count twice, and a word that is too long stays whole', () => {
  expect(wrapNote('高市早苗 習近平 이재명', 16)).toBe('高市早苗 習近平\n  이재명')
  expect(wrapNote('abcdefghijklmnop', 4)).toBe('abcdefghijklmnop')
})

test('nothing hidden reaches the terminal', () => expect(wrapNote('a\u001b[31mb', 80)).not.toContain('\u001b'))
