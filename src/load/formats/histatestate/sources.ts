import type { Facts } from '../../problem.ts'

/** The ids under which the lists are cited, the same as in the shipped record. */
export const cited = {
  visits: 'historian-state-visits',
  president: 'historian-state-presidents',
  secretary: 'historian-state-secretary-travels',
} as const

const publisher = {
  id: 'historian-state',
  name: 'Office of the Historian, US Department of State',
  kind: 'official',
  polity: 'US',
}
const source = { publisher: 'historian-state', published: '..', basis: 'unknown', lang: 'en' }

/** The publisher and the sources of the lists. They state no day of publication. */
export const sourceRecords: readonly { readonly file: string; readonly facts: Facts & { readonly id: string } }[] = [
  { file: 'publishers', facts: publisher },
  {
    file: 'sources',
    facts: {
      ...source,
      id: cited.visits,
      title: 'Visits by Foreign Leaders (data set)',
      url: 'https://github.com/HistoryAtState/visits',
    },
  },
  {
    file: 'sources',
    facts: {
      ...source,
      id: cited.president,
      title: 'Presidents (travels data set)',
      url: 'https://github.com/HistoryAtState/travels',
    },
  },
  {
    file: 'sources',
    facts: {
      ...source,
      id: cited.secretary,
      title: 'Secretaries of State (travels data set)',
      url: 'https://github.com/HistoryAtState/travels',
    },
  },
]
