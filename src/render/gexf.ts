import type { GraphEdge, GraphNode } from '../queries/export-graph.ts'
import { controlPicture } from './control.ts'

/** Who met whom as a graph in GEXF 1.3 (gexf.net), for Gephi and its kin: the weight of an edge is the number of meetings. */
export function* renderGexf(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph mode="static" defaultedgetype="undirected">
<attributes class="node"><attribute id="polity" title="polity" type="string"/></attributes>
<attributes class="edge"><attribute id="first" title="first" type="string"/><attribute id="last" title="last" type="string"/></attributes>
<nodes>
`
  for (const { id, name, polity } of nodes)
    yield `<node id="${escapeXml(id)}" label="${escapeXml(name)}">${values({ polity })}</node>\n`
  yield '</nodes>\n<edges>\n'
  for (const { a, b, count, first, last } of edges)
    yield `<edge source="${escapeXml(a)}" target="${escapeXml(b)}" weight="${count}">${values({ first, last })}</edge>\n`
  yield '</edges>\n</graph>\n</gexf>\n'
}

function values(of: Readonly<Record<string, string | null>>): string {
  const all = Object.entries(of).flatMap(([key, value]) =>
    value === null ? [] : [`<attvalue for="${key}" value="${escapeXml(value)}"/>`],
  )
  return all.length === 0 ? '' : `<attvalues>${all.join('')}</attvalues>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text for a quoted attribute of XML 1.0; what XML has no place for is shown by other characters. */
function escapeXml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '\uFFFD')
    .replace(/[^\P{Cc}\t\n\r]/gu, controlPicture)
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? '')
}
