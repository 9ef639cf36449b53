import type { CitableSource } from '../queries/citations.ts'

/** One line ready to paste: publisher, title, day, address. A withdrawn source says so. */
export function citePlain(source: CitableSource): string {
  const parts = [
    source.publisher,
    source.title === null ? '' : `“${source.title}”`,
    dayOf(source),
    linkOf(source) ?? '',
  ]
  return parts.filter((part) => part !== '').join(', ') + withdrawnOf(source)
}

export function citeMarkdown(source: CitableSource): string {
  const title = escapeMarkdown(source.title ?? source.publisher)
  const link = linkOf(source)
  const linked = link === undefined ? title : `[${title}](${link.replaceAll('(', '%28').replaceAll(')', '%29')})`
  const parts = [source.title === null ? '' : escapeMarkdown(source.publisher), dayOf(source)].filter(
    (part) => part !== '',
  )
  return `${linked}${parts.length > 0 ? `, ${parts.join(', ')}` : ''}${withdrawnOf(source)}`
}

/** Items of CSL-JSON (Citation Style Language 1.0). */
export function citeCsl(sources: readonly CitableSource[]): object[] {
  return sources.map((source) => {
    const issued = datePartsOf(source.published)
    const accessed = source.accessed === null ? undefined : datePartsOf(source.accessed)
    const link = linkOf(source)
    return {
      id: source.id,
      type: source.kind === 'newspaper' ? 'article-newspaper' : source.kind === 'broadcaster' ? 'broadcast' : 'webpage',
      ...(source.title === null ? {} : { title: source.title }),
      'container-title': source.publisher,
      ...(issued === undefined ? {} : { issued: { 'date-parts': [issued] } }),
      ...(accessed === undefined ? {} : { accessed: { 'date-parts': [accessed] } }),
      ...(link === undefined ? {} : { URL: link }),
      ...(source.lang === null ? {} : { language: source.lang }),
      ...(source.withdrawn === null ? {} : { status: `withdrawn ${source.withdrawn}` }),
    }
  })
}

const most = 8

/**
 * The address, with a text fragment where the source's words are stored: a browser then scrolls to them. Source: WICG, "URL Fragment Text Directives".
 * A long quotation is given by its first and last words.
 */
export function linkOf({ url, quote }: CitableSource): string | undefined {
  if (url === null) return undefined
  if (quote === null || url.includes('#')) return url
  const words = quote
    .replace(/\s*(?:\[…\]|\[\.\.\.\]|…)\s*/g, ' ')
    .trim()
    .split(/\s+/)
  const text =
    words.length <= most
      ? encode(words.join(' '))
      : `${encode(words.slice(0, 4).join(' '))},${encode(words.slice(-4).join(' '))}`
  return `${url}#:~:text=${text}`
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}

function dayOf({ published }: CitableSource): string {
  return published === '..' ? 'undated' : published
}

function withdrawnOf({ withdrawn }: CitableSource): string {
  return withdrawn === null ? '' : ` (withdrawn ${withdrawn})`
}

/** Year, month and day of a simple date, as far as it goes; undefined for any other. */
function datePartsOf(date: string): number[] | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)
  return match === null ? undefined : match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&')
}
