import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { SummitError } from '../../errors.ts'

/** An element as it ends: its name, its attributes, its text with white space made single, and where it began. */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
  readonly line: number
  readonly path: string
}

/** Hears a document element by element. `opened` may refuse an element by answering a sentence. */
export type Listener = {
  readonly opened: (name: string, path: string, line: number) => string | undefined
  readonly closed: (element: Element) => void
}

export const limits = { file: 64 << 20, depth: 16, text: 64 << 10 }
const chunkSize = 64 << 10

/**
 * Reads an XML file in pieces; memory does not grow with the file. Refused, as one problem and the end of the reading: a DOCTYPE, what is not well formed, a file that ends
 * too early, bytes that are not UTF-8, a file over 64 MiB, text over 64 KiB, elements nested deeper than 16. Entities other than XML's own five are not known.
 * @param report hears every problem with its line
 * @throws SummitError io, where the file cannot be read
 */
export function readXml(path: string, listener: Listener, report: (line: number, sentence: string) => void): void {
  const parser = new SaxesParser()
  let broken = false
  const refuse = (sentence: string, line = parser.line): void => {
    if (!broken) report(line, sentence)
    broken = true
  }
  const open: { name: string; attributes: ReadonlyMap<string, string>; text: string; line: number }[] = []
  parser.on('doctype', () => refuse('a DOCTYPE is refused'))
  parser.on('error', (error) =>
    refuse(`the file is not well-formed XML: ${error.message.replace(/^.*?\d+:\d+: /, '').replace(/\.$/, '')}`),
  )
  parser.on('opentag', (tag) => {
    if (broken) return
    if (open.length >= limits.depth) return refuse('elements are nested too deeply')
    const attributes = new Map(Object.entries(tag.attributes))
    open.push({ name: tag.name, attributes, text: '', line: parser.line })
    const sentence = listener.opened(tag.name, open.map(({ name }) => name).join('/'), parser.line)
    if (sentence !== undefined) report(parser.line, sentence)
  })
  parser.on('text', (text) => {
    const top = open.at(-1)
    if (broken || top === undefined) return
    if (top.text.length + text.length > limits.text) return refuse(`<${top.name}> holds more than 64 KiB of text`)
    top.text += text
  })
  parser.on('closetag', () => {
    if (broken) return
    const path = open.map(({ name }) => name).join('/')
    const top = open.pop()
    if (top === undefined) return
    const parent = open.at(-1)
    if (top.name === 'em' && parent !== undefined) parent.text += top.text
    listener.closed({ ...top, path, text: top.text.replace(/\s+/g, ' ').trim() })
  })
  for (const text of readText(path, refuse)) {
    if (broken) return
    parser.write(text)
  }
  if (!broken) parser.close()
}

function* readText(path: string, refuse: (sentence: string, line: number) => void): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const chunk = Buffer.allocUnsafe(chunkSize)
  let file: number
  try {
    if (statSync(path).size > limits.file) return refuse('the file is larger than 64 MiB', 1)
    file = openSync(path, 'r')
  } catch (error) {
    throw unreadable(path, error)
  }
  let line = 1
  try {
    for (;;) {
      const length = readSync(file, chunk)
      const text = decoder.decode(chunk.subarray(0, length), { stream: length > 0 })
      if (text.includes('\0')) return refuse('the file holds a NUL', line)
      yield text
      if (length === 0) return
      line += text.split('\n').length - 1
    }
  } catch (error) {
    if (error instanceof TypeError) return refuse('the file is not UTF-8', line)
    throw unreadable(path, error)
  } finally {
    closeSync(file)
  }
}

function unreadable(path: string, error: unknown): SummitError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return new SummitError('io', `"${path}" could not be read (${code})`, 'Check the path and its permissions.')
}
