import { type Facts, objectsOf, textOf } from './problem.ts'

/** Lists that another folder may add to. */
const lists: Readonly<Record<string, (item: Facts) => string>> = {
  names: (item) => textOf(item, 'text') ?? '',
  citations: (item) => `${textOf(item, 'source')} ${textOf(item, 'locator')}`,
}

/**
 * A record of the shipped facts, with the names and citations that another folder adds to it under the same id. Every other field that the folder repeats must say
 * the same; a field that the shipped record leaves out may not be filled from outside.
 */
export function mergeFacts(shipped: Facts, added: Facts, place: string, report: (sentence: string) => void): Facts {
  for (const key of Object.keys(added))
    if (!Object.hasOwn(lists, key) && JSON.stringify(added[key]) !== JSON.stringify(shipped[key]))
      report(
        `the id "${textOf(added, 'id')}" is taken already, by ${place}, where "${key}" says otherwise: give it an id of its own, or only names and citations`,
      )
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(shipped))
  for (const [key, keyOf] of Object.entries(lists)) {
    const had = objectsOf(shipped, key)
    const seen = new Set(had.map(keyOf))
    const more = objectsOf(added, key).filter((item) => !seen.has(keyOf(item)))
    if (more.length > 0) merged[key] = [...had, ...more]
  }
  return merged
}
