/** Letters that stand for one sound in names: putting one for another is half a slip. A letter may be in several groups. */
const groups =
  'iyj ou ea ei vwu vfb pb ckqg gj gh szc td kx sx hx nm zj еэєиі иіыйјї ао оу гґхғҳ жзџ сзц шщчс вфбўу ' +
  'дт кгқ юу яаө нң чҷдж еэә оөүұу אעה וב טתד קכג סשצז פבו יא חכה ןנמ וא اهعيوەۀ وۆۇۋفپب تطدض كقگغجخ ' +
  'سصثشز دذظضز زژجچش پب يێىې حهخ نم اآ گغ ڤفوپ アァ イィ ウゥヴ エェ オォ カガ キギ クグ ケゲ コゴ サザ シジ スズ セゼ ソゾ タダ チヂジ ' +
  'ツッヅズ テデ トド ハバパ ヒビピ フブプ ヘベペ ホボポ ヤャ ユュ ヨョ ヴブ ーウイアエオ リル ロル ラル レル ιηυ οω ει γχκ θτδ βφπ σζ'

/** Neighbours on a Latin keyboard: the commonest slip of a finger. */
const keyboard =
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm'

/** Letters that a spelling may leave out or put in: silent h, vowel letters of Hebrew and Arabic, soft and hard sign, long vowels. */
const weak = new Set(codesOf('hyьъאהויعاهويعءーッー'))
const vowels = new Set(codesOf('aeiouyаеиоуыэюяієїөүαεηιουωאויهاوي'))

function codesOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0))
}

/** The letters of a set by each of its letters. */
function setsOf(sets: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const set of sets.split(' '))
    for (let i = 0; i < set.length; i++) {
      const letter = set.charCodeAt(i)
      const before = found.get(letter)
      found.set(letter, before === undefined ? set : before + set)
    }
  return found
}

let alike: Map<number, string> | undefined
let near: Map<number, string> | undefined

/** True for two letters of one sound. */
export function isAlike(a: string, b: string): boolean {
  alike ??= setsOf(groups)
  return a !== b && (alike.get(a.charCodeAt(0))?.includes(b) ?? false)
}

/** What it costs to read a letter for another: 0.5 letters of one sound, 0.7 neighbours on the keyboard or two vowels, else 1. */
function costOfSwap(a: number, b: number): number {
  alike ??= setsOf(groups)
  near ??= setsOf(keyboard)
  const letter = String.fromCharCode(b)
  if (alike.get(a)?.includes(letter)) return 0.5
  return near.get(a)?.includes(letter) || (vowels.has(a) && vowels.has(b)) ? 0.7 : 1
}

const latinSize = 32
const firstLatin = 0x60
const pastLatin = 0x7b

/** What it costs to read a to z for another, where that was asked before, else 0. */
const latin = new Float64Array(latinSize * latinSize)

function costOfLatinSwap(a: number, b: number): number {
  const place = (a - firstLatin) * latinSize + b - firstLatin
  const known = latin[place] ?? 0
  if (known > 0) return known
  const cost = costOfSwap(a, b)
  latin[place] = cost
  return cost
}

/** What it costs to leave out `letter` after `before`: 0.3 a doubled letter, 0.5 a weak one, else 1. */
function costOfDrop(letter: number, before: number): number {
  if (letter === before) return 0.3
  return weak.has(letter) ? 0.5 : 1
}

/** Three lines of the table, the letters of the second word and what leaving out each costs, kept from call to call. */
const makeRoom = (columns: number) => ({
  columns,
  lines: [new Float64Array(columns), new Float64Array(columns), new Float64Array(columns)] as const,
  letters: new Uint16Array(columns),
  drops: new Float64Array(columns),
})
let room = makeRoom(64)

/**
 * The weighted number of slips between two folded words: Damerau's optimal string alignment (Wagner and Fischer 1974, with the swap of two
 * neighbouring letters, 0.8) with the costs above, of what is left when both begin and end alike. Never more than the longer length. Gives `limit` as soon as it
 * must be that or more.
 */
export function countSlips(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  let rows = a.length
  let columns = b.length
  if (Math.abs(rows - columns) * 0.3 >= limit) return limit
  let start = 0
  while (start < rows && start < columns && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  for (; rows > start && columns > start; rows--, columns--) {
    const letter = a.charCodeAt(rows - 1)
    if (letter !== b.charCodeAt(columns - 1)) break
    // Where it is doubled, one of the two may have been left out.
    if (letter === a.charCodeAt(rows - 2) || letter === b.charCodeAt(columns - 2)) break
  }
  return Math.min(limit, align(a, b, start, rows, columns, limit))
}

/** The slips between two words from a place on, to one place in each. */
function align(a: string, b: string, start: number, rows: number, columns: number, limit: number): number {
  if (columns >= room.columns) room = makeRoom(columns * 2)
  const { letters, drops } = room
  let [beforeLast, last, row] = room.lines
  let before = start > 0 ? b.charCodeAt(start - 1) : 0
  let sum = 0
  last[start] = 0
  for (let j = start + 1; j <= columns; j++) {
    const letter = b.charCodeAt(j - 1)
    const drop = costOfDrop(letter, before)
    sum += drop
    letters[j] = letter
    drops[j] = drop
    last[j] = sum
    before = letter
  }
  let xBefore = start > 0 ? a.charCodeAt(start - 1) : 0
  for (let i = start + 1; i <= rows; i++) {
    const x = a.charCodeAt(i - 1)
    const isLatin = x > firstLatin && x < pastLatin
    const drop = costOfDrop(x, xBefore)
    let diagonal = last[start] ?? 0
    let left = diagonal + drop
    let least = left
    let yBefore = 0
    row[start] = left
    for (let j = start + 1; j <= columns; j++) {
      const y = letters[j] ?? 0
      const above = last[j] ?? 0
      let cost = diagonal
      if (x !== y) {
        cost += isLatin && y > firstLatin && y < pastLatin ? costOfLatinSwap(x, y) : costOfSwap(x, y)
        if (xBefore === y && x === yBefore && i > start + 1) {
          const turned = (beforeLast[j - 2] ?? 0) + 0.8
          if (turned < cost) cost = turned
        }
      }
      if (above + drop < cost) cost = above + drop
      const put = left + (drops[j] ?? 0)
      if (put < cost) cost = put
      row[j] = cost
      if (cost < least) least = cost
      left = cost
      diagonal = above
      yBefore = y
    }
    if (least >= limit) return limit
    const spare = beforeLast
    beforeLast = last
    last = row
    row = spare
    xBefore = x
  }
  return last[columns] ?? 0
}
