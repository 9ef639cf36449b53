import type { EventRow, EventSource } from '../queries/export-events.ts'
import { escapeUnsafe } from './json.ts'
import { escapeHtml, isWebAddress } from './markup.ts'
import { placesOf } from './where.ts'

/**
 * The data of a TimelineJS timeline (timeline.knightlab.com/docs/json-format.html): a slide a row. Its texts are HTML, and whatever comes from the record is escaped.
 * A date that is no day is shown as the record has it, and the slide stands at its possible days.
 * @param rows none of them without end
 * @param asof the day of the newest source
 */
export function* renderTimelineJs(rows: Iterable<EventRow>, asof: string): Generator<string> {
  const title = { text: { headline: 'Meetings and visits of leaders', text: `The record reaches ${asof}.` } }
  yield `{"scale":"human","title":${JSON.stringify(title)},"events":[`
  let before = '\n'
  for (const row of rows) {
    yield before + escapeUnsafe(JSON.stringify(slideOf(row)))
    before = ',\n'
  }
  yield '\n]}\n'
}

function slideOf(row: EventRow): object {
  const place = placesOf(row).join(', ')
  const kind = [row.kind ?? [], row.mode === 'in-person' ? [] : (row.mode ?? [])].flat()
  const facts = [row.status === 'held' ? [] : row.status, kind, place === '' ? [] : place, row.occasion ?? []].flat()
  return {
    unique_id: row.id,
    group: row.record,
    start_date: dateOf(row.first),
    end_date: row.first === row.last ? undefined : dateOf(row.last),
    display_date: /^\d{4}-\d\d-\d\d$/.test(row.date) ? undefined : row.date,
    autolink: false,
    text: {
      headline: escapeHtml(row.name),
      text: [
        paragraph(escapeHtml(facts.join(' · '))),
        paragraph(escapeHtml(row.leaders.join(' · '))),
        paragraph(escapeHtml(row.summary ?? '')),
        paragraph(row.sources.map(linkOf).join('; ')),
      ].join(''),
    },
  }
}

const paragraph = (html: string) => (html === '' ? '' : `<p>${html}</p>`)

const dateOf = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

function linkOf({ publisher, url }: EventSource): string {
  return isWebAddress(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(publisher)}</a>` : escapeHtml(publisher)
}
