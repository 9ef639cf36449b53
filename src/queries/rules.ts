import type { Database } from 'better-sqlite3'

/** A counting rule of meetings: it counts those whose `level` is from `least` to `most`, each described by the table `rule` of schema.sql. */
export type Rule = { readonly name: string; readonly least: number; readonly most: number }

/** The same five rows as the table `rule`, which a test compares; here, so that a query's options can be checked without a database. */
export const rules: readonly Rule[] = [
  { name: 'summit', least: 1, most: 1 },
  { name: 'talks', least: 1, most: 2 },
  { name: 'face-to-face', least: 1, most: 3 },
  { name: 'contact', least: 1, most: 4 },
  { name: 'calls', least: 4, most: 4 },
]

export const ruleNames = rules.map(({ name }) => name)

export function findRule(name: string): Rule | undefined {
  return rules.find((rule) => rule.name === name)
}

/** What a rule counts, in words. */
export function describeRule(db: Database, name: string): string {
  return db.prepare<[string], string>('SELECT counts FROM rule WHERE name = ?').pluck().get(name) ?? ''
}
