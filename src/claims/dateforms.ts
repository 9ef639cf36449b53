const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)'
const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const year = '(?:1[5-9]|20)\\d\\d'
const day = '\\d{1,2}(?:st|nd|rd|th)?'
const part = '(?:early|mid|late|the (?:beginning|start|end|middle) of)[ -]'
const feast = "new year['’]s (?:eve|day)|christmas (?:eve|day)|the new year|new year"
const season = '(?:spring|summer|autumn|fall|winter)'

/** What may be a date, each with what it can begin with; of several that fit at a place the first is meant. */
const forms: readonly (readonly [opens: string, form: string])[] = [
  ['article feast', `\\b(?:${feast}),? (?:of )?${year}\\b`],
  ['number', `\\b${year}-\\d\\d(?:-\\d\\d)?\\b`],
  ['number article', `\\b(?:the )?${year}s\\b`],
  ['number weekday', `\\b(?:${weekday},? )?${day} ?(?:and|to|-|–) ?${day} (?:of )?${month}(?:,? ${year})?\\b`],
  ['number weekday article', `\\b(?:${weekday},? )?(?:the )?${day}(?: of)? ${month}(?:,? (?:of )?${year})?\\b`],
  ['month weekday', `\\b(?:${weekday},? )?${month} ${day}(?: ?(?:and|to|-|–) ?${day})?(?:,? ${year})?(?![\\d,]\\d)\\b`],
  ['month part article', `\\b(?:${part})?${month},? (?:of )?${year}\\b`],
  ['season part article', `\\b(?:${part})?${season} (?:of )?${year}\\b`],
  ['number part article', `\\b(?:${part})?${year}\\b`],
  ['part article', `\\b(?:${part})${month}\\b`],
  ['relative', `\\b(?:yesterday|today|tomorrow|(?:last|this|next) (?:year|month|week|${month}|${weekday}))\\b`],
  ['month', `(?<=\\b(?:in|by|since|until|before|after|last|this|of) )${month}\\b`],
  ['weekday', `\\b${weekday}\\b`],
]

/** With what a date can begin, a group each in the order of `openings`: the many ways to write one are only tried there. */
const opener = new RegExp(
  `\\b(?:${[
    '(\\d(?=\\d\\d\\d|\\d?(?:st|nd|rd|th)? ?(?:of|and|to|-|–|[adfjmnos][a-u][a-y])))',
    '(the\\b(?= (?:new year|\\d|beginning|start|end|middle)))',
    '((?:early|mid|late)\\b(?=[ -]))',
    '((?:mon|tues|wednes|thurs|fri|satur|sun)day\\b)',
    '((?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b)',
    `(${season}\\b(?= (?:of )?\\d))`,
    '((?:yesterday|today|tomorrow|(?:last|this|next)(?= (?:year|week|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))\\b)',
    '(new(?= year)|christmas)',
  ].join('|')})`,
  'gi',
)
const openings = 'number article part weekday month season relative feast'.split(' ')

/** The forms with each beginning, made when it is first met: to compile all of them takes as long as to check a claim. */
const made = new Map<string, RegExp>()

function formsOf(opening: string): RegExp {
  const found = made.get(opening)
  if (found !== undefined) return found
  const some = forms.flatMap(([opens, form]) => (opens.split(' ').includes(opening) ? [form] : []))
  const making = new RegExp(some.join('|'), 'iy')
  made.set(opening, making)
  return making
}

/** The forms that most dates have, tried before all others: 13 January 2026; January 13, 2026; January 2026; 2026. */
const plain = new RegExp(
  `(?:\\d{1,2} ([a-z]+) ${year}|([a-z]+) \\d{1,2}, ${year}(?![\\d,]\\d)|([a-z]+) ${year}|${year}(?!-\\d))\\b`,
  'iy',
)

export const months = 'january february march april may june july august september october november december'.split(' ')

/** What may be the dates of a text, in order, as places in it. */
export function findDateForms(text: string): { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = []
  opener.lastIndex = 0
  for (let open = opener.exec(text); open !== null; open = opener.exec(text)) {
    const start = open.index
    const end = endOf(text, start) ?? endOf(text, start, open)
    if (end === undefined) continue
    found.push({ start, end })
    opener.lastIndex = end
  }
  return found
}

/** Where a date that begins at a place ends: one of plain form or, where the opener's match is given, of any. */
function endOf(text: string, start: number, open?: readonly (string | undefined)[]): number | undefined {
  const form =
    open === undefined
      ? plain
      : formsOf(openings[open.findIndex((one, group) => group > 0 && one !== undefined) - 1] ?? '')
  form.lastIndex = start
  const match = form.exec(text)
  if (match === null) return undefined
  const name = open === undefined ? (match[1] ?? match[2] ?? match[3]) : undefined
  return name === undefined || months.includes(name.toLowerCase()) ? form.lastIndex : undefined
}
