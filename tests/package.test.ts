import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { requireBuilt, root, scratch } from './program.ts'

requireBuilt()

/** Where the package is installed: a folder that every user may read. */
const place = mkdtempSync(join(tmpdir(), 'summit-package-'))
const modules = join(place, 'node_modules')
const installed = join(modules, manifest.name)
const home = join(place, 'home')

afterAll(() => {
  for (const path of foldersIn(place)) chmodSync(path, 0o755)
  rmSync(place, { recursive: true })
})

/** The package as `npm pack` makes it, unpacked beside the one module that is not bundled into it. */
function install(): string[] {
  const packed: { readonly filename: string }[] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, npm_config_cache: join(scratch, 'npm') },
    }),
  )
  const tarball = join(scratch, packed[0]?.filename ?? '')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1', '--no-same-owner'])
  symlinkSync(join(root, 'node_modules', 'better-sqlite3'), join(modules, 'better-sqlite3'))
  mkdirSync(home)
  for (const path of foldersIn(place)) chmodSync(path, 0o555)
  for (const path of filesIn(installed)) chmodSync(path, 0o444)
  return filesIn(installed).map((path) => path.slice(installed.length + 1))
}

function foldersIn(folder: string): string[] {
  return [
    folder,
    ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? foldersIn(join(folder, entry.name)) : [],
    ),
  ]
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    })
    .sort()
}

const files = install()

/** A chunk of the program, or V8's code cache of one. */
const program = /^dist\/[\w-]+\.(cjs|cache)$/

test('it holds the program, the facts and their database, and nothing else', () => {
  expect(files.filter((file) => !program.test(file))).toEqual([
    'LICENSE',
    'README.md',
    'bin/summit.cjs',
    ...readdirSync(join(root, 'data'))
      .sort()
      .map((file) => `data/${file}`),
    'dist/summit.db',
    'dist/summit.facts',
    'package.json',
  ])
  const built = readdirSync(join(root, 'dist')).filter((file) => !/^summit\.(db|facts)$/.test(file))
  expect(files.filter((file) => program.test(file))).toEqual(built.map((file) => `dist/${file}`).sort())
})

test('it is no larger than what it is made of: the facts, twice, and the program', () => {
  const size = (path: string) => statSync(path).size
  const total = files.reduce((sum, file) => sum + size(join(installed, file)), 0)
  const facts = files
    .filter((file) => file.startsWith('data/'))
    .reduce((sum, file) => sum + size(join(installed, file)), 0)
  expect(total).toBeLessThan(5 * facts + 3_000_000)
})

/** Only the superuser can become another; anyone else stays who they are, and the folder is read-only to both. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

function runInstalled(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(installed, manifest.bin.summit), ...args], {
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8' },
    ...nobody,
  })
  return { code: status, out: stdout, err: stderr }
}

const who = 'uid' in nobody ? 'another user' : 'the same user'

test.each([
  [['met', 'Takaichi', 'Lee Jae-myung', '-o', 'ndjson'], 0, '"id":"2026-01-13-takaichi-lee"'],
  [['search', 'Takaichi', '--in', 'leader'], 0, 'sanae-takaichi'],
  [['check', 'Takaichi hosted Lee Jae-myung in Nara', '--at', '2026-01-14'], 0, 'SUPPORTED'],
  [['quote', 'deep mutual trust'], 0, '2026-01-12-lee-nhk-trust'],
])(`it answers ${who} from a read-only folder: %j`, (args, code, said) => {
  const run = runInstalled(args)
  expect([run.code, run.out.includes(said), run.err.includes('bug')]).toEqual([code, true, false])
})

test('it leaves nothing behind', () => {
  expect(filesIn(installed).map((path) => path.slice(installed.length + 1))).toEqual(files)
  expect(readdirSync(home)).toEqual([])
})
