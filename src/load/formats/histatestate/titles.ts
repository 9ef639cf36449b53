/** The ranks of offices, as in the record. */
export type Rank = 'head-of-state' | 'head-of-government' | 'head-of-organization' | 'foreign-minister' | 'other'

/** A title as the lists write it: what the office is called, its rank, and whether its holder was only chosen for it or stood in. */
export type Title = {
  readonly office: string
  readonly rank: Rank
  readonly capacity: 'substantive' | 'acting' | 'elect'
}

/**
 * The office that each title names, by rank. A party's general secretary and a bare "Chairman" rank as heads of government: the lists have them only
 * where they led their country. A military rank in the place of a title is kept as the list has it, as an office of no rank.
 */
const ranks: readonly (readonly [Rank, string])[] = [
  [
    'head-of-state',
    'President, King, Queen, Emperor, Empress, Amir, Emir=Amir, Sultan, Shah, Grand Duke, Grand Duchess, Pope, Chief of State, Head of State, ' +
      'Regent Prince=Regent, Regent, Chairman of the Presidency, Captain Regent, Chairman of the State Council, Supreme Leader',
  ],
  [
    'head-of-government',
    'Prime Minister, Prime Ministere=Prime Minister, Prime Minster=Prime Minister, PrimeMinister=Prime Minister, Prime Minister-Prince=Prime Minister, ' +
      'Premier, Premier and Prince=Premier, Premier & Prince=Premier, Chancellor, Federal Chancellor=Chancellor, Taoiseach, Chairman, ' +
      'General Secretary, First Secretary, President of the Council of Ministers, President of the Council, Minister-President, Chairman of the Council of Ministers, ' +
      'Chief Executive, PLO Chairman=Chairman',
  ],
  [
    'foreign-minister',
    'Foreign Minister, Foreign Secretary, Minister of Foreign Affairs=Foreign Minister, Minister for Foreign Affairs=Foreign Minister, ' +
      'External Affairs Minister=Foreign Minister, Minister of External Affairs=Foreign Minister, External Affairs Secretary=Foreign Secretary, ' +
      'Secretary of State for External Affairs=Foreign Minister, Foreign Affairs Minister=Foreign Minister, Secretary of Foreign Affairs=Foreign Secretary, ' +
      'Secretary for Foreign Affairs=Foreign Secretary, Secretary of State for Foreign Affairs=Foreign Secretary, Secretary of Foreign Relations=Foreign Secretary, ' +
      'Foreign Relations Secretary=Foreign Secretary, Minister of Foreign Relations=Foreign Minister, Secretary for External Affairs=Foreign Minister',
  ],
  [
    'head-of-organization',
    'Secretary-General, Secretary General=Secretary-General, Commission President, Council President',
  ],
  [
    'other',
    'Vice President, Vice Premier, Vice Chairman, Deputy Prime Minister, Deputy Premier, Vice Prime Minister=Deputy Prime Minister, Vice Chancellor, Crown Prince, ' +
      'Deputy Crown Prince, Crown Princess, Governor General, Governor-General=Governor General, Defense Minister, Minister of Defense=Defense Minister, ' +
      'Defence Minister=Defense Minister, Finance Minister, Interior Minister, First Minister, Deputy First Minister, Deputy Foreign Minister, Vice Foreign Minister, ' +
      'State Councilor, High Representative, Special Envoy, Special Representative, Secretary of State, Secretary of Defense, Secretary of the Treasury, National Security Adviser, ' +
      'National Security Advisor, National Security Council Secretary, State Secretary, Minister of State, Governor, Mayor, Speaker, Ambassador, Archbishop, Cardinal, Junta Member, ' +
      'Opposition Leader, Senator, Vice Minister, Commissioner, High Commissioner, Generalissimo, Marshal, Field Marshal, General, Brigadier General, Lieutenant General, Colonel, ' +
      'Admiral, Aide to the President, National People’s Congress Chairman=Congress Chairman, Prince, Princess, Pro-Prefect, Director General, First Lady',
  ],
]

const written = new Set<string>()
const titles: ReadonlyMap<string, { office: string; rank: Rank }> = new Map(
  ranks.flatMap(([rank, list]) =>
    list.split(', ').map((entry): [string, { office: string; rank: Rank }] => {
      const [words = '', office = words] = entry.split('=')
      written.add(words)
      return [words, { office, rank }]
    }),
  ),
)

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
const stood = 'Acting|Interim|Provisional|Caretaker|Transitional'

/** Source of a pattern for one title with what may stand before and after it; no groups are captured. */
export const titlePattern = `(?:(?:${stood})\\s+)?(?:${[...written]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(literal)
  .join('|')})(?:[-‑]\\s?(?:[Ee]lect|[Dd]esignate))?`

const shape = new RegExp(`^(?:(${stood})\\s+)?(.*?)([-‑]\\s?(?:elect|designate))?$`, 'i')

/** What a written title says ("Acting President", "Chancellor-elect"), or undefined where it is no title. */
export function readTitle(text: string): Title | undefined {
  const [, acting, bare = '', elect] = shape.exec(text.replace(/\s+/g, ' ')) ?? []
  const known = titles.get(bare)
  if (known === undefined) return undefined
  return { ...known, capacity: elect !== undefined ? 'elect' : acting !== undefined ? 'acting' : 'substantive' }
}

/** Titles of sovereigns, known by one name: "King Hussein". */
const regnal = new Set([
  'King',
  'Queen',
  'Emperor',
  'Empress',
  'Amir',
  'Sultan',
  'Shah',
  'Grand Duke',
  'Grand Duchess',
  'Pope',
  'Crown Prince',
  'Prince',
  'Regent',
])
export const isRegnal = (office: string): boolean => regnal.has(office)
