import { expect, test } from 'vitest'
import { findOccasions } from '../../src/queries/occasions.ts'
import { openFacts, people } from '../facts.ts'

const occasion = (id: string, name: string, kind: string, date: string, series?: string) => ({
  id,
  name,
  kind,
  date,
  ...(series === undefined ? {} : { series }),
  citations: [{ source: 'later' }],
})
const db = openFacts('occasions', {
  ...people,
  occasions: [
    occasion('2022-apec', 'APEC 2022 in Bangkok', 'summit', '2022-11-18', "APEC Economic Leaders' Meeting"),
    occasion('2023-apec', 'APEC 2023 in San Francisco', 'summit', '2023-11-16', "APEC Economic Leaders' Meeting"),
    occasion('2023-apec-ministerial', 'APEC Ministerial', 'assembly', '2023-11-14'),
    occasion('2023-g20', 'G20 2023 in New Delhi', 'summit', '2023-09-09', 'G20 summit'),
    occasion('2023-nato', 'NATO summit 2023 in Vilnius', 'summit', '2023-07-11', 'NATO summit'),
  ],
})

test.each([
  ["APEC Leaders' Summit", ['2022-apec', '2023-apec']],
  ['APEC summit 2023', ['2023-apec']],
  ['APEC', ['2022-apec', '2023-apec', '2023-apec-ministerial']],
  ['APEC ministerial', ['2023-apec-ministerial']],
  ['G-20 Economic Summit', ['2023-g20']],
  ['G20 New Delhi', ['2023-g20']],
  ['Vilnius NATO Summit', ['2023-nato']],
  ['2023-nato', ['2023-nato']],
])('the occasion "%s" is %j', (asked, ids) => {
  expect([...findOccasions(db, asked)].sort()).toEqual(ids)
})

test.each(['BRICS summit', 'NATO summit 2021', 'APEC funeral'])('"%s" is none', (asked) => {
  expect(() => findOccasions(db, asked)).toThrow('is no occasion in the record')
})
