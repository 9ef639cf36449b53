/**
 * Whom the remarks name without a word that they are not of the host, by the record's number and the name: an adjective, organization or "American", as the
 * remarks use them of others.
 */
export const guests: ReadonlyMap<string, string> = new Map([
  ['trip 128 Netanyahu', 'Israeli'],
  ['trip 1647 Annan', 'UN'],
  ['trip 2606 Netanyahu', 'Israeli'],
  ['trip 3876 Mike Pence', 'American'],
])
