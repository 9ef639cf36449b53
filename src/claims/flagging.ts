import type { Draft, Flag } from './draft.ts'

/** Raises flags. */
export const flag =
  (...names: Flag[]) =>
  (draft: Draft): void => {
    for (const name of names) draft.flags.add(name)
  }
