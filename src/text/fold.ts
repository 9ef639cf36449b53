import { unifyHan } from './han.ts'

/** Latin and Cyrillic letters that Unicode does not decompose, and letters of the Arabic script written in several ways. */
const letters = new Map(
  (
    'ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ħ=h ŋ=n ı=i ə=a ŧ=t ƒ=f ĸ=k ς=σ ' +
    'ک=ك ڪ=ك ی=ي ى=ي ې=ي ێ=ي ے=ي ۍ=ي ٱ=ا ة=ه ہ=ه ھ=ه ە=ه ۃ=ه ' +
    'ڈ=د ډ=د ٹ=ت ټ=ت ڑ=ر ړ=ر ڕ=ر ں=ن ڼ=ن ڵ=ل ګ=گ ۆ=و ۇ=و ۈ=و ۋ=و ' +
    'ך=כ ם=מ ן=נ ף=פ ץ=צ'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
)

/** Made on the first use, which most names do not need: to read the properties of Unicode takes a millisecond. */
const makeProperties = () => ({ separators: /[^\p{L}\p{N}\p{M}]+/gu, han: /\p{Script=Han}/u })
let made: ReturnType<typeof makeProperties> | undefined

/** Nothing but spaces and letters of the scripts that most names are written in, where the properties need not be read. */
const common =
  /^[a-z0-9 \u03b1-\u03c9\u0430-\u045f\u05d0-\u05ea\u0627-\u063a\u0641-\u064a\u0e01-\u0e3a\u0e40-\u0e4e\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/
/** Signs that part the words of most names. */
const dividers = /[ \-=,.\u00b7\u2010-\u2015\u30fb]+/g
const ascii = /^[\0-\x7f]*$/
const accents = /[\u0300-\u036f]/g
const undecomposed = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu')

/**
 * Marks that change no name: Latin, Greek and Cyrillic accents (ё = е, й = и), Arabic harakat, hamza above or below and tatweel,
 * a lone hamza, Hebrew points, the Indic nukta. Vowel signs of Indic scripts and Thai are letters here and stay.
 */
const marks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u093c\u09bc\u0a3c]/gu

/** What is written inside a word and is no letter of it: apostrophes, geresh, modifier letters, invisible joiners and direction marks. */
const silent = /['’‘`´ʹʺʻʼʽʾʿˈˊˋ׳״＇\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu
const joiner = /\u200c/gu
/** What Uyghur writes before a vowel that begins a word, where Arabic has an alef. */
const carrier = /(?<![\p{L}\p{M}])\u0626(\u0627?)/gu
const hiragana = /[\u3041-\u3096]/gu
const digits = /[\u0660-\u0669\u06f0-\u06f9]/gu

/** A text without its accents, which leaves most names in Latin letters in ASCII. */
function bareOf(text: string): string {
  return ascii.test(text) ? text : text.normalize('NFKD').replace(accents, '')
}

/**
 * The text in the one form in which names and words are compared, its words parted by single spaces: compatibility forms and full width made
 * plain, lower case (dotted and dotless i alike), accents and points off, letters of one sound and several shapes made one, Han in one
 * shape, Hiragana as Katakana; hyphens, middle dots, commas and any other sign part words, apostrophes do not.
 */
export function foldText(text: string): string {
  const bare = bareOf(text)
  if (ascii.test(bare)) {
    return bare
      .replaceAll("'", '')
      .replaceAll('`', '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  }
  const plain = text
    .replace(joiner, ' ')
    .replace(carrier, 'ا')
    .normalize('NFKD')
    .replace(silent, '')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(undecomposed, (letter) => letters.get(letter) ?? letter)
    .normalize('NFC')
    .replace(hiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 0xf))
  const parted = plain.replace(dividers, ' ')
  if (common.test(parted)) return (/[\u4e00-\u9fff]/.test(parted) ? unifyHan(parted) : parted).trim()
  made ??= makeProperties()
  return (made.han.test(plain) ? unifyHan(plain) : plain).replace(made.separators, ' ').trim()
}

/**
 * The key under which a name is stored and looked up exactly: `foldText` without its spaces, so that `Lee Jae-myung`, `Lee Jae Myung`
 * and `Lee Jaemyung`, or 윈스턴 처칠 and 윈스턴처칠, are one name.
 */
export function foldName(text: string): string {
  const bare = bareOf(text)
  if (ascii.test(bare)) return bare.toLowerCase().replace(/[^a-z0-9]+/g, '')
  const folded = foldText(text).replaceAll(' ', '')
  return ascii.test(folded) ? folded : folded.normalize('NFC')
}

/** The words of a name, folded, in the order written. */
export function nameTokens(text: string): string[] {
  const folded = foldText(text)
  return folded === '' ? [] : folded.split(' ')
}
