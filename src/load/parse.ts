import { type Facts, isObject } from './problem.ts'

/**
 * One line of JSON as an object, or the sentence that says what is wrong with it. A key that stands twice is refused (JSON.parse would keep the last and
 * lose the first), and so is text that is not well formed: half of a surrogate pair, or NUL.
 */
export function parseFacts(line: string): Facts | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return `the line is not JSON: ${reason(error)}`
  }
  if (!isObject(value)) return 'the line is not a JSON object'
  if (line.includes('\\u') && !isClean(value)) return 'the line holds a lone surrogate or NUL'
  if (countKeys(value) !== countColons(line)) return `the key "${findTwice(line)}" stands twice`
  return value
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'it cannot be read'
  if (/end of JSON/.test(error.message)) return 'it ends too early'
  const at = /position (\d+)/.exec(error.message)?.[1]
  return at === undefined
    ? error.message.replace(/, ".*$/s, '').toLowerCase()
    : `something unexpected at character ${Number(at) + 1}`
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (Array.isArray(value)) return value.every(isClean)
  return isObject(value) ? Object.entries(value).every(([key, held]) => isClean(key) && isClean(held)) : true
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) for (const item of value) count += countKeys(item)
  else for (const held of Object.values(value)) count += 1 + countKeys(held)
  return count
}

const tokens = /"(?:[^"\\]|\\.)*"|[:{},[\]]/g

/** The colons outside strings, one a key. */
function countColons(line: string): number {
  let count = 0
  for (const [token] of line.matchAll(tokens)) if (token === ':') count += 1
  return count
}

/** The first key that stands twice in one object. */
function findTwice(line: string): string {
  const open: Set<string>[] = []
  let last = ''
  for (const [token] of line.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const keys = open.at(-1)
      if (keys?.has(last)) return last
      keys?.add(last)
    } else if (token !== ',') last = String(JSON.parse(token))
  }
  return ''
}
