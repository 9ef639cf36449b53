/**
 * The lists' countries, and the few that they never name: their id, the polity's code (ISO 3166-1; ISO 3166-3 for a state that ceased to be; a slug of ours where it has neither),
 * its usual name, and the adjectives by which the remarks name its people. The id, not the label, tells the country.
 */
const table = `
afghanistan AF Afghanistan: Afghan
albania AL Albania: Albanian
algeria DZ Algeria: Algerian
andorra AD Andorra: Andorran
angola AO Angola: Angolan
antarctica AQ Antarctica
antigua-barbuda AG Antigua and Barbuda
argentina AR Argentina: Argentine, Argentinian
armenia AM Armenia: Armenian
australia AU Australia: Australian
austria AT Austria: Austrian
azerbaijan AZ Azerbaijan: Azerbaijani, Azeri
bahamas BS Bahamas: Bahamian
bahrain BH Bahrain: Bahraini
bangladesh BD Bangladesh: Bangladeshi
barbados BB Barbados
belarus BY Belarus: Belarusian
belgium BE Belgium: Belgian
belize BZ Belize
benin BJ Benin
bhutan BT Bhutan: Bhutanese
bolivia BO Bolivia: Bolivian
bosnia-herzegovina BA Bosnia and Herzegovina: Bosnian
botswana BW Botswana
brazil BR Brazil: Brazilian
brunei BN Brunei
bulgaria BG Bulgaria: Bulgarian
burkina-faso BF Burkina Faso
burma MM Myanmar: Burmese
burundi BI Burundi
cambodia KH Cambodia: Cambodian
cameroon CM Cameroon: Cameroonian
canada CA Canada: Canadian
cape-verde CV Cape Verde
central-african-republic CF Central African Republic
chad TD Chad: Chadian
chile CL Chile: Chilean
china CN China: Chinese
colombia CO Colombia: Colombian
comoros KM Comoros
congo-democratic-republic CD Democratic Republic of the Congo: Zairian, Congolese
congo-kinshasa CD Democratic Republic of the Congo
congo-republic CG Republic of the Congo
cook-islands CK Cook Islands
costa-rica CR Costa Rica: Costa Rican
cote-divoire CI Ivory Coast: Ivorian
croatia HR Croatia: Croatian
cuba CU Cuba: Cuban
cyprus CY Cyprus: Cypriot
czech-republic CZ Czech Republic: Czech
czechia CZ Czech Republic
czechoslovakia CSHH Czechoslovakia: Czechoslovak, Czechoslovakian
denmark DK Denmark: Danish
djibouti DJ Djibouti: Djiboutian
dominica DM Dominica
dominican-republic DO Dominican Republic: Dominican
ecuador EC Ecuador: Ecuadorian
egypt EG Egypt: Egyptian
el-salvador SV El Salvador: Salvadoran
equatorial-guinea GQ Equatorial Guinea
eritrea ER Eritrea: Eritrean
estonia EE Estonia: Estonian
eswatini SZ Eswatini: Swazi
ethiopia ET Ethiopia: Ethiopian
fiji FJ Fiji: Fijian
finland FI Finland: Finnish
france FR France: French
french-polynesia PF French Polynesia
gabon GA Gabon: Gabonese
gambia GM The Gambia: Gambian
georgia GE Georgia: Georgian
german-democratic-republic DDDE East Germany: East German
germany DE Germany: German, West German
ghana GH Ghana: Ghanaian
greece GR Greece: Greek
grenada GD Grenada
guatemala GT Guatemala: Guatemalan
guinea GN Guinea: Guinean
guinea-bissau GW Guinea-Bissau
guyana GY Guyana: Guyanese
haiti HT Haiti: Haitian
hawaii hawaii Hawaii
holy-see VA Vatican City: Vatican
honduras HN Honduras: Honduran
hungary HU Hungary: Hungarian
iceland IS Iceland: Icelandic
india IN India: Indian
indonesia ID Indonesia: Indonesian
iran IR Iran: Iranian
iraq IQ Iraq: Iraqi
ireland IE Ireland: Irish
israel IL Israel: Israeli
italy IT Italy: Italian
jamaica JM Jamaica: Jamaican
japan JP Japan: Japanese
jordan JO Jordan: Jordanian
kazakhstan KZ Kazakhstan: Kazakh, Kazakhstani
kenya KE Kenya: Kenyan
kiribati KI Kiribati
korea KR South Korea
korea-north KP North Korea: North Korean
korea-south KR South Korea: South Korean, Korean, Republic of Korea
kosovo XK Kosovo: Kosovar
kuwait KW Kuwait: Kuwaiti
kyrgyzstan KG Kyrgyzstan: Kyrgyz
laos LA Laos: Lao, Laotian
latvia LV Latvia: Latvian
lebanon LB Lebanon: Lebanese
lesotho LS Lesotho
liberia LR Liberia: Liberian
libya LY Libya: Libyan
liechtenstein LI Liechtenstein
lithuania LT Lithuania: Lithuanian
luxembourg LU Luxembourg
macedonia MK North Macedonia: Macedonian
madagascar MG Madagascar
malawi MW Malawi
malaysia MY Malaysia: Malaysian
maldives MV Maldives
mali ML Mali: Malian
malta MT Malta: Maltese
marshall-islands MH Marshall Islands
mauritania MR Mauritania
mauritius MU Mauritius
mexico MX Mexico: Mexican
micronesia FM Micronesia
moldova MD Moldova: Moldovan
monaco MC Monaco
mongolia MN Mongolia: Mongolian
montenegro ME Montenegro: Montenegrin
morocco MA Morocco: Moroccan
mozambique MZ Mozambique
namibia NA Namibia: Namibian
nauru NR Nauru
nepal NP Nepal: Nepalese, Nepali
netherlands NL Netherlands: Dutch
netherlands-antilles ANHH Netherlands Antilles
new-caledonia NC New Caledonia
new-zealand NZ New Zealand: New Zealand
nicaragua NI Nicaragua: Nicaraguan
niger NE Niger
nigeria NG Nigeria: Nigerian
niue NU Niue
north-macedonia MK North Macedonia
norway NO Norway: Norwegian
oman OM Oman: Omani
pakistan PK Pakistan: Pakistani
palau PW Palau
palestinian-authority PS Palestine: Palestinian, Palestinian Authority, PLO, PA
panama PA Panama: Panamanian
papua-new-guinea PG Papua New Guinea
paraguay PY Paraguay: Paraguayan
peru PE Peru: Peruvian
philippines PH Philippines: Philippine, Filipino
poland PL Poland: Polish
portugal PT Portugal: Portuguese
qatar QA Qatar: Qatari
romania RO Romania: Romanian
russia RU Russia: Russian, Russian Federation
rwanda RW Rwanda: Rwandan
saint-kitts-nevis KN Saint Kitts and Nevis
saint-lucia LC Saint Lucia
saint-vincent-grenadines VC Saint Vincent and the Grenadines
samoa WS Samoa: Samoan
san-marino SM San Marino: Sammarinese
sao-tome-and-principe ST São Tomé and Príncipe
saudi-arabia SA Saudi Arabia: Saudi Arabian, Saudi
senegal SN Senegal: Senegalese
serbia RS Serbia: Serbian
seychelles SC Seychelles
sierra-leone SL Sierra Leone
singapore SG Singapore: Singaporean
slovakia SK Slovakia: Slovak
slovenia SI Slovenia: Slovenian
solomon-islands SB Solomon Islands
somalia SO Somalia: Somali, Somalian
somoa WS Samoa
south-africa ZA South Africa: South African
south-sudan SS South Sudan: South Sudanese
spain ES Spain: Spanish
sri-lanka LK Sri Lanka: Sri Lankan
sudan SD Sudan: Sudanese
suriname SR Suriname
swaziland SZ Eswatini
sweden SE Sweden: Swedish
switzerland CH Switzerland: Swiss
syria SY Syria: Syrian
taiwan TW Taiwan: Taiwanese
tajikistan TJ Tajikistan: Tajik
tanzania TZ Tanzania: Tanzanian
thailand TH Thailand: Thai
timor-leste TL Timor-Leste
togo TG Togo
tonga TO Tonga
trinidad-and-tobago TT Trinidad and Tobago
tunisia TN Tunisia: Tunisian
turkey TR Turkey: Turkish
turkiye TR Turkey
turkmenistan TM Turkmenistan: Turkmen
tuvalu TV Tuvalu
uganda UG Uganda: Ugandan
ukraine UA Ukraine: Ukrainian
united-arab-emirates AE United Arab Emirates: UAE, Emirati, United Arab Emirates, Abu Dhabi
united-kingdom GB United Kingdom: British, UK, U.K.
uruguay UY Uruguay: Uruguayan
uzbekistan UZ Uzbekistan: Uzbek
vanuatu VU Vanuatu
venezuela VE Venezuela: Venezuelan
vietnam VN Vietnam: Vietnamese
west-bank PS Palestine
yemen YE Yemen: Yemeni
yugoslavia YUCS Yugoslavia: Yugoslav
zambia ZM Zambia: Zambian
zimbabwe ZW Zimbabwe: Zimbabwean
`

/** One line of the table. */
export type Country = {
  readonly id: string
  readonly polity: string
  readonly name: string
  readonly demonyms: readonly string[]
}

/** Every country of the lists, by its id there. */
export const countries: ReadonlyMap<string, Country> = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, Country] => {
      const [head = '', demonyms] = line.split(': ')
      const [id = '', polity = '', ...name] = head.split(' ')
      return [id, { id, polity, name: name.join(' '), demonyms: demonyms?.split(', ') ?? [] }]
    }),
)
