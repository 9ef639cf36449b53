import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A record of meetings that nobody held: the same for the same size, on any machine. */
export type Size = { readonly meetings: number; readonly leaders: number; readonly polities: number }

export const sizeOf = (meetings: number): Size => ({
  meetings,
  leaders: Math.min(10_000, Math.max(100, Math.floor(meetings / 10))),
  polities: 190,
})

/** Marsaglia, "Xorshift RNGs" (2003): 32 bits, from 0 to below 1. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}

const parts =
  'ba be bi bo da de di do fa ga ha ja ka ke ki ko la le li lo ma me mi mo na ne ni no pa ra re ri ro sa se shi so ta te ti to va vi wa ya yo za'.split(
    ' ',
  )
const settings = ['talks', 'talks', 'talks', 'informal', 'pull-aside', 'greeting', undefined]
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const dayOf = (number: number): string => {
  const month = Math.floor(number / 28) % 12
  return `${1950 + Math.floor(number / 336)}-${String(month + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`
}

export const leaderId = (index: number): string => `leader-${String(index).padStart(5, '0')}`
const polityId = (index: number): string => `polity-${String(index).padStart(3, '0')}`

/** Every kind's records, in the order of their ids. A few leaders meet often, most seldom; one meeting in five has a third party. */
export function* generate(size: Size): Generator<{ file: string; record: object }> {
  const random = createRandom(20_261_122)
  const word = (length: number) =>
    capital(Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(''))
  for (let i = 0; i < size.polities; i++)
    yield { file: 'polities', record: { id: polityId(i), kind: 'country', name: `${word(3)}land ${i}` } }
  yield { file: 'publishers', record: { id: 'made-up', name: 'Nobody', kind: 'archive' } }
  yield {
    file: 'sources',
    record: { id: 'made-up-list', publisher: 'made-up', published: '2026-01-01', basis: 'shown' },
  }
  for (let i = 0; i < size.leaders; i++)
    yield { file: 'leaders', record: { id: leaderId(i), name: `${word(2)} ${word(3)} ${i}` } }
  for (let i = 0; i < size.polities; i++)
    yield {
      file: 'offices',
      record: {
        id: `office-${polityId(i)}`,
        title: `President of ${polityId(i)}`,
        polity: polityId(i),
        rank: 'head-of-state',
      },
    }
  for (let i = 0; i < size.leaders; i++)
    yield {
      file: 'tenures',
      record: {
        id: `tenure-${leaderId(i)}`,
        leader: leaderId(i),
        office: `office-${polityId(i % size.polities)}`,
        since: '1950-01-01',
        capacity: 'substantive',
        citations: [{ source: 'made-up-list' }],
      },
    }
  const days = 336 * 76
  for (let i = 0; i < size.meetings; i++) {
    const date = dayOf(Math.floor((i * days) / size.meetings))
    const chosen = new Set<number>()
    const many = random() < 0.2 ? 3 : 2
    const polities = new Set<number>()
    while (polities.size < many) {
      const leader = Math.floor(size.leaders * random() ** 1.5)
      if (polities.has(leader % size.polities)) continue
      polities.add(leader % size.polities)
      chosen.add(leader)
    }
    const setting = settings[Math.floor(random() * settings.length)]
    const participants = [...chosen].map((leader) => ({
      leader: leaderId(leader),
      polity: polityId(leader % size.polities),
    }))
    const id = `${date}-meeting-${String(i).padStart(7, '0')}`
    yield {
      file: 'meetings',
      record: {
        id,
        name: `Meeting ${i}`,
        date,
        mode: 'in-person',
        status: 'held',
        ...(setting === undefined ? {} : { setting }),
        participants,
        city: `City ${i % 500}`,
        polity: participants[0]?.polity,
        citations: [{ source: 'made-up-list', locator: `row ${i}` }],
      },
    }
  }
}

/** Writes the record as a folder of JSON Lines. */
export function writeRecord(folder: string, size: Size): void {
  mkdirSync(folder, { recursive: true })
  const files = new Map<string, { file: number; lines: string[] }>()
  const flush = (one: { file: number; lines: string[] }) => {
    writeSync(one.file, one.lines.join(''))
    one.lines.length = 0
  }
  for (const { file, record } of generate(size)) {
    let one = files.get(file)
    if (one === undefined) {
      one = { file: openSync(join(folder, `${file}.jsonl`), 'w'), lines: [] }
      files.set(file, one)
    }
    one.lines.push(`${JSON.stringify(record)}\n`)
    if (one.lines.length >= 10_000) flush(one)
  }
  for (const one of files.values()) {
    flush(one)
    closeSync(one.file)
  }
}
