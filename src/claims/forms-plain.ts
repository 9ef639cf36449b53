import type { Form } from './form.ts'

/** Claims that count nothing: words said, figures, offices, time between events, comparisons. */
export const plainForms: readonly Form[] = [
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
    pattern:
      'WHO met WHO more often than WHO; as often as; more EVENTs with WHO than with WHO; WHO visited more countries than WHO did',
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
]
