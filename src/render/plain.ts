/**
 * Characters of which each is visible, takes one column of a terminal, joins with none beside it, and is in normal form C: ASCII, Latin and Cyrillic letters,
 * and the dashes, quotation marks and signs of running text. Most texts are made of them, and neither the tables of wide characters nor the properties of Unicode
 * need be read for them, which would take longer than to answer.
 */
const plain =
  /^[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u024f\u0400-\u0481\u2010-\u2027\u2030-\u203b\u20ac\u2400-\u2421]*$/

export function isPlain(text: string): boolean {
  return plain.test(text)
}
