import { countries } from './countries.ts'

/** A polity that a record names: its code, its usual name, and whether it is a country. */
export type Polity = {
  readonly id: string
  readonly name: string
  readonly kind: 'country' | 'organization'
  readonly until?: string
}

/** States that ceased to be, which the lists keep under the id of the state that followed, and the last day of each. */
const former: readonly {
  readonly country: string
  readonly until: string
  readonly label?: RegExp
  readonly polity: Polity
}[] = [
  {
    country: 'russia',
    until: '1991-12-25',
    polity: { id: 'SUHH', name: 'Soviet Union', kind: 'country', until: '1991-12-25' },
  },
  {
    country: 'serbia',
    until: '2006-06-04',
    label: /Montenegro/,
    polity: { id: 'CSXX', name: 'Serbia and Montenegro', kind: 'country', until: '2006-06-04' },
  },
]

/** Organizations, and parts of states with leaders of their own, that the remarks put before a title, by the words used. */
const organizations: ReadonlyMap<string, Polity> = new Map(
  [
    ['UN', 'united-nations', 'United Nations'],
    ['U.N.', 'united-nations', 'United Nations'],
    ['United Nations', 'united-nations', 'United Nations'],
    ['NATO', 'nato', 'NATO'],
    ['EU', 'european-union', 'European Union'],
    ['European Union', 'european-union', 'European Union'],
    ['European Commission', 'european-union', 'European Union'],
    ['European Council', 'european-union', 'European Union'],
    ['EC', 'european-union', 'European Union'],
    ['Arab League', 'arab-league', 'Arab League'],
    ['African Union', 'african-union', 'African Union'],
    ['OAU', 'african-union', 'African Union'],
    ['OAS', 'oas', 'Organization of American States'],
    ['OSCE', 'osce', 'Organization for Security and Co-operation in Europe'],
    ['ASEAN', 'asean', 'ASEAN'],
    ['IAEA', 'iaea', 'International Atomic Energy Agency'],
    ['International Atomic Energy Agency (IAEA)', 'iaea', 'International Atomic Energy Agency'],
    ['OPCW', 'opcw', 'Organisation for the Prohibition of Chemical Weapons'],
    ['OECD', 'oecd', 'Organisation for Economic Co-operation and Development'],
    ['CARICOM', 'caricom', 'Caribbean Community'],
    ['World Health Organization', 'who', 'World Health Organization'],
    ['United Nations Educational, Scientific, and Cultural Organization', 'unesco', 'UNESCO'],
    ['International Committee of the Red Cross', 'icrc', 'International Committee of the Red Cross'],
    ['European Parliament', 'european-parliament', 'European Parliament'],
    ['Syrian Opposition Coalition', 'syrian-opposition', 'Syrian Opposition Coalition'],
    ['Kurdish Regional', 'kurdistan-region', 'Kurdistan Region of Iraq'],
    ['Kurdish Regional Government', 'kurdistan-region', 'Kurdistan Region of Iraq'],
    ['Bosnian Serb', 'republika-srpska', 'Republika Srpska'],
    ['Northern Irish', 'northern-ireland', 'Northern Ireland'],
    ['Tatarstan', 'tatarstan', 'Tatarstan'],
    ['Quebec', 'quebec', 'Quebec'],
  ].map(([word = '', id = '', name = '']): [string, Polity] => [word, { id, name, kind: 'organization' }]),
)

const demonyms: ReadonlyMap<string, string> = new Map(
  [...countries.values()].flatMap((country) => country.demonyms.map((word): [string, string] => [word, country.id])),
)
const byName: ReadonlyMap<string, string> = new Map(
  [...countries.values()].map((country): [string, string] => [country.name, country.id]),
)

/**
 * The polity that a country of the lists was on a day, under the label it has there. ISO 3166-1 gives VN to South Vietnam and YE to North Yemen, as
 * it does to the states after them; the Federal Republic is DE throughout; a country that only changed its name (Dahomey, Siam, Türkiye) stays one.
 */
export function polityAt(country: string, label: string, day: string): Polity | undefined {
  const known = countries.get(country)
  if (known === undefined) return undefined
  if (country === 'czechoslovakia' || country === 'yugoslavia' || country === 'german-democratic-republic')
    return { id: known.polity, name: known.name, kind: 'country' }
  const gone = former.find(
    (one) => one.country === country && day <= one.until && (one.label === undefined || one.label.test(label)),
  )
  return gone?.polity ?? { id: known.polity, name: known.name, kind: 'country' }
}

/** The polity that an adjective, an organization or a country's name stands for on a day ("Soviet", "UN", "Oman"). */
export function polityCalled(word: string, day: string): Polity | undefined {
  const organization = organizations.get(word)
  if (organization !== undefined) return organization
  if (word === 'Soviet') return polityAt('russia', 'U.S.S.R.', day <= '1991-12-25' ? day : '1991-12-25')
  const country = demonyms.get(word) ?? byName.get(word)
  return country === undefined ? undefined : polityAt(country, word, day)
}

/** The usual name of a country, by its code. */
export const countryOf = (polity: string): string | undefined =>
  [...countries.values()].find((country) => country.polity === polity)?.name

/** Every country of today, by its ISO code: nobody is known to have come from one that the lists do not name. */
export const countriesOfToday: readonly Polity[] = [...countries.values()]
  .filter(({ polity }) => /^[A-Z]{2}$/.test(polity) && polity !== 'AQ')
  .map(({ polity, name }) => ({ id: polity, name, kind: 'country' }))

/** Every word that `polityCalled` knows, longest first, for building patterns. */
export const politiesWords: readonly string[] = ['Soviet', ...organizations.keys(), ...demonyms.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
)
/** Every country's name, longest first. */
export const countryNames: readonly string[] = [...byName.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
)

const followed = new Map([
  ['SUHH', 'RU'],
  ['TW', 'CN'],
  ['CSXX', 'RS'],
  ['YUCS', 'RS'],
  ['CSHH', 'CZ'],
  ['DDDE', 'DE'],
])

/** One word for a polity and those it followed: a person may have spoken for both (Chiang, Havel, Yeltsin). */
export const lineOf = (polity: string): string => followed.get(polity) ?? polity
