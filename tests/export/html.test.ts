import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { renderHtml, style, styleDigest } from '../../src/render/html.ts'
import { runSummit } from '../program.ts'
import { event, titles } from './hostile.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const isElement = (node: Node): node is Element => 'tagName' in node

/** Every element of a page as a browser reads it; what it had to mend is in `mended`. */
function read(html: string): { elements: Element[]; mended: string[] } {
  const mended: string[] = []
  const elements: Element[] = []
  const visit = (node: Node) => {
    if (isElement(node)) elements.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html, { onParseError: ({ code }) => mended.push(code) }))
  return { elements, mended }
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const attribute = (element: Element | undefined, name: string) => element?.attrs.find((one) => one.name === name)?.value

const page = (...rows: Parameters<typeof event>) => [...renderHtml(rows.map(event), '2026-07-18')].join('')

/** Texts that a careless page would run, load or follow. */
const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus="',
  '<svg/onload=alert(1)>',
  '</td></tr></table><iframe src="https://evil.example">',
  '</style><style>*{background:url(https://evil.example)}',
  '<!--',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://evil.example"><input name=x>',
  '<template><script>alert(1)</script></template>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>',
  '\u0000<script\u0000>alert(1)</script>',
  '\u202e<script>\u202c',
  '`onclick=alert(1)',
  '<plaintext>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
]

const urls: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:alert(1)',
  '//evil.example',
  'https://good.example/"onmouseover="alert(1)',
  "https://good.example/'><script>alert(1)</script>",
  'https://good.example/?a=1&amp=2&lt;',
]

const allowed = [
  'http-equiv',
  'content',
  'charset',
  'name',
  'lang',
  'id',
  'scope',
  'class',
  'dir',
  'href',
  'rel',
  'title',
]

describe('texts that break pages', () => {
  const all = [...payloads, ...titles]
  const rows = all.map((text, index) =>
    event({
      id: `m-${index}`,
      name: text,
      date: text,
      status: text,
      kind: text,
      mode: text,
      leaders: [text, text],
      venue: text,
      cities: [text],
      polity: text,
      occasion: text,
      summary: text,
      sources: [{ id: text, publisher: text, url: urls[index % urls.length] ?? null }],
    }),
  )
  const html = [...renderHtml(rows, '2026-07-18')].join('')
  const { elements, mended } = read(html)

  test('a browser has nothing to mend, and finds only what the page is made of', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(mended).toEqual([])
    expect([...new Set(elements.map(({ tagName }) => tagName))].sort()).toEqual([
      'a',
      'body',
      'caption',
      'h1',
      'head',
      'html',
      'meta',
      'small',
      'span',
      'style',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'title',
      'tr',
    ])
    const strange = elements
      .flatMap(({ attrs }) => attrs.map(({ name }) => name))
      .filter((name) => !allowed.includes(name))
    expect(strange).toEqual([])
    expect(elements.filter(({ tagName }) => tagName === 'tr')).toHaveLength(all.length + 1)
  })

  test('each text is there as it was', () => {
    const shown = elements.filter(({ tagName }) => tagName === 'small').map(textOf)
    const line = (text: string) => text.replaceAll('\u0000', '␀').replaceAll('\r', '␍')
    expect(shown).toEqual(all.map(line))
  })

  test('every element with data has the direction of its own letters', () => {
    const cells = elements.filter(({ tagName }) => tagName === 'td')
    const data = cells.flatMap(({ childNodes }) => childNodes.filter(isElement))
    expect(data.length).toBeGreaterThan(all.length * 10)
    expect(data.filter((element) => attribute(element, 'dir') !== 'auto')).toEqual([])
    const bare = cells.flatMap(({ childNodes }) => childNodes.filter((node) => !isElement(node))).map(textOf)
    expect([...new Set(bare)].sort()).toEqual([', '])
  })

  test('links lead to web pages alone', () => {
    const links = elements.flatMap((element) => attribute(element, 'href') ?? [])
    expect(new Set(links)).toEqual(new Set(urls.filter((url) => url.startsWith('https:'))))
  })
})

describe('the page', () => {
  const { elements } = read(page({}))

  test('forbids everything but its own style', () => {
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    expect(attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src '${styleDigest}'; base-uri 'none'; form-action 'none'`,
    )
    const sheet = elements.filter(({ tagName }) => tagName === 'style').map(textOf)
    expect(sheet).toEqual([style])
    expect(styleDigest).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`)
    expect(style).not.toMatch(/url\(|@import/)
  })

  test('has a row that can be linked to', () => {
    expect(elements.filter(({ tagName }) => tagName === 'tr').map((row) => attribute(row, 'id'))).toEqual([
      undefined,
      '2026-01-13-ann-bob',
    ])
  })

  test('is a page without rows too', () => {
    const empty = read(page())
    expect(empty.mended).toEqual([])
    expect(empty.elements.filter(({ tagName }) => tagName === 'tr')).toHaveLength(1)
  })
})

test('the shipped record: every meeting is a row, as it was known', () => {
  const rowsOf = (args: readonly string[]) =>
    read(runSummit([...args, 'export', 'html']).out).elements.flatMap((element) =>
      element.tagName === 'tr' ? (attribute(element, 'id') ?? []) : [],
    )
  const ids = (args: readonly string[]) =>
    runSummit([...args, 'sql', 'SELECT id FROM meeting ORDER BY first, last, id'])
      .out.trimEnd()
      .split('\n')
  expect(rowsOf([])).toEqual(ids([]))
  expect(rowsOf(['--known-at', '2026-01-12'])).toEqual(ids(['--known-at', '2026-01-12']))
  expect(rowsOf(['--known-at', '2026-01-12']).length).toBeLessThan(rowsOf([]).length)
})
