import { months } from './months.ts'

/** What a description or remark says of a visit: its kind, and the occasion it was made for. */

export type VisitKind =
  | 'state'
  | 'official'
  | 'official-working'
  | 'working'
  | 'unofficial'
  | 'private'
  | 'transit'
  | 'multilateral'
export type OccasionKind = 'summit' | 'assembly' | 'funeral' | 'inauguration' | 'ceremony' | 'other'
export type NamedOccasion = { readonly name: string; readonly kind: OccasionKind }

const kinds: readonly (readonly [RegExp, VisitKind])[] = [
  [/^(?:official )?state visit/i, 'state'],
  [/^off?icial working visit|^offical working visit/i, 'official-working'],
  [/^off?icial visit|^offical visit/i, 'official'],
  [/^working visit/i, 'working'],
  [/^(?:personal and )?private visit|\bduring a private visit/i, 'private'],
  [/^(?:informal|unofficial|goodwill) visit/i, 'unofficial'],
  [
    /^(?:stopped|stopover|overnight stop|disembarked)\b.*\b(?:en route|returning|way)\b|^(?:in transit|transit|en route)\b/i,
    'transit',
  ],
]

const occasionKinds: readonly (readonly [RegExp, OccasionKind])[] = [
  [/\bfuneral\b/i, 'funeral'],
  [/\binaugurations?\b|\binstallation\b/i, 'inauguration'],
  [/\bgeneral assembly\b/i, 'assembly'],
  [/\bsummit\b/i, 'summit'],
  [/\b(?:conference|council|ministerial|forum|congress|session)\b/i, 'assembly'],
  [/\b(?:signing|ceremon(?:y|ies)|dedication|anniversary|commemoration|celebration|olympic)/i, 'ceremony'],
]

const opening =
  /(?:\b(?:[Gg]uest (?:to|at|of)|[Aa]ttend(?:ed|ing)|[Pp]articipated in|[Oo]pened|[Hh]osted)(?: an?\b)?|\b(?:[Mm]et|[Mm]eetings?)\b[^.;]*?\b(?:at|during)(?: a meeting of)?)\s+(?:the\s+)?(?:opening (?:session )?of (?:the )?)?((?:U\.\s?[SN]\.|St\.|[A-Z]\.(?= \p{Lu})|[^.;,])*)/gu
const closing = [
  /\s+(?:in|at|on (?=\p{Lu}\p{Ll}+ \d)|and(?!(?<=\b(?:on|for|between)\s.*) \p{Lu})|held|hosted|during|with|while|where|as|from|to)\s.*$/u,
  new RegExp(`\\s+(?:${months.join('|')})\\s+\\d.*$`),
  /\s*\(.*$/,
]
const close = (name: string): string => closing.reduce((text, ending) => text.replace(ending, ''), name)
const vague =
  /^(?:a|an|his|her|private|working|senior|several|various|luncheon|dinner|reception|Camp|the|Presidents?['’]s?)(?![\p{L}])/iu
const bare =
  /^(?:(?:First|Second|Third|Fourth|Fifth|International|Ministerial|Annual|Plenary) )*(?:Conference|Summit|Ministerial|Meeting|Council|Session|Forum|Congress|Ceremony)$/i
const assembly = /^(?:a )?(?:session|meeting)?s?(?: of)?(?: the)? ?(?:UN|U\.\s?N\.|United Nations) General Assembly.*/i

/** The kind that the words state; travel for an occasion with guests of several polities is multilateral; else none is stated. */
export function kindOf(text: string): VisitKind | undefined {
  const stated = kinds.find(([words]) => words.test(text))?.[1]
  if (stated !== undefined) return stated
  return readOccasion(text) === undefined ? undefined : 'multilateral'
}

/** The first occasion that the words name: "Attended the Nuclear Security Summit", "Met with … at the UN General Assembly". */
export function readOccasion(text: string): NamedOccasion | undefined {
  for (const [, words = ''] of text.matchAll(opening)) {
    const whole = words.replace(/^[“"'‘\s]+|[”"'\s]+$/g, '').replace(/^session of the /i, '')
    const name =
      assembly.test(whole) || assembly.test(close(whole))
        ? 'UN General Assembly'
        : tidy(close(whole.replace(/ and (?=met|signed|addressed|held)/, ' with ')))
    const kind = occasionKinds.find(([word]) => word.test(name))?.[1]
    if (
      kind === undefined ||
      vague.test(name) ||
      !/^[\p{Lu}\d]/u.test(name) ||
      bare.test(name) ||
      name.length > 90 ||
      /^(?:NATO|G-?\d+)$/.test(name)
    )
      continue
    return { name, kind }
  }
  return undefined
}

const tidy = (name: string): string =>
  name
    .replace(/^(?:opening |annual )?(?:meetings?|sessions?) of (?:the )?/, '')
    .replace(/^(?:first|second|third|fourth|fifth) (?=\p{Lu})/u, (word) => word.charAt(0).toUpperCase() + word.slice(1))
    .replaceAll('’', "'")
    .replace(/^([^“"]*)[”"]$/, '$1')
    .replace(/“([^”"]*)"/, '“$1”')
    .replace(/\b(Leaders|Presidents|Ministers)'(?=\s)/g, '$1')
    .replace(/\bLeader's\b/g, 'Leaders')
    .replace(/[‑–]/g, '-')
    .replace(/- (?!and )/g, '-')
    .replace(/\bU\.\s?N\.(?=\s)/g, 'UN')
    .replace(/\bG-(?=\d)/g, 'G')
    .replace(/^NATO's /, 'NATO ')
    .replace(
      /^(funeral|dedication|inauguration|signing|coronation|opening|installation|commemoration|celebration|conference|centennial|launch|unveiling)\b/,
      (word) => word.charAt(0).toUpperCase() + word.slice(1),
    )
    .replace(/\b(Summit|Ministerial)(?: (?:Meetings?|Conference))\b/i, '$1')
    .trim()
