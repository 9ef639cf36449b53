-- The record of summits, in SQLite 3.37's dialect. Built whole from text by `summit load`; never edited in place.
-- One table a kind of record, one row a line of data/. A typed column holds the editors' judgement; `assertion` holds what each source said.
-- Days are text, YYYY-MM-DD. `date` is as written (EDTF); `first` and `last` are its first and last possible day.
PRAGMA application_id = 0x534D4954;                                  -- 'SMIT'
PRAGMA user_version = 1;

-- What every record shares --------------------------------------------------------------------------------------------

CREATE TABLE meta (                                                  -- how this file came to be
  key   TEXT PRIMARY KEY,                                            -- asof (day of the newest source), folders, facts (a digest of the shipped record), version
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record (                                                -- an id means one thing, whatever its kind
  id    TEXT PRIMARY KEY,
  kind  TEXT NOT NULL,                                               -- the table that holds it
  known TEXT NOT NULL,                                               -- first day a source told of it; 0000-01-01 where none is needed
  told  TEXT NOT NULL,                                               -- first day a source told of it as it is; before that day there are only previews
  file  TEXT NOT NULL,
  line  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE name (                                                  -- every spelling under which a record may be asked for
  record TEXT NOT NULL REFERENCES record,
  text   TEXT NOT NULL,
  lang   TEXT,                                                       -- BCP 47
  kind   TEXT CHECK (kind IN ('native', 'official', 'press', 'romanized', 'former', 'misspelling', 'demonym')),
  folded TEXT NOT NULL,                                              -- src/text/fold.ts
  rank   INTEGER NOT NULL,                                           -- 0: the record's own name; then the order of `names`
  PRIMARY KEY (folded, record, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_record ON name (record, rank);

CREATE TABLE publisher (                                             -- whose word it is
  id     TEXT PRIMARY KEY REFERENCES record,
  name   TEXT NOT NULL,
  kind   TEXT NOT NULL CHECK (kind IN ('official', 'agency', 'newspaper', 'broadcaster', 'state-media', 'archive', 'reference', 'aggregator', 'ai-summary')),
  polity TEXT REFERENCES polity
) STRICT;

CREATE TABLE source (                                                -- one publication or record
  id        TEXT PRIMARY KEY REFERENCES record,
  publisher TEXT NOT NULL REFERENCES publisher,
  title     TEXT,
  url       TEXT,
  published TEXT NOT NULL,                                           -- `..` where no date is known
  day       TEXT,                                                    -- last possible day of publication: when we may rely on it; null: not known
  basis     TEXT NOT NULL CHECK (basis IN ('shown', 'url', 'inferred', 'unknown')),
  accessed  TEXT,
  lang      TEXT,
  origin    TEXT REFERENCES record,                                  -- the source or publisher it republishes or condenses
  withdrawn TEXT,                                                    -- the day it was withdrawn
  why       TEXT
) STRICT;

CREATE TABLE citation (                                              -- this source says this record
  key     INTEGER PRIMARY KEY,
  record  TEXT NOT NULL REFERENCES record,
  source  TEXT NOT NULL REFERENCES source,
  via     TEXT REFERENCES record,                                    -- whose word the source passes on: a publisher or a polity
  locator TEXT,
  quote   TEXT,
  note    TEXT,
  day     TEXT NOT NULL,                                             -- from when it counts: the source's day, or the record's last day where that is unknown
  preview INTEGER NOT NULL CHECK (preview IN (0, 1))                 -- 1: older than the day it tells of, or says another status
) STRICT;
CREATE INDEX citation_record ON citation (record);
CREATE INDEX citation_source ON citation (source);

CREATE TABLE assertion (                                             -- what was said of one field, where it matters who said it
  record   TEXT NOT NULL REFERENCES record,
  field    TEXT NOT NULL,                                            -- a field of the record, figures.NAME, count, or label
  citation INTEGER REFERENCES citation,                              -- null: the editors' judgement
  value    TEXT,                                                     -- null: left open
  scope    TEXT,                                                     -- of a count: what it counts and since when, as JSON
  label    TEXT,                                                     -- the source's own word for it, in its language
  ruling   TEXT CHECK (ruling IN ('error', 'zone', 'label', 'rounding', 'other-rule', 'open')),
  note     TEXT,
  differs  INTEGER NOT NULL CHECK (differs IN (0, 1))                -- 1: not compatible with the record, and not a plan that the day overtook
) STRICT;
CREATE INDEX assertion_record ON assertion (record, field, citation);
CREATE INDEX assertion_differs ON assertion (record) WHERE differs = 1;

CREATE TABLE former (                                                -- what a field was known to be, before it was known to be what it is
  record TEXT NOT NULL REFERENCES record,
  field  TEXT NOT NULL,
  value  TEXT,
  since  TEXT NOT NULL,                                              -- known from this day …
  until  TEXT NOT NULL,                                              -- … to the day before this one
  PRIMARY KEY (record, field, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic  (record TEXT NOT NULL REFERENCES record, text TEXT NOT NULL, PRIMARY KEY (record, text)) STRICT, WITHOUT ROWID;
CREATE TABLE figure (record TEXT NOT NULL REFERENCES record, name TEXT NOT NULL, value ANY NOT NULL, PRIMARY KEY (record, name)) STRICT, WITHOUT ROWID;

-- Who and where -------------------------------------------------------------------------------------------------------

CREATE TABLE polity (                                                -- a country or organization a leader speaks for
  id      TEXT PRIMARY KEY REFERENCES record,
  kind    TEXT NOT NULL CHECK (kind IN ('country', 'organization')),
  name    TEXT NOT NULL,
  capital TEXT,
  since   TEXT,
  until   TEXT,
  called  TEXT NOT NULL                                              -- its name within a sentence: the United States
) STRICT;

CREATE TABLE leader (                                                -- a person
  id       TEXT PRIMARY KEY REFERENCES record,
  name     TEXT NOT NULL,
  born     TEXT,
  wikidata TEXT,
  note     TEXT
) STRICT;

CREATE TABLE office (                                                -- a post that exists whoever holds it
  id     TEXT PRIMARY KEY REFERENCES record,
  title  TEXT NOT NULL,
  polity TEXT NOT NULL REFERENCES polity,
  rank   TEXT NOT NULL CHECK (rank IN ('head-of-state', 'head-of-government', 'head-of-organization', 'foreign-minister', 'other'))
) STRICT;
CREATE INDEX office_polity ON office (polity);

CREATE TABLE tenure (                                                -- an unbroken holding of one office by one leader
  id       TEXT PRIMARY KEY REFERENCES record,
  leader   TEXT NOT NULL REFERENCES leader,
  office   TEXT NOT NULL REFERENCES office,
  since    TEXT NOT NULL,
  until    TEXT,                                                     -- null: still holds it
  first    TEXT NOT NULL,                                            -- first possible day of since
  last     TEXT NOT NULL,                                            -- last possible day in office: the day before a successor takes over; 9999-12-31
  ended    TEXT,                                                     -- last possible day of until
  capacity TEXT NOT NULL CHECK (capacity IN ('substantive', 'acting', 'elect', 'suspended', 'claimed')),
  numbers  TEXT CHECK (json_type(numbers) = 'array')
) STRICT;
CREATE INDEX tenure_leader ON tenure (leader, first);
CREATE INDEX tenure_office ON tenure (office, first);

CREATE TABLE venue (                                                 -- a named place
  id        TEXT PRIMARY KEY REFERENCES record,
  name      TEXT NOT NULL,
  city      TEXT,
  polity    TEXT NOT NULL REFERENCES polity,
  latitude  REAL,
  longitude REAL,
  timezone  TEXT,
  note      TEXT
) STRICT;

-- The counting rules of meetings: each of the first four counts what the one before counts, and more --------------------

CREATE TABLE rule (
  name  TEXT PRIMARY KEY,
  least INTEGER NOT NULL,                                            -- it counts the meetings whose level is from least …
  most  INTEGER NOT NULL,                                            -- … to most
  counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO rule VALUES
  ('summit',       1, 1, 'in person, talks, with no occasion: stand-alone'),
  ('talks',        1, 2, 'in person, talks, on the sidelines or not'),
  ('face-to-face', 1, 3, 'in person: talks, informal, pull-aside or unstated; never a greeting, a plenary or a ceremony'),
  ('contact',      1, 4, 'face-to-face and calls'),
  ('calls',        4, 4, 'by telephone or video');

-- What happened -------------------------------------------------------------------------------------------------------

CREATE TABLE occasion (                                              -- a convened event during which meetings happen
  id      TEXT PRIMARY KEY REFERENCES record,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('summit', 'assembly', 'funeral', 'inauguration', 'ceremony', 'other')),
  series  TEXT,
  edition TEXT,
  host    TEXT REFERENCES polity,
  city    TEXT,
  polity  TEXT REFERENCES polity,
  date    TEXT NOT NULL,
  first   TEXT NOT NULL,
  last    TEXT NOT NULL
) STRICT;

CREATE TABLE visit (                                                 -- a leader travels to a host
  id       TEXT PRIMARY KEY REFERENCES record,
  leader   TEXT NOT NULL REFERENCES leader,
  polity   TEXT NOT NULL REFERENCES polity,                          -- whom the leader speaks for
  host     TEXT NOT NULL REFERENCES polity,
  date     TEXT NOT NULL,
  first    TEXT NOT NULL,
  last     TEXT NOT NULL,
  status   TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'held', 'unconfirmed', 'postponed', 'cancelled')),
  kind     TEXT          CHECK (kind IN ('state', 'official', 'official-working', 'working', 'unofficial', 'private', 'transit', 'multilateral')),
  tour     TEXT,
  occasion TEXT REFERENCES occasion,
  purpose  TEXT,
  office   TEXT REFERENCES office,                                   -- made at load: the leading office held that day, acting included
  standing TEXT NOT NULL CHECK (standing IN ('in-office', 'elect', 'other', 'none', 'unrecorded'))
) STRICT;
CREATE INDEX visit_leader ON visit (leader, first);
CREATE INDEX visit_host   ON visit (host, first);
CREATE INDEX visit_polity ON visit (polity, first);

CREATE TABLE stop (                                                  -- a place on a visit
  visit   TEXT NOT NULL REFERENCES visit,
  number  INTEGER NOT NULL,
  date    TEXT,
  first   TEXT,
  last    TEXT,
  city    TEXT,
  polity  TEXT REFERENCES polity,
  venue   TEXT REFERENCES venue,
  purpose TEXT,
  PRIMARY KEY (visit, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (                                               -- one encounter: one set of principals at one stop of one visit or occasion
  id       TEXT PRIMARY KEY REFERENCES record,
  name     TEXT NOT NULL,
  date     TEXT NOT NULL,
  first    TEXT NOT NULL,
  last     TEXT NOT NULL,
  mode     TEXT NOT NULL CHECK (mode IN ('in-person', 'telephone', 'video')),
  status   TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'held', 'unconfirmed', 'postponed', 'cancelled')),
  setting  TEXT          CHECK (setting IN ('talks', 'informal', 'pull-aside', 'greeting', 'plenary', 'ceremony')),   -- null: no source states it
  host     TEXT REFERENCES polity,
  "with"   TEXT CHECK (json_type("with") = 'array'),                 -- names of others in the room
  venue    TEXT REFERENCES venue,
  city     TEXT,
  polity   TEXT REFERENCES polity,
  zone     TEXT,                                                     -- IANA: the clock of `date`
  occasion TEXT REFERENCES occasion,
  summary  TEXT,
  level    INTEGER NOT NULL GENERATED ALWAYS AS (                    -- what the counting rules go by: these lines and no others decide
             CASE WHEN mode <> 'in-person'                              THEN 4
                  WHEN setting IN ('greeting', 'plenary', 'ceremony')   THEN 5
                  WHEN setting = 'talks' AND occasion IS NULL           THEN 1
                  WHEN setting = 'talks'                                THEN 2
                  ELSE 3 END) STORED
) STRICT;
CREATE INDEX meeting_first ON meeting (first);
CREATE INDEX meeting_occasion ON meeting (occasion) WHERE occasion IS NOT NULL;

CREATE TABLE participant (
  meeting  TEXT NOT NULL REFERENCES meeting,
  leader   TEXT NOT NULL REFERENCES leader,
  polity   TEXT NOT NULL REFERENCES polity,
  part     TEXT NOT NULL CHECK (part IN ('principal', 'mediator', 'observer')),
  number   INTEGER NOT NULL,                                         -- the order in which the record names them
  office   TEXT REFERENCES office,                                   -- made at load: the leading office held that day, acting included
  standing TEXT NOT NULL CHECK (standing IN ('in-office', 'elect', 'other', 'none', 'unrecorded')),
  PRIMARY KEY (meeting, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (                                               -- a part of a meeting
  meeting TEXT NOT NULL REFERENCES meeting,
  number  INTEGER NOT NULL,
  date    TEXT,
  first   TEXT,
  last    TEXT,
  place   TEXT,
  minutes INTEGER,
  note    TEXT,
  PRIMARY KEY (meeting, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (                                             -- words issued
  id       TEXT PRIMARY KEY REFERENCES record,
  side     TEXT REFERENCES polity,
  "to"     TEXT,                                                     -- an id, or a name
  kind     TEXT NOT NULL CHECK (kind IN ('remarks', 'interview', 'post', 'readout', 'joint-statement', 'communique', 'speech')),
  form     TEXT NOT NULL CHECK (form IN ('verbatim', 'translation', 'paraphrase')),
  date     TEXT NOT NULL,
  first    TEXT NOT NULL,
  last     TEXT NOT NULL,
  medium   TEXT,
  lang     TEXT NOT NULL,
  text     TEXT NOT NULL,
  original TEXT,
  meeting  TEXT REFERENCES meeting
) STRICT;

CREATE TABLE speaker (
  statement TEXT NOT NULL REFERENCES statement,
  number    INTEGER NOT NULL,
  text      TEXT NOT NULL,                                           -- as written: a leader's id, or a name
  leader    TEXT REFERENCES leader,
  PRIMARY KEY (statement, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE background (                                            -- a dated piece of historical context
  id       TEXT PRIMARY KEY REFERENCES record,
  name     TEXT NOT NULL,
  date     TEXT NOT NULL,
  first    TEXT NOT NULL,
  last     TEXT NOT NULL,
  leaders  TEXT CHECK (json_type(leaders) = 'array'),
  polities TEXT CHECK (json_type(polities) = 'array'),
  city     TEXT,
  summary  TEXT NOT NULL
) STRICT;

-- What the record promises --------------------------------------------------------------------------------------------

CREATE TABLE coverage (                                              -- a window in which the record claims completeness
  id      TEXT PRIMARY KEY REFERENCES record,
  "of"    TEXT NOT NULL REFERENCES record,                           -- a polity, leader or office …
  "with"  TEXT REFERENCES record,                                    -- … and the other of the pair; of visits: from … to
  kind    TEXT NOT NULL CHECK (kind IN ('meetings', 'visits', 'calls', 'statements')),
  rule    TEXT CHECK (rule IN ('summit', 'talks', 'face-to-face', 'contact', 'calls', 'state', 'bilateral', 'any')), -- the widest rule it is complete for
  place   TEXT,
  since   TEXT NOT NULL,
  until   TEXT NOT NULL,
  first   TEXT NOT NULL,
  last    TEXT NOT NULL,
  level   TEXT NOT NULL CHECK (level IN ('complete', 'partial')),
  basis   TEXT NOT NULL,
  checked TEXT NOT NULL
) STRICT;

CREATE TABLE correction (                                            -- a change of a published fact
  id     TEXT PRIMARY KEY REFERENCES record,
  date   TEXT NOT NULL,
  first  TEXT NOT NULL,
  last   TEXT NOT NULL,
  record TEXT NOT NULL,
  field  TEXT NOT NULL,
  was    TEXT,
  now    TEXT,
  why    TEXT NOT NULL
) STRICT;

-- Made for speed, from the rows above -----------------------------------------------------------------------------------

CREATE TABLE pair (                                                  -- two principals of one meeting, each way, and what a count asks of it
  a       TEXT NOT NULL,
  b       TEXT NOT NULL,
  first   TEXT NOT NULL,
  meeting TEXT NOT NULL,
  last    TEXT NOT NULL,
  status  TEXT NOT NULL,
  level   INTEGER NOT NULL,
  polity  TEXT NOT NULL,                                             -- for whom b spoke
  wide    INTEGER NOT NULL,                                          -- 1: principals of three polities or more took part
  officed INTEGER NOT NULL,                                          -- 1: both count as in office that day
  PRIMARY KEY (a, b, first, meeting)
) STRICT, WITHOUT ROWID;

CREATE TABLE acquaintance (                                          -- whom a leader met face to face, most often first: the answer of `met` with one leader
  a      TEXT NOT NULL,
  count  INTEGER NOT NULL,
  others INTEGER NOT NULL,
  last   TEXT NOT NULL,
  b      TEXT NOT NULL,
  polity TEXT NOT NULL,
  first  TEXT NOT NULL,
  PRIMARY KEY (a, count DESC, others DESC, last DESC, b, polity)
) STRICT, WITHOUT ROWID;

CREATE TABLE roll (                                                  -- leaders, numbered in the order of their ids
  number INTEGER PRIMARY KEY,
  leader TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE circle (                                                -- whom each leader met in a meeting that was held
  number INTEGER PRIMARY KEY,
  met    TEXT NOT NULL                                               -- their numbers, as a JSON array, in order
) STRICT;

CREATE TABLE party (                                                 -- a leader or polity in a dated record: each one's way into a timeline
  party  TEXT NOT NULL,
  first  TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (party, first, record)
) STRICT, WITHOUT ROWID;

-- Views -----------------------------------------------------------------------------------------------------------------

-- What `acquaintance` holds.
CREATE VIEW acquainted AS
SELECT a, count(*) FILTER (WHERE wide = 0) AS count, count(*) FILTER (WHERE wide = 1) AS others, max(last) AS last, b, polity, min(first) AS first
FROM pair
WHERE status = 'held' AND officed = 1
  AND level BETWEEN (SELECT least FROM rule WHERE name = 'face-to-face') AND (SELECT most FROM rule WHERE name = 'face-to-face')
GROUP BY a, b, polity;

-- What `circle` holds.
CREATE VIEW circled AS
SELECT number, (SELECT json_group_array(number) FROM (SELECT DISTINCT other.number FROM pair JOIN roll AS other ON other.leader = pair.b
         WHERE pair.a = roll.leader AND pair.status = 'held' ORDER BY other.number)) AS met
FROM roll;

-- Whose word a source is: the publisher at the end of what it republishes, else its own.
CREATE VIEW voice AS
WITH RECURSIVE up (source, top) AS (
  SELECT id, id FROM source
  UNION SELECT up.source, source.origin FROM up JOIN source ON source.id = up.top WHERE source.origin IS NOT NULL
)
SELECT up.source, coalesce(source.publisher, up.top) AS voice
FROM up LEFT JOIN source ON source.id = up.top
WHERE source.origin IS NULL;

-- A meeting as a reader wants it: names for ids; a stand-alone one has the setting `summit`.
CREATE VIEW encounter AS
SELECT meeting.id, meeting.date, meeting.first, meeting.last, meeting.name, meeting.mode, meeting.status, meeting.level,
       CASE meeting.level WHEN 1 THEN 'summit' ELSE meeting.setting END AS setting,
       (SELECT name FROM venue WHERE venue.id = meeting.venue) AS venue,
       meeting.city, meeting.polity,
       (SELECT name FROM occasion WHERE occasion.id = meeting.occasion) AS occasion,
       (SELECT json_group_array(name) FROM (SELECT leader.name FROM participant JOIN leader ON leader.id = participant.leader
         WHERE participant.meeting = meeting.id ORDER BY participant.number)) AS leaders,
       (SELECT json_group_array(leader) FROM (SELECT leader FROM participant
         WHERE participant.meeting = meeting.id ORDER BY number)) AS participants,
       EXISTS (SELECT 1 FROM assertion WHERE assertion.record = meeting.id AND differs = 1) AS disputed,
       (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM citation WHERE citation.record = meeting.id ORDER BY source)) AS sources
FROM meeting;

-- A visit in words.
CREATE VIEW visit_words AS
SELECT visit.id AS visit, leader.name || ' visits ' || polity.called AS name
FROM visit JOIN leader ON leader.id = visit.leader JOIN polity ON polity.id = visit.host;

-- How a tenure begins and ends, in words: becomes President-elect of the United States.
CREATE VIEW tenure_words AS
SELECT tenure.id AS tenure,
       leader.name || CASE capacity WHEN 'suspended' THEN ' is suspended as ' ELSE ' becomes ' END || held AS begins,
       leader.name || CASE capacity WHEN 'suspended' THEN ' is no longer suspended as ' ELSE ' ends as ' END || held AS ends
FROM (SELECT tenure.id, tenure.leader, capacity,
             CASE
               WHEN capacity IN ('substantive', 'suspended') THEN title
               WHEN capacity <> 'elect' THEN capacity || ' ' || title
               WHEN instr(title, ' of ') = 0 THEN title || '-elect'
               ELSE substr(title, 1, instr(title, ' of ') - 1) || '-elect' || substr(title, instr(title, ' of '))
             END AS held
      FROM tenure JOIN office ON office.id = tenure.office) AS tenure
JOIN leader ON leader.id = tenure.leader;

-- Every dated fact, one row each; a tenure has two: the day it begins and the day it ends.
CREATE VIEW timeline_entry AS
SELECT id, 'meeting' AS record, date, first, last, name, status, polity, city FROM meeting
UNION ALL
SELECT visit.id, 'visit', date, first, last,
       (SELECT name FROM visit_words WHERE visit_words.visit = visit.id),
       status, host, (SELECT city FROM stop WHERE stop.visit = visit.id AND city IS NOT NULL ORDER BY number LIMIT 1) FROM visit
UNION ALL SELECT id, 'occasion', date, first, last, name, NULL, polity, city FROM occasion
UNION ALL
SELECT statement.id, 'statement', date, first, last,
       coalesce((SELECT group_concat(who, ', ') FROM (SELECT coalesce((SELECT name FROM leader WHERE leader.id = speaker.leader), speaker.text) AS who
         FROM speaker WHERE speaker.statement = statement.id ORDER BY number)) || ': ', '') || text, NULL, NULL, NULL FROM statement
UNION ALL SELECT id, 'background', date, first, last, name, NULL, NULL, city FROM background
UNION ALL
SELECT tenure.id, 'tenure', since, first, first,
       (SELECT begins FROM tenure_words WHERE tenure_words.tenure = tenure.id), NULL, (SELECT polity FROM office WHERE office.id = tenure.office), NULL FROM tenure
UNION ALL
SELECT tenure.id, 'tenure', until, ended, ended,
       (SELECT ends FROM tenure_words WHERE tenure_words.tenure = tenure.id), NULL, (SELECT polity FROM office WHERE office.id = tenure.office), NULL
       FROM tenure WHERE until IS NOT NULL;

-- A field on which sources disagree with the record or with each other. A plan that the day overtook is not a dispute.
CREATE VIEW dispute AS
SELECT record, field,
       max(CASE WHEN citation IS NULL THEN value END)                                        AS value,
       count(DISTINCT value)                                                                  AS answers,
       count(DISTINCT citation)                                                               AS citations,
       group_concat(DISTINCT ruling)                                                          AS rulings
FROM assertion
GROUP BY record, field
HAVING max(differs) = 1;

-- Search ----------------------------------------------------------------------------------------------------------------

CREATE TABLE spelling (                                              -- the names that may be asked for with slips, numbered
  key      INTEGER PRIMARY KEY,
  record   TEXT NOT NULL,
  text     TEXT NOT NULL,
  folded   TEXT NOT NULL,                                            -- its words, folded: src/text/fold.ts
  computed INTEGER NOT NULL CHECK (computed IN (0, 1))               -- 1: another script's letters as they sound; no source writes it so
) STRICT;

CREATE TABLE word (                                                  -- the words of spellings, folded, each once; two short neighbours are one word too
  key   INTEGER PRIMARY KEY,
  text  TEXT NOT NULL UNIQUE,
  count INTEGER NOT NULL,                                            -- how many spellings hold it
  names BLOB NOT NULL                                                -- their keys: src/text/tally.ts
) STRICT;

CREATE TABLE gram (                                                  -- where a few letters occur: src/text/grams.ts
  gram  TEXT PRIMARY KEY,
  count INTEGER NOT NULL,                                            -- how many words hold it
  words BLOB NOT NULL                                                -- their keys: src/text/tally.ts
) STRICT, WITHOUT ROWID;

-- What there is to read in a record, name first, a line each.
CREATE VIEW readable AS
SELECT id, name || coalesce(char(10) || summary, '') || coalesce(char(10) || city, '')
       || coalesce(char(10) || (SELECT group_concat(leader.name, ', ') FROM participant JOIN leader ON leader.id = participant.leader WHERE participant.meeting = meeting.id), '')
       || coalesce(char(10) || (SELECT name FROM venue WHERE venue.id = meeting.venue), '')
       || coalesce(char(10) || (SELECT name FROM occasion WHERE occasion.id = meeting.occasion), '')
       || coalesce(char(10) || (SELECT group_concat(value, ', ') FROM json_each(meeting."with")), '')
       || coalesce(char(10) || (SELECT group_concat(coalesce(place || ' ', '') || coalesce(note, ''), char(10)) FROM session WHERE session.meeting = meeting.id), '')
       || coalesce(char(10) || (SELECT group_concat(text, ', ') FROM topic WHERE topic.record = meeting.id), '')
       || coalesce(char(10) || (SELECT group_concat(quote, char(10)) FROM citation WHERE citation.record = meeting.id AND quote IS NOT NULL), '') AS text
FROM meeting
UNION ALL
SELECT id, (SELECT name FROM visit_words WHERE visit_words.visit = visit.id)
       || coalesce(char(10) || purpose, '')
       || coalesce(char(10) || (SELECT group_concat(coalesce(city || ' ', '') || coalesce(purpose, ''), char(10)) FROM stop WHERE stop.visit = visit.id), '')
       || coalesce(char(10) || (SELECT name FROM occasion WHERE occasion.id = visit.occasion), '')
       || coalesce(char(10) || (SELECT group_concat(quote, char(10)) FROM citation WHERE citation.record = visit.id AND quote IS NOT NULL), '')
FROM visit
UNION ALL
SELECT id, text || coalesce(char(10) || original, '')
       || coalesce(char(10) || (SELECT group_concat(coalesce((SELECT name FROM leader WHERE leader.id = speaker.leader), speaker.text), ', ') FROM speaker WHERE speaker.statement = statement.id), '')
       || coalesce(char(10) || medium, '')
       || coalesce(char(10) || (SELECT group_concat(text, ', ') FROM topic WHERE topic.record = statement.id), '')
FROM statement
UNION ALL
SELECT id, name || char(10) || summary || coalesce(char(10) || city, '')
       || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (SELECT DISTINCT text FROM name WHERE record = background.id AND text <> background.name)), '')
       || coalesce(char(10) || (SELECT group_concat(text, ', ') FROM topic WHERE topic.record = background.id), '')
FROM background
UNION ALL
SELECT id, name || coalesce(char(10) || series, '') || coalesce(char(10) || city, '')
       || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (SELECT DISTINCT text FROM name WHERE record = occasion.id AND text <> occasion.name)), '')
FROM occasion
UNION ALL
SELECT id, name || coalesce(char(10) || city, '') || coalesce(char(10) || note, '')
       || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (SELECT DISTINCT text FROM name WHERE record = venue.id AND text <> venue.name)), '')
FROM venue
UNION ALL
SELECT id, name || coalesce(char(10) || note, '')
       || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (SELECT DISTINCT text FROM name WHERE record = leader.id AND text <> leader.name)), '')
FROM leader
UNION ALL
SELECT id, name || coalesce(char(10) || capital, '')
       || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (SELECT DISTINCT text FROM name WHERE record = polity.id AND text <> polity.name)), '')
FROM polity
UNION ALL
SELECT id, title || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (SELECT DISTINCT text FROM name WHERE record = office.id AND text <> office.title)), '') FROM office
UNION ALL
SELECT id, coalesce(title || char(10), '') || (SELECT name FROM publisher WHERE publisher.id = source.publisher) || coalesce(char(10) || url, '') FROM source;

CREATE TABLE passage (                                               -- the records of passage_text, numbered
  key    INTEGER PRIMARY KEY,
  record TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE passage_text USING fts5 (                       -- readable.text, folded (src/text/fold.ts); keeps no copy of it
  folded, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
