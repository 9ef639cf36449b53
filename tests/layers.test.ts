import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** What a file imports: values, and types alone. */
type Import = { readonly from: string; readonly types: boolean }

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('src', name))

const read = (file: string) => readFileSync(file, 'utf8')

function importsOf(file: string): Import[] {
  const found = [...read(file).matchAll(/^(import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gm)].map(
    ([, , type, from]) => ({ from: from ?? '', types: type !== undefined }),
  )
  const lazy = [...read(file).matchAll(/import\('([^']+)'\)/g)].map(([, from]) => ({ from: from ?? '', types: false }))
  return [...found, ...lazy].map(({ from, types }) => ({
    from: from.startsWith('.') ? normalize(join(dirname(file), from)) : from,
    types,
  }))
}

const layerOf = (path: string) => /^src\/(\w+)\//.exec(path)?.[1] ?? (path.startsWith('src/') ? path.slice(4) : path)

/** What each layer may take values from (design, section 6); types may come from anywhere. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'any-ascii'],
  db: ['db', 'errors.ts', 'better-sqlite3', 'node:fs'],
  queries: ['queries', 'db', 'text', 'period.ts', 'errors.ts', 'better-sqlite3', 'fuse.js'],
  claims: ['claims', 'queries', 'text', 'period.ts', 'errors.ts', 'chrono-node', 'chrono-node/en'],
  render: ['render', 'period.ts', 'errors.ts', 'chalk', 'string-width'],
  load: [
    'load',
    'db',
    'text',
    'period.ts',
    'errors.ts',
    'thread.ts',
    'better-sqlite3',
    'saxes',
    'csv-parse',
    'csv-parse/sync',
    'node:fs',
    'node:path',
    'node:util',
    'node:string_decoder',
  ],
  commands: [
    'commands',
    'claims',
    'queries',
    'render',
    'load',
    'db',
    'text',
    'period.ts',
    'errors.ts',
    'commander',
    'better-sqlite3',
    'node:fs',
    'node:path',
    'node:crypto',
    'cli.ts',
  ],
}

test('a layer takes values only from those below it', () => {
  const strays = files.flatMap((file) => {
    const may = allowed[layerOf(file)]
    if (may === undefined) return []
    return importsOf(file)
      .filter(({ from, types }) => !types && !may.includes(layerOf(from)))
      .map(({ from }) => `${file} imports ${from}`)
  })
  expect(strays).toEqual([])
})

const declares = (file: string) => /^export function declare\b/m.test(read(file))

test('a command imports no other command', () => {
  const commands = files.filter(declares)
  const strays = files
    .filter((file) => file.startsWith('src/commands/'))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => commands.includes(from))
        .map(({ from }) => `${file} imports ${from}`),
    )
  expect(commands.length).toBeGreaterThan(10)
  expect(strays).toEqual([])
})

test('only env.ts touches the process, and nothing the console', () => {
  expect(
    files.filter(
      (file) =>
        file !== 'src/env.ts' && /\b(process|console)\./.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    ),
  ).toEqual([])
})

test('SQL stands in queries, db and load alone', () => {
  const outside = files.filter((file) => ['commands', 'claims', 'render', 'text'].includes(layerOf(file)))
  expect(outside.filter((file) => /\.prepare\(|\.exec\(`|\bSELECT\b.+\bFROM\b/.test(read(file)))).toEqual([])
})

test('nothing quiets the compiler', () => {
  expect(
    files.filter((file) =>
      /\bas (any|unknown|never)\b|: any\b|<any>|@ts-ignore|@ts-expect-error|biome-ignore/.test(read(file)),
    ),
  ).toEqual([])
})

test('a query needs no validation, converter, chalk or string-width', () => {
  const heavy = ['chalk', 'string-width', 'saxes', 'csv-parse', 'chrono-node', 'fuse.js', 'commander']
  const path = [
    'src/queries/encounters.ts',
    'src/queries/meetings.ts',
    'src/queries/exact.ts',
    'src/render/rows.ts',
    'src/db/open.ts',
    'src/cli.ts',
  ]
  const seen = new Set<string>()
  const visit = (file: string): string[] => {
    if (seen.has(file)) return []
    seen.add(file)
    const eager = [...read(file).matchAll(/^import\s+(?!type\s)[^'"]*?from\s+'([^']+)'/gm)].map(
      ([, from]) => from ?? '',
    )
    return eager.flatMap((from) =>
      from.startsWith('.')
        ? visit(normalize(join(dirname(file), from)))
        : heavy.includes(from) && !(file === 'src/cli.ts' && from === 'commander')
          ? [`${file} imports ${from}`]
          : [],
    )
  }
  expect(path.flatMap(visit)).toEqual([])
})
