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
const weak = new Set("hyьъ'אהויעاهويعءーッー")
const vowels = new Set('aeiouyаеиоуыэюяієїөүαεηιουωאויهاوي')

function pairsOf(sets: readonly string[]): Set<string> {
  const pairs = new Set<string>()
  for (const set of sets) for (const a of set) for (const b of set) if (a !== b) pairs.add(a + b)
  return pairs
}

let alike: Set<string> | undefined
let near: Set<string> | undefined

/** True for two letters of one sound. */
export function isAlike(a: string, b: string): boolean {
  alike ??= pairsOf(groups.split(' '))
  return alike.has(a + b)
}

/** What it costs to read `a` for `b`: 0 the same, 0.5 letters of one sound, 0.7 neighbours on the keyboard or two vowels, else 1. */
function costOfSwap(a: string, b: string): number {
  if (a === b) return 0
  near ??= pairsOf(keyboard.split(' '))
  if (isAlike(a, b)) return 0.5
  return near.has(a + b) || (vowels.has(a) && vowels.has(b)) ? 0.7 : 1
}

/** What it costs to leave out `letter` after `before`: 0.3 a doubled letter, 0.5 a weak one, else 1. */
function costOfDrop(letter: string, before: string): number {
  if (letter === before) return 0.3
  return weak.has(letter) ? 0.5 : 1
}

/**
 * The weighted number of slips between two folded words: Damerau's optimal string alignment (Wagner and Fischer 1974, with the swap of two
 * neighbouring letters) with the costs above. Never more than the longer length. Gives `limit` or more as soon as it must be more.
 */
export function countSlips(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  const rows = a.length
  const columns = b.length
  if (Math.abs(rows - columns) * 0.3 >= limit) return limit
  let beforeLast: number[] = []
  let last: number[] = [0]
  for (let j = 1; j <= columns; j++) last[j] = (last[j - 1] ?? 0) + costOfDrop(b.charAt(j - 1), b.charAt(j - 2))
  for (let i = 1; i <= rows; i++) {
    const x = a.charAt(i - 1)
    const xBefore = a.charAt(i - 2)
    const drop = costOfDrop(x, xBefore)
    const row: number[] = [(last[0] ?? 0) + drop]
    let least = row[0] ?? 0
    for (let j = 1; j <= columns; j++) {
      const y = b.charAt(j - 1)
      const yBefore = b.charAt(j - 2)
      let cost = Math.min(
        (last[j - 1] ?? 0) + costOfSwap(x, y),
        (last[j] ?? 0) + drop,
        (row[j - 1] ?? 0) + costOfDrop(y, yBefore),
      )
      if (i > 1 && j > 1 && x === yBefore && xBefore === y && x !== y)
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 0.8)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    beforeLast = last
    last = row
  }
  return last[columns] ?? 0
}
