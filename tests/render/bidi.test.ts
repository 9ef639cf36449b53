import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderTable } from '../../src/render/table.ts'

const bidi = bidiFactory()

/** Where each cell of a line is seen, left to right: the set of its characters' places on the screen, whole and in order. */
function placesOf(line: string, cells: readonly string[]): { first: number; last: number; size: number }[] {
  const order = bidi.getReorderedIndices(line, bidi.getEmbeddingLevels(line, 'ltr'))
  const placeOf = new Map(order.map((index, place) => [index, place]))
  let from = 0
  return cells.map((cell) => {
    const start = line.indexOf(cell, from)
    from = start + cell.length
    const places = Array.from(cell, (_, index) => placeOf.get(start + index) ?? -1)
    return { first: Math.min(...places), last: Math.max(...places), size: places.length }
  })
}

const word = fc.constantFrom(
  'שלום',
  'אבג 2',
  '(קמפ)',
  'קמפ 1978!',
  'قمة',
  'جنيف 1985',
  '١٩٨٥',
  '"سناي"',
  'Nara',
  '12',
  '1985',
  '-5',
  'x (y)',
  '%',
  '…',
)
const cell = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

test('200 mixed lines: every cell is seen whole and in its column', async () => {
  let mixed = 0
  await fc.assert(
    fc.asyncProperty(fc.tuple(cell, cell, cell), async ([a, b, c]) => {
      const columns = [{ key: 'date' }, { key: 'a' }, { key: 'b' }, { key: 'c' }]
      const [, line = ''] = [
        ...(await renderTable([{ date: '1985-11-19', a, b, c }], columns, { color: 0, width: 200 })),
      ]
      const places = placesOf(line.trimEnd(), ['1985-11-19', a, b, c])
      if (/[\u0590-\u06ff]/.test(a + b + c)) mixed++
      for (const { first, last, size } of places) expect(last - first + 1).toBe(size)
      for (const [index, place] of places.entries()) expect(place.first).toBeGreaterThan(places[index - 1]?.last ?? -1)
    }),
    { numRuns: 200 },
  )
  expect(mixed).toBeGreaterThan(100)
})

test('without isolates the same line loses its order, so the test above can fail', () => {
  const places = placesOf('1985  אבג 2  12', ['1985', 'אבג 2', '12'])
  expect(places[2]?.first).toBeLessThan(places[1]?.last ?? 0)
})
