import type { Database } from 'better-sqlite3'

/** A leader who met another. */
export type GraphNode = {
  readonly id: string
  readonly name: string
  /** The polity of the latest office the leader holds or held; null where no tenure is recorded. */
  readonly polity: string | null
}

/** Two leaders of two polities who met, in the order of their ids. */
export type GraphEdge = {
  readonly a: string
  readonly b: string
  /** Meetings held that both took part in as principals, under the rule `face-to-face`, with others besides or not. */
  readonly count: number
  /** The first and the last possible day of those. */
  readonly first: string
  readonly last: string
}

/** Every leader of `graphEdges`, by id. */
export function graphNodes(db: Database): IterableIterator<GraphNode> {
  return db
    .prepare<[], GraphNode>(`
SELECT leader.id, leader.name,
  (SELECT office.polity FROM tenure JOIN office ON office.id = tenure.office WHERE tenure.leader = leader.id
   ORDER BY tenure.first DESC, tenure.id LIMIT 1) AS polity
FROM leader WHERE EXISTS (SELECT 1 ${met} AND pair.a = leader.id)
ORDER BY leader.id`)
    .iterate()
}

/** Every two leaders who met, by id, one after the other. */
export function graphEdges(db: Database): IterableIterator<GraphEdge> {
  return db
    .prepare<[], GraphEdge>(`
SELECT pair.a, pair.b, count(*) AS count, min(pair.first) AS first, max(pair.last) AS last ${met} AND pair.a < pair.b
GROUP BY pair.a, pair.b ORDER BY pair.a, pair.b`)
    .iterate()
}

const met = `
FROM pair
WHERE pair.status = 'held'
  AND pair.level BETWEEN (SELECT least FROM rule WHERE name = 'face-to-face') AND (SELECT most FROM rule WHERE name = 'face-to-face')
  AND pair.polity <> (SELECT polity FROM participant WHERE participant.meeting = pair.meeting AND participant.leader = pair.a)`
