import { type Facts, objectsOf, textOf } from './problem.ts'

/** Lists that another folder may add to. */
const lists = ['names', 'citations']

/**
 * A record of the shipped facts, with the names and citations that another folder adds to it under the same id. Every other field that the folder repeats must say
 * the same; a field that the shipped record leaves out may not be filled from outside.
 */
export function mergeFacts(shipped: Facts, added: Facts, place: string, report: (sentence: string) => void): Facts {
  for (const key of Object.keys(added))
    if (!lists.includes(key) && JSON.stringify(added[key]) !== JSON.stringify(shipped[key]))
      report(
        `the id "${textOf(added, 'id')}" is taken by ${place}, and "${key}" is not the same there: give this record an id of its own, or only names and citations`,
      )
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(shipped))
  for (const key of lists) {
    const had: unknown[] = objectsOf(shipped, key)
    const own = added[key]
    const seen = new Set(had.map((item) => JSON.stringify(item)))
    if (Array.isArray(own)) merged[key] = [...had, ...own.filter((item) => !seen.has(JSON.stringify(item)))]
    else if (own !== undefined) merged[key] = own
  }
  return merged
}
