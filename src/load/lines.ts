import { closeSync, openSync, readSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { SummitError } from '../errors.ts'

/** A line longer than this is no record: it is refused before it is parsed. */
export const longestLine = 1 << 20
const chunkSize = 1 << 20

/** A line of a file and its number, from 1; `text` is undefined where the bytes are not text, and `sentence` then says why. */
export type Line = { readonly number: number; readonly text: string | undefined; readonly sentence: string }

/**
 * The non-empty lines of a UTF-8 file, read in pieces, so that memory does not grow with the file. A byte-order mark is skipped; UTF-16, broken UTF-8,
 * NUL and lines over one MiB are answered as lines without text.
 * @throws SummitError io, where the file cannot be read
 */
export function* readLines(path: string): Generator<Line> {
  const file = open(path)
  try {
    let rest: Buffer = Buffer.alloc(0)
    let number = 0
    let skipping = false
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize)
      const length = read(file, chunk, path)
      let data: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, length)]) : chunk.subarray(0, length)
      if (number === 0 && rest.length === 0) data = dropMark(data)
      let start = 0
      for (;;) {
        let end = data.indexOf(10, start)
        if (end < 0 && length === 0 && start < data.length) end = data.length
        if (end < 0) break
        number += 1
        if (!skipping) {
          const line = readLine(data, start, end, number)
          if (line !== undefined) yield line
        }
        skipping = false
        start = end + 1
      }
      if (length === 0) return
      rest = Buffer.from(data.subarray(Math.min(start, data.length)))
      if (rest.length > longestLine && !skipping) {
        yield { number: number + 1, text: undefined, sentence: 'the line is longer than 1 MiB' }
        skipping = true
      }
      if (skipping) rest = Buffer.alloc(0)
    }
  } finally {
    closeSync(file)
  }
}

function readLine(data: Buffer, start: number, end: number, number: number): Line | undefined {
  if (end - start > longestLine) return { number, text: undefined, sentence: 'the line is longer than 1 MiB' }
  const text = data.toString('utf8', start, end)
  if (text.includes('\uFFFD') || text.includes('\0'))
    return { number, text: undefined, sentence: faultOf(data.subarray(start, end)) }
  return /^\s*$/.test(text) ? undefined : { number, text, sentence: '' }
}

/** What is wrong with bytes that hold NUL, or of which some were read as U+FFFD. */
function faultOf(bytes: Buffer): string {
  if (bytes.includes(0)) return 'the line holds a NUL byte: facts are UTF-8 text, not UTF-16'
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return 'the line holds U+FFFD, which stands for a character that was lost'
  } catch {
    return `the line is not UTF-8 (byte ${firstBroken(bytes) + 1} of it)`
  }
}

/** The offset of the first byte that is not UTF-8. */
function firstBroken(bytes: Buffer): number {
  const decoded = bytes.toString('utf8')
  const at = decoded.indexOf('\uFFFD')
  return at < 0 ? 0 : Buffer.byteLength(decoded.slice(0, at))
}

function dropMark(data: Buffer): Buffer {
  return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.subarray(3) : data
}

/** Standard input that is a socket, as another Node program gives it, has no name that could be opened. */
function open(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (path === '/dev/stdin' && codeOf(error) === 'ENXIO') return 0
    throw unreadable(path, error)
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown error')

function read(file: number, chunk: Buffer, path: string): number {
  try {
    return readSync(file, chunk)
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): SummitError {
  return new SummitError('io', `"${path}" could not be read (${codeOf(error)})`, 'Check the path and its permissions.')
}
