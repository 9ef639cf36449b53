import anyAscii from 'any-ascii'

/**
 * Characters that spell the sounds of foreign names in Chinese, in the one shape that `foldText` gives: those of the tables of Xinhua, and what is used beside them
 * in Taiwan, Hong Kong and Singapore.
 */
const spelling = new Set(
  '阿埃艾爱安昂敖奥澳巴白柏拜班邦包保堡鲍北贝本比彼毕碧边宾滨波玻伯勃博卜布采蔡策查察柴昌彻陈成茨慈次楚川春从达大戴丹当道得德登邓迪狄蒂帝丁定东冬杜敦顿多朵厄恩尔耳法凡范梵方菲费芬丰冯' +
    '佛夫弗福富盖甘冈高戈哥歌革格葛根贡古瓜圭郭果哈海汉翰豪赫黑亨洪宏侯何荷胡华怀惠霍基及吉季加嘉贾坚江杰捷金津京居卡喀凯坎康考柯科可克肯孔库夸奎昆拉喇莱赖兰郎朗劳勒雷蕾蕊黎里理利' +
    '莉丽立力历连廉良列烈林琳龄留柳龙隆卢鲁路露吕伦罗洛骆马玛麦迈曼芒毛茂梅美门蒙孟米密弥缅明敏摩莫默墨穆姆木慕内那纳娜乃奈南瑙嫩能尼妮年念聂宁纽农努诺欧帕派潘庞培佩裴彭蓬皮匹平珀坡蒲普朴' +
    '齐奇契恰钱强乔切钦琴青琼丘邱仇屈拳让热仁日荣茹瑞若萨撒塞赛桑瑟森沙莎山珊善尚绍舍申生圣施石史什士仕舒朔司丝斯思松苏素索所塔泰坦汤唐陶特滕提惕田铁廷亭通突图土吐托脱陀瓦娃万汪旺威韦维惟卫' +
    '魏温文翁沃乌武伍西希锡悉席夏香向萧肖晓谢辛欣兴休修许叙雪逊雅亚娅延扬杨耶叶伊衣依易意因英尤优于宇约云赞泽曾扎札詹张章哲珍芝治朱卓兹子佐祖段登柯' +
    '阮坂浦悠宜拓夷茜妲黛霞薇姬歇涅季志芮罕汗赫韩杭衡晋钧蓝览畅沛珮佩胥寇伍钮雍歌苛谷霍浩豪健毕庞旦艮峰纪采泼杨喀岑臣尤犹苔图义地育度乐芭都宝永峇井别琪嘎谭娇帛琉额呼缪腊汀迦拿斐',
)

/** True for a word in Han, two characters or more, that may spell the sounds of a foreign name. */
export function spellsSounds(word: string): boolean {
  const characters = Array.from(word)
  return characters.length > 1 && characters.every((character) => spelling.has(character))
}

/** A character as it sounds: its initial, its vowels, whether it ends in n or ng. `mute`: what it costs that its vowels are none, as in 斯 for s. */
export type Syllable = {
  readonly character: string
  readonly initial: string
  readonly vowels: string
  readonly nasal: boolean
  readonly mute: number
}

/** Readings in names that are not a character's first. */
const readings: Readonly<Record<string, string>> = { 什: 'shi', 加: 'ga', 贾: 'ja', 约: 'yo', 柏: 'bo', 逊: 'sen' }

/** Syllables that stand for a consonant alone: as a rule, and now and then. */
const bare = /^(?:er|[bpmf]u|[dtgklhr]e|[zcs]i|[zcs]hi|qi|ri)$/
const seldomBare = /^(?:[ljxtd]i|[lwg]u|[bpm]o|xie)$/

/** The sounds of a word in Han. */
export function syllablesOf(word: string): Syllable[] {
  return Array.from(word, (character) => {
    const reading = readings[character] ?? anyAscii(character).toLowerCase()
    if (reading === 'er') return { character, initial: 'er', vowels: '', nasal: false, mute: 0 }
    const [, initial = '', final = ''] = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(reading) ?? []
    return {
      character,
      initial,
      vowels: final.replace(/ng?$/, ''),
      nasal: /ng?$/.test(final),
      mute: bare.test(reading) ? 0 : seldomBare.test(reading) ? 0.15 : 0.3,
    }
  })
}

/** What an initial spells: first as a rule, after the bar now and then. */
export const spelled: Readonly<Record<string, string>> = {
  b: 'b | p v',
  p: 'p ph | b',
  m: 'm | n',
  f: 'f v ph | w p b h',
  d: 'd dh | t th',
  t: 't th | d dh',
  n: 'n gn ng | l m',
  l: 'l r | n',
  g: 'g gh | k c q h j kh ng gu',
  k: 'k c q ck kh qu x | g h ch gh',
  h: 'h kh ch gh x j | g f k w r',
  j: 'j g dj k | gi c ch z zh y d t dzh gh',
  q: 'ch tch c cz tsch ts | k s z j t q cc zh',
  x: 's sh ch h x sch sz | c z th ss kh',
  zh: 'j zh dzh dj z g | ch ts d y x',
  ch: 'ch tch c cz tsch | ts j sh t s zh',
  sh: 'sh s sch sz ch | x z c th h st',
  r: 'j zh r | g y l h x',
  z: 'z ts tz dz zz s | j c th zh cc',
  c: 'ts tz c z cz | s ch th',
  s: 's z c th x sz | sh t',
  y: 'y j i | h g l ll gn',
  w: 'w v u | f h g gu b',
  er: 'r l | ',
  '': ' h | g',
}

/** Syllables in Latin letters, nearer to how a name is spelled in its own language than Pinyin is; n before a lip is m: 桑帕约 is Sampaio. */
export function spellSyllables(word: readonly Syllable[]): string {
  const letters = word.map(
    ({ initial, vowels, nasal, mute }) => `${letterOf(initial)}${mute === 0 ? '' : vowels}${nasal ? 'n' : ''}`,
  )
  return letters.join('').replace(/n(?=[bpm])/g, 'm')
}

function letterOf(initial: string): string {
  return spelled[initial]?.split(' ')[0] ?? ''
}
