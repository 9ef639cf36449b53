import type { Color } from './style.ts'

/** A terminal, or text laid out like one: its colours, and its width in columns (`Infinity`: a pipe, nothing is cut). */
export type Screen = { readonly color: Color; readonly width: number }
