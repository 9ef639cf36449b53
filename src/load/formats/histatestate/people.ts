import type { KnownPerson } from '../person.ts'
import { americas } from './people-americas.ts'
import { elsewhere } from './people-elsewhere.ts'
import { europe } from './people-europe.ts'

/**
 * Editors' decisions for the lists' people: whom a surname alone means, by polity and years, and which namesakes are two. A line is the polity (the last of
 * those that followed one another; two joined by `+`), the years in which the lists may name them, the only title that means them where a namesake has another, the full name, and after `=` the spellings that alone would not tell.
 */
const decisions = americas + europe + elsewhere

export const decidedPeople: readonly KnownPerson[] = decisions
  .trim()
  .split('\n')
  .map((text) => {
    const [, line = '', since = '', until = '', office, name = '', spellings] =
      /^(\S+) (\d{4})-(\d{4}) (?:([^=:]+): )?([^=]+?)(?: = (.*))?$/.exec(text) ?? []
    return {
      id: undefined,
      name,
      spellings: spellings?.split(', ') ?? [],
      lines: line.split('+'),
      first: `${since}-01-01`,
      last: `${until}-12-31`,
      decided: true,
      office,
    }
  })
