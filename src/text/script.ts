/** The scripts in which names are compared in different ways; `other` covers the rest of Unicode. */
export const scripts = ['Latin', 'Han', 'Kana', 'Hangul', 'Arabic', 'Hebrew', 'Cyrillic', 'Greek', 'other'] as const
export type Script = (typeof scripts)[number]

/** The script of a folded text: that of its first letter that tells; Han with Kana is `Kana`. Text without letters is `Latin`. */
export function scriptOf(folded: string): Script {
  let script: Script = 'Latin'
  for (const character of folded) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x250) continue
    const found = scriptOfCode(code)
    if (found === 'Kana') return 'Kana'
    if (script === 'Latin') script = found
  }
  return script
}

function scriptOfCode(code: number): Script {
  if (code >= 0x370 && code < 0x400) return 'Greek'
  if (code >= 0x400 && code < 0x530) return 'Cyrillic'
  if (code >= 0x590 && code < 0x600) return 'Hebrew'
  if ((code >= 0x600 && code < 0x780) || (code >= 0x8a0 && code < 0x900)) return 'Arabic'
  if (code >= 0x3040 && code < 0x3100) return 'Kana'
  if ((code >= 0x1100 && code < 0x1200) || (code >= 0xac00 && code < 0xd7b0)) return 'Hangul'
  if ((code >= 0x3400 && code < 0xa000) || code === 0x3005 || (code >= 0xf900 && code < 0xfb00) || code >= 0x20000)
    return 'Han'
  return 'other'
}

/** True for the scripts whose words are a few characters, each of which carries meaning: there no letter is a slip. */
export function isDense(script: Script): boolean {
  return script === 'Han' || script === 'Hangul'
}
