import fc from 'fast-check'
import { soak } from './program.ts'

/** Generated cases are the same in every run, so that a failure is the change's own; `npm run soak` draws new ones. */
if (!soak) fc.configureGlobal({ seed: 20260113 })
