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
  { key: 'count', align: 'right', fit: 'keep', tint: 'number' },
  { key: 'others', align: 'right', fit: 'keep' },
  { key: 'unstated', align: 'right', fit: 'keep' },
  { key: 'possible', align: 'right', fit: 'keep' },
  { key: 'first', fit: 'keep', tint: 'date' },
  { key: 'last', fit: 'keep', tint: 'date' },
  { key: 'ids', tint: 'quiet' },
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
