import type { Database } from 'better-sqlite3'

/** Who is meant: a leader, a polity (whoever leads it that day) or an office (whoever holds it that day). */
export type Who = { readonly kind: 'leader' | 'polity' | 'office'; readonly id: string; readonly name: string }

/** A condition on a row of `participant` (as `p`, of the meeting `m`) that it is this WHO; its parameter is `@who<index>`. */
export function matchParticipant(who: Who, index: number): string {
  if (who.kind === 'leader') return `p.leader = @who${index}`
  if (who.kind === 'polity') return `p.polity = @who${index}`
  return `p.leader IN (SELECT leader FROM tenure WHERE office = @who${index} AND tenure.first <= m.last AND tenure.last >= m.first AND capacity IN ('substantive', 'acting'))`
}

/** The parameters of the conditions above. */
export function whoParameters(who: readonly Who[]): Record<string, string> {
  return Object.fromEntries(who.map(({ id }, index) => [`who${index}`, id]))
}

/** The polities a WHO has led, or is: what coverage of a pair is declared for. */
export function politiesOf(db: Database, who: Who): string[] {
  if (who.kind === 'polity') return [who.id]
  if (who.kind === 'office')
    return db.prepare<[string], string>('SELECT polity FROM office WHERE id = ?').pluck().all(who.id)
  return db
    .prepare<[string], string>(
      'SELECT DISTINCT office.polity FROM tenure JOIN office ON office.id = tenure.office WHERE tenure.leader = ? ORDER BY 1',
    )
    .pluck()
    .all(who.id)
}
