/** Spellings of one sound, several letters first. */
const clusters =
  /tsch|shch|dsch|tch|dzh|sch|ch|sh|zh|cz|sz|dj|dz|tz|ts|ph|bh|ck|kh|gh|qu|th|dh|ng(?![aeiouy])|x|[szjcqkgpbfvtdlrmn]/g

const classes: Readonly<Record<string, string>> = {
  ph: 'P',
  bh: 'P',
  p: 'P',
  b: 'P',
  f: 'P',
  v: 'P',
  ck: 'K',
  kh: 'K',
  gh: 'K',
  qu: 'K',
  c: 'K',
  q: 'K',
  k: 'K',
  g: 'K',
  x: 'KS',
  th: 'T',
  dh: 'T',
  t: 'T',
  d: 'T',
  l: 'R',
  r: 'R',
  m: 'M',
  n: 'N',
  ng: 'N',
} // prettier-ignore

/**
 * The consonants of a word in Latin letters in six classes (P K T S R M N; a first vowel is A), without repeats: what survives when a name passes
 * from one script into another. `merkel` and `mokeer` give MRKR and MKR.
 */
export function soundOf(word: string): string {
  let sound = /^[aeiouwyh]/.test(word) ? 'A' : ''
  for (const match of word.matchAll(clusters)) {
    const cluster = match[0]
    const soft = cluster === 'c' && 'eiy'.includes(word.charAt(match.index + 1) || '-')
    const next = soft ? 'S' : (classes[cluster] ?? 'S')
    if (!sound.endsWith(next)) sound += next
  }
  return sound
}
