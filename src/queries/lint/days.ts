import type { Check } from './check.ts'

/** When it was. */
export const days: readonly Check[] = [
  {
    id: 'outside-occasion',
    severity: 'warning',
    mend: 'Mend the days, or take the occasion away: talks beside it are held on the eve, not weeks before.',
    sql: `
SELECT fact.id, 'its days (' || fact.date || ') lie more than two days from its occasion ' || occasion.id || ' (' || occasion.date || ')' AS sentence
FROM (SELECT id, date, first, last, occasion FROM meeting UNION ALL SELECT id, date, first, last, occasion FROM visit) AS fact JOIN occasion ON occasion.id = fact.occasion
WHERE fact.last < date(occasion.first, '-2 days') OR fact.first > date(occasion.last, '+2 days')`,
  },
  {
    id: 'session-outside',
    severity: 'warning',
    mend: 'Mend the day of the session, or the days of the meeting; the tour of the next day is accepted with the reason.',
    sql: `
SELECT meeting.id, 'session ' || number || ' (' || session.date || ') lies outside its days (' || meeting.date || ')' AS sentence
FROM session JOIN meeting ON meeting.id = session.meeting
WHERE session.first < meeting.first OR session.last > meeting.last`,
  },
  {
    id: 'stop-outside',
    severity: 'error',
    mend: 'Mend the day of the stop, or the days of the visit.',
    sql: `
SELECT visit.id, 'stop ' || number || ' (' || stop.date || ') lies outside its days (' || visit.date || ')' AS sentence
FROM stop JOIN visit ON visit.id = stop.visit
WHERE stop.first < visit.first OR stop.last > visit.last`,
  },
  {
    id: 'visit-too-short',
    severity: 'note',
    mend: 'Mend the days of the visit or of the meeting, or add the visit that is missing.',
    sql: `
SELECT visit.id, 'its days (' || visit.date || ') leave out ' || meeting.id || ', which was in the same country on ' || meeting.date AS sentence
FROM visit JOIN participant ON participant.leader = visit.leader AND part = 'principal' JOIN meeting ON meeting.id = participant.meeting AND meeting.polity = visit.host
WHERE visit.status = 'held' AND meeting.status = 'held' AND mode = 'in-person'
  AND ((meeting.last < visit.first AND meeting.last >= date(visit.first, '-2 days')) OR (meeting.first > visit.last AND meeting.first <= date(visit.last, '+2 days')))
  AND NOT EXISTS (SELECT 1 FROM visit AS other WHERE other.leader = visit.leader AND other.host = visit.host AND other.first <= meeting.last AND other.last >= meeting.first)`,
  },
  {
    id: 'statement-outside',
    severity: 'warning',
    mend: 'Mend the day, or name the meeting it belongs to.',
    sql: `
SELECT statement.id, 'a ' || kind || ' of ' || statement.date || ', and its meeting ' || meeting.id || ' was on ' || meeting.date AS sentence
FROM statement JOIN meeting ON meeting.id = statement.meeting
WHERE statement.last < date(meeting.first, CASE WHEN kind IN ('joint-statement', 'communique') THEN '-1 day' ELSE '-14 days' END)
   OR statement.first > date(meeting.last, CASE WHEN kind IN ('joint-statement', 'communique') THEN '+1 day' ELSE '+14 days' END)`,
  },
  {
    id: 'overdue-plan',
    severity: 'warning',
    mend: 'Find out what became of it, and give it the status held, postponed or cancelled.',
    sql: `
SELECT id, status || ' for ' || date || ', which has passed, and no outcome is on record' AS sentence
FROM (SELECT id, status, date, last FROM meeting UNION ALL SELECT id, status, date, last FROM visit) WHERE status IN ('planned', 'proposed') AND last < @today`,
  },
]
