import type { Check } from './check.ts'

/** Meetings held, with their principals as one text. */
const sets = `
SELECT meeting.id, meeting.date, first, last, mode, setting, city,
       (SELECT group_concat(leader) FROM (SELECT leader FROM participant WHERE participant.meeting = meeting.id AND part = 'principal' ORDER BY leader)) AS principals
FROM meeting WHERE status IN ('held', 'unconfirmed')`

/** What may be one fact written twice. */
export const twins: readonly Check[] = [
  {
    id: 'near-duplicate',
    severity: 'warning',
    mend: 'Make one record of the two, with sessions; if they were two encounters, accept it with the reason.',
    sql: `
WITH held AS (${sets})
SELECT b.id, 'may be the same as ' || a.id || ': the same principals, ' || a.date || ' and ' || b.date AS sentence
FROM held AS a JOIN held AS b ON b.principals = a.principals AND b.mode = a.mode AND (b.first > a.first OR (b.first = a.first AND b.id > a.id))
WHERE b.first <= date(a.last, '+1 day') AND (a.city = b.city OR a.city IS NULL OR b.city IS NULL) AND (a.setting IS b.setting OR ((a.setting IS NULL OR b.setting IS NULL) AND coalesce(a.setting, b.setting) NOT IN ('greeting', 'plenary', 'ceremony')))`,
  },
  {
    id: 'near-duplicate-visit',
    severity: 'warning',
    mend: 'Make one record of the two, with stops; if they were two visits, accept it with the reason.',
    sql: `
SELECT b.id, 'may be the same as ' || a.id || ': the same leader and host, ' || a.date || ' and ' || b.date AS sentence
FROM visit AS a JOIN visit AS b ON b.leader = a.leader AND b.host = a.host AND (b.first > a.first OR (b.first = a.first AND b.id > a.id))
WHERE a.status = 'held' AND b.status = 'held' AND b.first <= date(a.last, '+1 day')
  AND (a.kind = b.kind OR a.kind IS NULL OR b.kind IS NULL)`,
  },
]
