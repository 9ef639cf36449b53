import { countFingers } from '../text/fingers.ts'
import { nameTokens } from '../text/fold.ts'
import type { Script } from '../text/script.ts'
import type { Ranked } from './rank.ts'

/** A record by how near its letters and its sound come to a query, and how near those of any other record do. */
type Evidence = {
  readonly letters: Ranked | undefined
  readonly sound: Ranked | undefined
  readonly lead: { readonly letters: number; readonly sound: number }
}

/** Two words or more that sound so near, and so much nearer than any other name, are the name in another script or another language's spelling. */
const leastSound = 0.76
const soundLead = 0.12
/** What letters and sound must come to together, and by how much they must lead together. */
const leastBoth = 1.5
const bothLead = 0.3
/** The same for a long name in Han without a gap, of which most characters and nearly all the sound are the same; in a short one each character tells. */
const hanLength = 5
const hanLetters = 0.6
const hanSound = 0.7
const hanLead = 0.09
/** The same for two words and more in Hangul, where a syllable is a fourth of a word: letters that lead far, and sound that does not gainsay them. */
const hangul = { letters: 0.74, lettersLead: 0.3, sound: 0.65, soundLead: 0.05 } as const
/** By how much letters of one alphabet must lead, and how many slips of a finger in all may lie between. */
const lettersLead = 0.12
const mostSlips = 2

/** What is asked: its words, their script, and whether one of them is spelled as no name of the record is. */
export type Asked = {
  readonly tokens: readonly string[]
  readonly script: Script
  readonly isStrange: (word: string) => boolean
}

/**
 * The one record that a query means although no name fits surely, and no other record comes near. In Latin letters, where most names are and one of them is
 * easily another person's, what lies between must be slips of a finger, or all but one of them and a word that is no name; in other scripts letters and sound
 * must point to it, or sound clearly.
 */
export function agreeOn(ranked: readonly Ranked[], sounding: readonly Ranked[], asked: Asked): Ranked | undefined {
  const [letters] = ranked
  const [sound] = sounding
  if (asked.script === 'Latin') {
    if (letters === undefined || letters.computed) return undefined
    return weigh(letters.record, ranked, []).lead.letters >= lettersLead && isMistyped(letters, asked)
      ? letters
      : undefined
  }
  for (const best of [letters, sound]) {
    if (best === undefined) continue
    const evidence = weigh(best.record, ranked, sounding)
    if (isAgreed(evidence, asked)) return evidence.letters ?? evidence.sound
  }
  return undefined
}

function isAgreed(evidence: Evidence, { tokens, script }: Asked): boolean {
  if (script === 'Han') return tokens.join('').length >= hanLength && agreeInHan(evidence)
  return agreeAcross(evidence) || (script === 'Hangul' && tokens.length > 1 && agreeInHangul(evidence, tokens))
}

function isMistyped({ text }: Ranked, { tokens, isStrange }: Asked): boolean {
  const meant = nameTokens(text)
  if (tokens.length < 2 || meant.length < 2) return false
  const { slips, odd } = countFingers(tokens.join(' '), meant.join(' '))
  if (slips > mostSlips || odd > 1) return false
  return odd === 0 || tokens.some((token) => !meant.includes(token) && isStrange(token))
}

function weigh(record: string, ranked: readonly Ranked[], sounding: readonly Ranked[]): Evidence {
  const own = (some: readonly Ranked[]) => some.find((one) => one.record === record)
  const leadIn = (some: readonly Ranked[]) =>
    (own(some)?.match.score ?? 0) - (some.find((one) => one.record !== record)?.match.score ?? 0)
  return {
    letters: own(ranked),
    sound: own(sounding),
    lead: { letters: leadIn(ranked), sound: leadIn(sounding) },
  }
}

function agreeAcross({ letters, sound, lead }: Evidence): boolean {
  if (sound === undefined || sound.match.words < 2) return false
  if (sound.match.score >= leastSound && lead.sound >= soundLead) return true
  return (
    letters !== undefined &&
    letters.match.score + sound.match.score >= leastBoth &&
    lead.letters > 0 &&
    lead.sound > 0 &&
    lead.letters + lead.sound >= bothLead
  )
}

function agreeInHan({ letters, sound, lead }: Evidence): boolean {
  if (letters === undefined || sound === undefined) return false
  const near = letters.match.score >= hanLetters && sound.match.score >= hanSound
  return near && lead.letters >= hanLead && lead.sound >= hanLead
}

/** Not where a word only begins one of the name: 메이 is May, and no slip for Major. */
function agreeInHangul({ letters, sound, lead }: Evidence, tokens: readonly string[]): boolean {
  if (letters === undefined || sound === undefined) return false
  const meant = nameTokens(letters.text)
  if (tokens.some((token) => meant.some((word) => word !== token && word.startsWith(token)))) return false
  const near = letters.match.score >= hangul.letters && sound.match.score >= hangul.sound
  return near && lead.letters >= hangul.lettersLead && lead.sound >= hangul.soundLead
}
