/** Records are flat; what is nested deeper than this is none. */
export const deepest = 64

/** What is wrong with a line that should be one JSON object: the first fault, its place counted in characters from 1; undefined where it is sound. */
export function findFault(line: string): string | undefined {
  const scan = new Scanner(line)
  try {
    scan.value(1)
    scan.end()
    return undefined
  } catch (error) {
    if (error instanceof Fault) return error.message
    throw error
  }
}

class Fault extends Error {}

const space = /[ \t\r\n]*/y
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

class Scanner {
  private readonly line: string
  private at = 0

  constructor(line: string) {
    this.line = line
  }

  value(depth: number): void {
    this.take(space)
    if (depth > deepest) throw new Fault(`lists and objects lie more than ${deepest} deep`)
    const next = this.line[this.at]
    if (next === '{') this.members(depth)
    else if (next === '[') this.items(depth)
    else if (next === '"') this.text()
    else if (this.take(literal) === '') this.fail('a value is needed')
  }

  end(): void {
    this.take(space)
    if (this.at < this.line.length) this.fail('the object has ended; nothing may follow it')
  }

  private members(depth: number): void {
    const keys = new Set<string>()
    this.at += 1
    this.take(space)
    if (this.skip('}')) return
    for (;;) {
      this.take(space)
      if (this.line[this.at] === '}') this.fail('the comma before "}" is one too many')
      if (this.line[this.at] !== '"') this.fail('a field in double quotes is needed')
      const key = this.text()
      if (keys.has(key)) throw new Fault(`the field "${key}" stands twice`)
      keys.add(key)
      this.take(space)
      if (!this.skip(':')) this.fail('":" is missing')
      this.value(depth + 1)
      this.take(space)
      if (this.skip('}')) return
      if (!this.skip(',')) this.fail('"," or "}" is missing')
    }
  }

  private items(depth: number): void {
    this.at += 1
    this.take(space)
    if (this.skip(']')) return
    for (;;) {
      this.take(space)
      if (this.line[this.at] === ']') this.fail('the comma before "]" is one too many')
      this.value(depth + 1)
      this.take(space)
      if (this.skip(']')) return
      if (!this.skip(',')) this.fail('"," or "]" is missing')
    }
  }

  private text(): string {
    const start = this.at
    this.at += 1
    for (;;) {
      while (this.isPlain()) this.at += 1
      if (this.skip('"')) return String(JSON.parse(this.line.slice(start, this.at)))
      if (this.at >= this.line.length) {
        this.at = start
        this.fail('a text has no closing quote')
      }
      if (this.take(escaped) !== '') continue
      if (this.line[this.at] === '\\') this.fail('"\\" must be written "\\\\"')
      this.fail('a tab or another control character stands in a text')
    }
  }

  /** Whether the next character stands for itself in a text: JSON wants the others, up to U+001F, escaped. */
  private isPlain(): boolean {
    const next = this.line[this.at]
    return next !== undefined && next !== '"' && next !== '\\' && next >= ' '
  }

  private take(form: RegExp): string {
    form.lastIndex = this.at
    const found = form.exec(this.line)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private skip(character: string): boolean {
    if (this.line[this.at] !== character) return false
    this.at += 1
    return true
  }

  private fail(why: string): never {
    const rest = this.line.slice(this.at).trim()
    const place = rest === '' ? 'at its end' : `at character ${this.at + 1}, before ${cut(rest)}`
    throw new Fault(`${why} ${place}`)
  }
}

const cut = (text: string) => {
  const head = [...text.slice(0, 60)].slice(0, 20).join('')
  return head.length < text.length ? `${head} …` : head
}
