/**
 * Ways of putting a claim whose words stand in another order, or in several clauses, and the plainer sentence that means the same. In `says` a capital letter names what
 * the element after the colon took, `*` takes any words, `x?` may be absent, and the other elements are those of a pattern (pattern.ts); it is a whole sentence. In
 * `means` a letter stands for what it took; `|` parts two claims, each of which must hold. A further way is one more entry.
 */
export type Rewording = { readonly says: string; readonly means: string; readonly example: string }

export const rewordings: readonly Rewording[] = [
  {
    says: 'A:SPAN HAVE? separated|parted B:* from THE one|previous|last|EVENT before|EVENT?',
    means: 'B ended the absence of A',
    example: "More than four years separated Xi's October 2025 visit to South Korea from the one before.",
  },
  {
    says: 'when A:* , POSS previous|last|prior EVENT lay|BE|HAVE? been? B:SPAN back|earlier|before|ago',
    means: 'A after the absence of B',
    example: 'When Xi came to South Korea in October 2025, his previous visit lay more than ten years back.',
  },
  {
    says: 'it HAVE been A:SPAN since B:WHO|OFFICE last C:VISITS|MEETS D:* when E:*',
    means: 'B HAD not C D for A when E',
    example: 'It had been over ten years since Xi last visited South Korea when the October 2025 visit began.',
  },
  {
    says: "A:WHO 's presidency|premiership|tenure|term took|brought him|her to B:*",
    means: "A WENT to B during A 's presidency",
    example: "Trump's presidency took him to South Korea in October 2025.",
  },
  {
    says: 'THE? A:NATION|PLACE BE VISITS by B:WHO|OFFICE C:*',
    means: 'B VISITED A C',
    example: 'South Korea was visited by Xi in October 2025.',
  },
  {
    says: 'THE? A:NATION BE THE first country|nation|place|stop B:WHO VISITS as C:TITLE|OFFICE D:*',
    means: "B 's first TRIP as C was to A D",
    example: 'Malaysia was the first country Takaichi visited as prime minister.',
  },
  {
    says: 'the first country|nation|place B:WHO VISITS as C:TITLE|OFFICE BE THE? A:NATION D:*',
    means: "B 's first TRIP as C was to A D",
    example: 'The first country Takaichi visited as prime minister was Malaysia.',
  },
  {
    says: 'THE? A:NATION BE THE last|final country|nation|place|stop B:WHO VISITS as C:TITLE|OFFICE D:*',
    means: "B 's last TRIP as C was to A D",
    example: 'South Korea was the last country Ishiba visited as prime minister.',
  },
  {
    says: 'the last|final country|nation|place B:WHO VISITS as C:TITLE|OFFICE BE THE? A:NATION D:*',
    means: "B 's last TRIP as C was to A D",
    example: 'The last country Ishiba visited as prime minister was South Korea.',
  },
  {
    says: 'for THE|POSS first EVENT as A:TITLE|OFFICE , B:WHO chose|picked THE? C:NATION D:*',
    means: "B 's first TRIP as A was to C D",
    example: 'For her first trip abroad as prime minister, Takaichi chose Malaysia.',
  },
  {
    says: 'no A:OFFICE HAVE? VISITS B:* more often|frequently than C:WHO',
    means: 'C VISITED B more often than any other A',
    example: 'No South Korean president visited Japan more often than Lee Jae Myung.',
  },
  {
    says: 'A:WHO and B:WHO , who last C:MEETS D:* , E:* in|on F:DATE',
    means: 'A and B last C D before F | A and B E on F',
    example: 'Takaichi and Lee Jae Myung, who last met in Nara in January 2026, held talks in Andong on 19 May 2026.',
  },
  {
    says: 'A:WHO and B:WHO , who C:MEETS D:* , E:*',
    means: 'A and B C D | A and B E',
    example: 'Takaichi and Lee Jae Myung, who met in Nara in January 2026, held talks in Andong on 19 May 2026.',
  },
  {
    says: "A:WHO 's B:SPAN C:EVENT D:* BE POSS E:ORDINAL F:*",
    means: "A 's B C D | A 's C D was E F",
    example: "Lee Jae Myung's two-day trip to Japan in January 2026 was his second visit to Japan.",
  },
  {
    says: 'A:WHO HAVE? BE HOSTS|given|granted|honoured|honored with? B:THE|NUMBER? C:EVENT by THE? D:NATION E:*',
    means: 'A made B C to D E',
    example: 'Trump was given a state visit by China in November 2017.',
  },
  {
    says: 'A:WHO HAVE? BE HOSTS|given|granted|honoured|honored with? THE B:EVENT C:*',
    means: 'A made a B C',
    example: 'Trump was accorded a state visit in China in November 2017.',
  },
  {
    says: 'A:WHO HAVE? BE? never BE? HOSTS|given|granted|honoured|honored with? THE? B:EVENT by THE? C:NATION D:*',
    means: 'A never made B to C D',
    example: 'Joe Biden was never given a state visit by China.',
  },
  {
    says: 'THE? A:NATION gave|granted|HOSTS B:WHO THE C:EVENT D:*',
    means: 'B made a C to A D',
    example: 'China gave Trump a state visit in November 2017.',
  },
  {
    says: 'A:WHO BE HOSTS on|for|with THE B:EVENT C:*',
    means: 'A made a B C',
    example: 'Trump was welcomed on a state visit in Beijing in November 2017.',
  },
  {
    says: "A:WHO 's B:* EVENT C:* VISITS|BE D:SPAN after THE|POSS previous|last one|EVENT",
    means: "A 's B VISIT C ended the absence of D",
    example: "Xi's October 2025 visit to South Korea came more than ten years after the previous one.",
  },
  {
    says: "A:WHO 's B:* EVENT C:* , which D:began|started|lasted E:* , F:*",
    means: "A 's B VISIT C D E F",
    example: "Lee Jae Myung's visit to Japan, which began on 13 January 2026, lasted two days.",
  },
  {
    says: 'as A:TITLE|OFFICE , B:WHO C:VISITS in|to? D:NUMBER E:countries|nations',
    means: 'B C D E as A',
    example: 'As prime minister, Takaichi visited four countries.',
  },
  {
    says: 'THE EVENT of|in A:DATE BE THE|POSS B:ORDINAL by C:WHO D:*',
    means: "C 's A VISIT was the B D",
    example: 'The visit of August 2025 was the first by Lee Jae Myung.',
  },
  {
    says: 'of all countries|nations , A:WHO VISITS THE? B:NATION THE? most often|frequently? C:*',
    means: 'A WENT to B C more often than any other country',
    example: 'Of all countries, Takaichi visited South Korea most often as prime minister.',
  },
  {
    says: 'THE? A:NATION BE THE country|nation that? B:WHO VISITS THE? most often|frequently? C:*',
    means: 'B WENT to A C more often than any other country',
    example: 'South Korea was the country that Takaichi visited most often as prime minister.',
  },
  {
    says: 'THE? A:NATION BE THE most visited country|nation of|by|for B:WHO C:*',
    means: 'B WENT to A C more often than any other country',
    example: 'South Korea was the most visited country of Takaichi as prime minister.',
  },
  {
    says: 'neither A:WHO nor B:WHO HAVE? C:VISITS to? THE? D:NATION E:*',
    means: 'A never C to D E | B never C to D E',
    example: 'Neither Ishiba nor Takaichi visited China as prime minister.',
  },
]
