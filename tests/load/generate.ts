import fc from 'fast-check'
import type { Fields, Shape } from '../../src/load/fields.ts'
import type { Kind } from '../../src/load/kinds/shared.ts'
import { rulings } from '../../src/load/kinds/shared.ts'

/** Ids of the small record, by table, that generated records may refer to. */
const known: Readonly<Record<string, readonly string[]>> = {
  polity: ['JP', 'KR', 'US'],
  publisher: ['desk', 'wire'],
  source: ['desk-2026-01-14', 'desk-2026-01-01', 'wire-undated'],
  leader: ['sanae-takaichi', 'lee-jae-myung', 'donald-trump'],
  office: ['jp-prime-minister', 'kr-president'],
  venue: ['nara'],
  occasion: ['2025-apec'],
  meeting: ['2026-01-13-takaichi-lee'],
  any: ['2026-01-13-takaichi-lee', 'nara', 'JP', '2026-01-13-lee-japan'],
}

const words = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
    fc.constantFrom(
      '高市早苗',
      "O'Brien; --",
      '이재명',
      'קמפּ',
      'a\tb\nc',
      'null',
      'no',
      '0x1F',
      '{"a":1}',
      '["x"]',
      '[]',
      '2026-01-13',
      '\u202egnp',
    ),
  )
  .filter((text) => /\S/.test(text) && text.isWellFormed() && !/[\0\uFFFD]/.test(text))
const days = fc.constantFrom('2026-01-13', '1942-02-03', '2024-02-29', '2025-12-31')
const dates = fc.oneof(
  days,
  fc.constantFrom(
    '2025-10',
    '2018-06~',
    '2026-01-13/2026-01-14',
    '196X',
    '2025?',
    '[2025-11-22,2025-11-23]',
    '../1965-06-22',
  ),
)

/** A value of a shape, as the loader accepts it. */
function arbitraryOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'id':
      return fc.constant('made')
    case 'date':
      return dates
    case 'published':
      return fc.oneof(dates, fc.constant('..'))
    case 'day':
      return days
    case 'lang':
      return fc.constantFrom('ja', 'zh-Hant', 'ko', 'en')
    case 'url':
      return fc.webUrl({ withQueryParameters: true }).filter((url) => !/[\s<>"]/.test(url))
    case 'code':
      return fc.integer({ min: 1, max: 1e8 }).map((number) => `Q${number}`)
    case 'integer':
      return fc.maxSafeInteger()
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, min: -180, max: 180 }).map((number) => number + 0)
    case 'scalar':
      return words
    case 'one':
      return fc.constantFrom(...shape.of)
    case 'ref':
      return shape.or === 'name'
        ? fc.oneof(words, fc.constantFrom(...(known[shape.to[0] ?? ''] ?? [])))
        : fc.constantFrom(...shape.to.flatMap((table) => known[table] ?? []))
    case 'list':
      return fc.uniqueArray(arbitraryOf(shape.of), {
        minLength: 1,
        maxLength: 3,
        selector: (item) => JSON.stringify(item),
      })
    case 'object':
      return objectOf(shape.fields)
    case 'figures':
      return fc.dictionary(
        fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
        fc.oneof(fc.maxSafeInteger(), fc.constant(1.5)),
        { minKeys: 1, maxKeys: 3 },
      )
    case 'says':
      return fc.record({
        label: fc.record({ value: words, ruling: fc.constantFrom(...rulings), note: words, label: words }),
        count: fc.record({ value: words, of: words, since: days, until: days }),
      })
    default:
      return words
  }
}

const objectOf = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, arbitraryOf(field)])), {
      requiredKeys: Object.entries(fields).flatMap(([key, field]) => (field.required === true ? [key] : [])),
    })
    .map((made) => Object.fromEntries(Object.entries(made)))

const source = { source: 'wire-undated' }

/** What lies between fields, kept: two polities, a clock for a call, an end after the beginning, a source that tells of the day. */
function keepRules(kind: Kind, facts: Record<string, unknown>): Record<string, unknown> {
  const kept = { ...facts }
  if (kind.table === 'meeting') {
    kept.participants = [
      { leader: 'sanae-takaichi', polity: 'JP' },
      { leader: 'lee-jae-myung', polity: 'KR', part: 'principal' },
      { leader: 'donald-trump', polity: 'US', part: 'mediator' },
    ]
    kept.zone ??= 'Asia/Tokyo'
  }
  if (Object.hasOwn(kept, 'until')) Object.assign(kept, { since: '1900', until: '2026-01-13' })
  if (Array.isArray(kept.citations)) kept.citations = [...kept.citations, source]
  return kept
}

/** A record of a kind, with any of its fields. */
export const recordOf = (kind: Kind): fc.Arbitrary<Record<string, unknown>> =>
  objectOf(kind.fields).map((facts) => keepRules(kind, facts))
