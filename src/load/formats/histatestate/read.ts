import { readPeriod } from '../../../period.ts'
import { type Element, readXml } from '../xml.ts'

/** One record of the list of visits by foreign leaders. Days are local, inclusive. */
export type SourceVisit = Place & { readonly visitor: string; readonly description: string }
/** One stop of a trip by a president or secretary of state. */
export type SourceTrip = Place & {
  readonly role: 'president' | 'secretary'
  readonly who: string
  readonly name: string
  readonly locale: string
  readonly remarks: string
}
/** One term in the list of presidents; `until` is absent while it lasts. */
export type SourceTerm = {
  readonly number: string
  readonly who: string
  readonly name: string
  readonly born: string
  readonly since: string
  readonly until: string | undefined
  readonly file: string
  readonly line: number
}
export type Place = {
  readonly number: string
  readonly start: string
  readonly end: string
  readonly country: string
  readonly label: string
  readonly modified: string
  readonly file: string
  readonly line: number
}

/** What the files hold, in their order. */
export type SourceLists = { readonly visits: SourceVisit[]; readonly trips: SourceTrip[]; readonly terms: SourceTerm[] }

const housekeeping = ['created-by', 'created-datetime', 'last-modified-by', 'last-modified-datetime']
const dates = ['created-date', 'last-modified-date']
const fields: Readonly<Record<string, readonly string[]>> = {
  'visits/visit': ['id', 'start-date', 'end-date', 'visitor', 'from', 'description', ...housekeeping],
  'trips/trip': ['id', 'role', 'name', 'start-date', 'end-date', 'country', 'locale', 'remarks', ...housekeeping],
  'presidents/president': [
    'id',
    'name',
    'birth-year',
    'death-year',
    'took-office-date',
    'left-office-date',
    'created-by',
    'last-modified-by',
    ...dates,
  ],
}
const roots: Readonly<Record<string, readonly string[]>> = {
  visits: ['visit'],
  trips: ['trip'],
  presidents: ['source-url', 'crawl-dateTime', 'president'],
  'code-table': ['name', 'description', 'items'],
  'code-table/items': ['item'],
  'code-table/items/item': ['label', 'value', 'definition'],
}

/** Reads one file of the lists into `lists`; `report` hears every problem with its line. */
export function readLists(
  path: string,
  file: string,
  lists: SourceLists,
  report: (line: number, sentence: string) => void,
): void {
  let held = new Map<string, Element>()
  readXml(
    path,
    {
      opened: (name, at) => {
        const parent = parentOf(at)
        if (Object.hasOwn(fields, at)) held = new Map()
        if (parent === '')
          return Object.hasOwn(roots, name)
            ? undefined
            : `<${name}> is not one of the lists: visits, trips or presidents`
        const known = knownIn(parent)
        return known === undefined || known.includes(name) || name === 'em'
          ? undefined
          : `<${name}> is not an element of <${parent.split('/').at(-1)}>`
      },
      closed: (element) => {
        const parent = parentOf(element.path)
        if (Object.hasOwn(fields, parent)) {
          if (held.has(element.name)) report(element.line, `<${element.name}> stands twice in one record`)
          held.set(element.name, element)
        } else if (Object.hasOwn(fields, element.path))
          addRecord(
            { kind: element.name, parts: held, line: element.line, attributes: element.attributes },
            file,
            lists,
            report,
          )
      },
    },
    report,
  )
}

/** The elements that one element may hold; undefined where it is not known itself, so that what it holds is passed over. */
function knownIn(path: string): readonly string[] | undefined {
  if (Object.hasOwn(fields, path)) return fields[path]
  if (Object.hasOwn(roots, path)) return roots[path]
  const held = fields[parentOf(path)]?.includes(path.slice(path.lastIndexOf('/') + 1))
  return held === true ? [] : undefined
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

type Raw = {
  readonly kind: string
  readonly parts: ReadonlyMap<string, Element>
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
}

function addRecord(raw: Raw, file: string, lists: SourceLists, report: (line: number, sentence: string) => void): void {
  let whole = true
  const wrong = (line: number, sentence: string): void => {
    whole = false
    report(line, sentence)
  }
  const text = (name: string, needed = true): string => {
    const part = raw.parts.get(name)
    if (part === undefined) wrong(raw.line, `the record has no <${name}>`)
    else if (needed && part.text === '') wrong(part.line, `<${name}> is empty`)
    return part?.text ?? ''
  }
  const day = (name: string): string => {
    const value = text(name)
    if (value !== '' && (!/^\d{4}-\d\d-\d\d$/.test(value) || readPeriod(value) === undefined))
      wrong(raw.parts.get(name)?.line ?? raw.line, `"${value}" is not a day (<${name}>)`)
    return value
  }
  if (raw.kind === 'president') {
    const left = raw.parts.get('left-office-date')
    const term = {
      number: raw.attributes.get('n') ?? '',
      who: text('id'),
      name: text('name'),
      born: text('birth-year', false),
      since: day('took-office-date'),
    }
    const until = left?.attributes.has('still-in-office') ? undefined : day('left-office-date')
    if (whole) lists.terms.push({ ...term, until, file, line: raw.line })
    return
  }
  const number = text('id')
  if (number !== '' && !/^\d{1,9}$/.test(number))
    wrong(raw.parts.get('id')?.line ?? raw.line, `"${number}" is not a record number`)
  const where = raw.kind === 'visit' ? 'from' : 'country'
  const place: Place = {
    number,
    start: day('start-date'),
    end: day('end-date'),
    country: raw.parts.get(where)?.attributes.get('id') ?? '',
    label: text(where),
    modified: (raw.parts.get('last-modified-datetime')?.text ?? '').slice(0, 10),
    file,
    line: raw.line,
  }
  if (place.country === '' && place.label !== '') wrong(raw.parts.get(where)?.line ?? raw.line, `<${where}> has no id`)
  if (place.end < place.start) wrong(raw.line, `the record ends (${place.end}) before it begins (${place.start})`)
  if (raw.kind === 'visit') {
    const visit = { ...place, visitor: text('visitor'), description: text('description', false) }
    if (whole) lists.visits.push(visit)
    return
  }
  const role = text('role')
  const trip = {
    ...place,
    who: raw.attributes.get('who') ?? '',
    name: text('name'),
    locale: text('locale', false),
    remarks: text('remarks', false),
  }
  if (role !== 'president' && role !== 'secretary')
    wrong(raw.parts.get('role')?.line ?? raw.line, `"${role}" is not a role: president or secretary`)
  else if (whole) lists.trips.push({ ...trip, role })
}
