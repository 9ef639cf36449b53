import type { Database } from 'better-sqlite3'
import { polityCalled } from '../queries/polity.ts'
import {
  type City,
  citiesNamed,
  type Named,
  nameOf,
  type OccasionName,
  occasionsNamed,
  readLeadersCalled,
  readNamed,
  readNamesFrom,
} from '../queries/spellings.ts'
import { type OfficeRow, officesIn, type TenureRow, tenuresOf } from '../queries/tenures.ts'
import { foldName, foldText } from '../text/fold.ts'
import { group } from './grouping.ts'

/** What a sentence may name, from one record; read when first asked for, once a run. */
export type Lexicon = {
  readonly db: Database
  readonly named: (folded: string) => readonly Named[]
  /** What has this name, by its kind. */
  readonly senses: (folded: string) => Senses
  /** Every name of anything that begins with a word, folded. */
  readonly namesFrom: (word: string) => ReadonlySet<string>
  /** Leaders one of whose names begins or ends with a word. */
  readonly leadersCalled: (word: string) => readonly string[]
  readonly nameOf: (leader: string) => string
  readonly polityName: (id: string) => string
  /** A polity's name within a sentence: the United States. */
  readonly polityCalled: (id: string) => string
  readonly city: (folded: string) => readonly City[]
  /** The country of the cities of a name, where it is one, and whether one of them is a capital. */
  readonly placed: (folded: string) => Placed
  readonly occasion: (folded: string) => readonly OccasionName[]
  readonly occasions: () => readonly OccasionName[]
  readonly tenures: (leader: string) => readonly TenureRow[]
  readonly offices: (polity: string) => readonly OfficeRow[]
}

export type Placed = { readonly polity: string | undefined; readonly capital: boolean }

function placedOf(cities: readonly City[]): Placed {
  const countries = new Set(
    cities.flatMap(({ polity }) => (polity === null || !/^[A-Z]+$/.test(polity) ? [] : [polity])),
  )
  const [polity] = countries
  return { polity: countries.size === 1 ? polity : undefined, capital: cities.some(({ capital }) => capital === 1) }
}

/** What a name may mean. `leaders`: ids, each once. */
export type Senses = {
  readonly leaders: readonly string[]
  readonly polities: readonly Named[]
  readonly venues: readonly Named[]
  readonly things: readonly Named[]
  readonly office: Named | undefined
}

function sensesOf(hits: readonly Named[]): Senses {
  const of = (kind: string) => hits.filter((hit) => hit.kind === kind)
  return {
    leaders: [...new Set(of('leader').map(({ id }) => id))],
    polities: of('polity'),
    venues: of('venue'),
    things: of('background'),
    office: of('office')[0],
  }
}

/** Words in the names of series that a sentence leaves out or puts otherwise: `the G20`, `APEC`. */
const generic = /\b(?:summits?|meetings?|economic|leaders|high|level|week|of|the)\b/g

export function createLexicon(db: Database): Lexicon {
  const named = remember(readNamed(db))
  const cities = once(() =>
    group(citiesNamed(db), (one) => [foldName(one.city), foldName(one.city.split(',')[0] ?? '')]),
  )
  const occasions = once(() => occasionsNamed(db))
  const called = once(() => group(occasions(), callsOf))
  const recorded = readNamesFrom(db)
  const byId = remember((id) => nameOf(db, id))
  const others = once(() => [...cities().keys(), ...called().keys()])
  return {
    db,
    named,
    senses: remember((folded) => sensesOf(named(folded))),
    namesFrom: remember((word) => new Set([...recorded(word), ...others().filter((name) => name.startsWith(word))])),
    leadersCalled: remember(readLeadersCalled(db)),
    nameOf: byId,
    polityName: byId,
    polityCalled: remember((id) => polityCalled(db, id)),
    city: (folded) => cities().get(folded) ?? [],
    placed: remember((folded) => placedOf(cities().get(folded) ?? [])),
    occasion: (folded) => called().get(folded) ?? [],
    occasions,
    tenures: remember((leader) => tenuresOf(db, leader)),
    offices: remember((polity) => officesIn(db, polity)),
  }
}

/** What an occasion is called: its name, its series, and the series without its generic words. */
function callsOf({ name, series }: OccasionName): string[] {
  const short = series === null ? '' : foldText(series).replace(generic, '').replaceAll(' ', '')
  const both =
    series === null ? [] : [foldName(series), short, `${short}summit`, `${short}leadersmeeting`, `${short}meeting`]
  const words = foldText(name)
  const keyword = /^(parade|funeral|inauguration|opening|memorial)\b/.exec(words)?.[1]
  const games = words.includes('olympics') ? ['olympics', 'winterolympics', 'olympicgames'] : []
  return [
    foldName(name),
    ...both,
    ...games,
    ...(keyword === undefined || keyword === 'opening' ? [] : [keyword]),
  ].filter((key) => key.length > 1)
}

function once<Value>(read: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= read()
    return value
  }
}

function remember<Value>(read: (key: string) => Value): (key: string) => Value {
  const seen = new Map<string, Value>()
  return (key) => {
    const found = seen.get(key)
    if (found !== undefined) return found
    const value = read(key)
    if (seen.size > 50_000) seen.clear()
    seen.set(key, value)
    return value
  }
}
