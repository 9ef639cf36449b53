import { foldText } from '../../../text/fold.ts'

/** A name as the part of an id: ASCII letters and digits, words joined by hyphens. */
export const slugOf = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

const familyFirst = new Set(['KR', 'KP', 'CN', 'TW', 'VN', 'KH', 'LA'])
const after = new Set(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'xii', 'xvi', 'xxiii', 'jr', 'sr', '3rd'])

/** The word of a leader's id by which the ids of meetings and visits call them. */
export function familyOf(leader: string, polity: string): string {
  const words = leader
    .split('-')
    .filter((word, index) => !after.has(word) && !(index > 0 && word === polity.toLowerCase()))
  const titled = words.length > 1 && /^(?:king|queen|emperor|pope|prince|shah|sultan|amir)$/.test(words[0] ?? '')
  return (familyFirst.has(polity) || titled ? words[titled ? 1 : 0] : words.at(-1)) ?? leader
}

/** Gives ids that no record has yet: the wanted one, else with `-2`, `-3` … after it. */
export function createIds(taken: ReadonlySet<string>): (wanted: string) => string {
  const given = new Set<string>()
  return (wanted) => {
    let id = wanted
    for (let n = 2; given.has(id) || taken.has(id); n++) id = `${wanted}-${n}`
    given.add(id)
    return id
  }
}
