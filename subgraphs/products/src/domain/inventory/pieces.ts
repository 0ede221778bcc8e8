import type { Id } from '@storegraph/kernel/ids';

/** So many pieces of a variant. */
export interface Pieces {
  readonly variantId: Id<'var'>;
  readonly quantity: number;
}

/** The pieces of each variant together, sorted by variant: two lines of one variant compete for the same stock. */
export function sumByVariant(lines: readonly Pieces[]): readonly Pieces[] {
  return [...Map.groupBy(lines, ({ variantId }) => variantId)]
    .map(([variantId, same]) => ({ variantId, quantity: same.reduce((sum, { quantity }) => sum + quantity, 0) }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
