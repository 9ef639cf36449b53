import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { medianOf } from './median.ts'

declare const ROOT: string

/*
 * P7: many claims in one process, against one claim in one. The claims differ: leaders, places, dates and numbers of six forms, drawn by a fixed sequence.
 * Usage: node bench/run.js bench/claims.ts [CLAIMS] [ROUNDS]
 */
const [count = '10000', rounds = '5'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const names =
  'Takaichi|Sanae Takaichi|Lee Jae Myung|Donald Trump|Xi Jinping|Kim Jong Un|Moon Jae-in|Shinzo Abe|Yoon Suk Yeol|Fumio Kishida|Joe Biden|Vladimir Putin'.split(
    '|',
  )
const cities = 'Nara|Tokyo|Gyeongju|Busan|Seoul|Beijing|Hanoi|Singapore|Osaka|Johannesburg'.split('|')
const ordinals = 'first|second|third|fourth|fifth|sixth'.split('|')
const months = 'January|March|May|June|August|September|October|November|December'.split('|')
const hosts = ['Japan', 'China', 'South Korea', 'the United States']

let state = 1
/** A fixed sequence. Source: Park and Miller, "Random number generators: good ones are hard to find", 1988. */
function draw<One>(list: readonly One[]): One | undefined {
  state = (state * 16_807) % 2_147_483_647
  return list[state % list.length]
}

function claim(index: number): string {
  const [a, b] = [draw(names), draw(names)]
  const year = 2012 + (draw([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) ?? 0)
  const day = `${1 + (index % 28)} ${draw(months)} ${year}`
  const forms = [
    `${a} and ${b} met in ${draw(cities)} on ${day}.`,
    `The ${draw(ordinals)} meeting between ${a} and ${b} took place in ${draw(cities)}.`,
    `${a} has met ${b} ${2 + (index % 8)} times.`,
    `${a} had never met ${b} before ${day}.`,
    `${a} visited ${draw(hosts)} in ${draw(months)} ${year}.`,
    `${a} last met ${b} in ${draw(cities)} in ${draw(months)} ${year}.`,
  ]
  return forms[index % forms.length] ?? ''
}

const folder = mkdtempSync(join(tmpdir(), 'summit-claims-'))
try {
  const all = Array.from({ length: Number(count) }, (_, index) => claim(index))
  const [many, one] = [join(folder, 'many.txt'), join(folder, 'one.txt')]
  writeFileSync(many, `${all.join('\n')}\n`)
  writeFileSync(one, `${all[0] ?? ''}\n`)
  const single = Array.from({ length: Number(rounds) * 2 + 1 }, () => time(one))
  const whole = Array.from({ length: Number(rounds) }, () => time(many))
  say(
    `one claim ${medianOf(single).toFixed(0)} ms; ${count} claims ${medianOf(whole).toFixed(0)} ms; ratio ${(medianOf(whole) / medianOf(single)).toFixed(1)}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds for one process that checks a file of claims. */
function time(file: string): number {
  const begun = performance.now()
  const run = spawnSync(
    'bash',
    ['-c', '"$0" "$1" check - -o ndjson < "$2"', process.execPath, join(ROOT, 'bin', 'summit.cjs'), file],
    {
      maxBuffer: 1 << 30,
    },
  )
  if (run.stdout.length === 0) throw new Error(run.stderr.toString())
  return performance.now() - begun
}
