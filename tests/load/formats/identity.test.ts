import { expect, test } from 'vitest'
import { identify } from '../../../src/load/formats/identity.ts'
import { type KnownPerson, nameOf, type Sighting } from '../../../src/load/formats/person.ts'

let count = 0
const seen = (name: string, line: string, year: number, office = 'President', sure = true): Sighting => ({
  name,
  polity: line,
  line,
  near: undefined,
  sure,
  office,
  first: `${year}-05-01`,
  last: `${year}-05-02`,
  where: `visit ${++count}`,
})

/** The spellings of each person found. */
const people = (sightings: readonly Sighting[], known: readonly KnownPerson[] = []) =>
  identify(sightings, known)
    .people.map((person) => [...new Set(person.seen.map(({ name }) => name))].sort().join(' | '))
    .sort()

test.each([
  [
    'spellings',
    [
      seen('Binyamin Netanyahu', 'IL', 1996),
      seen('Benyamin Netanyahu', 'IL', 1997),
      seen('Benjamin Netanyahu', 'IL', 2010),
      seen('Binyamin Netanyahu', 'IL', 2009),
    ],
    1,
  ],
  [
    'diacritics and added names',
    [
      seen('Recep Erdogan', 'TR', 2004),
      seen('Recep Tayyip Erdo\u011fan', 'TR', 2016),
      seen('Tayyip Erdogan', 'TR', 2007),
    ],
    1,
  ],
  ['the order of the words', [seen('Muluzi Bakili', 'MW', 1995), seen('Bakili Muluzi', 'MW', 1998)], 1],
  ['family name first', [seen('Kishida Fumio', 'JP', 2022), seen('Fumio Kishida', 'JP', 2015)], 1],
  ['a surname alone', [seen('Tony Blair', 'GB', 1998), seen('Blair', 'GB', 2001)], 1],
  [
    'a name with a number',
    [seen('Abdullah II', 'JO', 1999, 'King'), seen('Abdullah II ibn Al Hussein', 'JO', 2018, 'King')],
    1,
  ],
  [
    'a namesake after many years',
    [seen('Bjarni Benediktsson', 'IS', 1969), seen('Bjarni Benediktsson', 'IS', 2024)],
    2,
  ],
  ['another first letter', [seen('Amata Kabua', 'MH', 1990), seen('Imata Kabua', 'MH', 1998)], 2],
  ['another number', [seen('Mohamed V', 'MA', 1957, 'King'), seen('Mohamed VI', 'MA', 2000, 'King')], 2],
  ['two edits', [seen('Suharto', 'ID', 1970), seen('Sukarno', 'ID', 1961)], 2],
  ['a father and his son', [seen('Saud al-Faisal', 'SA', 2012), seen('Faisal bin Farhan Al Saud', 'SA', 2024)], 2],
  ['kings of two countries', [seen('Abdullah', 'JO', 2005, 'King'), seen('Abdullah', 'SA', 2008, 'King')], 2],
  [
    'a surname two have',
    [seen('Park Chung Hee', 'KR', 1965), seen('Park Geun-hye', 'KR', 2013), seen('Park', 'KR', 1966)],
    2,
  ],
])('%s', (_, sightings, wanted) => {
  expect(people(sightings)).toHaveLength(wanted)
  expect(people([...sightings].reverse())).toEqual(people(sightings))
})

test('a decision keeps namesakes apart whom names and years would merge', () => {
  const decided = (name: string, first: string, last: string): KnownPerson => ({
    id: undefined,
    name,
    spellings: ['Karamanlis', 'Konstantinos Karamanlis'],
    lines: ['GR'],
    first,
    last,
    decided: true,
  })
  const sightings = [seen('Konstantinos Karamanlis', 'GR', 1991), seen('Konstantinos Karamanlis', 'GR', 2004)]
  expect(people(sightings)).toHaveLength(1)
  const known = [
    decided('Konstantinos Karamanlis', '1955-01-01', '1995-12-31'),
    decided('Kostas Karamanlis', '2004-01-01', '2009-12-31'),
  ]
  expect(identify(sightings, known).people.map(nameOf)).toEqual(['Konstantinos Karamanlis', 'Kostas Karamanlis'])
})

test('one named without a country is sought elsewhere, and it is told', () => {
  const { people, doubts } = identify(
    [
      seen('Hussein', 'JO', 1994, 'King'),
      seen('Hassan', 'GB', 1990, 'Queen'),
      seen('Hussein', 'GB', 1995, 'King', false),
    ],
    [],
  )
  expect(people).toHaveLength(2)
  expect(doubts.map(({ why }) => why)).toEqual([
    'named without a country; the only one of this name and title in these years',
  ])
})

test('those kept apart are told with the years between', () => {
  const { apart } = identify([seen('Bjarni Benediktsson', 'IS', 1969), seen('Bjarni Benediktsson', 'IS', 2024)], [])
  expect(apart.map(({ why }) => why)).toEqual(['54 years lie between'])
})

test('a decision for one title leaves its namesakes in other offices to others', () => {
  const known = (name: string, office?: string): KnownPerson => ({
    id: undefined,
    name,
    spellings: ['Singh'],
    lines: ['IN'],
    first: '1998-01-01',
    last: '2014-12-31',
    decided: true,
    office,
  })
  const sightings = [seen('Singh', 'IN', 2002, 'Foreign Minister'), seen('Singh', 'IN', 2006, 'Prime Minister')]
  const { personOf } = identify(sightings, [
    known('Jaswant Singh', 'Foreign Minister'),
    known('Manmohan Singh', 'Prime Minister'),
  ])
  expect(sightings.map((one) => personOf.get(one)?.known?.name)).toEqual(['Jaswant Singh', 'Manmohan Singh'])
})

test('of two who may be meant, the one who held the office that day', () => {
  const known = (name: string, first: string, last: string): KnownPerson => ({
    id: name,
    name,
    spellings: [],
    lines: ['KR'],
    first: '1990-01-01',
    last: '2003-02-24',
    decided: false,
    held: [{ office: 'President', first, last }],
  })
  const sighting = seen('Kim', 'KR', 1998)
  const { personOf } = identify(
    [sighting],
    [known('Kim Young-sam', '1993-02-25', '1998-02-24'), known('Kim Dae-jung', '1998-02-25', '2003-02-24')],
  )
  expect(personOf.get(sighting)?.known?.name).toBe('Kim Dae-jung')
})
