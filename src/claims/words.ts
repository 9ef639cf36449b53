/**
 * The closed vocabulary beside names, dates, numbers and events. A sentence with any other word is not read: that is what keeps "the third floor" from being
 * the third meeting. Each class is what patterns call it.
 */
export const wordClasses: Readonly<Record<string, readonly string[]>> = {
  THE: words('the a an this that these those such'),
  BE: words('was is were are be been being will marked marks mark became becomes'),
  HAVE: words('has have had having'),
  POSS: words('his her their its'),
  PRONOUN: words('he she they him them it each other who both two three all leaders leader pair men together'),
  DO: words('did does do'),
  NOT: words('not never'),
  TIME: words('time times occasion occasions'),
  LIGHT: words('paid pay pays paying made make makes making held hold holds holding had undertook attended conducted'),
  HAPPEN: words('place happened came occurred'),
  /** Whose register it is, and what such a register is called. */
  KEEPER: words("official state department departments 's us u.s. american historian office"),
  REGISTER: words('list lists register registers record records data database historian books'),
  LISTS: words('listed lists list logged logs records recorded counts counted credits credited gives names'),
  SAYS: words('show shows say says indicate indicates suggest suggests'),
  HAS_TAKEN: words('took taken takes take'),
}

/** Words that carry nothing by themselves and may stand anywhere. */
export const glue: ReadonlySet<string> = new Set(
  [
    'the a an this that these those such and or of to at in on for by with between as was is were are be been being will has have had having',
    'his her their its he she they him them it who where when which both two each other all leaders leader pair',
    'did does do there here also again once more then now so far ever already just another one ones',
    'paid pay pays paying made make makes making held hold holds holding brought brings saw marked marks mark became becomes took take taken takes place happened occurred came',
    'during while from into over about around head heads state government own respective official officially actually personally back after',
    'country countries counterpart nation sides side men women during total its kind himself herself themselves themself some any',
    'time times occasion occasions year years day days record records show says say together began begins venue site scene setting whole such so recent recently mark seen ahead sitting serving incumbent',
  ]
    .join(' ')
    .split(' '),
)

function words(list: string): string[] {
  return list.split(' ')
}

/** Words that are never a name by themselves, though a leader or a place may be called so. */
export const reserved: ReadonlySet<string> = new Set([
  ...glue,
  ...words('no not never only last first since before while until when more most than often has been may will it'),
])

/** Comparisons before a number or a length of time. */
export type Comparison = '=' | '>=' | '>' | '<=' | '<' | '~'

export const comparisons: readonly (readonly [words: string, op: Comparison])[] = [
  ['no fewer and no more than', '='],
  ['no more and no fewer than', '='],
  ['at least', '>='],
  ['no fewer than', '>='],
  ['no less than', '>='],
  ['not less than', '>='],
  ['not fewer than', '>='],
  ['a minimum of', '>='],
  ['more than', '>'],
  ['over', '>'],
  ['upwards of', '>'],
  ['in excess of', '>'],
  ['at most', '<='],
  ['no more than', '<='],
  ['not more than', '<='],
  ['up to', '<='],
  ['fewer than', '<'],
  ['less than', '<'],
  ['under', '<'],
  ['nearly', '~'],
  ['almost', '~'],
  ['about', '~'],
  ['around', '~'],
  ['roughly', '~'],
  ['some', '~'],
  ['approximately', '~'],
  ['only', '='],
  ['just', '='],
  ['exactly', '='],
  ['precisely', '='],
  ['a total of', '='],
  ['altogether', '='],
]

/** How a title names an office: the beginnings of office titles, in lower case, that it can mean. */
export const titles: readonly (readonly [words: string, posts: readonly string[]])[] = [
  ['prime minister|prime ministers|pm', ['prime minister', 'premier']],
  ['premier|premiers', ['premier', 'prime minister']],
  ['president|presidents', ['president']],
  ['chancellor|chancellors', ['chancellor']],
  [
    'foreign minister|foreign ministers',
    ['minister of foreign affairs', 'minister for foreign affairs', 'foreign minister'],
  ],
  ['secretary of state|secretaries of state', ['secretary of state']],
  ['general secretary', ['general secretary']],
  ['supreme leader', ['supreme leader', 'chairman', 'first secretary', 'general secretary']],
  ['chief cabinet secretary', ['chief cabinet secretary']],
  ['head of state|heads of state', ['president', 'general secretary', 'chairman', 'king', 'emperor', 'supreme leader']],
  ['head of government|heads of government', ['prime minister', 'premier', 'chancellor']],
  ['king|kings', ['king']],
  ['emperor', ['emperor']],
  ['vice president', ['vice president']],
  ['vice premier', ['vice premier']],
  ['defense minister|defence minister', ['minister of defense', 'defense minister']],
  ['national security adviser|national security advisor', ['national security adviser']],
  ['secretary', ['secretary of state']],
  ['leader|leaders', []],
  ['sultan', ['sultan']],
  ['emir|amir', ['emir', 'amir']],
  ['taoiseach', ['prime minister', 'taoiseach']],
]

/** Before or after a title: how the office is held. */
export const standings: ReadonlyMap<string, string> = new Map([
  ['former', 'former'],
  ['ex', 'former'],
  ['then', 'then'],
  ['elect', 'elect'],
  ['acting', 'acting'],
  ['incoming', 'elect'],
  ['outgoing', 'then'],
  ['late', 'late'],
  ['designate', 'elect'],
])

/** Occasions by a common noun: `the parade`. */
export const commonOccasions: ReadonlySet<string> = new Set(['parade', 'funeral', 'inauguration', 'olympics'])

/** Given names of women among leaders and ministers: to whom `she` can refer, where several are named. */
export const womensNames: ReadonlySet<string> = new Set(
  words(
    'sanae angela margaret theresa elizabeth mary indira benazir golda megawati corazon gloria violeta michelle cristina dilma laura mireya julia helen jacinda jenny giorgia ursula christine kaja kersti dalia vaira tarja sanna gro erna helle mette magdalena katrin johanna vigdis hillary condoleezza madeleine kamala claudia ellen joyce samia hasina khaleda chandrika sirimavo yingluck paetongtarn xiomara dina zuzana maia salome halimah margrethe beatrix juliana silvia wilhelmina',
  ),
)
