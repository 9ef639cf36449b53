/** What is wrong with the facts, and where: `file:line: sentence`. */
export type Problem = { readonly file: string; readonly line: number; readonly sentence: string }

/** A record as it was read: its own fields only, each still to be validated. */
export type Facts = Readonly<Record<string, unknown>>

/** The text of a field; null where it is absent or not text. */
export function textOf(facts: Facts, field: string): string | null {
  const value = facts[field]
  return typeof value === 'string' ? value : null
}

/** The objects of a list field; empty where it is absent. */
export function objectsOf(facts: Facts, field: string): Facts[] {
  const value = facts[field]
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** The texts of a list field; empty where it is absent. */
export function textsOf(facts: Facts, field: string): string[] {
  const value = facts[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export function isObject(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
