import type { EventRow, EventSource } from '../queries/export-events.ts'
import { escapeHtml, isWebAddress } from './markup.ts'
import { placesOf } from './where.ts'

/** The style of the page, and its digest, by which the page's own policy lets it in. */
export const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}
caption{text-align:start;padding:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #ccc}
thead th{position:sticky;top:0;background:#fff}
td:first-child,td.status{white-space:nowrap}
small{display:block;color:#555}
@media (prefers-color-scheme:dark){body,thead th{color:#eee;background:#111}small{color:#aaa}a{color:#8cf}}
`
export const styleDigest = 'sha256-9REyAgifwTb/1WMQa8R80n5AA4TzBanLTm+ZMlVON5o='

const columns = ['Date', 'Meeting', 'Leaders', 'Setting', 'Status', 'Place', 'Occasion', 'Sources']

/**
 * One page that needs nothing but itself: no script, no image, no request, which its own policy forbids. A meeting a row, its id the row's; whatever comes from the
 * record is escaped, and has the direction of its own letters.
 * @param asof the day of the newest source
 */
export function* renderHtml(rows: Iterable<EventRow>, asof: string): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleDigest}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>Meetings of leaders</title>
<style>${style}</style>
</head>
<body>
<h1>Meetings of leaders</h1>
<table>
<caption>The record reaches ${data('span', asof)}. Dates are the venue’s own days.</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
`
  for (const row of rows) yield rowOf(row)
  yield '</tbody>\n</table>\n</body>\n</html>\n'
}

function rowOf(row: EventRow): string {
  const place = placesOf(row)
  const setting = [row.kind, row.mode === 'in-person' ? null : row.mode].filter((part) => part !== null)
  const cells = [
    cell(data('span', row.date)),
    cell(data('span', row.name) + (row.summary === null ? '' : data('small', row.summary))),
    cell(all(row.leaders)),
    cell(all(setting)),
    `<td class="status">${data('span', row.status)}</td>`,
    cell(all(place)),
    cell(row.occasion === null ? '' : data('span', row.occasion)),
    cell(row.sources.map(linkOf).join('; ')),
  ]
  return `<tr id="${escapeHtml(row.id)}">${cells.join('')}</tr>\n`
}

const cell = (html: string) => `<td>${html}</td>`
const all = (texts: readonly string[]) => texts.map((text) => data('span', text)).join(', ')
const data = (tag: 'span' | 'small', text: string) => `<${tag} dir="auto">${escapeHtml(text)}</${tag}>`

/** A source leads to its page only where that is a web address. */
function linkOf({ id, publisher, url }: EventSource): string {
  if (!isWebAddress(url)) return `<span dir="auto" title="${escapeHtml(id)}">${escapeHtml(publisher)}</span>`
  return `<a dir="auto" href="${escapeHtml(url)}" rel="noopener noreferrer" title="${escapeHtml(id)}">${escapeHtml(publisher)}</a>`
}
