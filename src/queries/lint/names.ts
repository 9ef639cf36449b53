import type { Check } from './check.ts'

/** Countries whose leaders' names are written in another script than Latin (ISO 3166-1). */
const scripts =
  'AE AF AM BD BG BH BT BY CN CY DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MO MR MV NP OM PK PS QA RS RU SA SD SY TH TJ TN TW UA YE SUHH YUCS'

/** How they are called. */
export const names: readonly Check[] = [
  {
    id: 'no-native-name',
    severity: 'note',
    mend: 'Add the name in its own script, as a source writes it (kind "native").',
    sql: `
SELECT id, name || ' of ' || group_concat(polity, ', ') || ' has no native name' AS sentence
FROM (SELECT DISTINCT leader.id, leader.name, office.polity FROM leader JOIN tenure ON tenure.leader = leader.id JOIN office ON office.id = tenure.office
      UNION SELECT leader.id, leader.name, participant.polity FROM leader JOIN participant ON participant.leader = leader.id
      UNION SELECT leader.id, leader.name, visit.polity FROM leader JOIN visit ON visit.leader = leader.id)
WHERE polity IN ('${scripts.replaceAll(' ', "', '")}') AND NOT EXISTS (SELECT 1 FROM name WHERE name.record = id AND name.kind = 'native')
GROUP BY id`,
  },
]
