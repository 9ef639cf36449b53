import { type Check, surely } from './check.ts'

const held = `
SELECT participant.meeting AS id, leader, participant.polity, standing, office, date, 'meeting' AS what FROM participant JOIN meeting ON meeting.id = participant.meeting
WHERE part = 'principal' AND status = 'held'
UNION ALL SELECT id, leader, polity, standing, office, date, 'visit' FROM visit WHERE status = 'held'`

const who = '(SELECT name FROM leader WHERE leader.id = fact.leader)'
const a = surely('a')
const b = surely('b')

/** Who held which office when. */
export const offices: readonly Check[] = [
  {
    id: 'overlapping-tenures',
    severity: 'error',
    mend: 'Mend the days of one of the two, or give it the capacity it has.',
    sql: `
SELECT b.id, 'overlaps ' || a.id || ': ' || (SELECT title FROM office WHERE office.id = a.office) || ' from ' || a.since || ' to ' || coalesce(a.until, 'now')
       || ' and from ' || b.since || ' to ' || coalesce(b.until, 'now') AS sentence
FROM tenure AS a JOIN tenure AS b ON b.office = a.office AND b.id <> a.id AND (a.first < b.first OR (a.first = b.first AND a.id < b.id))
WHERE a.capacity = 'substantive' AND b.capacity = 'substantive' AND ${b.since} < ${a.until} AND ${a.since} < ${b.until}
  AND (SELECT rank FROM office WHERE office.id = a.office) <> 'other'`,
  },
  {
    id: 'no-office',
    severity: 'warning',
    mend: 'Add the tenure that is missing, or name the one who held the office; if the leader was out of office, accept it with the reason.',
    sql: `
SELECT id, ${who} || CASE standing WHEN 'unrecorded' THEN ' has no tenure on record, and this ' ELSE ' held no office on record when this ' END || what || ' was held (' || date || ')' AS sentence
FROM (${held}) AS fact WHERE standing IN ('none', 'unrecorded')`,
  },
  {
    id: 'lesser-office',
    severity: 'note',
    mend: 'Accept it if a leading office is not what the leader held: the meeting is then left out of counts, and said to be.',
    sql: `
SELECT id, ${who} || CASE standing WHEN 'elect' THEN ' was elected and not yet in office as ' ELSE ' took part as ' END || coalesce((SELECT title FROM office WHERE office.id = fact.office), 'holder of another office')
       || ' (' || what || ' of ' || date || ')' AS sentence
FROM (${held}) AS fact WHERE standing IN ('other', 'elect')`,
  },
  {
    id: 'other-polity',
    severity: 'warning',
    mend: 'Mend whom the leader speaks for, or the office.',
    sql: `
SELECT fact.id, ${who} || ' speaks for ' || fact.polity || ' as ' || title AS sentence
FROM (${held}) AS fact JOIN office ON office.id = fact.office WHERE standing = 'in-office' AND office.polity <> fact.polity`,
  },
  {
    id: 'leader-without-tenure',
    severity: 'note',
    mend: 'Add the tenure of the office in which the leader appears.',
    sql: `SELECT id, name || ' has no tenure' AS sentence FROM leader WHERE NOT EXISTS (SELECT 1 FROM tenure WHERE tenure.leader = leader.id)`,
  },
  {
    id: 'long-tenure',
    severity: 'error',
    mend: 'Look at the days of the tenure, and at the day of birth.',
    sql: `
SELECT tenure.id, leader.name || ' held ' || office || CASE
         WHEN born IS NOT NULL AND since < CAST(CAST(substr(born, 1, 4) AS INTEGER) + 16 AS TEXT) THEN ' before the age of sixteen: born ' || born || ', since ' || since
         ELSE ' for over seventy-five years: ' || since || ' to ' || coalesce(until, 'now') END AS sentence
FROM tenure JOIN leader ON leader.id = tenure.leader
WHERE (born IS NOT NULL AND since < CAST(CAST(substr(born, 1, 4) AS INTEGER) + 16 AS TEXT))
   OR date(first, '+75 years') < min(last, @today)`,
  },
]
