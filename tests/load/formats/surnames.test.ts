import { expect, test } from 'vitest'
import { readBase } from '../../../src/load/formats/histatestate/base.ts'
import { readSurnames } from '../../../src/load/formats/histatestate/surnames.ts'
import { identify } from '../../../src/load/formats/identity.ts'
import type { Sighting } from '../../../src/load/formats/person.ts'

const seen = (name: string, line: string, year: number): Sighting => ({
  name,
  polity: line,
  line,
  near: undefined,
  sure: true,
  office: 'President',
  first: `${year}-05-01`,
  last: `${year}-05-02`,
  where: `visit ${year}`,
})
const { people } = identify(
  [
    seen('Pierre Trudeau', 'CA', 1969),
    seen('Trudeau', 'CA', 1970),
    seen('Justin Trudeau', 'CA', 2016),
    seen('Anwar Sadat', 'EG', 1975),
    seen('Sadat', 'EG', 1976),
    seen('Zuma', 'ZA', 1990),
    seen('Jacob Zuma', 'ZA', 2009),
    seen('Park Chung-hee', 'KR', 1965),
  ],
  [],
)
const shipped = readBase([{ file: 'leaders', facts: { id: 'park-geun-hye', name: 'Park Geun-hye' } }])
const surnames = readSurnames(people, shipped)
const named = (name: string) => {
  const found = people.find((person) => person.spellings.has(name))
  if (found === undefined) throw new Error(name)
  return found
}

test.each([
  ['Trudeau', 'Pierre Trudeau', true],
  ['Park', 'Park Chung-hee', true],
  ['Sadat', 'Anwar Sadat', false],
  ['Pierre Trudeau', 'Pierre Trudeau', false],
  ['Zuma', 'Jacob Zuma', false],
])('"%s" alone as a name of %s: shared %s', (word, name, shared) => {
  expect(surnames.isShared(word, named(name))).toBe(shared)
})

test('one known by a surname alone shares it with who bears it', () => {
  expect(surnames.besides(named('Jacob Zuma'))).toEqual(['Zuma'])
  expect(surnames.besides(named('Anwar Sadat'))).toEqual([])
})
