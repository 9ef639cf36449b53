import { isLeading, type TenureRow } from '../queries/tenures.ts'

const seen = new WeakMap<readonly TenureRow[], readonly TenureRow[]>()

/** Tenures of leading offices, held and not only claimed or waited for. */
export function leadingTenures(tenures: readonly TenureRow[]): readonly TenureRow[] {
  const known = seen.get(tenures)
  if (known !== undefined) return known
  const leading = tenures.filter(
    ({ rank, capacity }) => isLeading(rank) && (capacity === 'substantive' || capacity === 'acting'),
  )
  seen.set(tenures, leading)
  return leading
}
