import { romanize } from '../text/romanize.ts'
import { rankInHan } from './han.ts'
import { findLeaders, type Hearing, hearLatin, rankBySound } from './sound.ts'

/** Hears every script: what is not in Latin letters as its letters are romanized, foreign names in Han as their characters sound. */
export const hearAny: Hearing = (db, heard) => {
  if (heard.script === 'Latin') return hearLatin(db, heard)
  const find = findLeaders(db)
  const inHan = heard.script === 'Han' ? rankInHan(db, heard.tokens, heard.ranked, find) : undefined
  return inHan ?? rankBySound(romanize(heard.text), false, find)
}
