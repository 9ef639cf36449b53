/** A post as a title names it, in lower case as office titles are written in English; '' where it is an honorific or a lesser post. */
type Post = string

/** Titles by post, folded as `foldText` leaves them: folding them all would take longer than the query. */
export const titles: readonly (readonly [Post, string])[] = [
  [
    'president',
    'president,presidente,presidenta,prasident,prasidentin,bundesprasident,prezydent,prezident,presidentti,president of the republic,cumhurbaskani,президент,президентка,προεδροσ,رييس الجمهوريه,الرييس,رييس,رييس جمهور,נשיא,נשיאה,הנשיא,대통령,大统领,总统,国家主席,국가주석,राष्ट्रपति,ประธานาธิบดี,tong thong,presiden',
  ],
  [
    'prime minister',
    'prime minister,premier,prime ministress,premier ministre,premiere ministre,primer ministro,primera ministra,primeiro ministro,primo ministro,premierminister,ministerprasident,ministerprasidentin,premiarminister,statsminister,taoiseach,minister president,pm,basbakan,премьер министр,премєр міністр,πρωθυπουργοσ,رييس الوزرا,رييس الحكومه,نخست وزير,ראש הממשלה,ראש ממשלה,총리,국무총리,首相,总理,总理大臣,内阁总理大臣,प्रधानमंत्री,प्रधान मंत्री,นายกรัฐมนตรี,thu tuong,perdana menteri',
  ],
  ['premier', 'premier,prime minister,pm,премьер,总理,国务院总理,首相,总理大臣,총리,국무원 총리'],
  [
    'chancellor',
    'chancellor,federal chancellor,kanzler,kanzlerin,bundeskanzler,bundeskanzlerin,chancelier,chanceliere,canciller,канцлер,مستشار,المستشاره,المستشار,קנצלר,קנצלרית,총리,首相,总理',
  ],
  ['king', 'king,roi,rey,konig,rei,re,krol,kung,король,βασιλιασ,ملك,الملك,العاهل,מלכ,המלכ,국왕,国王'],
  ['queen', 'queen,reine,reina,konigin,королева,ملكه,الملكه,מלכה,המלכה,여왕,女王'],
  ['emperor', 'emperor,empereur,kaiser,император,امبراطور,קיסר,천황,일왕,황제,天皇,皇帝'],
  [
    'general secretary',
    'general secretary,secretary general,secretaire general,generalsekretar,генеральныи секретарь,генсек,الامين العام,총서기,총비서,비서장,总书记,书记长,party secretary,first secretary',
  ],
  [
    'secretary of state',
    'secretary of state,secretaire detat,госсекретарь,وزير الخارجيه الامريكي,국무장관,国务长官,国务卿',
  ],
  [
    'foreign minister',
    'foreign minister,minister of foreign affairs,minister for foreign affairs,foreign secretary,ministre des affaires etrangeres,aussenminister,aussenministerin,ministro de exteriores,министр иностранных дел,وزير الخارجيه,שר החוצ,외무장관,외교장관,외교부 장관,外相,外务大臣,外长,外交部长',
  ],
  ['chairman', 'chairman,chairwoman,chairperson,chair,위원장,주석,主席,委员长,国家主席,председатель'],
  ['supreme leader', 'supreme leader,leader,المرشد,رهبر,最高指导者,최고지도자'],
  ['sultan', 'sultan,السلطان,سلطان'],
  ['emir', 'emir,amir,الامير,امير'],
  ['pope', 'pope,pape,papa,papst,папа,البابا,האפיפיור,교황,教皇,法王'],
  [
    '',
    'mr,mrs,ms,miss,dr,sir,madam,madame,lord,lady,baron,prince,princess,crown prince,sheikh,sheik,shaikh,shah,senator,governor,governor general,general,gen,colonel,col,marshal,admiral,brigadier general,lieutenant general,captain,ambassador,minister,deputy prime minister,vice premier,vice president,vice chairman,deputy,deputy president,vice,secretary,secretary of defense,defense minister,state counsellor,state councilor,spokesman,junta member,his excellency,her excellency,his majesty,her majesty,his royal highness,excellency,majesty,honorable,comrade,herr,frau,monsieur,senor,senhor,signor,professor,prof,speaker,mayor,dictator,former,ex,late,then,acting,interim,incoming,outgoing,elect,designate,president elect,prime minister designate,former president,former prime minister,head of state,head of government,first lady,dato seri,dato,datuk,tun,tan sri,hajj,haji,ayatollah,imam,mullah,السيد,السيده,الشيخ,شيخ,الدكتور,دكتور,ايه الله,جلاله,سمو,نايب الرييس,מר,גברת,דר,שר,השר,господин,г н,장관,의장,씨,전 대통령,前,前首相,元首相,前大统领,元大统领,前总统,氏,サン,先生,女士,副总统,副主席,大臣,长官,部长,夫人,전,부통령,서기장,제1비서,총통,수상',
  ],
] // prettier-ignore

/** Countries' adjectives in English and other words that stand before a title; those of the record's own polities come from the record. */
const demonyms = new Set(
  (
    'afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani azeri bahraini bangladeshi belarusian belgian ' +
    'bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot czech ' +
    'czechoslovak danish dominican dutch ecuadorian ecuadorean egyptian eritrean estonian ethiopian filipino philippine finnish french gabonese gambian georgian ' +
    'german ghanaian greek guatemalan guinean haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican ' +
    'japanese jordanian kazakh kenyan korean kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy ' +
    'malawian malaysian malian maltese mauritanian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian ' +
    'nigerien norwegian omani pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi ' +
    'senegalese serbian singaporean slovak slovenian slovene somali soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai togolese ' +
    'tunisian turkish turkmen ugandan ukrainian uruguayan us uk u s ussr uzbek venezuelan vietnamese yemeni yugoslav zambian zimbabwean west east north south former'
  ).split(' '),
)

/** What a query holds beside a name. */
export type Titled = {
  /** The words that are left, folded; none where the query was all titles. */
  readonly rest: readonly string[]
  /** The posts named, in the query's order; empty where the titles were honorifics. */
  readonly posts: readonly Post[]
  /** True where a title was found. */
  readonly titled: boolean
}

/** The words of the longest phrase. */
const longest = 4

const dense = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]+$/u
const honorifics = new Set(['氏', '씨'])
const read = new Map<string, readonly Post[] | undefined>()

/** The posts that a phrase names; undefined where it is no title. Looked for in the lists, which to take apart would take longer than a query. */
function postsOf(phrase: string): readonly Post[] | undefined {
  if (read.has(phrase)) return read.get(phrase)
  const posts = titles.filter(([, list]) => `,${list},`.includes(`,${phrase},`)).map(([post]) => post)
  const found = posts.length > 0 ? posts : undefined
  if (read.size >= mostRead) read.clear()
  read.set(phrase, found)
  return found
}

/** How many phrases are remembered. */
const mostRead = 4096

let affixes: readonly string[] | undefined

/** The phrases that are written to a name without a space, longest first. */
function readAffixes(): readonly string[] {
  return titles
    .flatMap(([, list]) => list.split(','))
    .filter(
      (phrase, i, all) =>
        dense.test(phrase) && (phrase.length > 1 || honorifics.has(phrase)) && all.indexOf(phrase) === i,
    )
    .sort((a, b) => b.length - a.length)
}

/** Takes the titles from the words of a query: whole phrases in many languages, and those written to a Han, Kana or Hangul name without a space. */
export function stripTitles(tokens: readonly string[]): Titled {
  const rest: string[] = []
  const posts: Post[] = []
  let titled = false
  for (let i = 0; i < tokens.length; ) {
    let size = Math.min(longest, tokens.length - i)
    while (size > 0 && postsOf(tokens.slice(i, i + size).join(' ')) === undefined) size -= 1
    if (size > 0) {
      posts.push(...(postsOf(tokens.slice(i, i + size).join(' ')) ?? []))
      titled = true
      i += size
      continue
    }
    const bare = stripAffix(tokens[i] ?? '')
    if (bare !== tokens[i]) {
      titled = true
      posts.push(...(postsOf((tokens[i] ?? '').replace(bare, '')) ?? []))
    }
    rest.push(bare)
    i += 1
  }
  return { rest, posts: [...new Set(posts)].filter((post) => post !== ''), titled }
}

function stripAffix(token: string): string {
  if (token.charCodeAt(0) < 0x2e80) return token
  affixes ??= readAffixes()
  for (const affix of affixes) {
    if (token.length > affix.length && token.endsWith(affix)) return token.slice(0, -affix.length)
    if (token.length > affix.length + 1 && token.startsWith(affix)) return token.slice(affix.length)
  }
  return token
}

/** True for a word that says of which country someone is: `israeli`, `us`. */
export function isDemonym(token: string): boolean {
  return demonyms.has(token)
}
