import { expect, test } from 'vitest'
import { readCities, readPlaces } from '../../../src/load/formats/histatestate/cities.ts'
import { kindOf, readOccasion } from '../../../src/load/formats/histatestate/descriptions.ts'
import { readMentions } from '../../../src/load/formats/histatestate/remarks.ts'
import { readVisitors } from '../../../src/load/formats/histatestate/visitors.ts'

const met = (remark: string) =>
  readMentions(remark, '1990-06-01').map(
    ({ met, setting, polity, title, name }) =>
      `${met ? 'met' : 'not'}${setting === undefined ? '' : ` ${setting}`} ${polity === undefined ? '' : `${polity.id} `}${title?.office ?? '?'} ${name}`,
  )

test.each([
  ['Met with President Chirac and Prime Minister Juppé.', ['met President Chirac', 'met Prime Minister Juppé']],
  ['Met with Soviet General Secretary Gorbachev.', ['met SUHH General Secretary Gorbachev']],
  ['Met with Sultan Qaboos of Oman.', ['met OM Sultan Qaboos']],
  ['Met with Deputy Prime Minister and Foreign Minister Prak Sokhonn.', ['met Foreign Minister Prak Sokhonn']],
  ['Met with Prime Ministers Eden and Mendes-France.', ['met Prime Minister Eden', 'met Prime Minister Mendes-France']],
  ['Discussed the Iraq crisis with Foreign Minister Vedrine.', ['met Foreign Minister Vedrine']],
  ['Informal meeting with President Mitterrand.', ['met informal President Mitterrand']],
  ['Summit meeting with President Putin. Signed a treaty.', ['met talks President Putin']],
  ['Informal visit; met with President Barclay.', ['met President Barclay']],
  ['Accompanied President Bush.', ['not President Bush']],
  [
    'Accompanied President Bush to a meeting with Syrian President Assad.',
    ['not President Bush', 'not SY President Assad'],
  ],
  [
    'Accompanied President Obama and met with Foreign Minister Yang.',
    ['not President Obama', 'met Foreign Minister Yang'],
  ],
  ['Attended the funeral of Prime Minister Rabin.', ['not Prime Minister Rabin']],
  ['Attended the inauguration of President Varela.', ['not President Varela']],
  [
    'Delivered an invitation to meet with Presidents Carter and Sadat.',
    ['not President Carter', 'not President Sadat'],
  ],
  ['Met with the Presidents of the Baltic States.', []],
  ['Met with Libyan interim Prime Minister Zeidan.', ['met LY Prime Minister Zeidan']],
  ['Also met with New Zealand Prime Minister Lange.', ['met NZ Prime Minister Lange']],
  ['Met with OECD Secretary General Cormann.', ['met oecd Secretary-General Cormann']],
  ['Met with Kurdish Regional Government Prime Minister Barzani.', ['met kurdistan-region Prime Minister Barzani']],
  ['Met with Russian Aide to the President Yuri Ushakov.', ['met SUHH Aide to the President Yuri Ushakov']],
  ['Met with the wife of former Deputy Prime Minister Anwar Ibrahim.', ['not Deputy Prime Minister Anwar Ibrahim']],
  ['Addressed the General Assembly and met with senior officials.', []],
  ['Met with Prime Minister Blair on behalf of President Biden.', ['met Prime Minister Blair', 'not President Biden']],
  ['', []],
])('%s', (remark, wanted) => {
  expect(met(remark)).toEqual(wanted)
})

test('a mention carries the polity that was stated for the one before it, in case the host is not meant', () => {
  const [, denys] = readMentions('Met with Ukrainian President Zelenskyy and Prime Minister Shmyhal.', '2024-05-01')
  expect([denys?.polity, denys?.near?.id]).toEqual([undefined, 'UA'])
})

test.each([
  ['President Anwar Sadat, Prime Minister Mustafa Khalil', ['President Anwar Sadat', 'Prime Minister Mustafa Khalil']],
  ['King Abdullah and Crown Prince Hussein', ['King Abdullah', 'Crown Prince Hussein']],
  ['Premier & Prince Sihanouk', ['Premier Sihanouk']],
  ['President Benigno S. Aquino, 3rd', ['President Benigno S. Aquino, 3rd']],
  ['Prime MinisterHaidar al- Abadi', ['Prime Minister Haidar al- Abadi']],
  ['Prime Ministere Silvio Berlusconi', ['Prime Minister Silvio Berlusconi']],
  ['President- elect Ernesto Zedillo', ['elect President Ernesto Zedillo']],
  ['Acting President Goodluck Jonathan', ['acting President Goodluck Jonathan']],
  ['Amir Sheikh Tamim bin Hamad Al Thani', ['Amir Tamim bin Hamad Al Thani']],
  ['Valdas Adamkus', ['? Valdas Adamkus']],
])('the visitor %s', (visitor, wanted) => {
  const read = readVisitors(visitor).map(({ title, name }) => {
    const capacity = title === undefined || title.capacity === 'substantive' ? '' : `${title.capacity} `
    return `${capacity}${title?.office ?? '?'} ${name}`
  })
  expect(read).toEqual(wanted)
})

test.each([
  ['State Visit.', 'state', undefined],
  ['Official State visit.', 'state', undefined],
  ['Offical visit.', 'official', undefined],
  ['Official working visit. Private visit afterward to Boston.', 'official-working', undefined],
  ['Working visit; asked for postponing a state visit.', 'working', undefined],
  ['Met with President Bush during a private visit.', 'private', undefined],
  ['Attended the U.S.-Africa Leaders\u2019 Summit.', 'multilateral', 'U.S.-Africa Leaders Summit'],
  ['Met with President Bush at the U.N. General Assembly.', 'multilateral', 'UN General Assembly'],
  ['Attended funeral of President Kennedy.', 'multilateral', 'Funeral of President Kennedy'],
  ['Attended the signing of the Panama Canal Treaty.', 'multilateral', 'Signing of the Panama Canal Treaty'],
  ['Stopped en route to Sarajevo.', 'transit', undefined],
  ['Met with President Nixon.', undefined, undefined],
  ['', undefined, undefined],
])('%s is of kind %s, for %s', (words, kind, occasion) => {
  expect([kindOf(words), readOccasion(words)?.name]).toEqual([kind, occasion])
})

test('cities and places', () => {
  expect(
    readCities(
      'State visit. In U.S. June 4\u20139, visited Williamsburg (Virginia), Denver (Colorado), and New York City.',
    ),
  ).toEqual(['Williamsburg', 'Denver', 'New York City'])
  expect(readCities('Working visit.')).toEqual([])
  expect(readPlaces('Halifax (Nova Scotia), Ottawa')).toEqual(['Halifax', 'Ottawa'])
  expect(readPlaces('Mexico, D.F., Toluca; Cancun')).toEqual(['Mexico D.F.', 'Toluca', 'Cancun'])
  expect(readPlaces('Denpasar (Bali)')).toEqual(['Denpasar', 'Bali'])
  expect(readPlaces('')).toEqual([])
})

test.each([
  ['Private visit to New York City and Hancock (Mich.), July 30\u2013August 3.', ['New York City', 'Hancock']],
  ['Official visit. Private visit to Washington (Aug. 3) and Miami.', ['Washington', 'Miami']],
  ['Also visited Hartford, Conn., and Ft. Knox.', ['Hartford', 'Ft. Knox']],
  ['In New York City March 5\u20139; visited Canada March 9\u201313.', ['New York City']],
  ['Private visit afterwards to Colorado, California, and Aspen.', ['Aspen']],
  ['Met with President Bush at Palm Springs, Calif.', ['Palm Springs']],
  ['Met with President Roosevelt at Hyde Park (New York) in September.', ['Hyde Park']],
  ['Met with President Obama at the UN General Assembly in New York City.', ['New York City']],
  ['Attended a luncheon at the White House and visited Mexico.', []],
  ['Official visit (Camp David summit talks).', ['Camp David']],
])('%s names %j', (words, cities) => {
  expect(readCities(words)).toEqual(cities)
})
