import type { Facts } from '../../problem.ts'
import type { Base } from './base.ts'
import { countriesOfToday, type Polity } from './polities.ts'
import { type AllSeen, unitedStates } from './sightings.ts'

/** Every polity that the lists name, and with the list of visits every country of today, under each label they give it ("Korea, Republic of"), with the last day of one that ceased to be. */
export function convertPolities(all: AllSeen, base: Base): (Facts & { id: string })[] {
  const polities = new Map<string, { polity: Polity; labels: Set<string> }>()
  const add = (polity: Polity, label: string): void => {
    const had = polities.get(polity.id)
    if (had === undefined) polities.set(polity.id, { polity, labels: new Set([label]) })
    else had.labels.add(label)
  }
  add(unitedStates, unitedStates.name)
  if (all.visits.length > 0) for (const country of countriesOfToday) add(country, country.name)
  for (const { source, polity } of [...all.visits, ...all.trips])
    add(polity, isName(source.label, polity) ? source.label : polity.name)
  for (const { met } of all.trips) for (const { seen } of met) add(seen.polityNamed, seen.polityNamed.name)
  return [...polities.values()].flatMap(({ polity, labels }): (Facts & { id: string })[] => {
    const { id, name, kind, until } = polity
    const names = [...labels].filter((label) => label !== name).map((text) => ({ text, lang: 'en' }))
    if (base.ids.has(id)) return names.length > 0 ? [{ id, names }] : []
    return [{ id, kind, name, ...(names.length > 0 ? { names } : {}), ...(until === undefined ? {} : { until }) }]
  })
}

/** A label with a remark in parentheses, or that of the other China, is no name of the polity. */
const isName = (label: string, polity: Polity): boolean =>
  !label.includes('(') &&
  !(polity.id === 'CN' && label.includes('Republic of') && !label.includes('People')) &&
  !(polity.id === 'RU' && label === 'U.S.S.R.') &&
  !(polity.id === 'KR' && label === 'Korea')
