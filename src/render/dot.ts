import type { GraphEdge, GraphNode } from '../queries/export-graph.ts'
import { controlPicture } from './control.ts'

/** Who met whom as a graph in the language of Graphviz: a leader a node, two who met an edge, whose weight and label are the number of their meetings. */
export function* renderDot(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): Generator<string> {
  yield 'graph summit {\n'
  for (const { id, name } of nodes) yield `  ${quote(id)} [label=${quote(name)}];\n`
  for (const { a, b, count } of edges) yield `  ${quote(a)} -- ${quote(b)} [weight=${count}, label="${count}"];\n`
  yield '}\n'
}

/** A quoted text of one line that means itself: Graphviz reads backslashes and entities in a label. */
function quote(text: string): string {
  const plain = text
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n|\r|\n/g, ' ')
  return `"${plain.replace(/\p{Cc}/gu, controlPicture)}"`
}
