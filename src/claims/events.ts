/** What a word for a meeting or visit counts: the rules that the word decides (the table of design section 5, and nothing else). */
export type EventWord = {
  readonly words: string
  readonly unit: 'meeting' | 'visit'
  readonly rules: readonly string[]
  /** The kind of visit that the word names. */
  readonly kind?: string
  /** A trip to anywhere: a country beside it says where this one went. */
  readonly abroad?: boolean
  /** It is one of an official register. */
  readonly register?: boolean
}

const met = ['talks', 'face-to-face']
const visit = ['bilateral', 'any']

/** A stay somewhere, of any kind. */
export const trip: EventWord = { words: 'was in', unit: 'visit', rules: ['any'] }

/** Nouns, longest first where one begins with another; alternatives parted by `|`. */
export const eventNouns: readonly EventWord[] = [
  {
    words:
      'full summit|full summits|formal summit|formal summits|full fledged summit|full fledged talks|formal talks|full scale summit|stand alone summit|stand alone summits|standalone summit|standalone talks|stand alone talks|full summit talks|formal summit talks|full bilateral summit|stand alone trilateral summit|shuttle diplomacy|formal bilateral summit|stand alone bilateral summit',
    unit: 'meeting',
    rules: ['summit'],
  },
  {
    words:
      'round of talks|rounds of talks|round of summit talks|rounds of summit talks|summit meeting|summit meetings|summit talks|bilateral summit|bilateral summits|bilateral talks|trilateral summit|trilateral summits|trilateral talks|trilateral|face to face summit|face to face talks|in person summit|in person talks|in person bilateral talks|summit|summits|talks|leaders summit|one on one talks|one to one talks|conversations',
    unit: 'meeting',
    rules: ['talks'],
  },
  {
    words:
      'meeting|meetings|encounter|encounters|in person meeting|in person meetings|face to face meeting|face to face meetings|face to face encounter|face to face encounters|in person encounter|in person encounters|bilateral meeting|bilateral meetings|one on one meeting|trilateral meeting|get together|tete a tete',
    unit: 'meeting',
    rules: met,
  },
  {
    words:
      'phone call|phone calls|telephone call|telephone calls|call|calls|phone conversation|phone conversations|telephone conversation|telephone conversations|video call|video calls|phone talks|telephone talks|telephone summit|phone summit',
    unit: 'meeting',
    rules: ['calls'],
  },
  { words: 'state visit|state visits', unit: 'visit', rules: ['state'], kind: 'state' },
  { words: 'official visit|official visits', unit: 'visit', rules: visit, kind: 'official' },
  { words: 'working visit|working visits', unit: 'visit', rules: visit, kind: 'working' },
  {
    words: 'official working visit|official working visits',
    unit: 'visit',
    rules: visit,
    kind: 'official-working',
  },
  {
    words:
      'foreign trip|foreign trips|overseas trip|overseas trips|foreign visit|foreign visits|overseas visit|overseas visits|trip abroad|trips abroad|visit abroad|visits abroad|foreign tour|overseas tour|stop abroad|stops abroad|journey abroad|journeys abroad|trip overseas|trips overseas|trip outside the us|trip outside the united states|trip outside the country|foreign trip stop|foreign trip stops',
    unit: 'visit',
    rules: ['any'],
    abroad: true,
  },
  { words: 'private visit|private visits', unit: 'visit', rules: ['any'], kind: 'private' },
  { words: 'bilateral visit|bilateral visits', unit: 'visit', rules: ['bilateral'] },
  { words: 'visit|visits|return visit', unit: 'visit', rules: visit },
  { words: 'entry|entries', unit: 'visit', rules: ['any'], register: true },
  {
    words:
      'trip|trips|stay|stays|stop|stops|stopover|arrival|tour|journey|journeys|trip stop|trip stops|appearance|return',
    unit: 'visit',
    rules: ['any'],
  },
]

/** Verbs of meeting; a phrase such as `sat down with` is one verb. */
export const meetingVerbs: readonly EventWord[] = [
  {
    words:
      'met|meet|meets|meeting|met with|meet with|meets with|sat down|sat down with|sit down|sit down with|sits down with|met up|encountered|came face to face|come face to face|met face to face|met in person|meet in person|faced each other|got together|meet again|met again|seen|saw|see|convened|convene',
    unit: 'meeting',
    rules: met,
  },
  {
    words:
      'held talks|hold talks|holds talks|holding talks|met for talks|met for a summit|met for summits|met for summit talks|meet for talks|negotiated|conferred|confer',
    unit: 'meeting',
    rules: ['talks'],
  },
  { words: 'toured|tour|walked through', unit: 'meeting', rules: ['face-to-face'] },
  {
    words: 'spoke|speak|speaks|spoken|talked|talk|talks|in contact|been in contact|in touch',
    unit: 'meeting',
    rules: ['contact'],
  },
  {
    words:
      'called|telephoned|phoned|spoke by phone|spoke by telephone|spoken by phone|spoken by telephone|spoke on the phone|spoken on the phone|spoke over the phone|talked by phone|talked on the phone|talked by telephone|speak by phone|spoke via telephone',
    unit: 'meeting',
    rules: ['calls'],
  },
]

/** Verbs of travel, without their prepositions. */
export const visitVerbs: readonly EventWord[] = [
  { words: 'visited|visit|visits|visiting', unit: 'visit', rules: visit },
  {
    words:
      'travelled|traveled|travel|travels|flew|fly|flies|came|come|comes|went|go|goes|gone|arrived|arrives|arrive|landed|lands|returned|return|returns|journeyed|set foot|spent|stayed|paid a call|stopped|came back|come back|went back|headed|touched down|made it|back|rang in|saw in|ushered in|travelling|traveling|flying|heading|returning|going|coming|travelling on|traveling on|flying on|heading on|going on|moving on',
    unit: 'visit',
    rules: ['any'],
  },
]

/** Verbs of receiving: the subject is the host, or in the passive the guest. */
export const hostVerbs =
  'hosted|hosts|host|hosting|received|receives|receive|receiving|welcomed|welcomes|welcome|welcoming|played host to|plays host to|play host to|rolled out the red carpet for|feted|accorded|entertained'.split(
    '|',
  )
