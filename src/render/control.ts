/** What stands for a control character where a format has no place for it: its control picture (␛), or U+FFFD where it has none. */
export function controlPicture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD'
}
