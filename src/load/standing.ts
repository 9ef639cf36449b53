import { addDays, openFirst, openLast, type Period, readPeriod } from '../period.ts'
import { type Facts, textOf } from './problem.ts'

/** How a leader stood on a day: the leading office held, acting included; else what else is known. `unrecorded`: no tenure of a leading office at all. */
export type Standing = {
  readonly standing: 'in-office' | 'elect' | 'other' | 'none' | 'unrecorded'
  readonly office: string | null
}

type Held = {
  readonly leader: string
  readonly office: string
  readonly polity: string
  readonly rank: string
  readonly capacity: string
  readonly first: string
  last: string
  /** When it ended, its successor aside; null where it did not. */
  readonly ended: string | null
  /** That is known to the day. */
  readonly exact: boolean
}

const ranks = ['head-of-state', 'head-of-government', 'head-of-organization']

/** Collects offices and tenures as they are loaded, and answers who stood how on a day (design: counting rules, "in office"). */
export type Standings = {
  readonly addOffice: (facts: Facts) => void
  /** Takes all tenures. On a day that one ends and the next begins, the successor holds the office. */
  readonly settle: (tenures: readonly Facts[]) => void
  /** The first and last day on which a tenure is taken to be held, and the one on which it ended; undefined where it says no day. */
  readonly daysOf: (tenure: string) => Pick<Held, 'first' | 'last' | 'ended'> | undefined
  readonly standingOf: (leader: string, polity: string, first: string, last: string) => Standing
}

export function createStandings(): Standings {
  const offices = new Map<string, { polity: string; rank: string }>()
  const byId = new Map<string, Held>()
  const byLeader = new Map<string, Held[]>()
  const byOffice = new Map<string, Held[]>()

  const push = (map: Map<string, Held[]>, key: string, held: Held) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [held])
    else list.push(held)
  }

  const add = (facts: Facts) => {
    const office = textOf(facts, 'office') ?? ''
    const post = offices.get(office)
    const since = readPeriod(textOf(facts, 'since') ?? '')
    if (post === undefined || since === undefined) return
    const until = readPeriod(textOf(facts, 'until') ?? '')
    const leader = textOf(facts, 'leader') ?? ''
    const days = heldDays(since, until)
    const held: Held = {
      leader,
      office,
      ...post,
      capacity: textOf(facts, 'capacity') ?? '',
      ...days,
      ended: until === undefined ? null : days.last,
      exact: textOf(facts, 'until')?.length === 10,
    }
    byId.set(textOf(facts, 'id') ?? '', held)
    push(byLeader, leader, held)
    push(byOffice, office, held)
  }

  return {
    addOffice: (facts) =>
      void offices.set(textOf(facts, 'id') ?? '', {
        polity: textOf(facts, 'polity') ?? '',
        rank: textOf(facts, 'rank') ?? '',
      }),
    settle: (tenures) => {
      for (const facts of tenures) add(facts)
      for (const held of byOffice.values())
        for (const one of held) if (isSucceeded(one, held)) one.last = addDays(one.last, -1)
    },
    daysOf: (tenure) => byId.get(tenure),
    standingOf: (leader, polity, first, last) => {
      const tenures = byLeader.get(leader) ?? []
      // Most leaders have one tenure.
      const [only] = tenures
      if (tenures.length === 1 && only !== undefined && follows(only) && ranks.includes(only.rank))
        return only.first <= last && only.last >= first
          ? { standing: 'in-office', office: only.office }
          : { standing: 'none', office: null }
      const then = tenures.filter((held) => held.first <= last && held.last >= first)
      const leading = then
        .filter((held) => follows(held) && ranks.includes(held.rank))
        .sort((a, b) => order(a, polity) - order(b, polity))
      if (leading[0] !== undefined) return { standing: 'in-office', office: leading[0].office }
      const elect = then.find((held) => held.capacity === 'elect')
      if (elect !== undefined) return { standing: 'elect', office: elect.office }
      if (then[0] !== undefined) return { standing: 'other', office: then[0].office }
      return { standing: tenures.length > 0 ? 'none' : 'unrecorded', office: null }
    },
  }
}

/** Whether another tenure of the office begins on the day that this one ends. */
function isSucceeded(held: Held, all: readonly Held[]): boolean {
  return (
    held.exact &&
    all.some(
      (next) =>
        next !== held &&
        next.first === held.last &&
        next.first > held.first &&
        (follows(next) || next.leader === held.leader),
    )
  )
}

const follows = (held: Held) => held.capacity === 'substantive' || held.capacity === 'acting'
const order = (held: Held, polity: string) => (held.polity === polity ? 0 : 10) + ranks.indexOf(held.rank)

/** The days on which a tenure is taken to be held. Where a side is only known to be open (`../1998-03-04`), its closed end bounds it. */
function heldDays(since: Period, until: Period | undefined): { first: string; last: string } {
  return {
    first: since.first === openFirst ? since.last : since.first,
    last: until === undefined ? openLast : until.last === openLast ? until.first : until.last,
  }
}
