import { foldText } from '../text/fold.ts'

/** A word, a possessive ending ('s) or a sign of a sentence, with its place in the text (UTF-16 offsets, end exclusive). */
export type Token = {
  readonly text: string
  /** As compared: folded; `'s` for a possessive ending, the sign itself for punctuation. */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'possessive' | 'sign'
  /** Nothing but a hyphen or dash, or nothing at all, stands between it and the token before. */
  readonly joined: boolean
}

const form =
  /(['’]s(?![\p{L}\p{N}])|(?<=s)['’](?=[\s,.;:]|$))|(\d{4}-\d\d-\d\d|\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|(?:\p{L}\.){2,}|\p{Lu}\.(?=\s?\p{Lu}[\p{Ll}.])|[\p{L}\p{N}\p{M}]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*)|([,;:.?!()"“”「」$%…])/gu

/** Words of a text in order. Hyphens and dashes part words and are no tokens. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(form)) {
    const start = match.index
    const end = start + match[0].length
    const kind = match[2] !== undefined ? 'word' : match[3] !== undefined ? 'sign' : 'possessive'
    const word = kind === 'word' ? foldWord(match[0]) : kind === 'sign' ? match[0] : "'s"
    const before = tokens.at(-1)
    const joined = before !== undefined && isJoined(text, before.end, start)
    tokens.push({ text: match[0], word, start, end, kind, joined })
  }
  return tokens
}

const joints = '-‐‑–—'

function isJoined(text: string, end: number, start: number): boolean {
  return start === end || (start === end + 1 && joints.includes(text.charAt(end)))
}

const plain = /^[a-z0-9]+$/

function foldWord(text: string): string {
  const lower = text.toLowerCase()
  return plain.test(lower) ? lower : foldText(text).replaceAll(' ', '')
}

const letter = /\p{L}/u

/** Whether a token is written like a name: with a capital letter, or in a script that has none. */
export function looksLikeName(token: Token): boolean {
  const first = token.text.charAt(0)
  return token.kind === 'word' && letter.test(first) && (first !== first.toLowerCase() || first === first.toUpperCase())
}
