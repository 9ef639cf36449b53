/** What a sentence must have, and must not have, to be a claim of a form; computed from the phrases found in it (features.ts). */
export type Feature =
  | 'quote'
  | 'figure'
  | 'thing'
  | 'is-office'
  | 'titled'
  | 'took-office'
  | 'left-office'
  | 'succeeded'
  | 'attended'
  | 'ordinal'
  | 'first'
  | 'last'
  | 'only'
  | 'none'
  | 'count'
  | 'elapsed'
  | 'within'
  | 'since'
  | 'lasted'
  | 'event'
  | 'kind'
  | 'series'
  | 'pointed'
  | 'fragment'
  | 'date'
  | 'term'
  | 'two'
  | 'two-events'
  | 'two-counts'

/** A form of claim. The first whose needs are met and whose bars are not is the reading; a further form is one more entry. */
export type Form = {
  readonly id: string
  readonly needs: readonly Feature[]
  readonly bars: readonly Feature[]
  /** How a sentence of this form is put. */
  readonly pattern: string
  /** What it claims. */
  readonly meaning: string
  /** Sentences that are read so; a test reads each of them. */
  readonly examples: readonly string[]
}

export const forms: readonly Form[] = [
  {
    id: 'quote',
    needs: ['quote'],
    bars: [],
    pattern: 'WHO said "…"',
    meaning: 'these words were issued by them, word for word',
    examples: ['Lee said "relations with Japan are as important as those with China for us".'],
  },
  {
    id: 'figure',
    needs: ['figure'],
    bars: ['series'],
    pattern: 'EVENT killed NUMBER; NUMBER died in EVENT',
    meaning: 'the figure that the record has for a piece of background',
    examples: [
      'The 1942 Chosei mine accident killed 180 workers.',
      '183 workers were killed in the Chosei mine accident of 1942.',
    ],
  },
  {
    id: 'dated',
    needs: ['thing', 'date'],
    bars: ['series', 'figure'],
    pattern: 'EVENT happened DATE',
    meaning: 'a piece of background is dated so',
    examples: ['The Chosei mine accident happened in 1942.'],
  },
  {
    id: 'succeeded',
    needs: ['succeeded'],
    bars: [],
    pattern: 'WHO succeeded WHO [as TITLE] [DATE]',
    meaning: 'they took the office over from them, then',
    examples: ['Takaichi succeeded Ishiba as prime minister in October 2025.'],
  },
  {
    id: 'gap',
    needs: ['two-events'],
    bars: [],
    pattern: 'EVENT SPAN after EVENT; SPAN passed between EVENT and EVENT',
    meaning:
      'so long lies from the last day of the one to the first of the other, in whole units elapsed or by the calendar',
    examples: [
      'Trump and Kim Jong Un met in Hanoi 260 days after they met in Singapore.',
      'Nara came less than three months after Takaichi took office.',
      'Lee visited China a week prior to the Nara summit.',
      'Four months passed between the Nara and Andong meetings of Takaichi and Lee Jae Myung.',
    ],
  },
  {
    id: 'comparison',
    needs: ['two-counts'],
    bars: [],
    pattern: 'WHO met WHO more often than WHO; as often as; more EVENTs with WHO than with WHO',
    meaning: 'the one count is larger than, smaller than or equal to the other',
    examples: [
      'In 2025 Lee Jae Myung met Ishiba more often than he met Trump.',
      'Trump has had more meetings with Xi than with Kim Jong Un.',
    ],
  },
  {
    id: 'took-office',
    needs: ['took-office'],
    bars: ['event'],
    pattern: 'WHO took office DATE; WHO became TITLE DATE',
    meaning: 'a tenure of theirs begins then; with an ordinal, that tenure in order',
    examples: ['Takaichi took office on 21 October 2025.', 'Moon Jae-in was sworn in as president on 10 May 2017.'],
  },
  {
    id: 'left-office',
    needs: ['left-office'],
    bars: ['event'],
    pattern: 'WHO left office DATE',
    meaning: 'a tenure of theirs ends then',
    examples: ['Joe Biden left office on 20 January 2025.'],
  },
  {
    id: 'office',
    needs: ['is-office'],
    bars: ['ordinal', 'count', 'none', 'two'],
    pattern: 'WHO was TITLE [of POLITY] DATE',
    meaning: 'they held the office that day',
    examples: [
      'Shigeru Ishiba was prime minister of Japan on 1 January 2025.',
      'On 13 January 2026 Donald Trump was president of the United States.',
    ],
  },
  {
    id: 'title',
    needs: ['titled', 'fragment'],
    bars: ['event'],
    pattern: '[POLITY] TITLE WHO',
    meaning: 'the title is theirs on the day of the claim',
    examples: ['U.S. President-elect Donald Trump'],
  },
  {
    id: 'attended',
    needs: ['attended'],
    bars: [],
    pattern: 'WHO and WHO attended OCCASION',
    meaning: 'a meeting or visit of each is recorded on that occasion',
    examples: ['Takaichi and Lee Jae Myung both attended the G20 summit in Johannesburg.'],
  },
  {
    id: 'duration',
    needs: ['lasted', 'series'],
    bars: ['none', 'ordinal'],
    pattern: 'EVENT lasted SPAN; WHO spent SPAN in PLACE',
    meaning: 'calendar days, the first and last counted, or minutes of its sessions',
    examples: ["Lee Jae Myung's state visit to China in January 2026 lasted four days."],
  },
  {
    id: 'first-in',
    needs: ['first', 'elapsed', 'series'],
    bars: ['count'],
    pattern: 'first EVENT in SPAN',
    meaning: 'the one before lies that long ago, in whole years elapsed or by the calendar',
    examples: [
      "Xi's first visit to South Korea in 11 years",
      'first trip to China by a South Korean president in six years',
    ],
  },
  {
    id: 'first-since',
    needs: ['first', 'since', 'series'],
    bars: ['count'],
    pattern: 'first EVENT since DATE',
    meaning: 'the one before was then',
    examples: ['Xi Jinping came to South Korea in 2025 for the first time since 2014.'],
  },
  {
    id: 'absent',
    needs: ['none', 'lasted', 'series'],
    bars: ['count', 'ordinal'],
    pattern: 'had not EVENT for SPAN [when DATE]',
    meaning: 'the one before lies that long before',
    examples: ['Moon Jae-in had not met Shinzo Abe for over a year when they met in Chengdu in December 2019.'],
  },
  {
    id: 'ordinal-within',
    needs: ['ordinal', 'elapsed', 'series'],
    bars: ['count', 'first'],
    pattern: 'Nth EVENT in less than SPAN [since WHO took office]',
    meaning:
      'it is number N of those held, and no more than so long passed since the term of office named, else since the first of them',
    examples: [
      'Takaichi and Lee Jae Myung met for the third time in less than three months since Takaichi took office.',
    ],
  },
  {
    id: 'count-within',
    needs: ['count', 'within', 'series'],
    bars: ['ordinal'],
    pattern: 'N EVENTs in the space of SPAN',
    meaning: 'so many were held within so long',
    examples: ['Moon and Kim Jong Un met twice in the space of a month in spring 2018.'],
  },
  {
    id: 'ordinal',
    needs: ['ordinal', 'series'],
    bars: ['count'],
    pattern: 'Nth EVENT between WHO and WHO; WHO met WHO for the Nth time; EVENT was their Nth',
    meaning: 'it is number N of those held, by each rule that the words decide',
    examples: [
      'third meeting between Takaichi and Lee Jae-myung',
      'Takaichi and Lee Jae Myung held their second summit in Nara on 13 January 2026.',
      'Lee Jae-myung paid his second visit to Japan in January 2026.',
    ],
  },
  {
    id: 'last',
    needs: ['last', 'series'],
    bars: ['count', 'ordinal', 'none'],
    pattern: 'WHO last met WHO in PLACE DATE; the most recent EVENT was …',
    meaning: 'none was held after it',
    examples: ['Takaichi last met Lee Jae Myung in Andong.'],
  },
  {
    id: 'only',
    needs: ['only', 'series', 'pointed'],
    bars: ['count', 'ordinal', 'none'],
    pattern: 'the only EVENT between WHO and WHO',
    meaning: 'it was held, and no other',
    examples: ['The meeting in Nara was the only one between Takaichi and Lee Jae Myung in January 2026.'],
  },
  {
    id: 'none',
    needs: ['none', 'series'],
    bars: ['ordinal'],
    pattern: 'WHO never met WHO; WHO did not EVENT; no OFFICE has EVENT',
    meaning: 'none was held',
    examples: [
      'Trump has never met Kim Jong Un.',
      'No Japanese prime minister has ever visited Pyongyang.',
      'Trump and Kim Jong Un did not meet in 2020.',
    ],
  },
  {
    id: 'count',
    needs: ['count', 'series'],
    bars: [],
    pattern: 'WHO and WHO met N times; WHO paid N visits to POLITY',
    meaning: 'so many were held; with `at least`, `more than` and the like, that many or more',
    examples: [
      'Takaichi and Lee Jae Myung have met three times.',
      'Kim Jong Un travelled to China three times in 2018.',
    ],
  },
  {
    id: 'kind',
    needs: ['kind', 'series'],
    bars: [],
    pattern: 'EVENT was a state visit',
    meaning: 'the visit is of that kind',
    examples: ["Trump's visit to Japan in May 2019 was a state visit."],
  },
  {
    id: 'held',
    needs: ['series', 'pointed'],
    bars: ['none', 'ordinal', 'count'],
    pattern: 'WHO met WHO in PLACE DATE; WHO hosted WHO; WHO visited PLACE',
    meaning: 'one was held there and then',
    examples: [
      'Takaichi and Lee Jae Myung met in Nara on 13 January 2026.',
      'Takaichi hosted Lee Jae Myung in Nara.',
      'Lee Jae Myung visited Tokyo in August 2025.',
    ],
  },
]
