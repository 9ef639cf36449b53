import { describe, expect, test } from 'vitest'
import { mergeFacts } from '../../src/load/merge.ts'
import type { Facts } from '../../src/load/problem.ts'

describe('what a folder may add to a shipped record', () => {
  const shipped: Facts = { id: 'nara', name: 'Nara', city: 'Nara', citations: [{ source: 'a' }] }
  const merge = (added: Facts) => {
    const sentences: string[] = []
    const merged = mergeFacts(shipped, added, 'venues.jsonl:1', (sentence) => sentences.push(sentence))
    return { merged, sentences }
  }
  test('a citation, a name', () => {
    const added = {
      id: 'nara',
      citations: [{ source: 'b' }, { source: 'a', locator: 'p. 1' }],
      names: [{ text: '奈良' }],
    }
    expect(merge(added)).toEqual({
      merged: {
        ...shipped,
        citations: [{ source: 'a' }, { source: 'b' }, { source: 'a', locator: 'p. 1' }],
        names: [{ text: '奈良' }],
      },
      sentences: [],
    })
  })
  test('what is there already, which adds nothing', () => {
    expect(merge({ ...shipped })).toEqual({ merged: shipped, sentences: [] })
  })
  test('another usual name, which is one more name; a field that the record leaves out; a date less precise', () => {
    expect(merge({ id: 'nara', name: 'Nara City', note: 'an old capital' })).toEqual({
      merged: { ...shipped, names: [{ text: 'Nara City' }], note: 'an old capital' },
      sentences: [],
    })
    const sentences: string[] = []
    const born: Facts = { id: 'x', born: '1961-03-07' }
    expect(mergeFacts(born, { id: 'x', born: '1961' }, 'x:1', (sentence) => sentences.push(sentence))).toEqual(born)
    expect(sentences).toEqual([])
  })
  test('no other value', () => {
    const why = 'is not the same there: give this record an id of its own, or only names and citations'
    expect(merge({ id: 'nara', city: 'Kyoto' })).toEqual({
      merged: shipped,
      sentences: [`the id "nara" is taken by venues.jsonl:1, and "city" ${why}`],
    })
  })
})
