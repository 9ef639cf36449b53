import { foldText } from './fold.ts'
import { isDense, scriptOf } from './script.ts'

/** Where a query's words stand in a text: `count` of them are there; `excerpt` is the line that holds most, cut to `width`, each match between « and ». */
export type Found = { readonly count: number; readonly excerpt: string }

type Span = { readonly start: number; readonly end: number; readonly token: string }

const word = /[\p{L}\p{N}\p{M}'’ʼ׳״]+/gu

/**
 * Finds folded query words in a text as it stands. A word of an alphabet matches from its beginning (`whole`: all of it); in scripts written without
 * spaces a match may begin anywhere.
 */
export function findWords(text: string, tokens: readonly string[], whole: boolean, width = 100): Found {
  let best: { line: string; spans: readonly Span[]; count: number } = { line: '', spans: [], count: 0 }
  const seen = new Set<string>()
  for (const line of text.split('\n')) {
    const spans = spansOf(line, tokens, whole)
    const here = new Set(spans.map((span) => span.token))
    for (const token of here) seen.add(token)
    if (here.size > best.count) best = { line, spans, count: here.size }
  }
  return { count: seen.size, excerpt: best.count === 0 ? '' : cut(best.line, best.spans, width) }
}

function spansOf(line: string, tokens: readonly string[], whole: boolean): Span[] {
  const spans: Span[] = []
  for (const match of line.matchAll(word)) {
    const [original] = match
    const folded = foldText(original)
    for (const token of tokens) {
      const at = placeOf(folded, token, whole)
      if (at < 0) continue
      const exact = folded.length === original.length
      const start = match.index + (exact ? at : 0)
      spans.push({ start, end: exact ? start + token.length : match.index + original.length, token })
      break
    }
  }
  return spans
}

function placeOf(folded: string, token: string, whole: boolean): number {
  const script = scriptOf(token)
  if (isDense(script) || script === 'Kana' || script === 'other') return folded.indexOf(token)
  if (whole) return folded === token ? 0 : -1
  return folded.startsWith(token) ? 0 : -1
}

/** Neighbours with nothing but a sign or a space between them, as one. */
function joinSpans(line: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last !== undefined && span.start >= last.end && /^[\s\-‐–·・]?$/.test(line.slice(last.end, span.start))) {
      joined[joined.length - 1] = { ...last, end: span.end }
    } else joined.push(span)
  }
  return joined
}

function cut(line: string, spans: readonly Span[], width: number): string {
  const first = spans[0]?.start ?? 0
  const from = line.length <= width || first < width / 2 ? 0 : line.indexOf(' ', first - width / 2 - 1) + 1
  const begin = from > first ? first : from
  const end = Math.min(line.length, begin + width)
  let out = begin > 0 ? '…' : ''
  let at = begin
  for (const span of joinSpans(line, spans)) {
    if (span.start < at || span.end > end) continue
    out += `${line.slice(at, span.start)}«${line.slice(span.start, span.end)}»`
    at = span.end
  }
  return out + line.slice(at, end) + (end < line.length ? '…' : '')
}
