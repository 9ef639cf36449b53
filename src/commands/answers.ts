import { quoteColumns } from '../claims/quotations.ts'
import { claimColumns, lineColumns } from '../claims/text.ts'
import { changeCountColumns, fieldChangeColumns } from '../queries/changes.ts'
import { correctionColumns } from '../queries/corrections.ts'
import { counterpartColumns } from '../queries/counterparts.ts'
import { countColumns } from '../queries/counts.ts'
import { coverageColumns } from '../queries/coverage.ts'
import { disputeColumns } from '../queries/disputes.ts'
import { supportColumns } from '../queries/evidence.ts'
import { findingColumns } from '../queries/lint/findings.ts'
import { meetingColumns } from '../queries/meetings.ts'
import { pathColumns } from '../queries/path.ts'
import { resolvedColumns } from '../queries/resolved.ts'
import { searchColumns } from '../queries/search.ts'
import { statColumns } from '../queries/stats.ts'
import { tallyColumns, timelineColumns } from '../queries/timeline.ts'
import { visitTallyColumns } from '../queries/visit-tally.ts'
import { visitColumns } from '../queries/visits.ts'
import type { Column } from '../render/column.ts'
import { renderDocumentSchema, renderRowsSchema, type Shape } from '../render/schema.ts'
import { claimShape, evidenceShape, pairShape, recordLinesShape, recordShape } from './documents.ts'
import { writtenColumns } from './export-folder.ts'

export const schemaColumns: readonly Column[] = [
  { key: 'name', fit: 'keep', tint: 'name' },
  { key: 'of', fit: 'keep', about: 'a record of data/, or an answer' },
  { key: 'about' },
]

/** The shape of an answer: its name, what gives it, and its JSON Schema. */
export type Answer = { readonly name: string; readonly about: string; readonly schema: (version: string) => object }

const rows = (name: string, about: string, columns: readonly Column[]): Answer => ({
  name,
  about,
  schema: (version) => renderRowsSchema(name, about, columns, version),
})

const document = (name: string, about: string, shape: Shape): Answer => ({
  name,
  about,
  schema: (version) => renderDocumentSchema(name, about, shape, version),
})

/** Every answer that has a published shape, in the order of the commands. */
export const answers: readonly Answer[] = [
  rows('load', 'what a load added, changed, left and took away, by kind of record', changeCountColumns),
  rows('load-dry-run', 'what a load would change, field by field: `load --dry-run`', fieldChangeColumns),
  rows('search', 'records by approximate name or text, best first; `why` with --why', searchColumns),
  rows('resolve', 'who is meant', resolvedColumns),
  document('show', 'all that is known of one record', recordShape),
  document('show-lines', 'a record for each line: `show -`; `why` where a line names none', recordLinesShape),
  document('show-pair', 'two who met: `show` with two names', pairShape),
  rows('timeline', 'dated facts in order', timelineColumns),
  rows('timeline-by', 'dated facts counted by year or month: `timeline --by`', tallyColumns),
  rows('met', 'the meetings that two or more share, numbered', meetingColumns),
  rows('met-one', 'whom one WHO met, and how often: `met` with one name', counterpartColumns),
  rows('count', 'how often they met, under every counting rule', countColumns),
  rows('visits', 'visits, numbered', visitColumns),
  rows('path', 'the shortest chain of meetings between two leaders', pathColumns),
  rows('visits-by', 'visits counted by leader, place, year …: `visits --by`', visitTallyColumns),
  document('check', 'a claim, how it was read and what became of it', claimShape),
  rows('check-lines', 'claims, one a row: `check -`', lineColumns),
  rows('check-file', 'claims found in a text: `check --file`', claimColumns),
  document('evidence', 'what every source says of a record', evidenceShape),
  rows('support', 'how well every record is supported: `evidence` without an id', supportColumns),
  rows('quote', 'recorded statements near some words', quoteColumns),
  rows('disputes', 'fields on which sources disagree', disputeColumns),
  rows('coverage', 'windows in which the record claims completeness', coverageColumns),
  rows('corrections', 'changes of published facts', correctionColumns),
  rows('stats', 'what is in the record', statColumns),
  rows('lint', 'what to look at in the facts', findingColumns),
  rows(
    'written',
    'what was written, by kind of record: `export csv`, `export jsonl --out` and `convert`',
    writtenColumns,
  ),
  rows('schema', 'the names of the schemas: `schema` without a name', schemaColumns),
]
