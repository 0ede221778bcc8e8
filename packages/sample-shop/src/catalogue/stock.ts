import type { Id } from '@storegraph/kernel/ids';
import type { Random } from '../random.ts';
import type { SampleOrder, SampleProduct } from '../shape.ts';
import type { ListedProduct } from './products.ts';

/** Of all variants, how many are sold out or nearly so. */
const SCARCE_SHARE = 0.02;

/** Puts pieces of every variant into the warehouse: those that orders wait for, and some to sell. */
export function stockUp(products: readonly ListedProduct[], orders: readonly SampleOrder[], random: Random): SampleProduct[] {
  const allocated = allocations(orders);
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const scarce = new Map(random.shuffle(variantIds).slice(0, Math.round(variantIds.length * SCARCE_SHARE)).map((id, index) => [id, index % 4]));
  return products.map(({ noun: _noun, isFirstOfKind: _isFirst, ...product }) => ({
    ...product,
    variants: product.variants.map((variant) => {
      const waiting = allocated.get(variant.id) ?? 0;
      return { ...variant, onHand: waiting + (scarce.get(variant.id) ?? random.int(8, 160)), allocated: waiting };
    }),
  }));
}

/** Pieces of paid orders that are not shipped yet, per variant. */
function allocations(orders: readonly SampleOrder[]): Map<Id<'var'>, number> {
  const pieces = new Map<Id<'var'>, number>();
  for (const { status, fulfilmentStatus, lines } of orders) {
    if (status !== 'CONFIRMED' || fulfilmentStatus === 'SHIPPED') continue;
    for (const { variantId, quantity } of lines) pieces.set(variantId, (pieces.get(variantId) ?? 0) + quantity);
  }
  return pieces;
}
