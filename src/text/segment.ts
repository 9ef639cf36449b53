const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** Folded text with a space round every character of the scripts that write words without spaces, so that any run of them is found as a phrase. */
export function segment(folded: string): string {
  return folded.replace(dense, ' $& ').replace(/ {2,}/g, ' ').trim()
}
