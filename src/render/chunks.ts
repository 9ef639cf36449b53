const size = 65_536

/** Joins short strings into chunks of about 64 KiB, so that a million rows are not a million writes. */
export function* joinChunks(parts: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const part of parts) {
    chunk += part
    if (chunk.length >= size) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}
