// Runs every command of a console block in the documents and writes its real output under it: `node build/docs.js README.md …`.
// A block marked `terminal` runs in a terminal 100 columns wide, without colour. Commands run in tests/fixtures, with an empty user's folder.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What a command prints: in a terminal both streams, else standard output, or standard error where that is empty. */
function answer(command, terminal, home) {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_DATA_HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'dumb',
    NO_COLOR: '1',
    COLUMNS: '100',
  }
  const script = `summit() { node ${JSON.stringify(join(root, 'bin/summit.cjs'))} "$@"; }\n${command}`
  const run = terminal
    ? spawnSync('script', ['-qec', `bash -c ${quote(`stty cols 100; ${script}`)}`, '/dev/null'], {
        env,
        cwd: join(root, 'tests/fixtures'),
        encoding: 'utf8',
        input: '',
      })
    : spawnSync('bash', ['-c', `${script}`], { env, cwd: join(root, 'tests/fixtures'), encoding: 'utf8' })
  return (run.stdout === '' ? run.stderr : run.stdout).replaceAll('\r\n', '\n').replaceAll(root, '.').trimEnd()
}

const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`

/** The document with the output under each command made anew. */
export function renew(text) {
  return text.replace(/^```(console|terminal)\n([\s\S]*?)^```$/gm, (_, kind, body) => {
    const home = mkdtempSync(join(tmpdir(), 'summit-docs-'))
    const lines = body
      .split('\n')
      .filter((line) => line.startsWith('$ '))
      .map((line) => {
        const out = line.startsWith('$ npm ') ? '' : answer(line.slice(2), kind === 'terminal', home)
        return out === '' ? line : `${line}\n${out}`
      })
    rmSync(home, { recursive: true, force: true })
    return `\`\`\`${kind}\n${lines.join('\n')}\n\`\`\``
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, renew(text))
  }
}
