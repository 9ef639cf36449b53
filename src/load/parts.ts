import { openFirst, openLast } from '../period.ts'
import type { Into } from './insert.ts'
import type { Kind } from './kinds/shared.ts'
import { type Facts, isObject, objectsOf, textOf, textsOf } from './problem.ts'
import { bounds } from './rows.ts'
import type { Standings } from './standing.ts'

const stopColumns = ['date', 'city', 'polity', 'venue', 'purpose']

/** Writes the parts of a record that are rows of their own: topics, figures, stops, sessions, participants, speakers. */
export function addParts(
  into: Into,
  kind: Kind,
  facts: Facts,
  standings: Standings,
  tableOf: (id: string) => string | undefined,
): void {
  const id = textOf(facts, 'id')
  for (const text of textsOf(facts, 'topics')) into('topic', ['record', 'text'], [id, text])
  if (isObject(facts.figures))
    for (const [name, value] of Object.entries(facts.figures))
      into('figure', ['record', 'name', 'value'], [id, name, typeof value === 'number' ? value : null])
  for (const [index, stop] of objectsOf(facts, 'stops').entries())
    into(
      'stop',
      ['visit', 'number', ...stopColumns, 'first', 'last'],
      [id, index + 1, ...stopColumns.map((key) => textOf(stop, key)), ...bounds(textOf(stop, 'date'))],
    )
  for (const [index, session] of objectsOf(facts, 'sessions').entries())
    into(
      'session',
      ['meeting', 'number', 'date', 'place', 'minutes', 'note', 'first', 'last'],
      [
        id,
        index + 1,
        textOf(session, 'date'),
        textOf(session, 'place'),
        typeof session.minutes === 'number' ? session.minutes : null,
        textOf(session, 'note'),
        ...bounds(textOf(session, 'date')),
      ],
    )
  if (kind.table === 'meeting') addParticipants(into, facts, standings)
  if (kind.table === 'statement')
    for (const [index, text] of textsOf(facts, 'speakers').entries())
      into(
        'speaker',
        ['statement', 'number', 'text', 'leader'],
        [id, index + 1, text, tableOf(text) === 'leader' ? text : null],
      )
}

function addParticipants(into: Into, facts: Facts, standings: Standings): void {
  const id = textOf(facts, 'id')
  const [first, last] = bounds(textOf(facts, 'date'))
  for (const [index, one] of objectsOf(facts, 'participants').entries()) {
    const leader = textOf(one, 'leader') ?? ''
    const polity = textOf(one, 'polity') ?? ''
    const { office, standing } = standings.standingOf(leader, polity, first ?? openFirst, last ?? openLast)
    into(
      'participant',
      ['meeting', 'leader', 'polity', 'part', 'number', 'office', 'standing'],
      [id, leader, polity, textOf(one, 'part') ?? 'principal', index + 1, office, standing],
    )
  }
}
