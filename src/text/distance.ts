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

/** Two UTF-16 units as one number. */
function pairOf(a: number, b: number): number {
  return a * 0x10000 + b
}

function pairsOf(sets: string): Set<number> {
  const pairs = new Set<number>()
  for (const set of sets.split(' ').map(codesOf))
    for (const a of set) for (const b of set) if (a !== b) pairs.add(pairOf(a, b))
  return pairs
}

let alike: Set<number> | undefined
let near: Set<number> | undefined
const latinSize = 32
const firstLatin = 0x60
let latin: Float32Array | undefined

/** True for two letters of one sound. */
export function isAlike(a: string, b: string): boolean {
  alike ??= pairsOf(groups)
  return alike.has(pairOf(a.charCodeAt(0), b.charCodeAt(0)))
}

/** What it costs to read `a` for `b`: 0 the same, 0.5 letters of one sound, 0.7 neighbours on the keyboard or two vowels, else 1. */
function costOfSwap(a: number, b: number): number {
  if (a === b) return 0
  alike ??= pairsOf(groups)
  near ??= pairsOf(keyboard)
  const pair = pairOf(a, b)
  if (alike.has(pair)) return 0.5
  return near.has(pair) || (vowels.has(a) && vowels.has(b)) ? 0.7 : 1
}

/** The same for a to z, from a table. */
function readLatin(): Float32Array {
  const table = new Float32Array(latinSize * latinSize)
  for (let a = 1; a <= 26; a++)
    for (let b = 1; b <= 26; b++) table[a * latinSize + b] = costOfSwap(firstLatin + a, firstLatin + b)
  return table
}

/** What it costs to leave out `letter` after `before`: 0.3 a doubled letter, 0.5 a weak one, else 1. */
function costOfDrop(letter: number, before: number): number {
  if (letter === before) return 0.3
  return weak.has(letter) ? 0.5 : 1
}

/** Three lines of the table and what leaving out each letter costs, kept from call to call. */
let room = 64
let lines = [new Float64Array(room), new Float64Array(room), new Float64Array(room)] as const
let drops = new Float64Array(room)

function widen(columns: number): void {
  room = columns * 2
  lines = [new Float64Array(room), new Float64Array(room), new Float64Array(room)]
  drops = new Float64Array(room)
}

/**
 * The weighted number of slips between two folded words: Damerau's optimal string alignment (Wagner and Fischer 1974, with the swap of two
 * neighbouring letters, 0.8) with the costs above. Never more than the longer length. Gives `limit` as soon as it must be that or more.
 */
export function countSlips(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  const rows = a.length
  const columns = b.length
  if (Math.abs(rows - columns) * 0.3 >= limit) return limit
  latin ??= readLatin()
  if (columns >= room) widen(columns + 1)
  let [beforeLast, last, row] = lines
  last[0] = 0
  for (let j = 1; j <= columns; j++) {
    drops[j] = costOfDrop(b.charCodeAt(j - 1), j > 1 ? b.charCodeAt(j - 2) : 0)
    last[j] = (last[j - 1] ?? 0) + (drops[j] ?? 0)
  }
  for (let i = 1; i <= rows; i++) {
    const x = a.charCodeAt(i - 1)
    const xBefore = i > 1 ? a.charCodeAt(i - 2) : 0
    const drop = costOfDrop(x, xBefore)
    row[0] = (last[0] ?? 0) + drop
    let least = row[0] ?? 0
    for (let j = 1; j <= columns; j++) {
      const y = b.charCodeAt(j - 1)
      const plain = x > firstLatin && x < 0x7b && y > firstLatin && y < 0x7b
      const swap = plain ? (latin[(x - firstLatin) * latinSize + y - firstLatin] ?? 1) : costOfSwap(x, y)
      let cost = Math.min((last[j - 1] ?? 0) + swap, (last[j] ?? 0) + drop, (row[j - 1] ?? 0) + (drops[j] ?? 0))
      if (i > 1 && j > 1 && x !== y && xBefore === y && x === b.charCodeAt(j - 2))
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 0.8)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    const spare = beforeLast
    beforeLast = last
    last = row
    row = spare
  }
  return Math.min(limit, last[columns] ?? 0)
}
