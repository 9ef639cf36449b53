import { groupBy } from '../group.ts'
import type { SourceLists } from './read.ts'

/** Records of one list that seem to tell of one visit: the same person and country on the same days, or one within the other. They are kept as they stand. */
export function findRepeats(lists: SourceLists): string[] {
  const doubts: string[] = []
  const records = [
    ...lists.visits.map((one) => ({
      key: `${one.country} ${one.visitor}`,
      where: `visit ${one.number}`,
      who: one.visitor,
      start: one.start,
      end: one.end,
    })),
    ...lists.trips.map((one) => ({
      key: `${one.country} ${one.name} ${one.locale}`,
      where: `trip ${one.number}`,
      who: `${one.name} in ${one.label}`,
      start: one.start,
      end: one.end,
    })),
  ]
  for (const same of groupBy(records, ({ key }) => key).values())
    for (const [i, one] of same.entries())
      for (const other of same.slice(i + 1)) {
        if (one.start === other.start && one.end === other.end)
          doubts.push(`${one.where} and ${other.where}: ${one.who}, the same days (${one.start})`)
        else if (one.start <= other.start && other.end <= one.end)
          doubts.push(`${other.where} lies within ${one.where}: ${one.who} (${other.start})`)
        else if (other.start <= one.start && one.end <= other.end)
          doubts.push(`${one.where} lies within ${other.where}: ${one.who} (${one.start})`)
      }
  return doubts
}
