import { expect, test } from 'vitest'
import { buildFacts, meeting, people } from '../facts.ts'
import { runSummit } from '../program.ts'

type Entity = {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
const entitiesIn = (text: string): Entity[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Properties of the model that are references, and the schema they lead to. */
const references: Readonly<Record<string, string>> = { holder: 'Person', post: 'Position', involved: 'Person' }

test('the shipped record: every leader, office, tenure, meeting and visit, and no reference leads nowhere', () => {
  const { out, code } = runSummit(['export', 'ftm'])
  expect(code).toBe(0)
  const entities = entitiesIn(out)
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))
  expect(schemaOf.size).toBe(entities.length)
  const counts = ['leader', 'office', 'tenure', 'meeting', 'visit'].map((table) =>
    Number(runSummit(['sql', `SELECT count(*) FROM ${table}`]).out),
  )
  const [leaders, offices, tenures, meetings = 0, visits = 0] = counts
  const of = (schema: string) => entities.filter((entity) => entity.schema === schema).length
  expect([of('Person'), of('Position'), of('Occupancy'), of('Event')]).toEqual([
    leaders,
    offices,
    tenures,
    meetings + visits,
  ])
  for (const { properties } of entities)
    for (const [name, values] of Object.entries(properties)) {
      expect(values.length).toBeGreaterThan(0)
      const schema = references[name]
      if (schema !== undefined) for (const id of values) expect(schemaOf.get(id)).toBe(schema)
    }
  for (const { properties } of entities)
    for (const date of [properties.startDate, properties.endDate, properties.birthDate].flat())
      if (date !== undefined) expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/)
})

test('a leader and a meeting, whole', () => {
  const entities = entitiesIn(runSummit(['export', 'ftm']).out)
  const one = (id: string) => entities.find((entity) => entity.id === id)
  expect(one('sanae-takaichi-jp-prime-minister-2025')).toEqual({
    id: 'sanae-takaichi-jp-prime-minister-2025',
    schema: 'Occupancy',
    properties: {
      holder: ['sanae-takaichi'],
      post: ['jp-prime-minister'],
      startDate: ['2025-10-21'],
      status: ['substantive'],
    },
  })
  expect(one('2026-01-13-takaichi-lee')).toMatchObject({
    schema: 'Event',
    properties: {
      name: ['Takaichi–Lee summit in Nara'],
      startDate: ['2026-01-13'],
      endDate: ['2026-01-13'],
      involved: ['sanae-takaichi', 'lee-jae-myung'],
      location: ['Hotel in Nara City, Nara, Japan'],
      country: ['jp'],
      keywords: ['meeting', 'held', 'summit', 'in-person'],
    },
  })
})

test('a date that is no day, month or year is left out', () => {
  const db = buildFacts('export-ftm', {
    ...people,
    meetings: [meeting('about', '2018-06~', ['ann', 'bob']), meeting('month', '2018-06', ['ann', 'bob'])],
  })
  const entities = entitiesIn(runSummit(['--db', db, 'export', 'ftm']).out)
  const dates = (wanted: string) => entities.find(({ id }) => id === wanted)?.properties.startDate
  expect([dates('about'), dates('month')]).toEqual([undefined, ['2018-06']])
})
