import type { Database } from 'better-sqlite3'

/** Fills the tables that are made for speed. */
export function deriveTables(db: Database): void {
  for (const sql of derivations) db.exec(sql)
}

const pairs = `
INSERT INTO pair
SELECT one.leader, two.leader, meeting.first, meeting.id, meeting.last, meeting.status, meeting.level, two.polity,
       CASE WHEN one.polity <> two.polity
         THEN EXISTS (SELECT 1 FROM participant AS p WHERE p.meeting = meeting.id AND p.part = 'principal' AND p.polity NOT IN (one.polity, two.polity))
         ELSE (SELECT count(DISTINCT p.polity) > 2 FROM participant AS p WHERE p.meeting = meeting.id AND p.part = 'principal') END,
       one.standing IN ('in-office', 'unrecorded') AND two.standing IN ('in-office', 'unrecorded')
FROM meeting
JOIN participant AS one ON one.meeting = meeting.id
JOIN participant AS two ON two.meeting = meeting.id AND two.leader <> one.leader
WHERE one.part = 'principal' AND two.part = 'principal'
ORDER BY 1, 2, 3, 4`

const parties = `
INSERT OR IGNORE INTO party
SELECT * FROM (
SELECT leader, first, meeting FROM participant JOIN meeting ON meeting.id = participant.meeting
UNION ALL SELECT participant.polity, first, meeting FROM participant JOIN meeting ON meeting.id = participant.meeting
UNION ALL SELECT leader, first, id FROM visit
UNION ALL SELECT polity, first, id FROM visit
UNION ALL SELECT host, first, id FROM visit
UNION ALL SELECT host, first, id FROM occasion WHERE host IS NOT NULL
UNION ALL SELECT polity, first, id FROM occasion WHERE polity IS NOT NULL
UNION ALL SELECT leader, first, statement FROM speaker JOIN statement ON statement.id = speaker.statement WHERE leader IS NOT NULL
UNION ALL SELECT side, first, id FROM statement WHERE side IS NOT NULL
UNION ALL SELECT "to", first, id FROM statement WHERE "to" IN (SELECT id FROM record)
UNION ALL SELECT each.value, first, background.id FROM background, json_each(background.leaders) AS each
UNION ALL SELECT each.value, first, background.id FROM background, json_each(background.polities) AS each
UNION ALL SELECT leader, first, id FROM tenure
UNION ALL SELECT office.polity, first, tenure.id FROM tenure JOIN office ON office.id = tenure.office
)
ORDER BY 1, 2, 3`

/** One ordered statement a table, so that each is written from its first page to its last. */
export const derivations: readonly string[] = [
  pairs,
  'INSERT INTO acquaintance SELECT * FROM acquainted ORDER BY a, count DESC, others DESC, last DESC, b, polity',
  'INSERT INTO roll SELECT row_number() OVER (ORDER BY id), id FROM leader ORDER BY id',
  'INSERT INTO circle SELECT * FROM circled ORDER BY number',
  parties,
]
