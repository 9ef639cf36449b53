import type { Converter } from './converter.ts'
import { convertHistatestate } from './histatestate/convert.ts'

/** The converters by the name that `--from` takes. */
export const converters: ReadonlyMap<string, Converter> = new Map([['histatestate', convertHistatestate]])
