import { date, day, needed, one, ref, text } from '../fields.ts'
import { citations, id, type Kind } from './shared.ts'

/** What the record claims, and what it took back. */
export const promises: readonly Kind[] = [
  {
    table: 'coverage',
    file: 'coverage',
    about: 'a window in which the record claims completeness',
    fields: {
      id,
      of: needed(ref('whose', 'polity', 'leader', 'office')),
      with: ref('with whom; of visits: to whom', 'polity', 'leader', 'office'),
      kind: needed(one('of what', 'meetings', 'visits', 'calls', 'statements')),
      rule: one(
        'the widest rule it is complete for',
        'summit',
        'talks',
        'face-to-face',
        'contact',
        'calls',
        'state',
        'bilateral',
        'any',
      ),
      place: text('where, if only there'),
      since: needed(date('the first day')),
      until: needed(date('the last day')),
      level: needed(one('what is claimed', 'complete', 'partial')),
      basis: needed(text('the independent list it was checked against')),
      checked: needed(day('when')),
      citations,
    },
  },
  {
    table: 'correction',
    file: 'corrections',
    about: 'a change of a published fact',
    fields: {
      id,
      date: needed(date('when it was made')),
      record: needed(ref('the record changed', 'any')),
      field: needed(text('the field')),
      was: { is: 'scalar', about: 'what it said' },
      now: { is: 'scalar', about: 'what it says now' },
      why: needed(text('the reason')),
    },
  },
]
