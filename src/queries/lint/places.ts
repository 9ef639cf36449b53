import type { Check } from './check.ts'

/** Held in person on one known day, once for each principal. */
const there = `
SELECT meeting.id, leader, date, coalesce(meeting.city, (SELECT city FROM venue WHERE venue.id = meeting.venue)) AS city,
       coalesce(meeting.polity, (SELECT polity FROM venue WHERE venue.id = meeting.venue)) AS polity
FROM meeting JOIN participant ON participant.meeting = meeting.id
WHERE status = 'held' AND mode = 'in-person' AND first = last AND part = 'principal'`

const twice = (differs: string) => `
WITH there AS (${there})
SELECT b.id, (SELECT name FROM leader WHERE leader.id = a.leader) || ' was in ' || coalesce(a.city || ', ', '') || a.polity || ' on the same day (' || a.id || '), and here in '
       || coalesce(b.city || ', ', '') || b.polity AS sentence
FROM there AS a JOIN there AS b ON b.leader = a.leader AND b.date = a.date AND b.id > a.id
WHERE ${differs}
GROUP BY a.id, b.id`

/** The polities a fact names, with the days it stands for. */
const named = `
SELECT meeting.id, participant.polity, first, last, date FROM meeting JOIN participant ON participant.meeting = meeting.id
UNION SELECT id, polity, first, last, date FROM meeting WHERE polity IS NOT NULL
UNION SELECT id, host, first, last, date FROM meeting WHERE host IS NOT NULL
UNION SELECT id, polity, first, last, date FROM visit
UNION SELECT id, host, first, last, date FROM visit
UNION SELECT id, polity, first, last, date FROM occasion WHERE polity IS NOT NULL
UNION SELECT id, host, first, last, date FROM occasion WHERE host IS NOT NULL
UNION SELECT id, side, first, last, date FROM statement WHERE side IS NOT NULL`

/** Where they were. */
export const places: readonly Check[] = [
  {
    id: 'two-countries',
    severity: 'warning',
    mend: 'Look at the days of both; if the leader did travel between them, accept it with the reason.',
    sql: twice('a.polity <> b.polity'),
  },
  {
    id: 'away-on-visit',
    severity: 'warning',
    mend: 'Look at the days and places of both; a country passed through is a stop of the visit.',
    sql: `
WITH there AS (${there})
SELECT there.id, (SELECT name FROM leader WHERE leader.id = there.leader) || ' was on a visit to ' || host || ' (' || visit.id || ', ' || visit.date || '), and here in ' || there.polity AS sentence
FROM there JOIN visit ON visit.leader = there.leader AND visit.status = 'held' AND visit.first < there.date AND visit.last > there.date
WHERE there.polity <> host AND visit.date GLOB '????-??-??*'
  AND NOT EXISTS (SELECT 1 FROM stop WHERE stop.visit = visit.id AND stop.polity = there.polity)`,
  },
  {
    id: 'two-cities',
    severity: 'note',
    mend: 'Look at the places of both; if the leader did travel between them, accept it with the reason.',
    sql: twice('a.polity = b.polity AND a.city <> b.city'),
  },
  {
    id: 'no-place',
    severity: 'note',
    mend: 'Give the city or the venue, with a source that names it.',
    sql: `SELECT id, 'held in person, and neither city nor venue is given' AS sentence FROM meeting WHERE status = 'held' AND mode = 'in-person' AND city IS NULL AND venue IS NULL`,
  },
  {
    id: 'venue-elsewhere',
    severity: 'error',
    mend: 'Mend the venue, the city or the country: a venue lies in one place.',
    sql: `
SELECT meeting.id, 'stands in ' || coalesce(meeting.city || ', ', '') || coalesce(meeting.polity, venue.polity) || ', its venue ' || venue.id || ' in ' || coalesce(venue.city || ', ', '') || venue.polity AS sentence
FROM meeting JOIN venue ON venue.id = meeting.venue
WHERE meeting.polity <> venue.polity OR meeting.city <> venue.city`,
  },
  {
    id: 'visit-home',
    severity: 'error',
    mend: 'Name the host, or whom the leader speaks for.',
    sql: `SELECT id, 'the host is the polity the leader speaks for, ' || host AS sentence FROM visit WHERE host = polity`,
  },
  {
    id: 'unknown-country',
    severity: 'error',
    mend: 'Name the polity that there was on that day.',
    sql: `
SELECT named.id, (SELECT name FROM polity WHERE polity.id = named.polity) || ' was not there on ' || named.date || ': ' || coalesce('since ' || since, '') || coalesce(' until ' || until, '') AS sentence
FROM (${named}) AS named JOIN polity ON polity.id = named.polity
WHERE (since IS NOT NULL AND named.last < substr(since || '-01-01', 1, 10)) OR (until IS NOT NULL AND named.first > substr(until || '-12-31', 1, 10))`,
  },
]
