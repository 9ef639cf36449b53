import { foldName } from '../text/fold.ts'
import { createMention, type Draft, type TermBound } from './draft.ts'
import { flag } from './flagging.ts'
import type { Item } from './items.ts'
import { pick } from './pattern.ts'
import type { Phrase } from './phrases.ts'

const term =
  (kind: TermBound['kind']) =>
  (draft: Draft, taken: readonly Item[]): void => {
    const title =
      pick(taken, 'TITLE')?.title ??
      (pick(taken, 'OFFICE') === undefined ? undefined : officeTitle(pick(taken, 'OFFICE')))
    draft.terms.push({
      kind,
      who: pick(taken, 'WHO')?.who,
      nth: pick(taken, 'ORDINAL')?.value,
      title,
      begun: kind === 'since' ? pick(taken, 'DATE') : undefined,
      text: taken.map(({ text }) => text).join(' '),
    })
  }

/** `Kennedy's presidency counted sixteen trips`: those of his time in office. */
function inTerm(draft: Draft, taken: readonly Item[], at: number): void {
  term('during')(draft, taken)
  const item = pick(taken, 'WHO')
  if (item !== undefined)
    draft.mentions.push({ ...createMention(item.who, '', at), title: item.title, polity: item.polity })
}

function officeTitle(item: Extract<Item, { tag: 'OFFICE' }> | undefined) {
  return item === undefined
    ? undefined
    : { posts: [item.who.name.toLowerCase()], standing: undefined, text: item.who.name }
}

/** `since Trump returned to the White House`: where a president sits stands for the office; no other place does. */
function sinceSeat(draft: Draft, taken: readonly Item[]): void {
  if (foldName(pick(taken, 'PLACE')?.place.text ?? '') === 'whitehouse') term('since')(draft, taken)
  else draft.flags.add('part')
}

/** Phrases of office: how it bounds what is counted. */
export const officePhrases: readonly Phrase[] = [
  { pattern: 'as THE? TITLE', gives: term('as') },
  { pattern: 'as OFFICE', gives: term('as') },
  { pattern: 'while? in office', gives: term('as') },
  { pattern: 'while TITLE|OFFICE', gives: term('as') },
  { pattern: 'while WHO|PRONOUN BE THE? TITLE|OFFICE', gives: term('during') },
  { pattern: 'while WHO|PRONOUN BE in office', gives: term('during') },
  {
    pattern:
      "during|in|over|throughout|of|across WHO 's ORDINAL? presidency|premiership|term|tenure|administration|rule",
    gives: term('during'),
  },
  {
    pattern: "during|in|over|throughout|of|across WHO 's ORDINAL? term|time|spell in office|power",
    gives: term('during'),
  },
  {
    pattern:
      'during|in|over|throughout|of|across POSS ORDINAL? presidency|premiership|term|tenure|administration|chancellorship|reign',
    gives: term('during'),
  },
  {
    pattern: 'during|in|over|throughout|of|across POSS ORDINAL? term|time|spell in office|power',
    gives: term('during'),
  },
  {
    pattern: 'during|in|over|throughout|of THE? WHO years|presidency|administration|era|premiership',
    gives: term('years'),
  },
  {
    pattern: "WHO 's presidency|premiership|tenure|chancellorship counted|included|comprised|featured|saw",
    gives: (draft, taken, at) => inTerm(draft, taken, at),
  },
  {
    pattern: 'over|in|during THE course of POSS presidency|premiership|tenure|chancellorship|reign',
    gives: term('during'),
  },
  { pattern: "under WHO 's leadership|presidency|premiership", gives: term('during') },
  { pattern: 'under WHO', gives: term('during') },
  ...[
    'since taking|assuming|entering|gaining office|power',
    'since VISITS|coming|returning to office|power',
    'since WHO|PRONOUN HAVE? took|assumed|entered office|power',
    "since WHO|POSS 's? EVENT|VISITS to office|power",
    "since WHO|POSS 's? inauguration|election",
    'since becoming THE? TITLE|OFFICE',
    'since WHO|PRONOUN became THE? TITLE|OFFICE',
  ].map((pattern): Phrase => ({ pattern: `${pattern} in|on? DATE?`, gives: term('since') })),
  { pattern: 'since WHO|PRONOUN VISITS to THE? PLACE in|on? DATE?', gives: (draft, taken) => sinceSeat(draft, taken) },
  { pattern: 'took|assumed|entered|takes office', gives: flag('took-office') },
  { pattern: 'came to power', gives: flag('took-office') },
  { pattern: 'VISITS to power|office', gives: flag('took-office') },
  { pattern: 'BE sworn in', gives: flag('took-office') },
  { pattern: 'BE inaugurated', gives: flag('took-office') },
  { pattern: 'left|leaves office|power', gives: flag('left-office') },
  { pattern: 'stepped down', gives: flag('left-office') },
  { pattern: 'succeeded|replaced', gives: flag('succeeded') },
]
