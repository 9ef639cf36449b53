import { readFileSync } from 'node:fs'

/** A person of a people file: one JSON object a line. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly names: readonly { readonly text: string; readonly lang?: string }[]
}

/** A query of the table: `expected` holds every id that would be right; none where nobody is. */
export type Query = { readonly text: string; readonly expected: readonly string[]; readonly kind: string }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads `{id, name, names: [{text, lang}]}` a line; other fields are left. */
export function readPeople(path: string): Person[] {
  return linesOf(path).map((line) => {
    const facts: unknown = JSON.parse(line)
    if (!isObject(facts)) throw new Error(`${path}: a line is no object`)
    const names = Array.isArray(facts.names) ? facts.names.filter(isObject) : []
    return {
      id: textOf(facts.id),
      name: textOf(facts.name),
      names: names.map((name) => ({
        text: textOf(name.text),
        ...(textOf(name.lang) === '' ? {} : { lang: textOf(name.lang) }),
      })),
    }
  })
}

/** Reads a table with a header: query, expected id (several parted by |, or NONE), kind; further columns are left. */
export function readQueries(path: string): Query[] {
  return linesOf(path)
    .slice(1)
    .map((line) => {
      const [text = '', expected = '', kind = ''] = line.split('\t')
      return { text, expected: expected === 'NONE' ? [] : expected.split('|'), kind }
    })
}

/** The line of leaders.jsonl that a person is: the names beside `name` that say something else. */
export function leaderLine({ id, name, names }: Person): string {
  const others = names.filter(({ text }) => text !== name)
  return JSON.stringify({ id, name, ...(others.length > 0 ? { names: others } : {}) })
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
