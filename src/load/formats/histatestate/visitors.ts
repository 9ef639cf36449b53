import { readTitle, type Title, titlePattern } from './titles.ts'

/** One person of a list: the title and the name as written, the name without title and honours, and what the title says. */
export type Named = {
  readonly words: string
  readonly name: string
  readonly title: Title | undefined
  readonly spoken: string | undefined
}

const leading = new RegExp(`^(${titlePattern})(?=[\\s\\p{Lu}])\\s*`, 'u')
const next = new RegExp(`(?:,| and| &) (?=${titlePattern}\\s)`, 'u')
const honours =
  /^(?:(?:Dr|Sir|Lord|Lady|Dame|Mr|Mrs|Gen|Lt\. Gen|Lt|Col|Adm|Maj|Sheikh|Sheik|Shaykh|Prince|Princess|His Holiness|Dato[’'] Seri|Field Marshal|Marshal|General|Admiral|Colonel|Cardinal|Archbishop|Emeritus)\.?\s+)+(?=\p{Lu})/u

/** A name without what stands before it in courtesy ("Sheikh Hamad", "Dr. Kwame"). */
export const bareName = (text: string): string =>
  text
    .replace(honours, '')
    .replace(/[.,;:]+$/, (end) => (/\b(?:Jr|Sr|(?![IVX]+\.)\p{Lu})\.$/u.test(text) ? '.' : end.replace(/[.,;:]+/, '')))
    .trim()

/** Reads "President Anwar Sadat", titles taken off from the left as long as there are any. */
export function readNamed(text: string): Named {
  const words = text.replace(/\s+/g, ' ').trim()
  let rest = words
  let title: Title | undefined
  let spoken: string | undefined
  for (;;) {
    const [matched, written = ''] = leading.exec(rest) ?? []
    const left = matched === undefined ? '' : rest.slice(matched.length)
    if (matched === undefined || left === '') break
    const read = readTitle(written)
    if (title === undefined || (title.rank === 'other' && read !== undefined && read.rank !== 'other')) {
      title = read
      spoken = written.replace(/\s+/g, ' ')
    }
    rest = left
  }
  return { words, name: bareName(rest), title, spoken }
}

/** Who came: usually one person; two where a second title begins after a comma, "and" or "&". One man with two titles stays one. */
export function readVisitors(visitor: string): Named[] {
  const words = visitor.replace(/\s+/g, ' ').trim()
  const [first = '', second] = words.split(next)
  const two = second !== undefined && readNamed(first).title !== undefined
  return two ? [readNamed(first), readNamed(second)] : [readNamed(words)]
}
