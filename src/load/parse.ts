import { deepest, findFault } from './fault.ts'
import { type Facts, isObject } from './problem.ts'

/**
 * One line of JSON as an object, or the sentence that says what is wrong with it. A field that stands twice is refused (JSON.parse would keep the last and
 * lose the first), and so is what is nested too deep for a record, and text that is not well formed: half of a surrogate pair, or NUL.
 */
export function parseFacts(line: string): Facts | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return `the line is not JSON: ${findFault(line) ?? 'it cannot be read'}`
  }
  if (!isObject(value)) return 'the line is not a JSON object: a record stands in braces'
  const keys = countKeys(value, 1)
  const counted = keys !== undefined && (keys === countMarks(line) || keys === countColons(line))
  const fault = counted ? undefined : findFault(line)
  if (fault !== undefined) return fault
  if (line.includes('\\u') && !isClean(value))
    return 'the line holds an escape that is no character: half of a pair, NUL, or U+FFFD'
  return value
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') && !value.includes('\uFFFD')
  if (Array.isArray(value)) return value.every(isClean)
  return isObject(value) ? Object.entries(value).every(([key, held]) => isClean(key) && isClean(held)) : true
}

/** The keys of all objects; undefined where they are nested too deep. */
function countKeys(value: unknown, depth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0
  if (depth > deepest) return undefined
  const values: unknown[] = Array.isArray(value) ? value : Object.values(value)
  let count = Array.isArray(value) ? 0 : values.length
  for (const held of values) {
    const inside = countKeys(held, depth + 1)
    if (inside === undefined) return undefined
    count += inside
  }
  return count
}

/**
 * How often a quote stands before a colon: after each key, and perhaps in a text, so that as many as there are keys tells that none was lost. Undefined where
 * white space stands between the two.
 */
function countMarks(line: string): number | undefined {
  if (/"\s+:/.test(line)) return undefined
  let count = 0
  for (let at = line.indexOf('":'); at >= 0; at = line.indexOf('":', at + 2)) count += 1
  return count
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|:/g

/** The colons outside texts, one a key. */
function countColons(line: string): number {
  let count = 0
  for (const [token] of line.matchAll(tokens)) if (token === ':') count += 1
  return count
}
