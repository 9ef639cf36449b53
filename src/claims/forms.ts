import type { Form } from './form.ts'
import { plainForms } from './forms-plain.ts'
import { seriesForms } from './forms-series.ts'

/** Every form of claim, in the order in which a sentence is tried. */
export const forms: readonly Form[] = [...plainForms, ...seriesForms]
