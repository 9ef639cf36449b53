import { tripFamilies } from './families-trips.ts'
import { visitFamilies } from './families-visits.ts'
import type { Family } from './family.ts'

/** Every family of questions, by its name. */
export const families: Readonly<Record<string, Family>> = { ...visitFamilies, ...tripFamilies }
