import Database from 'better-sqlite3'
import schema from '../../src/db/schema.sql'
import { indexNames, indexText } from '../../src/load/index.ts'
import { foldName } from '../../src/text/fold.ts'

/** Rows for a record in memory, as short as a test can say them. */
export type Rows = {
  readonly polities?: readonly (readonly [id: string, ...names: string[]])[]
  readonly leaders?: readonly (readonly [id: string, ...names: string[]])[]
  readonly offices?: readonly (readonly [id: string, title: string, polity: string])[]
  /** Leader, office, first and last day. */
  readonly tenures?: readonly (readonly [leader: string, office: string, first: string, last: string])[]
  readonly venues?: readonly (readonly [id: string, city: string, polity: string, ...names: string[]])[]
  readonly background?: readonly (readonly [id: string, date: string, name: string, summary: string])[]
  readonly asof?: string
}

/** A record in memory with its name and text indices built. */
export function createRecord(rows: Rows): Database.Database {
  const db = new Database(':memory:')
  db.exec(schema)
  const record = db.prepare("INSERT INTO record VALUES (?, ?, '0000-01-01', '0000-01-01', 'test', 1)")
  const name = db.prepare('INSERT INTO name (record, text, folded, rank) VALUES (?, ?, ?, ?)')
  const add = (id: string, kind: string, names: readonly string[]) => {
    record.run(id, kind)
    for (const [rank, text] of names.entries()) name.run(id, text, foldName(text), rank)
  }
  for (const [id, ...names] of rows.polities ?? []) {
    add(id, 'polity', names)
    db.prepare("INSERT INTO polity (id, kind, name, called) VALUES (?, 'country', ?, ?)").run(id, names[0], names[0])
  }
  for (const [id, ...names] of rows.leaders ?? []) {
    add(id, 'leader', names)
    db.prepare('INSERT INTO leader (id, name) VALUES (?, ?)').run(id, names[0])
  }
  for (const [id, title, polity] of rows.offices ?? []) {
    add(id, 'office', [title])
    db.prepare("INSERT INTO office VALUES (?, ?, ?, 'head-of-state')").run(id, title, polity)
  }
  for (const [leader, office, first, last] of rows.tenures ?? []) {
    const id = `${leader}-${office}-${first.slice(0, 4)}`
    add(id, 'tenure', [])
    db.prepare(
      "INSERT INTO tenure (id, leader, office, since, until, first, last, capacity) VALUES (?, ?, ?, ?, ?, ?, ?, 'substantive')",
    ).run(id, leader, office, first, last === '9999-12-31' ? null : last, first, last)
  }
  for (const [id, city, polity, ...names] of rows.venues ?? []) {
    add(id, 'venue', names)
    db.prepare('INSERT INTO venue (id, name, city, polity) VALUES (?, ?, ?, ?)').run(id, names[0], city, polity)
  }
  for (const [id, date, title, summary] of rows.background ?? []) {
    add(id, 'background', [title])
    db.prepare('INSERT INTO background (id, name, date, first, last, summary) VALUES (?, ?, ?, ?, ?, ?)').run(
      id,
      title,
      date,
      date,
      date,
      summary,
    )
  }
  if (rows.asof !== undefined) db.prepare("INSERT INTO meta VALUES ('asof', ?)").run(rows.asof)
  indexNames(db)
  indexText(db)
  return db
}

/** Leaders whose names are easily taken for one another. */
export const summitRecord: Rows = {
  asof: '2026-05-31',
  polities: [
    ['JP', 'Japan', '日本', 'Japanese'],
    ['KR', 'South Korea', 'Republic of Korea', '대한민국', '한국', 'South Korean'],
    ['US', 'United States', 'USA', 'American'],
    ['JO', 'Jordan', 'Jordanian'],
    ['SA', 'Saudi Arabia', 'Saudi'],
  ],
  leaders: [
    ['sanae-takaichi', 'Sanae Takaichi', '高市早苗', 'たかいちさなえ', 'سنايه تاكايشي'],
    ['lee-jae-myung', 'Lee Jae Myung', '이재명', '李在明', 'لي جاي ميونغ', 'I Jaemyeong'],
    ['lee-myung-bak', 'Lee Myung-bak', '이명박', '李明博'],
    ['moon-jae-in', 'Moon Jae-in', '문재인'],
    ['xi-jinping', 'Xi Jinping', '习近平'],
    ['george-w-bush', 'George W. Bush', '조지 W. 부시'],
    ['george-h-w-bush', 'George H. W. Bush'],
    ['abdullah-ii', 'Abdullah II'],
    ['abdullah-of-saudi-arabia', 'Abdullah bin Abdulaziz Al Saud', 'Abdullah of Saudi Arabia'],
    ['dmitry-medvedev', 'Dmitry Medvedev'],
    ['angela-merkel', 'Angela Merkel', 'アンゲラ・メルケル'],
    ['tony-blair', 'Tony Blair'],
  ],
  offices: [
    ['jp-prime-minister', 'Prime Minister of Japan', 'JP'],
    ['kr-president', 'President of the Republic of Korea', 'KR'],
    ['us-president', 'President of the United States', 'US'],
    ['jo-king', 'King of Jordan', 'JO'],
    ['sa-king', 'King of Saudi Arabia', 'SA'],
  ],
  tenures: [
    ['lee-jae-myung', 'kr-president', '2025-06-04', '9999-12-31'],
    ['lee-myung-bak', 'kr-president', '2008-02-25', '2013-02-24'],
    ['george-w-bush', 'us-president', '2001-01-20', '2009-01-20'],
    ['george-h-w-bush', 'us-president', '1989-01-20', '1993-01-20'],
    ['abdullah-ii', 'jo-king', '1999-02-07', '9999-12-31'],
    ['abdullah-of-saudi-arabia', 'sa-king', '2005-08-01', '2015-01-23'],
  ],
  venues: [
    ['horyu-ji', 'Ikaruga', 'JP', 'Horyu-ji', '法隆寺'],
    ['todai-ji', 'Nara', 'JP', 'Todai-ji', '東大寺'],
  ],
  background: [
    [
      'horyu-ji-founding',
      '0607-01-01',
      'Founding of Horyu-ji',
      'Prince Shotoku had the temple built at Ikaruga in Nara.',
    ],
    [
      'drums',
      '2026-01-13',
      'Drums after the talks',
      'In Nara the two leaders played "Golden" on drums: 두 정상 드럼 합주, 奈良で共演.',
    ],
    ['quake', '2024-01-01', 'Noto earthquake', 'It struck Ishikawa on New Year’s Day.'],
  ],
}
