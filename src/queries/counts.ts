import { holds, openFirst, openLast } from '../period.ts'
import type { Column } from '../render/column.ts'
import type { Encounter } from './encounters.ts'
import { type MeetingFilter, numberMeetings } from './meetings.ts'
import { rules } from './rules.ts'

/** How many meetings one rule counts in the window. */
export type CountRow = {
  readonly rule: string
  readonly count: number
  /** With other polities besides; not in `count`. */
  readonly others: number
  /** In person, their setting stated by no source: they might count under this rule. */
  readonly unstated: number
  /** Their days only straddle the window; not in `count`. */
  readonly possible: number
  readonly first: string | null
  readonly last: string | null
  readonly ids: readonly string[]
}

export const countColumns: readonly Column[] = [
  { key: 'rule', fit: 'keep', tint: 'name' },
  {
    key: 'count',
    is: 'integer',
    align: 'right',
    fit: 'keep',
    tint: 'number',
    about: 'meetings of just the two polities',
  },
  { key: 'others', is: 'integer', align: 'right', fit: 'keep', about: 'with other polities besides; not in `count`' },
  {
    key: 'unstated',
    is: 'integer',
    align: 'right',
    fit: 'keep',
    about: 'in person, their setting stated by no source',
  },
  {
    key: 'possible',
    is: 'integer',
    align: 'right',
    fit: 'keep',
    about: 'their days only straddle the window; not in `count`',
  },
  { key: 'first', is: 'text?', fit: 'keep', tint: 'date', about: 'first day of the first' },
  { key: 'last', is: 'text?', fit: 'keep', tint: 'date', about: 'last day of the last' },
  { key: 'ids', is: 'list', fit: 'drop', tint: 'quiet', about: 'the meetings counted' },
]

/** The number under every rule at once, within the window. */
export function countMeetings(encounters: readonly Encounter[], filter: Omit<MeetingFilter, 'rule'>): CountRow[] {
  return rules.map((rule) => {
    const { rows, others, unstated } = numberMeetings(encounters, { ...filter, rule })
    const window = { first: filter.since ?? openFirst, last: filter.until ?? openLast }
    const counted = rows.filter((row) => !row.possible)
    return {
      rule: rule.name,
      count: counted.length,
      others: others.filter((one) => holds(window, one) === 'inside').length,
      unstated: unstated.length,
      possible: rows.length - counted.length,
      first: counted[0]?.first ?? null,
      last: counted.reduce<string | null>(
        (latest, row) => (latest === null || row.last > latest ? row.last : latest),
        null,
      ),
      ids: counted.map(({ id }) => id),
    }
  })
}
