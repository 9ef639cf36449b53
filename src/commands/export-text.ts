import type { Database } from 'better-sqlite3'
import { kinds } from '../load/kinds.ts'
import { asOf } from '../queries/coverage.ts'
import { recordsOf } from '../queries/export.ts'
import { entitiesOf } from '../queries/export-entities.ts'
import { type EventRow, hasDays, meetingsInOrder, visitsInOrder } from '../queries/export-events.ts'
import { graphEdges, graphNodes } from '../queries/export-graph.ts'
import { joinChunks } from '../render/chunks.ts'
import { renderLines } from '../render/record-line.ts'

/** Formats that are one text. */
export const texts = ['jsonl', 'ics', 'html', 'jsonld', 'timelinejs', 'ftm', 'dot', 'gexf'] as const

/**
 * The record as one text, in pieces of about 64 KiB. A renderer is read only where it is asked for.
 * @param note hears what was left out, once the last piece was taken
 */
export async function exportText(
  db: Database,
  format: string,
  note: (sentence: string) => void,
): Promise<Iterable<string>> {
  switch (format) {
    case 'ics': {
      const { renderIcs } = await import('../render/ics.ts')
      return joinChunks(renderIcs(withDays(eventsOf(db), note), VERSION))
    }
    case 'html': {
      const { renderHtml } = await import('../render/html.ts')
      return joinChunks(renderHtml(meetingsInOrder(db), asOf(db)))
    }
    case 'jsonld': {
      const { renderJsonLd } = await import('../render/jsonld.ts')
      return joinChunks(renderJsonLd(eventsOf(db)))
    }
    case 'timelinejs': {
      const { renderTimelineJs } = await import('../render/timelinejs.ts')
      return joinChunks(renderTimelineJs(withDays(eventsOf(db), note), asOf(db)))
    }
    case 'ftm': {
      const { renderFtm } = await import('../render/ftm.ts')
      return joinChunks(renderFtm(entitiesOf(db), eventsOf(db)))
    }
    case 'dot': {
      const { renderDot } = await import('../render/dot.ts')
      return joinChunks(renderDot(graphNodes(db), graphEdges(db)))
    }
    case 'gexf': {
      const { renderGexf } = await import('../render/gexf.ts')
      return joinChunks(renderGexf(graphNodes(db), graphEdges(db)))
    }
    default:
      return joinChunks(everyLine(db))
  }
}

/** Every record, a line each, with the file of data/ that it stands in. */
function* everyLine(db: Database): Generator<string> {
  for (const kind of kinds) yield* renderLines(recordsOf(db, kind), kind.fields, kind.file)
}

function* eventsOf(db: Database): Generator<EventRow> {
  yield* meetingsInOrder(db)
  yield* visitsInOrder(db)
}

/** What has an open end has no place in a calendar or on a timeline: it is counted, and told at the end. */
function* withDays(rows: Iterable<EventRow>, note: (sentence: string) => void): Generator<EventRow> {
  let left = 0
  for (const row of rows)
    if (hasDays(row)) yield row
    else left += 1
  if (left > 0) note(`left out: ${left} with an open end, which no calendar or timeline can show`)
}
