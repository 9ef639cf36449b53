import type { Cited } from './cite.ts'
import { asText } from './cite.ts'
import type { Facts } from './problem.ts'

/** What a field was known to be, from `since` until the day before `until`. */
export type Former = {
  readonly field: string
  readonly value: string | null
  readonly since: string
  readonly until: string
}

/** The days on which a record came to be known: at all, and as it is. */
export type Told = { readonly known: string; readonly told: string; readonly former: readonly Former[] }

/**
 * The states in which a record was known before a source first told of it as it is. While there are only previews it is what those of the latest day said; the
 * fields that a record must have stand in a preview, every other is empty unless it was said.
 * @param cited the record's citations, earliest first
 * @param fields the fields of its kind that a preview may leave empty, and `status`
 */
export function readFormer(facts: Facts, cited: readonly Cited[], fields: readonly string[]): Told {
  const told = cited.find((one) => !one.preview)?.day ?? '9999-12-31'
  const previews = cited.filter((one) => one.preview && one.day < told)
  const former = previews.length === 0 ? [] : fields.flatMap((field) => statesOf(field, facts, previews, told))
  return { known: cited[0]?.day ?? '0000-01-01', told, former }
}

function statesOf(field: string, facts: Facts, previews: readonly Cited[], told: string): Former[] {
  const states: { since: string; value: string | null }[] = []
  for (const [index, preview] of previews.entries()) {
    if (previews[index + 1]?.day === preview.day) continue
    const said = previews
      .filter((one) => one.day === preview.day)
      .flatMap((one) => one.said)
      .filter((one) => one.field === field)
      .at(-1)
    const value = said !== undefined ? said.value : unsaid(field, facts)
    if (states.at(-1)?.value !== value || states.length === 0) states.push({ since: preview.day, value })
  }
  return states
    .map((state, index) => ({ field, value: state.value, since: state.since, until: states[index + 1]?.since ?? told }))
    .filter((state) => state.value !== asText(facts[field]))
}

/** What a preview vouches for without saying it: that there is a plan, and its date; nothing else. */
function unsaid(field: string, facts: Facts): string | null {
  if (field === 'status') return 'planned'
  return field === 'date' ? asText(facts.date) : null
}
