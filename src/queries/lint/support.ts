import type { Check } from './check.ts'

/** The citations that tell of a record, with whose word each is: \`via\`, else the publisher at the end of what the source republishes. */
const telling = `
SELECT citation.record, citation.source, coalesce(citation.via, voice.voice) AS voice
FROM citation JOIN source ON source.id = citation.source JOIN voice ON voice.source = citation.source
WHERE preview = 0 AND (withdrawn IS NULL OR withdrawn > @today)`

const supported = `
SELECT record AS id, count(DISTINCT source) AS sources, count(DISTINCT voice) AS voices, min(voice) AS voice FROM (${telling})
WHERE record IN (SELECT id FROM record WHERE kind IN ('meeting', 'visit', 'statement', 'background', 'occasion', 'tenure'))
GROUP BY record`

/** Who says so. */
export const support: readonly Check[] = [
  {
    id: 'single-source',
    severity: 'note',
    mend: 'Cite a second source, of another publisher.',
    sql: `SELECT id, 'one source tells of it' AS sentence FROM (${supported}) WHERE sources = 1`,
  },
  {
    id: 'same-voice',
    severity: 'note',
    mend: 'Cite a source that does not rest on this one.',
    sql: `SELECT id, sources || ' sources tell of it, and all pass on the word of ' || voice AS sentence FROM (${supported}) WHERE sources > 1 AND voices = 1`,
  },
  {
    id: 'one-sided',
    severity: 'note',
    mend: 'Cite the other government, or a publisher that is no government.',
    sql: `
SELECT told.id, 'only ' || polity.name || ' speaks of it' AS sentence
FROM (
  SELECT record AS id, min(side) AS side FROM (
    SELECT record, (SELECT id FROM polity WHERE polity.id = voice UNION SELECT polity FROM publisher WHERE publisher.id = voice AND publisher.kind IN ('official', 'state-media')) AS side
    FROM (${telling}))
  WHERE record IN (SELECT id FROM meeting WHERE status = 'held')
  GROUP BY record HAVING count(*) = count(side) AND count(DISTINCT side) = 1) AS told JOIN polity ON polity.id = told.side`,
  },
  {
    id: 'early-report',
    severity: 'error',
    mend: 'Mend the day of publication, or say what the source foretold: a source does not report what has not happened.',
    sql: `
SELECT fact.id, 'all that is cited is older than its day (' || fact.date || '): the last is of ' || max(source.day) AS sentence
FROM (SELECT id, date, first FROM statement UNION ALL SELECT id, date, first FROM background) AS fact
JOIN citation ON citation.record = fact.id JOIN source ON source.id = citation.source
GROUP BY fact.id HAVING date(max(source.day), '+1 day') < fact.first AND count(source.day) = count(*)
UNION ALL
SELECT fact.id, source.id || ' was published on ' || source.published || ', before ' || fact.date || ', and is cited as saying that it was held'
FROM (SELECT id, date, first FROM meeting WHERE status = 'held' UNION ALL SELECT id, date, first FROM visit WHERE status = 'held') AS fact
JOIN citation ON citation.record = fact.id JOIN source ON source.id = citation.source JOIN assertion ON assertion.citation = citation.key
WHERE field = 'status' AND value = 'held' AND date(source.day, '+1 day') < fact.first`,
  },
  {
    id: 'uncited-source',
    severity: 'note',
    mend: 'Cite it, or take it away.',
    sql: `
SELECT id, 'nothing cites this source' AS sentence FROM source
WHERE NOT EXISTS (SELECT 1 FROM citation WHERE citation.source = source.id) AND NOT EXISTS (SELECT 1 FROM source AS other WHERE other.origin = source.id)`,
  },
  {
    id: 'idle-publisher',
    severity: 'note',
    mend: 'Name it where it speaks, or take it away.',
    sql: `
SELECT id, 'no source is of this publisher, and none passes on its word' AS sentence FROM publisher
WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.publisher = publisher.id OR source.origin = publisher.id)
  AND NOT EXISTS (SELECT 1 FROM citation WHERE citation.via = publisher.id) AND NOT EXISTS (SELECT 1 FROM statement WHERE statement."to" = publisher.id)`,
  },
]
