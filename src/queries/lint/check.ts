/** How bad a finding is: `error` cannot be right, `warning` is unlikely to be, `note` is a weakness to know of. */
export type Severity = 'error' | 'warning' | 'note'

/** One thing that can be wrong with the record as a whole. */
export type Check = {
  readonly id: string
  readonly severity: Severity
  /** What to do about it: a sentence. */
  readonly mend: string
  /** SELECTs `id`, the record at fault, and `sentence`, what is wrong with it; `@today` is the day plans are judged by. */
  readonly sql: string
}

/** The day from which a tenure is certainly held, and the day up to which: a month or year begins late and ends early. */
export const surely = (alias: string) => ({
  since: `date(substr(rtrim(${alias}.since, '~?') || '-01-01', 1, 10), CASE length(rtrim(${alias}.since, '~?')) WHEN 4 THEN '+1 year' WHEN 7 THEN '+1 month' ELSE '+1 day' END, '-1 day')`,
  until: `CASE WHEN ${alias}.until IS NULL THEN '9999-12-31' ELSE min(${alias}.last, substr(rtrim(${alias}.until, '~?') || '-01-01', 1, 10)) END`,
})
