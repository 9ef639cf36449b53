import type { Sighting } from '../person.ts'
import { guests } from './guests.ts'
import { lineOf, type Polity, polityAt, polityCalled } from './polities.ts'
import type { SourceLists, SourceTerm, SourceTrip, SourceVisit } from './read.ts'
import { type Mention, readMentions } from './remarks.ts'
import { cited } from './sources.ts'
import type { Title } from './titles.ts'
import { readVisitors } from './visitors.ts'

/** One person named in a record of the lists. */
export type Seen = Sighting & {
  readonly title: Title | undefined
  readonly former: boolean
  readonly polityNamed: Polity
  readonly quote: string
  readonly source: string
  readonly at: { readonly file: string; readonly line: number }
}

/** A record of the visits, and who came. */
export type VisitSeen = {
  readonly source: SourceVisit
  readonly polity: Polity
  readonly visitors: readonly Seen[]
  readonly presidents: readonly Met[]
}
/** A record of the trips, who travelled, and whom the remarks say they met. */
export type TripSeen = {
  readonly source: SourceTrip
  readonly polity: Polity
  readonly traveller: Seen
  readonly elect: boolean
  readonly met: readonly Met[]
}
export type Met = { readonly seen: Seen; readonly setting: Mention['setting']; readonly joint: boolean }
export type AllSeen = { readonly visits: readonly VisitSeen[]; readonly trips: readonly TripSeen[] }

export const unitedStates: Polity = { id: 'US', name: 'United States', kind: 'country' }

const holySee: Polity = { id: 'VA', name: 'Vatican City', kind: 'country' }

/** Titles that in these lists are Americans, or nobody's in particular, unless the words state a country. */
const ours = new Set([
  'Secretary of State',
  'Secretary of Defense',
  'Secretary of the Treasury',
  'General',
  'Brigadier General',
  'Lieutenant General',
  'Colonel',
  'Admiral',
  'Senator',
  'Ambassador',
  'Governor',
  'Mayor',
  'First Lady',
  'Special Envoy',
  'Special Representative',
  'National Security Adviser',
  'National Security Advisor',
  'Commissioner',
])

/** Everybody whom the lists name. `report` hears of a country that is not known. */
export function findPeople(
  lists: SourceLists,
  report: (file: string, line: number, sentence: string) => void,
): AllSeen {
  const polityOf = (record: SourceVisit | SourceTrip): Polity | undefined => {
    const polity = polityAt(record.country, record.label, record.start)
    if (polity === undefined)
      report(record.file, record.line, `"${record.country}" is not a country that the converter knows`)
    return polity
  }
  const visits = lists.visits.flatMap((source): VisitSeen[] => {
    const polity = polityOf(source)
    if (polity === undefined) return []
    const where = `visit ${source.number}`
    const visitors = readVisitors(source.visitor).map(
      (one): Seen => ({ ...seenOf(one, polity, source, where), sure: true }),
    )
    const presidents = readMentions(source.description, source.start).flatMap((one): Met[] => {
      const term = one.met ? findPresident(one, source.start, lists.terms) : undefined
      if (term === undefined) return []
      const seen = { ...seenOf({ ...one, name: term.name }, unitedStates, source, `${where} host`), sure: true }
      return [{ seen, setting: one.setting, joint: false }]
    })
    return [{ source, polity, visitors, presidents }]
  })
  const trips = lists.trips.flatMap((source): TripSeen[] => {
    const polity = polityOf(source)
    if (polity === undefined) return []
    const where = `trip ${source.number}`
    const elect = /\[\s*Visit made as President-elect\.?\s*\]/i.test(source.remarks)
    const title: Title =
      source.role === 'president'
        ? { office: 'President', rank: 'head-of-state', capacity: elect ? 'elect' : 'substantive' }
        : { office: 'Secretary of State', rank: 'foreign-minister', capacity: 'substantive' }
    const traveller: Seen = {
      ...seenOf(
        {
          name: source.name.replace(/ \([^)]*\)/, ''),
          words: source.name,
          title,
          former: false,
          polity: undefined,
          near: undefined,
        },
        unitedStates,
        source,
        `${where} traveller`,
      ),
      sure: true,
    }
    const met = readMentions(source.remarks, source.start).flatMap((mention): Met[] => {
      const guest = guests.get(`${where} ${mention.name}`)
      const one =
        guest === undefined
          ? mention
          : { ...mention, polity: guest === 'American' ? unitedStates : polityCalled(guest, source.start) }
      if (!one.met || one.name === '' || isAmerican(one, source, polity, lists.terms)) return []
      return [
        {
          seen: {
            ...seenOf(one, one.polity ?? (one.title?.office === 'Pope' ? holySee : polity), source, where),
            near: one.near === undefined ? undefined : lineOf(one.near.id),
          },
          setting: one.setting,
          joint: one.joint,
        },
      ]
    })
    return [{ source, polity, traveller, elect, met }]
  })
  return { visits, trips }
}

type Named = Pick<Mention, 'name' | 'words' | 'title' | 'polity' | 'near'> & { readonly former?: boolean }

function seenOf(
  one: Omit<Named, 'polity' | 'near'> & Partial<Pick<Named, 'polity' | 'near'>>,
  polity: Polity,
  source: SourceVisit | SourceTrip,
  where: string,
): Seen {
  return {
    name: one.name,
    quote: one.words,
    at: { file: source.file, line: source.line },
    source: 'role' in source ? cited[source.role] : cited.visits,
    polity: polity.id,
    polityNamed: polity,
    line: lineOf(polity.id),
    near: undefined,
    sure: one.polity !== undefined,
    office: one.title?.office,
    title: one.title,
    former: one.former ?? false,
    first: source.start,
    last: source.end,
    where,
  }
}

/** The president of the United States whom the words name, if that one held the office on the day. */
function findPresident(one: Mention, day: string, terms: readonly SourceTerm[]): SourceTerm | undefined {
  if (one.title?.office !== 'President' || one.polity !== undefined) return undefined
  const tokens = one.name.split(' ')
  return terms.find(
    (term) =>
      term.since <= day &&
      day <= (term.until ?? '9999-12-31') &&
      tokens.every((token) => term.name.split(/\s|(?<=\.)/).includes(token)),
  )
}

function isAmerican(one: Mention, source: SourceTrip, host: Polity, terms: readonly SourceTerm[]): boolean {
  if (one.polity !== undefined) return one.polity.id === 'US'
  if (one.title !== undefined && ours.has(one.title.office)) return host.id !== 'VA'
  const tokens = one.name.split(' ')
  return (
    /^(?:President|Vice President)$/.test(one.title?.office ?? '') &&
    terms.some(
      (term) =>
        term.since <= source.end &&
        source.start <= (term.until ?? '9999-12-31') &&
        tokens.every((token) => term.name.split(' ').includes(token)),
    )
  )
}
