/**
 * SQL for the names of the leaders in a dated record, as a JSON array by name: what `party` holds of it, found by the record's id.
 * @param id the column that has the id, such as `e.id`
 */
export function leadersIn(id: string): string {
  return `(SELECT json_group_array(name) FROM (SELECT name FROM leader WHERE leader.id IN (
    SELECT leader FROM participant WHERE meeting = ${id}
    UNION ALL SELECT leader FROM visit WHERE visit.id = ${id}
    UNION ALL SELECT leader FROM tenure WHERE tenure.id = ${id}
    UNION ALL SELECT leader FROM speaker WHERE statement = ${id} AND leader IS NOT NULL
    UNION ALL SELECT "to" FROM statement WHERE statement.id = ${id}
    UNION ALL SELECT each.value FROM background, json_each(background.leaders) AS each WHERE background.id = ${id}) ORDER BY name))`
}
