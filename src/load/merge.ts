import { readPeriod } from '../period.ts'
import { type Facts, objectsOf, textOf } from './problem.ts'

/** Lists that another folder may add to. */
const lists = ['names', 'citations']

/**
 * A record of the shipped facts, with what another folder adds to it under the same id: names (its own `name` among them), citations, and fields that the shipped
 * record leaves out. A field that both have must say the same; a date may be less precise than the shipped one.
 */
export function mergeFacts(shipped: Facts, added: Facts, place: string, report: (sentence: string) => void): Facts {
  const named = Array.isArray(shipped.names) || 'name' in shipped
  const other = named && textOf(added, 'name') !== textOf(shipped, 'name') ? textOf(added, 'name') : null
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(shipped))
  for (const key of Object.keys(added)) {
    if (lists.includes(key) || (key === 'name' && named)) continue
    if (shipped[key] === undefined) merged[key] = added[key]
    else if (!saysTheSame(shipped[key], added[key]))
      report(
        `the id "${textOf(added, 'id')}" is taken by ${place}, and "${key}" is not the same there: give this record an id of its own, or only names and citations`,
      )
  }
  for (const key of lists) {
    const had: unknown[] = objectsOf(shipped, key)
    const own =
      key === 'names' && other !== null && (added.names === undefined || Array.isArray(added.names))
        ? [{ text: other }, ...objectsOf(added, 'names')]
        : added[key]
    const seen = new Set(had.map((item) => JSON.stringify(item)))
    if (Array.isArray(own)) merged[key] = [...had, ...own.filter((item) => !seen.has(JSON.stringify(item)))]
    else if (own !== undefined) merged[key] = own
  }
  return merged
}

/** The same value, or a date that holds the shipped one: `1961` beside `1961-03-07`. */
function saysTheSame(shipped: unknown, added: unknown): boolean {
  if (JSON.stringify(shipped) === JSON.stringify(added)) return true
  if (typeof shipped !== 'string' || typeof added !== 'string') return false
  const exact = readPeriod(shipped)
  const wide = readPeriod(added)
  return exact !== undefined && wide !== undefined && wide.first <= exact.first && exact.last <= wide.last
}
