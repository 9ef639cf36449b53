import { countColumns } from '../queries/counts.ts'
import { coverageColumns } from '../queries/coverage.ts'
import { disputeColumns } from '../queries/disputes.ts'
import type { Shape } from '../render/schema.ts'

const source: Shape = {
  object: {
    source: 'text',
    publisher: 'text',
    kind: 'text',
    voice: 'text',
    title: 'text?',
    url: 'text?',
    published: 'text',
    preview: 'flag',
    locator: 'text?',
    quote: 'text?',
    note: 'text?',
  },
}

const said: Shape = {
  object: {
    value: 'text?',
    voice: 'text',
    publisher: 'text',
    published: 'text',
    plan: 'flag',
    ruling: 'text?',
    label: 'text?',
    scope: 'text?',
    locator: 'text?',
    quote: 'text?',
    note: 'text?',
    source: 'text',
  },
}

/** Evidence (src/queries/evidence.ts). */
export const evidenceShape: Shape = {
  object: {
    asof: 'text',
    id: 'text',
    record: 'text',
    name: 'text',
    support: { object: { citations: 'integer', independent: 'integer' } },
    fields: { list: { object: { field: 'text', value: 'text?', disputed: 'flag', said: { list: said } } } },
    sources: { list: source },
  },
}

/** Shown (src/queries/record.ts). */
const shown: Readonly<Record<string, Shape>> = {
  asof: 'text',
  record: 'text',
  id: 'text',
  name: 'text',
  fields: {
    keyed: {
      any: ['text', 'number', { list: { any: ['text', 'number', { keyed: { any: ['text?', 'number'] } }] } }],
    },
  },
  called: { keyed: 'text' },
  related: {
    list: {
      object: {
        title: 'text',
        rows: { list: { object: { date: 'text', name: 'text', status: 'text?', id: 'text' } } },
      },
    },
  },
  disputes: { rows: disputeColumns },
  sources: { list: source },
}

export const recordShape: Shape = { object: shown }

/** ShownLine (src/commands/show-lines.ts). */
export const recordLinesShape: Shape = {
  list: { any: [{ object: { query: 'text', ...shown } }, { object: { query: 'text', why: 'text', next: 'text' } }] },
}

const line: Shape = {
  object: { date: 'text', name: 'text', setting: 'text?', city: 'text?', status: 'text', id: 'text' },
}

/** PairSheet (src/queries/pair.ts). */
export const pairShape: Shape = {
  object: {
    asof: 'text',
    who: { list: { object: { id: 'text', name: 'text', offices: 'list' } } },
    at: 'text',
    counts: { rows: countColumns },
    met: { maybe: line },
    call: { maybe: line },
    visits: { list: line },
    planned: { list: line },
    disputes: { rows: disputeColumns },
    coverage: { rows: coverageColumns },
  },
}

/** ClaimAnswer (src/claims/answer.ts). */
export const claimShape: Shape = {
  object: {
    claim: 'text',
    at: 'text',
    reading: 'text?',
    verdict: 'text',
    rules: {
      list: {
        object: {
          rule: 'text',
          applies: 'flag',
          holds: 'text',
          number: 'integer?',
          nth: 'text?',
          counted: 'list',
          excluded: { list: { object: { id: 'text', why: 'text' } } },
        },
      },
    },
    coverage: {
      list: {
        object: { of: 'text', with: 'text?', kind: 'text', rule: 'text?', since: 'text', until: 'text', id: 'text' },
      },
    },
    wording: 'text?',
    sources: 'list',
    asof: 'text',
    parts: { list: { object: { form: 'text', reading: 'text', verdict: 'text' } } },
    events: {
      list: {
        object: { id: 'text', date: 'text', place: 'text', sort: 'text?', occasion: 'text?', status: 'text' },
      },
    },
    reasons: 'list',
    unread: 'list',
    gaps: 'list',
  },
}
