import { type Syllable, spelled } from './han-syllables.ts'

/** What it costs to spell a sound with an initial: 0 as a rule, 0.3 now and then. */
const usual = new Map<string, number>()
for (const [initial, list] of Object.entries(spelled)) {
  const [first = '', second = ''] = list.split('|')
  for (const token of first.trim().split(' ')) usual.set(`${initial}:${token}`, 0)
  for (const token of second.trim().split(' ')) usual.set(`${initial}:${token}`, 0.3)
}

const tokens =
  /tsch|tch|sch|dzh|sh|ch|zh|cz|sz|ts|tz|dz|dj|gh|kh|ph|th|dh|ck|qu|gn|ng(?![aeiouy])|y(?=[aeiou])|([bcdfghjklmnpqrstvwxz])\1?|[aeiouy]/g

/** A word in Latin letters as consonants, several letters where they are one sound, and vowels, one letter each. */
function tokensOf(word: string): string[] {
  return Array.from(word.replace(/(?<=.)x/g, 'ks').matchAll(tokens), ([token, doubled]) => doubled ?? token)
}

const isVowel = (token: string) => 'aeiou'.includes(token) || token === 'y'

/** What it costs to leave a sound of the Latin name unspelled; at its end French has many that are silent. */
function costOfUnspelled(letter: string, last: boolean): number {
  if (isVowel(letter)) return last && letter === 'e' ? 0.03 : 0.12
  return (last && 'tdse'.includes(letter) ? 0.25 : unspelled[letter]) ?? 0.6
}

const unspelled: Readonly<Record<string, number>> = { h: 0.1, r: 0.12, l: 0.3, n: 0.4, m: 0.4, d: 0.4, t: 0.4, g: 0.4 }

/** What it costs that a character spells nothing, and that one spelling has a character which another leaves out. */
const idle = { er: 0.2, bare: 0.75, full: 1 } as const
const left = { er: 0.2, bare: 0.55, full: 1 } as const

function costOfMute({ initial, mute }: Syllable, cost: typeof idle | typeof left): number {
  if (initial === 'er') return cost.er
  return mute === 0 ? cost.bare : cost.full
}

/** The vowels that a character's stand for, the first as a rule. */
const sung: Readonly<Record<string, string>> = {
  a: 'ao',
  e: 'eaou',
  i: 'iey',
  o: 'oaue',
  u: 'uow',
  ai: 'aeiy',
  ei: 'eaiy',
  ao: 'oau',
  ou: 'ou',
  ia: 'aiy',
  ie: 'eiya',
  iu: 'uioy',
  io: 'oi',
  iao: 'oaui',
  ua: 'auo',
  uo: 'ouae',
  uai: 'aui',
  ui: 'uieo',
  ue: 'eu',
} // prettier-ignore

/** How ill some vowels of a Latin name fit those of a character, 0 to 0.25. */
function costOfVowels(vowels: string, letters: readonly string[]): number {
  const fitting = sung[vowels] ?? vowels
  let cost = 0
  for (const letter of letters) {
    const at = fitting.indexOf(letter)
    cost += at === 0 ? 0 : at > 0 ? 0.06 : 0.25
  }
  return cost / letters.length
}

/** How well characters spell a word in Latin letters, 0 to 1: the cheapest way to give each character a consonant, vowels and an n. */
export function likenessToLatin(syllables: readonly Syllable[], word: string): number {
  const letters = tokensOf(word)
  const width = letters.length + 1
  const costs = new Float64Array((syllables.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const relax = (i: number, j: number, cost: number) => {
    if (cost < (costs[i * width + j] ?? 0)) costs[i * width + j] = cost
  }
  costs[0] = 0
  for (let i = 0; i <= syllables.length; i++) {
    const syllable = syllables[i]
    for (let j = 0; j <= letters.length; j++) {
      const cost = costs[i * width + j] ?? 0
      const letter = letters[j]
      if (letter !== undefined) relax(i, j + 1, cost + costOfUnspelled(letter, j + 1 === letters.length))
      if (syllable === undefined) continue
      relax(i + 1, j, cost + costOfMute(syllable, idle))
      for (const [at, more] of startsOf(syllable, letters, j))
        relaxRest(syllable, letters, at, cost + more, (end, sum) => relax(i + 1, end, sum))
    }
  }
  const consonants = letters.filter((letter) => !isVowel(letter)).length
  const cost = costs[syllables.length * width + letters.length] ?? 0
  return Math.max(0, 1 - cost / Math.max(2, syllables.length, (syllables.length + consonants) / 2))
}

/** What tr and dr may be: 川普 for Trump. */
const affricates = new Set(['ch', 'zh', 'q', 'j'])

/** Where the vowels of a character may begin, and what its initial costs up to there. */
function startsOf({ initial }: Syllable, letters: readonly string[], j: number): [number, number][] {
  const starts: [number, number][] = []
  const letter = letters[j]
  const fit = letter === undefined ? undefined : usual.get(`${initial}:${letter}`)
  if (fit !== undefined) starts.push([j + 1, fit])
  if ((letter === 't' || letter === 'd') && letters[j + 1] === 'r' && affricates.has(initial)) starts.push([j + 2, 0.1])
  if (initial === '') starts.push([j, 0])
  else if (initial === 'y' || initial === 'w') starts.push([j, 0.1])
  else if (initial === 'h') starts.push([j, 0.4])
  return starts
}

/** Every end of a character whose vowels begin at `start`: up to three vowels, and an n or m where it has one, over an h or r between. */
function relaxRest(
  { vowels, nasal, mute }: Syllable,
  letters: readonly string[],
  start: number,
  cost: number,
  give: (end: number, cost: number) => void,
): void {
  for (let end = start; end <= start + 3 && end <= letters.length; end++) {
    if (end > start && !isVowel(letters[end - 1] ?? '')) break
    const sum = cost + (end === start ? mute : costOfVowels(vowels, letters.slice(start, end)))
    if (!nasal) {
      give(end, sum)
      continue
    }
    const over = 'hr'.includes(letters[end] ?? '-') ? 1 : 0
    if (nasals.has(letters[end + over] ?? '')) give(end + over + 1, sum + 0.1 * over)
    else give(end, sum + 0.45)
  }
}

const nasals = new Set(['n', 'm', 'ng', 'gn'])

/** Initials that two transliterations of one sound may have. */
const kindred = [
  'b p',
  'd t',
  'g k h',
  'f w',
  'f h',
  'w h',
  'l r',
  'l n',
  'j q x zh ch sh z c s',
  'j g',
  'j k',
  'q k',
  'x h',
  'y r',
  'p f',
  'er l',
  'd j',
  't j',
  'y j',
  'm n',
  'y w',
  't q',
  'r zh',
].map((line) => line.split(' '))

function costOfInitials(a: string, b: string): number {
  if (a === b) return 0
  if ((a === '' && (b === 'y' || b === 'w')) || (b === '' && (a === 'y' || a === 'w'))) return 0.1
  return kindred.some((line) => line.includes(a) && line.includes(b)) ? 0.35 : 1
}

function costOfSyllables(a: Syllable, b: Syllable): number {
  if (a.character === b.character) return 0
  const initials = costOfInitials(a.initial, b.initial)
  const vowels =
    a.vowels === b.vowels
      ? 0
      : Math.min(
          costOfVowels(a.vowels, Array.from(b.vowels || 'e')),
          costOfVowels(b.vowels, Array.from(a.vowels || 'e')),
        )
  return Math.min(1, initials + vowels + (a.nasal === b.nasal ? 0 : 0.3))
}

/** How alike two spellings in Han sound, 0 to 1: syllable by syllable (Wagner and Fischer 1974). */
export function likenessInHan(a: readonly Syllable[], b: readonly Syllable[]): number {
  let above = [0]
  for (const [j, y] of b.entries()) above.push((above[j] ?? 0) + costOfMute(y, left))
  for (const x of a) {
    const row = [(above[0] ?? 0) + costOfMute(x, left)]
    for (const [j, y] of b.entries()) {
      row.push(
        Math.min(
          (above[j] ?? 0) + costOfSyllables(x, y),
          (above[j + 1] ?? 0) + costOfMute(x, left),
          (row[j] ?? 0) + costOfMute(y, left),
        ),
      )
    }
    above = row
  }
  return Math.max(0, 1 - (above[b.length] ?? 0) / Math.max(a.length, b.length, 2))
}
