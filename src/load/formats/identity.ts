import { daysBetween } from '../../period.ts'
import { countSlips } from '../../text/distance.ts'
import { isParticle, type Match, matchName, type NameShape, shapeName } from '../../text/match.ts'

/** One place where a list names a person. `line` is the polity and those it followed; `sure`: the words state it, it is not only the host's. */
export type Sighting = {
  readonly name: string
  readonly polity: string
  readonly line: string
  readonly near: string | undefined
  readonly sure: boolean
  readonly office: string | undefined
  readonly first: string
  readonly last: string
  readonly where: string
}

/** A person known beforehand: by the shipped record, by an editors' decision, or by the user's. */
export type KnownPerson = {
  readonly id: string | undefined
  readonly name: string
  readonly spellings: readonly string[]
  readonly lines: readonly string[]
  readonly first: string
  readonly last: string
  readonly decided: boolean
}

/** A doubt about one sighting: what it was taken for, and why that is not certain. */
export type Doubt = {
  readonly where: string
  readonly name: string
  readonly person: Person
  readonly score: number
  readonly why: string
}

/** A person with every sighting that was taken to be theirs. */
export type Person = {
  readonly known: KnownPerson | undefined
  readonly spellings: Map<string, NameShape>
  readonly seen: Sighting[]
  readonly offices: Set<string>
  readonly lines: Set<string>
  first: string
  last: string
}

/** Two people whose names are alike and who were kept apart, and why. */
export type Apart = { readonly one: Person; readonly other: Person; readonly why: string }

/** Who is who. */
export type Identities = {
  readonly people: readonly Person[]
  readonly personOf: ReadonlyMap<Sighting, Person>
  readonly doubts: readonly Doubt[]
  readonly apart: readonly Apart[]
}

/** Years that may lie between two sightings of one person, by how the names agree. */
const years = { same: 22, part: 12, near: 8, surname: 6, single: 10, numbered: 60, elsewhere: 3 }
/** Lines whose people are often called by the word that stands first. */
const familyFirst = new Set(['KR', 'KP', 'CN', 'VN', 'KH', 'JP', 'HU', 'SG', 'MM', 'LA'])
/** Below this a fit is listed as doubtful. */
const doubtful = 0.72
const numeral = /\b[IVX]+\b$|\b[IVX]+\b(?= )/

type Fit = { readonly person: Person; readonly score: number; readonly why: string }

/**
 * Gathers sightings into people: by polity, years and name. Whole names are placed first, then surnames, each with the person of that polity who was seen nearest
 * in time; a name seen again after too many years is another person. The same sightings always give the same people.
 * @param pinned sightings of which it is known who they are, by the known person's id
 */
export function identify(
  sightings: readonly Sighting[],
  known: readonly KnownPerson[],
  pinned: ReadonlyMap<Sighting, string> = new Map(),
): Identities {
  const people: Person[] = known.map((one) => ({
    known: one,
    spellings: new Map([one.name, ...one.spellings].map((text) => [text, shapeName(text)])),
    seen: [],
    offices: new Set(),
    lines: new Set(one.lines),
    first: one.first,
    last: one.last,
  }))
  const byLine = new Map<string, Person[]>()
  for (const person of people) for (const line of person.lines) listOf(byLine, line).push(person)
  const byId = new Map(
    people.flatMap((person): [string, Person][] => (person.known?.id === undefined ? [] : [[person.known.id, person]])),
  )
  const personOf = new Map<Sighting, Person>()
  const doubts: Doubt[] = []
  const kept: Apart[] = []
  for (const { sighting, shape } of inOrder(sightings)) {
    const sure = byId.get(pinned.get(sighting) ?? '')
    if (sure !== undefined) {
      take(sure, sighting, shape)
      personOf.set(sighting, sure)
      continue
    }
    const fits = placesOf(sighting).flatMap((line) => fitsIn(byLine.get(line) ?? [], sighting, shape))
    const best =
      fits[0] ?? (sighting.sure ? undefined : elsewhere(people, sighting, shape, byLine.get(sighting.line) ?? []))
    const person = best?.person ?? begin(sighting, people, byLine)
    if (best === undefined) kept.push(...alike(byLine.get(sighting.line) ?? [], person, shape))
    else {
      const rival = fits.find((fit) => fit.person !== best.person && fit.score > best.score - 0.04)
      const why = rival === undefined ? best.why : `${best.why}; ${nameOf(rival.person)} fits as well`
      if (best.score < doubtful || rival !== undefined)
        doubts.push({
          where: sighting.where,
          name: sighting.name,
          person,
          score: best.score - (rival === undefined ? 0 : 0.1),
          why,
        })
    }
    take(person, sighting, shape)
    personOf.set(sighting, person)
  }
  for (const list of byLine.values()) joinPeople(list, personOf, doubts)
  const seen = people.filter((person) => person.seen.length > 0)
  return {
    people: seen,
    personOf,
    doubts: doubts.filter(({ person }) => person.seen.length > 0),
    apart: kept.filter(({ one, other }) => one.seen.length > 0 && other.seen.length > 0),
  }
}

/**
 * Joins people of one polity who were begun apart, because the sightings that tell them one came later: two with the very same whole name, and a surname alone
 * with the only whole name that fits it, in the same office and years.
 */
function joinPeople(people: readonly Person[], personOf: Map<Sighting, Person>, doubts: Doubt[]): void {
  const free = (person: Person) => person.known === undefined && person.seen.length > 0
  const shapes = (person: Person) => [...person.spellings.values()]
  for (const one of people) {
    if (!free(one)) continue
    const whole = shapes(one).some(isWhole)
    const fits = people.filter((other) => {
      if (other === one || other.seen.length === 0) return false
      if (whole)
        return (
          yearsApart(one, other) <= years.same &&
          shapes(one).some((a) => isWhole(a) && shapes(other).some((b) => a.key === b.key))
        )
      if (yearsApart(one, other) > years.surname || ![...one.offices].some((office) => other.offices.has(office)))
        return false
      return shapes(one).every((a) =>
        shapes(other).some((b) => isWhole(b) && (judge(a, b, 0, [...one.lines][0] ?? '')?.score ?? 0) > 0),
      )
    })
    const into = fits.length === 1 ? fits[0] : undefined
    if (into === undefined || numbersDiffer(one, into)) continue
    const first = one.seen[0]
    if (!whole && first !== undefined)
      doubts.push({
        where: first.where,
        name: first.name,
        person: into,
        score: 0.7,
        why: 'a surname alone, in the same office, by the years of all its sightings',
      })
    for (const sighting of one.seen) personOf.set(sighting, into)
    for (const sighting of one.seen) take(into, sighting, one.spellings.get(sighting.name) ?? shapeName(sighting.name))
    one.seen.length = 0
  }
}

const numbersDiffer = (one: Person, other: Person): boolean =>
  [...one.spellings.keys()].some((a) => [...other.spellings.keys()].some((b) => !agreeNumerals(a, b)))

/** Whole names before surnames, stated polities before supposed ones, then by day. */
function inOrder(sightings: readonly Sighting[]): { sighting: Sighting; shape: NameShape }[] {
  return sightings
    .map((sighting) => {
      const shape = shapeName(sighting.name)
      return {
        sighting,
        shape,
        key: `${isWhole(shape) ? 0 : 1}${sighting.sure ? 0 : 1}${sighting.first}${sighting.where}`,
      }
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** Matches made once for each pair of names. */
const compared = new Map<string, Match>()
function compare(a: NameShape, b: NameShape): Match {
  const key = `${a.tokens.join(' ')}|${b.tokens.join(' ')}`
  const had = compared.get(key)
  if (had !== undefined) return had
  const match = mayMatch(a, b) ? matchName(a, b) : apart
  compared.set(key, match)
  return match
}

const apart: Match = { way: 'apart', score: 0, slips: 0, words: 0, certain: false }
const bigrams = new WeakMap<NameShape, readonly ReadonlySet<string>[]>()

/** False for names of which no two words are even half alike: cheap, and true of most pairs. */
function mayMatch(a: NameShape, b: NameShape): boolean {
  const [left, right] = [a, b].map((shape) => {
    const had = bigrams.get(shape)
    if (had !== undefined) return had
    const made = shape.tokens
      .filter((token) => !isParticle(token))
      .map((token) => new Set([...`^${token}$`].map((letter, i, all) => letter + (all[i + 1] ?? ''))))
    bigrams.set(shape, made)
    return made
  })
  return (
    left?.some((x) =>
      right?.some((y) => [...x].filter((pair) => y.has(pair)).length * 3 >= Math.min(x.size, y.size)),
    ) ?? false
  )
}

const isWhole = (shape: NameShape): boolean => shape.tokens.filter((token) => !isParticle(token)).length > 1

const placesOf = (sighting: Sighting): string[] =>
  sighting.near === undefined || sighting.near === sighting.line ? [sighting.line] : [sighting.line, sighting.near]

function fitsIn(people: readonly Person[], sighting: Sighting, shape: NameShape): Fit[] {
  const fits = people.flatMap((person) => {
    const fit = fitOf(person, sighting, shape)
    return fit === undefined ? [] : [{ person, ...fit }]
  })
  return fits.sort((a, b) => b.score - a.score || (a.person.first < b.person.first ? -1 : 1))
}

function fitOf(person: Person, sighting: Sighting, shape: NameShape): { score: number; why: string } | undefined {
  const gap = yearsApart(person, sighting)
  if (gap > (numeral.test(sighting.name) ? years.numbered : years.same)) return undefined
  if (person.known?.decided && gap === 0 && [...person.spellings.values()].some((one) => one.key === shape.key))
    return { score: 2, why: 'decided' }
  const office = sighting.office !== undefined && person.offices.has(sighting.office) ? 0.05 : 0
  let best: { score: number; why: string } | undefined
  const whole = isWhole(shape) && [...person.spellings.values()].some(isWhole)
  for (const [text, spelling] of person.spellings) {
    if (whole && !isWhole(spelling) && !numeral.test(text)) continue
    if (!agreeNumerals(text, sighting.name)) continue
    const judged = judge(shape, spelling, gap, sighting.line)
    if (judged !== undefined && (best === undefined || judged.score + office > best.score))
      best = { score: Math.min(1, judged.score + office), why: judged.why }
  }
  return best
}

/** How a name fits a spelling of a person seen `gap` years away; undefined where it does not. */
function judge(
  shape: NameShape,
  spelling: NameShape,
  gap: number,
  line: string,
): { score: number; why: string } | undefined {
  const match = compare(shape, spelling)
  const whole = isWhole(shape)
  const both = whole && isWhole(spelling)
  const [number, other] = [shape, spelling].map((one) =>
    one.tokens.find((token) => /^[ivx]+$/.test(token) && token.length < 6),
  )
  if (number !== undefined && number === other && match.way !== 'apart' && shape.tokens[0] === spelling.tokens[0])
    return gap > years.numbered ? undefined : { score: 0.95 - gap * 0.002, why: 'the same name and number' }
  const said = gap === 0 ? 'in the same years' : `${Math.ceil(gap)} years apart`
  if (match.way === 'same' || match.way === 'order') {
    const limit = both ? years.same : years.single
    return gap > limit ? undefined : { score: (both ? 1 : 0.9) - gap * 0.01, why: `the same name, ${said}` }
  }
  if (match.way === 'apart' || (match.way === 'near' && both && !match.certain)) return undefined
  if (both) {
    if (!sameOrder(shape, spelling)) return undefined
    if (match.way === 'part' && match.words > 1)
      return gap > years.part ? undefined : { score: 0.92 - gap * 0.01, why: `one name holds the other, ${said}` }
    return match.words < 2 || gap > years.near || !sameInitials(shape, spelling)
      ? undefined
      : { score: 0.86 - match.slips * 0.05 - gap * 0.015, why: `spelt alike, ${said}` }
  }
  if (match.slips > 0)
    return whole || isWhole(spelling) || match.slips > 1 || gap > 3 || shape.key.length < 5
      ? undefined
      : { score: 0.68 - gap * 0.02, why: `surnames spelt alike, ${said}` }
  if (gap > years.surname || (other !== undefined && !shape.tokens.includes(spelling.tokens[0] ?? ''))) return undefined
  const [short, long] = whole ? [spelling, shape] : [shape, spelling]
  const word = short.tokens.find((token) => !isParticle(token)) ?? ''
  const given = long.tokens.filter((token) => !isParticle(token))[0] === word
  return {
    score: (given && !familyFirst.has(line) ? 0.66 : 0.8) - gap * 0.02,
    why: `${given && !familyFirst.has(line) ? 'a given name' : 'a surname'} alone, ${said}`,
  }
}

const patronymic = new Set(['bin', 'ibn', 'bint'])

/** The words of the shorter name stand in the longer one in the same order: Saud al-Faisal is not Faisal bin Farhan Al Saud. A son is not his father. */
function sameOrder(a: NameShape, b: NameShape): boolean {
  const [fewer = [], more = []] = [a, b]
    .map((shape) => shape.tokens.filter((token) => !isParticle(token)))
    .sort((x, y) => x.length - y.length)
  if (
    [...a.tokens, ...b.tokens].some((token) => patronymic.has(token)) &&
    fewer[0] !== more[0] &&
    countSlips(fewer[0] ?? '', more[0] ?? '', 2) >= 2
  )
    return false
  let at = 0
  return fewer.every((token) => {
    const found = more.findIndex((other, index) => index >= at && (other === token || countSlips(other, token, 3) < 3))
    at = found + 1
    return found >= 0
  })
}

/** The words that both names have begin alike: Amata and Imata are two, Hosni and Hosny one. */
const sameInitials = (a: NameShape, b: NameShape): boolean => {
  const initials = (shape: NameShape) =>
    shape.tokens.filter((token) => !isParticle(token)).map((token) => sound.get(token.charAt(0)) ?? token.charAt(0))
  const [fewer, more] = [initials(a), initials(b)].sort((x, y) => x.length - y.length)
  return fewer?.every((letter) => more?.includes(letter)) ?? false
}
const sound = new Map([
  ['j', 'y'],
  ['i', 'y'],
  ['g', 'h'],
  ['k', 'q'],
  ['c', 'q'],
  ['w', 'v'],
])

const agreeNumerals = (a: string, b: string): boolean => {
  const [x, y] = [numeral.exec(a)?.[0], numeral.exec(b)?.[0]]
  return x === undefined || y === undefined || x === y
}

/**
 * A person of another polity with this very name and office in these years, where there is just one ("Met with King Hussein", in London). A surname alone is enough
 * only where the office at the host is known to be another's.
 */
function elsewhere(
  people: readonly Person[],
  sighting: Sighting,
  shape: NameShape,
  line: readonly Person[],
): Fit | undefined {
  const { office } = sighting
  if (office === undefined) return undefined
  const near = (person: Person) => person.offices.has(office) && yearsApart(person, sighting) <= years.elsewhere
  if (!isWhole(shape) && !line.some((person) => person.seen.length > 0 && near(person)) && line.length > 0)
    return undefined
  const found = people.filter(
    (person) =>
      person.seen.length > 0 &&
      near(person) &&
      [...person.spellings].some(
        ([text, spelling]) =>
          agreeNumerals(text, sighting.name) && (judge(shape, spelling, 0, sighting.line)?.score ?? 0) >= 0.8,
      ),
  )
  return found.length === 1 && found[0] !== undefined
    ? {
        person: found[0],
        score: 0.7,
        why: 'named without a country; the only one of this name and title in these years',
      }
    : undefined
}

function begin(sighting: Sighting, people: Person[], byLine: Map<string, Person[]>): Person {
  const person: Person = {
    known: undefined,
    spellings: new Map(),
    seen: [],
    offices: new Set(),
    lines: new Set([sighting.line]),
    first: sighting.first,
    last: sighting.last,
  }
  people.push(person)
  listOf(byLine, sighting.line).push(person)
  return person
}

function take(person: Person, sighting: Sighting, shape: NameShape): void {
  person.spellings.set(sighting.name, shape)
  person.seen.push(sighting)
  if (sighting.office !== undefined) person.offices.add(sighting.office)
  if (person.known?.decided) return
  if (sighting.first < person.first) person.first = sighting.first
  if (sighting.last > person.last) person.last = sighting.last
}

/** Who of the same polity has the very same name, but too many years away. */
function alike(people: readonly Person[], person: Person, shape: NameShape): Apart[] {
  return people
    .filter((other) => other !== person && [...other.spellings.values()].some((spelling) => spelling.key === shape.key))
    .map((other) => ({ one: person, other, why: `${Math.floor(yearsApart(other, person))} years lie between` }))
}

function yearsApart(person: { first: string; last: string }, other: { first: string; last: string }): number {
  if (other.first > person.last) return (daysBetween(person.last, other.first) ?? 0) / 365.25
  return other.last < person.first ? (daysBetween(other.last, person.first) ?? 0) / 365.25 : 0
}

/** The fullest name: the known one, else the whole spelling seen most often, the latest of them. */
export function nameOf(person: Person): string {
  if (person.known !== undefined) return person.known.name
  const times = new Map<string, number>()
  for (const { name } of person.seen) times.set(name, (times.get(name) ?? 0) + 1)
  const names = [...times].map(([name, count]) => ({ name, count, whole: isWhole(shapeName(name)) }))
  names.sort((a, b) => Number(b.whole) - Number(a.whole) || b.count - a.count || (a.name < b.name ? 1 : -1))
  return names[0]?.name ?? ''
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const had = map.get(key)
  if (had !== undefined) return had
  const made: T[] = []
  map.set(key, made)
  return made
}
