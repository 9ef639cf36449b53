import { events } from './kinds/events.ts'
import { people } from './kinds/people.ts'
import { promises } from './kinds/promises.ts'
import type { Kind } from './kinds/shared.ts'
import { sources } from './kinds/sources.ts'
import { words } from './kinds/words.ts'

/** Every kind of record, in the order in which they are loaded: a record refers to kinds before its own. */
export const kinds: readonly Kind[] = [...sources, ...people, ...events, ...words, ...promises]

/** The kind whose file or table has this name ("meetings" or "meeting"); undefined if there is none. */
export function findKind(name: string): Kind | undefined {
  return kinds.find((kind) => kind.file === name || kind.table === name)
}
