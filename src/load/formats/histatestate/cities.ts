import { countryNames } from './polities.ts'

const states =
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts ' +
  'Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming'
const noCity: ReadonlySet<string> = new Set([
  ...states.split(' '),
  ...countryNames,
  ...['New Hampshire', 'New Jersey', 'New Mexico', 'North Carolina', 'North Dakota', 'Rhode Island', 'South Carolina'],
  ...['South Dakota', 'West Virginia', 'Washington State', 'Puerto Rico', 'Virgin Islands', 'Guam', 'Washington D.C'],
  ...['United States', 'London', 'Paris', 'Europe', 'Africa', 'West Africa', 'Central America', 'Far East', 'Midwest'],
])
/** States as they are cut short after a city ("Md.", "W.Va.", "D.C.", "CA"). */
const short =
  /^(?:[A-Z]\. ?[A-Z][a-z]?\.?|[A-Z]{2}|W\.Va|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kans|Ky|La|Mass|Md|Me|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.?$/
/** Cities that the descriptions name without their state after "in" and "at". */
const wellKnown = new Set([
  ...['Atlanta', 'Boston', 'Camp David', 'Chicago', 'Cleveland', 'Crawford', 'Dallas', 'Denver', 'Detroit', 'Honolulu'],
  ...['Houston', 'LBJ Ranch', 'Los Angeles', 'Mar-a-Lago', 'Miami', 'Milwaukee', 'Minneapolis', 'New Orleans'],
  ...['New York', 'New York City', 'Philadelphia', 'Pittsburgh', 'Salt Lake City', 'San Diego', 'San Francisco'],
  ...['Seattle', 'Sunnylands', 'Washington', 'Williamsburg'],
])
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const dated = new RegExp(`\\s*\\b${month}(?:\\s+\\d.*)?$`)
const place = /^\p{Lu}[\p{L}.’'-]*(?: (?:of|the|du|\p{Lu}[\p{L}.’'-]*))*$/u
/** What begins like a place and is none. */
const noPlace = /^U\.?S|\b(?:Museum|University|Hospital|Clinic|Institution|Congress|Building)$|^.{40}/
const visited =
  /\b(?:[Vv]isited|visiting|[Tt]ravell?ed to|[Vv]isits? (?:after(?:wards?)? )?to|[Vv]isit afterwards? to|[Ss]tops? in|[Ss]topped in)\s+/gu
const located = /\b(?:[Ii]n|[Aa]t|near)\s+(?:the\s+)?|\((?=Camp David\b)/gu

/** The cities of the United States that a description says were visited, in its order, without states and days. */
export function readCities(text: string): string[] {
  const found = [
    ...[...text.matchAll(visited)].map(({ index, 0: lead }) => ({
      index,
      cities: listFrom(text.slice(index + lead.length)),
    })),
    ...[...text.matchAll(located)].map(({ index, 0: lead }) => ({
      index,
      cities: oneFrom(text.slice(index + lead.length)),
    })),
  ].sort((a, b) => a.index - b.index)
  return [...new Set(found.flatMap(({ cities }) => cities))]
}

const part = (words: string): string =>
  words
    .replace(/^\s*the\s+/, '')
    .replace(dated, '')
    .replace(/[\s.]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** "Cambridge (Mass.), the Grand Canyon, Ann Arbor and New York City, May 5–15": up to the first that is no place. */
function listFrom(text: string): string[] {
  const [list = ''] = text.replace(/\([^)]*(?:\)|$)/g, '').split(/(?<!\b(?:St|Ft|Mt|U\.S|[A-Z]))\.(?:\s|$)|;/)
  const cities: string[] = []
  for (const words of list.split(/,|\band\b/)) {
    const city = part(words)
    if (city === '' || short.test(city) || noCity.has(city)) continue
    if (!place.test(city) || noPlace.test(city)) break
    cities.push(city)
    if (dated.test(words)) break
  }
  return cities
}

/** "Hyde Park (New York)", "Palm Springs, Calif.", "Honolulu": one place, where its state follows or it needs none. */
function oneFrom(text: string): string[] {
  const [, city = '', after = ''] =
    /^((?:(?:St|Ft|Mt)\. )?\p{Lu}[\p{L}’'-]*(?: (?:of |the )?\p{Lu}[\p{L}’'-]*)*)(?:(?:,\s|\s?,?\s?\()([\p{Lu}][\p{L}. ]*))?/u.exec(
      text,
    ) ?? []
  const name = part(city)
  const state = after.replace(/\s+(?:on|with|to|and|after)\s.*$/, '').trim()
  const stated = noCity.has(part(state)) || short.test(state.split(' ')[0] ?? '') || /^New York$/.test(part(state))
  return wellKnown.has(name) || (stated && !noCity.has(name)) ? [name] : []
}

/** The places of a trip's `locale`, which parts them by commas and semicolons; a capital's district belongs to its city, a region in parentheses is left out, an island or a former name is a place too. */
export function readPlaces(locale: string): string[] {
  return locale
    .replace(/,\s*(D\.\s?[CF]\.)/g, ' $1')
    .split(/[,;]/)
    .map((words) =>
      words
        .replace(/\s*\((?!Bali|Sicily|Bombay|(?:The )?Azores)[^)]*\)/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .flatMap((words) => words.replace(/\)$/, '').split(' ('))
    .filter((words) => words !== '')
}
