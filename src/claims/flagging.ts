import type { Draft } from './draft.ts'

/** Raises flags. */
export const flag =
  (
    ...names: (
      | 'last'
      | 'only'
      | 'none'
      | 'again'
      | 'took-office'
      | 'left-office'
      | 'calls'
      | 'will'
      | 'sidelines'
      | 'both-times'
      | 'toured'
      | 'signed'
      | 'succeeded'
      | 'said'
      | 'died'
      | 'attended'
      | 'until'
      | 'part'
    )[]
  ) =>
  (draft: Draft): void => {
    for (const name of names) draft.flags.add(name)
  }
