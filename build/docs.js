// Runs every command of a console block in the documents and writes its real output under it: `node build/docs.js README.md …`; with --check it only compares.
// A block marked `terminal` runs in a terminal 100 columns wide, without colour. Commands run in tests/fixtures, with an empty user's folder.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What a command prints, standard error after standard output. */
function answer(command, terminal, home) {
  const env = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home, LANG: 'C.UTF-8', TERM: 'dumb', NO_COLOR: '1', COLUMNS: '100' }
  const script = `summit() { node ${JSON.stringify(join(root, 'bin/summit.cjs'))} "$@"; }\n${command}`
  const run = terminal
    ? spawnSync('script', ['-qec', `bash -c ${quote(`stty cols 100; ${script}`)}`, '/dev/null'], { env, cwd: join(root, 'tests/fixtures'), encoding: 'utf8', input: '' })
    : spawnSync('bash', ['-c', `exec 2>&1; set -o pipefail; ${script.replace(/\n(?=[^\n]*$)/, '\n')}`], { env, cwd: join(root, 'tests/fixtures'), encoding: 'utf8' })
  return run.stdout.replaceAll('\r\n', '\n').replaceAll(root, '.').trimEnd()
}

const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`

/** The document with the output under each command made anew. */
export function renew(text) {
  const home = mkdtempSync(join(tmpdir(), 'summit-docs-'))
  try {
    return text.replace(/^```(console|terminal)\n([\s\S]*?)^```$/gm, (_, kind, body) => {
      const commands = body.split('\n').filter((line) => line.startsWith('$ '))
      const lines = commands.map((line) => {
        if (line.startsWith('$ npm ')) return line
        const out = answer(line.slice(2), kind === 'terminal', home)
        return out === '' ? line : `${line}\n${out}`
      })
      return `\`\`\`${kind}\n${lines.join('\n')}\n\`\`\``
    })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, renew(text))
  }
}
