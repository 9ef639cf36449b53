import { isLeading, type TenureRow } from '../queries/tenures.ts'

/** Tenures of leading offices, held and not only claimed or waited for. */
export function leadingTenures(tenures: readonly TenureRow[]): TenureRow[] {
  return tenures.filter(
    ({ rank, capacity }) => isLeading(rank) && (capacity === 'substantive' || capacity === 'acting'),
  )
}
