import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import type { GraphEdge, GraphNode } from '../../src/queries/export-graph.ts'
import { graphEdges, graphNodes } from '../../src/queries/export-graph.ts'
import { renderDot } from '../../src/render/dot.ts'
import { renderGexf } from '../../src/render/gexf.ts'
import { meeting, openFacts, people } from '../facts.ts'
import { requireBuilt, runSummit } from '../program.ts'
import { titles } from './hostile.ts'

beforeAll(requireBuilt)

const names = [
  ...titles.slice(0, 80),
  ...['"', '\\', 'a\\', '\\"', '\\N', '\\E', '\\G\\T', '<b>bold</b>', '<', ']', '];x [y=1', '&amp;', '&lt;', '&#65;'],
  ...['-- x', '{', '}', '//', '/*', 'a\u0001b\u001b'],
]
const nodes: GraphNode[] = names.map((name, index) => ({ id: `n-${index}`, name, polity: name }))
const edges: GraphEdge[] = names.slice(1).map((_, index) => ({
  a: 'n-0',
  b: `n-${index + 1}`,
  count: index + 1,
  first: '2021-01-01',
  last: '2021-01-01',
}))

const pictured = (name: string) =>
  name.replace(/[^\P{Cc}\t\n\r]/gu, (one) => String.fromCodePoint(0x2400 + (one.codePointAt(0) ?? 0)))

describe('dot', () => {
  test('names that break graphs are nodes, with exactly those labels on one line', async () => {
    expect(names).toHaveLength(100)
    const graphviz = await Graphviz.load()
    const dot = [...renderDot(nodes, edges)].join('')
    const drawn = readDrawing(graphviz.layout(dot, 'svg', 'dot'))
    const label = (name: string) => pictured(name.replace(/\r\n|\r|\n/g, ' ').replaceAll('\t', '\u2409'))
    expect(drawn.filter(({ kind }) => kind === 'node').map(({ title, label }) => `${title} ${label}`)).toEqual(
      nodes.map(({ id, name }) => `${id} ${label(name)}`),
    )
    const byTitle = (all: string[]) => all.sort()
    expect(byTitle(drawn.filter(({ kind }) => kind === 'edge').map(({ title, label }) => `${title} ${label}`))).toEqual(
      byTitle(edges.map(({ a, b, count }) => `${a}--${b} ${count}`)),
    )
    const read: { objects: object[]; edges: object[] } = JSON.parse(graphviz.layout(dot, 'dot_json', 'dot'))
    const attributes = (all: readonly object[]) => [...new Set(all.flatMap(Object.keys))].sort()
    expect(attributes(read.objects)).toEqual(['_gvid', 'label', 'name'])
    expect(attributes(read.edges)).toEqual(['_gvid', 'head', 'label', 'tail', 'weight'])
  })
})

type Drawn = { readonly kind: string; title: string; label: string }

/** The nodes and edges of a drawing, with the text at each. */
function readDrawing(svg: string): Drawn[] {
  const found: Drawn[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    const kind = attributes.class
    if (kind === 'node' || kind === 'edge') found.push({ kind, title: '', label: '' })
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    const last = found.at(-1)
    if (last === undefined) return
    if (open.at(-1) === 'title') last.title += text
    if (open.at(-1) === 'text') last.label += text.replaceAll('\u00a0', ' ')
  })
  parser.write(svg).close()
  return found
}

describe('gexf', () => {
  function read(xml: string): Record<string, string>[] {
    const found: Record<string, string>[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'node' || name === 'edge') found.push({ ...attributes })
    })
    parser.write(xml).close()
    return found
  }

  test('names that break XML come back, but for what XML cannot hold', () => {
    const xml = [...renderGexf(nodes, edges)].join('')
    const elements = read(xml)
    expect(elements.filter(({ id }) => id !== undefined).map(({ label }) => label)).toEqual(names.map(pictured))
    expect(elements.filter(({ id }) => id === undefined)).toEqual(
      edges.map(({ a, b, count }) => ({ source: a, target: b, weight: String(count) })),
    )
  })

  test('the shipped record is a graph whose edges join its nodes', () => {
    const elements = read(runSummit(['export', 'gexf']).out)
    const ids = elements.flatMap(({ id }) => id ?? [])
    const ends = elements.flatMap(({ source, target }) => (source === undefined ? [] : [source, target ?? '']))
    expect(ids.length).toBeGreaterThan(20)
    expect(new Set(ends)).toEqual(new Set(ids))
  })
})

test('an edge counts what was held face to face, by leaders of two polities', () => {
  const principals = (...who: readonly [string, string][]) => who.map(([leader, polity]) => ({ leader, polity }))
  const db = openFacts('export-graph', {
    ...people,
    meetings: [
      meeting('one', '2021-01-01', ['ann', 'bob']),
      meeting('three', '2022-01-01', ['ann', 'bob', 'cy']),
      meeting('greeting', '2022-02-01', ['ann', 'bob'], { setting: 'greeting' }),
      meeting('call', '2022-03-01', ['ann', 'cy'], { mode: 'telephone', zone: 'Asia/Tokyo' }),
      meeting('planned', '2035-01-01', ['bob', 'cy'], { status: 'planned' }),
      meeting('allies', '2025-01-10', [], { participants: principals(['ann', 'AA'], ['ora', 'AA'], ['bob', 'BB']) }),
    ],
  })
  expect([...graphEdges(db)]).toEqual([
    { a: 'ann', b: 'bob', count: 3, first: '2021-01-01', last: '2025-01-10' },
    { a: 'ann', b: 'cy', count: 1, first: '2022-01-01', last: '2022-01-01' },
    { a: 'bob', b: 'cy', count: 1, first: '2022-01-01', last: '2022-01-01' },
    { a: 'bob', b: 'ora', count: 1, first: '2025-01-10', last: '2025-01-10' },
  ])
  expect([...graphNodes(db)].map(({ id, polity }) => `${id} ${polity}`)).toEqual([
    'ann AA',
    'bob BB',
    'cy CC',
    'ora AA',
  ])
})
